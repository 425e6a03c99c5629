// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/live/live_simulation.h"

#include <QLabel>

namespace headroom {

/// The design's monthly cost at a glance, with the difference to the kept run while there is one.
class CostChip : public QLabel
{
    Q_OBJECT

public:
    explicit CostChip(LiveSimulation &live, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    LiveSimulation *m_live;
};

} // namespace headroom
