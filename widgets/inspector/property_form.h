// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/inspector/shared_setting.h"
#include "widgets/live/live_simulation.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QVBoxLayout;

namespace headroom {

class PropertyRow;

/// The settings of the selection by groups, made from the catalogue's words alone, with the
/// explanation of the one at hand below.
class PropertyForm : public QWidget
{
    Q_OBJECT

public:
    PropertyForm(Document &document, Selection &selection, LiveSimulation &live, QWidget *parent);

    /// Builds the rows anew: the selection or the language is another one.
    void rebuild();
    /// Shows the values of the design as it stands.
    void refresh();
    /// Brings one setting into view, ready to be typed over; the first when `key` is empty or not
    /// here.
    void focusSetting(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addIdentity(QVBoxLayout *layout);
    QLineEdit *addIdentityRow(QVBoxLayout *layout, const QString &label);
    void showIdentity();
    void commitName();
    void commitId();
    void requestEdit(PropertyRow *row, const Tree &value, int drag);
    void togglePin(const PropertyRow *row, const QString &part);
    void showHelp(const PropertyRow *row);
    void onFocusChanged(const QWidget *now);

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_scrolled;
    QTextBrowser *m_help;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_id = nullptr;
    QLabel *m_idRefusal = nullptr;
    std::vector<PropertyRow *> m_rows;
    const PropertyRow *m_helped = nullptr;
    int m_lastDrag = 0;
};

} // namespace headroom
