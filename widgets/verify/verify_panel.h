// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/selection.h"
#include "widgets/verify/verification.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace headroom {

class EmptyState;
class LatencyComparison;
class VerifyFilter;
class VerifyModel;

/// Both engines' numbers side by side, with the distribution of times behind them: how far every
/// live number can be trusted.
class VerifyPanel : public QWidget
{
    Q_OBJECT

public:
    VerifyPanel(Document &document, Selection &selection, Verification &verification,
                QWidget *parent = nullptr);

    QSize sizeHint() const override { return {760, 270}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void arrange();
    void fitColumns();
    void toggleRun();
    void showState();
    void showProgress();
    void showEmptyState();
    void onCurrentRow();
    void followSelection();
    QList<int> chosenRows() const;
    void copy(bool asCsv);
    void showMenu(const QPoint &point);
    void retranslate();

    Document *m_document;
    Selection *m_selection;
    Verification *m_verification;
    VerifyModel *m_model;
    VerifyFilter *m_filtered;
    QBoxLayout *m_top;
    QPushButton *m_run;
    QLabel *m_icon;
    QLabel *m_state;
    QProgressBar *m_progress;
    QLineEdit *m_filter;
    QCheckBox *m_onlyDifferences;
    QTabBar *m_tabs;
    QLabel *m_note;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QTableView *m_view;
    LatencyComparison *m_times;
    QAction *m_copy;
    bool m_isFollowing = false;
};

} // namespace headroom
