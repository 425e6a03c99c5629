// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/live/live_simulation.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace headroom {

/// The variants of the design: choose one, keep the present sliders as another, remove one.
class ScenarioList : public QWidget
{
    Q_OBJECT

public:
    ScenarioList(Document &document, LiveSimulation &live, QWidget *parent);

    /// The design with the chosen scenario applied.
    Design effectiveDesign() const;
    /// Sets a value in the chosen scenario.
    Edit editOfScenario(const PropertyPath &path, double value) const;

signals:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void choose(int index);
    void askForName();
    void saveAs();
    void removeChosen();
    void retranslate();

    Document *m_document;
    LiveSimulation *m_live;
    QComboBox *m_box;
    QLineEdit *m_name;
    QToolButton *m_save;
    QToolButton *m_remove;
    QLabel *m_hint;
};

} // namespace headroom
