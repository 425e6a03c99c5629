// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace headroom {

class EmptyState;
class ScenarioList;
class WhatIfRow;

/// The pinned numbers as sliders, the scenarios, and whether the objectives hold: turn, and
/// everything follows.
class WhatIfPanel : public QWidget
{
    Q_OBJECT

public:
    WhatIfPanel(Document &document, LiveSimulation &live, TimeCursor &cursor,
                QWidget *parent = nullptr);

    QSize sizeHint() const override { return {340, 260}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void onDocumentChanged(const ChangeSet &change);
    void rebuild();
    void refresh();
    void fillAddMenu();
    void addSlider(const PropertyPath &path);
    void setValue(WhatIfRow *row, double value, int drag);
    void retranslate();

    Document *m_document;
    LiveSimulation *m_live;
    ScenarioList *m_scenarios;
    QToolButton *m_add;
    QMenu *m_addMenu;
    EmptyState *m_empty;
    QWidget *m_page;
    QVBoxLayout *m_sliders;
    std::vector<WhatIfRow *> m_rows;
};

} // namespace headroom
