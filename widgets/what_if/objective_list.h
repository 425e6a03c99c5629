// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/live/live_simulation.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace headroom {

/// The design's objectives: which hold in the newest run, and by how much.
class ObjectiveList : public QWidget
{
    Q_OBJECT

public:
    ObjectiveList(Document &document, LiveSimulation &live, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Document *m_document;
    LiveSimulation *m_live;
    QVBoxLayout *m_layout;
    std::vector<QLabel *> m_labels;
};

} // namespace headroom
