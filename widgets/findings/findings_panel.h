// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"

#include <QWidget>

#include <optional>
#include <string>
#include <tuple>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTextBrowser;

namespace headroom {

class EmptyState;
class FindingsModel;
class SeverityFilter;

/// What should be mended: a list that leads to the component, with explanation, remedy and, where
/// there is one, a fix.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    FindingsPanel(Document &document, Selection &selection, LiveSimulation &live,
                  QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Finding *current() const;
    void onResultReady();
    /// The finding that was looked at stays the current one; when it is gone, the first.
    void keepCurrent(
        const std::tuple<std::string, std::optional<NodeId>, std::optional<LinkId>> &key);
    void fitComponents();
    void onCurrentChanged();
    void showCurrent();
    void applyFix();
    void retranslate();

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    FindingsModel *m_model;
    SeverityFilter *m_filtered;
    QComboBox *m_filter;
    QLabel *m_counts;
    QTableView *m_view;
    QTextBrowser *m_detail;
    QPushButton *m_fix;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QString m_shownHtml;
    bool m_isRestoring = false;
};

} // namespace headroom
