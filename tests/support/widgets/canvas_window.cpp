// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/widgets/canvas_window.h"

#include "tests/support/design_text.h"
#include "widgets/document/clipboard.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QTest>

namespace headroom {

const Catalogue &plainCatalogue()
{
    static const Catalogue catalogue = [] {
        const LinkEnd request{.kind = LinkKind::Request};
        const LinkEnd event{.kind = LinkKind::Event};
        std::vector<ComponentSpec> components = {
            {.kind = "plain.sender",
             .name = HEADROOM_TEXT("Test", "Sender"),
             .leaves = {request, event}},
            {.kind = "plain.relay",
             .name = HEADROOM_TEXT("Test", "Relay"),
             .leaves = {request},
             .enters = {request}},
            {.kind = "plain.table",
             .name = HEADROOM_TEXT("Test", "Table"),
             .enters = {request, event}},
            {.kind = "plain.frame", .name = HEADROOM_TEXT("Test", "Frame"), .isFrame = true},
            {.kind = "plain.inner",
             .name = HEADROOM_TEXT("Test", "Inner"),
             .mustBeIn = {"plain.frame"}},
        };
        for (ComponentSpec &component : components) {
            component.lower = [](const NodeView &, PlanBuilder &) {
            };
            component.price = [](const NodeView &, const Usage &, PriceSheet &) {
            };
        }
        return Catalogue(std::move(components));
    }();
    return catalogue;
}

CanvasWindow::CanvasWindow(const char *text, Picture picture)
{
    DesignParts parts = designText(text, plainCatalogue()).parts();
    parts.picture = std::move(picture);
    document.reset(Design(std::move(parts)), {});
    view.resize(1000, 700);
    view.show();
    view.setAnimated(false);
    view.zoomAt(QPoint(0, 0), 1);
    view.centerOn(500, 350);
    view.activateWindow();
    view.setFocus();
}

QPoint CanvasWindow::handleOf(const char *id)
{
    const QRectF area = rect(id);
    return view.mapFromScene(QPointF(area.right(), area.center().y()));
}

// QTest's own mouse moves carry no buttons, which is not what a drag looks like.
static void send(CanvasView &view, QEvent::Type type, const QPoint &point, Qt::MouseButton button,
                 Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(type, point, view.viewport()->mapToGlobal(point), button, buttons, modifiers);
    QApplication::sendEvent(view.viewport(), &event);
}

void CanvasWindow::press(const QPoint &point, Qt::KeyboardModifiers modifiers)
{
    send(view, QEvent::MouseMove, point, Qt::NoButton, Qt::NoButton, modifiers);
    send(view, QEvent::MouseButtonPress, point, Qt::LeftButton, Qt::LeftButton, modifiers);
}

void CanvasWindow::move(const QPoint &point, Qt::KeyboardModifiers modifiers)
{
    send(view, QEvent::MouseMove, point, Qt::NoButton, Qt::LeftButton, modifiers);
}

void CanvasWindow::release(const QPoint &point, Qt::KeyboardModifiers modifiers)
{
    send(view, QEvent::MouseButtonRelease, point, Qt::LeftButton, Qt::NoButton, modifiers);
}

void CanvasWindow::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers)
{
    press(from, modifiers);
    for (int step = 1; step <= 4; ++step)
        move(from + (to - from) * step / 4, modifiers);
    release(to, modifiers);
}

void CanvasWindow::click(const QPoint &point, Qt::KeyboardModifiers modifiers)
{
    press(point, modifiers);
    release(point, modifiers);
}

void CanvasWindow::dropFromPalette(const char *kind, const QPoint &point)
{
    QMimeData data;
    data.setData(QString::fromLatin1(kKindMimeType), kind);
    QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent over(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &over);
    QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &drop);
}

void CanvasWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&view, key, modifiers);
}

QString CanvasWindow::notice() const
{
    for (const QLabel *label : view.viewport()->findChildren<QLabel *>()) {
        if (label->isVisible())
            return label->text();
    }
    return {};
}

} // namespace headroom
