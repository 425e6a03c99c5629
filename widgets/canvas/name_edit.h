// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace headroom {

/// A name being written in place: Enter or leaving it keeps it, Escape does not. Goes by itself.
class NameEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEdit(const QString &name, QWidget *parent = nullptr);

signals:
    void named(const QString &name);
    /// Ended by a key: whoever had the focus before wants it back.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void end(bool keeps);

    bool m_ended = false;
};

} // namespace headroom
