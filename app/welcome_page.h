// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/preferences.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace headroom {

/// What one sees without a design: examples that open alive, recent designs, and the two ways to
/// begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(Preferences &preferences, QWidget *parent = nullptr);

    /// Sets words, examples and recent files anew.
    void refresh();

signals:
    void newRequested();
    void openRequested();
    void exampleRequested(const QString &name);
    void recentRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addExamples(QVBoxLayout *layout);
    void addRecentFiles(QVBoxLayout *layout);

    Preferences *m_preferences;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace headroom
