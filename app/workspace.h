// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"
#include "widgets/verify/verification.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace headroom {

/// One open design with all that belongs to it: its history, selection, simulation, moment in time
/// and file.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(const Catalogue &catalogue, QObject *parent = nullptr);

    Document &document() { return m_document; }
    Selection &selection() { return m_selection; }
    LiveSimulation &live() { return m_live; }
    TimeCursor &cursor() { return m_cursor; }
    Verification &verification() { return m_verification; }

    void startEmpty();
    /// Opens a file; on failure everything stays as it was.
    Result<Done> open(const QString &path);
    /// Opens a built-in example as a new design without a file.
    Result<Done> openExample(const QString &name);
    /// A design that came from elsewhere, as a new one that is not saved.
    void startWith(Design design);
    /// Opens a copy of unsaved work in the place of its original; it counts as unsaved.
    Result<Done> recover(const QString &copyPath, const QString &originalPath);
    /// Saves atomically; a failure leaves the previous file whole.
    Result<Done> save(const QString &path);

    /// The names of the built-in examples, in order.
    static QStringList examples();
    /// The name and the paragraph of an example.
    struct ExampleText {
        QString title;
        QString about;
    };
    static ExampleText describeExample(const QString &name);

private:
    void adopt(Design design, const QString &path, const std::string &text);

    const Catalogue *m_catalogue;
    Document m_document;
    Selection m_selection;
    LiveSimulation m_live;
    TimeCursor m_cursor;
    Verification m_verification;
};

} // namespace headroom
