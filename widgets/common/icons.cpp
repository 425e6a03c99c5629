// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/icons.h"

#include "widgets/common/text.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <map>
#include <memory>

namespace headroom {
namespace {

/// Parsed once: a card is painted far more often than its picture changes.
QSvgRenderer *rendererOf(const QString &path)
{
    static std::map<QString, std::unique_ptr<QSvgRenderer>> renderers;
    std::unique_ptr<QSvgRenderer> &renderer = renderers[path];
    if (!renderer)
        renderer = std::make_unique<QSvgRenderer>(path);
    return renderer->isValid() ? renderer.get() : nullptr;
}

QString servicePath(std::string_view kind)
{
    QString name = toQString(kind);
    name.replace(QLatin1Char('.'), QLatin1Char('/'));
    return QStringLiteral(":/icons/services/") + name + QStringLiteral(".svg");
}

/// For a component whose picture is missing: its initial, so that it can still be told from others.
void drawInitial(QPainter &painter, const QRectF &area, const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().color(Role::Idle));
    painter.drawRoundedRect(area, area.width() / 5, area.height() / 5);
    QFont font = Theme::current().font(1.0, QFont::DemiBold);
    font.setPixelSize(std::max(1, static_cast<int>(area.height() * 0.55)));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(area, Qt::AlignCenter, path.mid(slash + 1, 1).toUpper());
}

QPixmap rendered(const QString &path, QSize pixels, const QColor &tint)
{
    if (pixels.isEmpty())
        return {};
    const QString key = QStringLiteral("headroom:%1:%2:%3:%4")
                            .arg(path)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(tint.isValid() ? tint.rgba() : 0U);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(pixels.width(), pixels.height());
    const QRectF area((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side);
    if (QSvgRenderer *renderer = rendererOf(path))
        renderer->render(&painter, area);
    else if (!tint.isValid())
        drawInitial(painter, area, path);
    if (tint.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tint);
    }
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Renders at the size that is asked for, and tints at the moment of painting.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString path, std::optional<Role> tint)
        : m_path(std::move(path))
        , m_tint(tint)
    { }

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap image = pixmap(area.size() * ratio, mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(area, image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QColor tint;
        if (m_tint) {
            const bool isPlainText = *m_tint == Role::Text || *m_tint == Role::MutedText;
            const Role role = mode == QIcon::Disabled             ? Role::Disabled
                              : state == QIcon::On && isPlainText ? Role::Accent
                                                                  : *m_tint;
            tint = Theme::current().color(role);
        }
        return rendered(m_path, size, tint);
    }

    QIconEngine *clone() const override { return new SvgIconEngine(*this); }

private:
    QString m_path;
    std::optional<Role> m_tint;
};

} // namespace

QIcon serviceIcon(std::string_view kind)
{
    return QIcon(new SvgIconEngine(servicePath(kind), std::nullopt));
}

QPixmap servicePixmap(std::string_view kind, int size, qreal devicePixelRatio)
{
    const int pixels = static_cast<int>(std::lround(size * devicePixelRatio));
    QPixmap pixmap = rendered(servicePath(kind), QSize(pixels, pixels), QColor());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon actionIcon(const QString &name)
{
    return actionIcon(name, Role::Text);
}

QIcon actionIcon(const QString &name, Role tint)
{
    return QIcon(new SvgIconEngine(
        QStringLiteral(":/icons/actions/") + name + QStringLiteral(".svg"), tint));
}

} // namespace headroom
