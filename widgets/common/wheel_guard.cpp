// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace headroom {
namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return QObject::eventFilter(watched, event);
        // Not ours: the scroll area around it takes it.
        event->ignore();
        return true;
    }
};

} // namespace

void guardWheel(QWidget *control)
{
    control->installEventFilter(new WheelGuard(control));
}

} // namespace headroom
