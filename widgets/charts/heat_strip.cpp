// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/heat_strip.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr std::size_t kMostRows = 64;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

/// From calm over a warning to bad.
QColor heat(double share)
{
    const Theme &theme = Theme::current();
    const QColor calm = theme.color(Role::CanvasGrid);
    const QColor warm = theme.color(Role::Warning);
    const QColor hot = theme.color(Role::Bad);
    return share < 0.5 ? mixed(calm, warm, 2 * share) : mixed(warm, hot, 2 * share - 1);
}

} // namespace

HeatStrip::HeatStrip(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        draw();
        update();
    });
}

void HeatStrip::setColumns(std::vector<std::vector<double>> columns, double bad)
{
    m_columns = std::move(columns);
    m_bad = bad > 0 ? bad : 1;
    draw();
    update();
}

void HeatStrip::setInsets(int left, int right)
{
    m_left = left;
    m_right = right;
    update();
}

void HeatStrip::setRowName(const QString &name)
{
    m_rowName = name;
    update();
}

void HeatStrip::draw()
{
    const std::size_t all = m_columns.empty() ? 0 : m_columns.front().size();
    const std::size_t rows = std::min(kMostRows, all);
    if (rows == 0) {
        m_image = {};
        return;
    }
    m_image = QImage(static_cast<int>(m_columns.size()), static_cast<int>(rows),
                     QImage::Format_RGB32);
    for (std::size_t x = 0; x < m_columns.size(); ++x) {
        std::vector<double> worst(rows);
        for (std::size_t i = 0; i < m_columns[x].size(); ++i)
            worst[i * rows / all] = std::max(worst[i * rows / all], m_columns[x][i]);
        for (std::size_t y = 0; y < rows; ++y)
            // Small lags must be seen too: the square root lifts them.
            m_image.setPixelColor(static_cast<int>(x), static_cast<int>(y),
                                  heat(std::sqrt(std::clamp(worst[y] / m_bad, 0.0, 1.0))));
    }
}

QRect HeatStrip::area() const
{
    return rect().adjusted(m_left, 2, -m_right, -2);
}

void HeatStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.color(Role::Panel));
    if (m_image.isNull())
        return;
    painter.drawImage(area(), m_image);
    painter.setPen(theme.color(Role::MutedText));
    const QString name = fontMetrics().elidedText(m_rowName, Qt::ElideRight, m_left - 6);
    painter.drawText(QRect(0, 0, m_left - 6, height()), Qt::AlignRight | Qt::AlignVCenter, name);
}

bool HeatStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_columns.empty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QRect place = area();
        const std::size_t rows = m_columns.front().size();
        if (place.contains(help->pos()) && rows > 0) {
            const auto x = static_cast<std::size_t>((help->pos().x() - place.left())
                                                    * static_cast<int>(m_columns.size())
                                                    / std::max(1, place.width()));
            const auto y = static_cast<std::size_t>((help->pos().y() - place.top())
                                                    * static_cast<int>(rows)
                                                    / std::max(1, place.height()));
            QToolTip::showText(
                help->globalPos(),
                tr("Shard %1: %2 behind")
                    .arg(std::min(y, rows - 1) + 1)
                    .arg(formatSeconds(
                        m_columns[std::min(x, m_columns.size() - 1)][std::min(y, rows - 1)])),
                this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace headroom
