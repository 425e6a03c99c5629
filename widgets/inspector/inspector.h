// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace headroom {

class EmptyState;
class PropertyForm;
class StateView;

/// What is selected, in words and numbers: its settings, made from the catalogue, and how it fares
/// at the moment of the cursor.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    Inspector(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
              QWidget *parent = nullptr);

    /// Shows the settings of what is selected, with the cursor in one of them; in the first when
    /// `key` is empty.
    void focusSetting(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void onDocumentChanged(const ChangeSet &change);
    void onResultReady();
    void showHeader();
    void retranslate();

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    QTabWidget *m_tabs;
    PropertyForm *m_form;
    StateView *m_state;
};

} // namespace headroom
