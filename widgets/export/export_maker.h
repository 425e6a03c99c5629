// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/resource_sheet.h"
#include "widgets/export/diagram_image.h"
#include "widgets/live/latest_slot.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace headroom {

/// What is to be exported, and how.
struct ExportOrder {
    Design design = {};
    std::vector<NodeId> only = {}; ///< Empty: the whole design.
    std::string format = "png";    ///< Id of a picture format or of a format as text.
    DiagramOptions options = {};
    int previewWidth = 0; ///< Pixels; 0: no picture to look at is made.
    quint64 number = 0;   ///< Given by the maker.
};

/// A file as it will be written, or why there is none.
struct ExportMade {
    quint64 number = 0;
    std::string format = {};
    std::string bytes = {};
    QImage preview = {}; ///< Of pictures.
    int pages = 0;       ///< Of documents.
    std::vector<Omission> omissions = {};
    std::optional<Error> error = {};
};

/// Makes exports on a thread of its own, since large ones take longer than a frame; the newest
/// order replaces one that waits.
class ExportMaker : public QObject
{
    Q_OBJECT

public:
    explicit ExportMaker(const Catalogue &catalogue, QObject *parent = nullptr);
    ~ExportMaker() override;

    /// Replaces what was ordered before; work on that ends.
    void request(ExportOrder order);
    /// Work ends, and nothing will be said to be ready.
    void cancel();

signals:
    /// The newest order is ready.
    void made(const headroom::ExportMade &result);

private:
    void work(const std::stop_token &stop);

    const Catalogue *m_catalogue;
    quint64 m_number = 0;
    std::stop_source m_order; ///< Of the newest order.
    LatestSlot<ExportOrder> m_slot;
    std::jthread m_thread; // Last: it starts when all else is there.
};

/// Does the order here and now, as long as its options' `stop` lets it: what is stopped ends with
/// an error of kind Cancelled. REQUIRES an application object.
ExportMade makeExport(const ExportOrder &order, const Catalogue &catalogue);

/// Puts a file's content on the clipboard, under the types by which other programs know it.
void copyToClipboard(const ExportMade &made);

} // namespace headroom
