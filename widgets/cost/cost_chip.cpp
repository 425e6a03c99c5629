// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/cost/cost_chip.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/theme.h"

#include <QEvent>

#include <cmath>

namespace headroom {

CostChip::CostChip(LiveSimulation &live, QWidget *parent)
    : QLabel(parent)
    , m_live(&live)
{
    setObjectName(QStringLiteral("costChip"));
    setTextFormat(Qt::RichText);
    setContentsMargins(8, 0, 8, 0);
    connect(&live, &LiveSimulation::runReady, this, &CostChip::refresh);
    connect(&live, &LiveSimulation::ghostChanged, this, &CostChip::refresh);
    connect(&Theme::current(), &Theme::changed, this, &CostChip::refresh);
    refresh();
}

void CostChip::refresh()
{
    const auto result = m_live->result();
    if (!result) {
        setText({});
        return;
    }
    const double cost = result->prices.perMonth();
    QString text = tr("<b>%1</b> / month").arg(formatDollars(cost));
    if (const auto ghost = m_live->ghost()) {
        const double change = cost - ghost->prices.perMonth();
        if (std::abs(change) >= 0.005) {
            const QColor color = Theme::current().color(change > 0 ? Role::Warning : Role::Good);
            const QString sign = change > 0 ? QStringLiteral("+") : QStringLiteral("−");
            text += QStringLiteral(" <span style='color:%1'>%2%3</span>")
                        .arg(color.name(), sign, formatDollars(std::abs(change)));
        }
    }
    setText(text);
    setToolTip(result->perMillionRequests > 0
                   ? tr("%1 per million requests, at the mean load of this run")
                         .arg(formatDollars(result->perMillionRequests))
                   : tr("No traffic in this run"));
    setAccessibleName(tr("Cost: %1 a month").arg(formatDollars(cost)));
}

void CostChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QLabel::changeEvent(event);
}

} // namespace headroom
