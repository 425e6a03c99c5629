// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/folding.h"

#include "widgets/common/quantity_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace headroom {

std::vector<DrawnWire> drawnWires(const Design &design, const Placement &placement)
{
    std::vector<DrawnWire> wires;
    std::map<std::pair<NodeId, NodeId>, std::size_t> between;
    for (const auto &link : design.links()) {
        const NodeId from = placement.shownAs(link->from);
        const NodeId to = placement.shownAs(link->to);
        const bool isFolded = from != link->from || to != link->to;
        if (isFolded && from == to)
            continue;
        if (isFolded) {
            const auto [known, isFirst] = between.try_emplace({from, to}, wires.size());
            if (!isFirst) {
                wires[known->second].others.push_back(link->id);
                continue;
            }
        }
        wires.push_back({link.get(), from, to, {}});
    }
    return wires;
}

void foldMoment(CardPicture &picture, const Node &frame, const Design &design,
                const Catalogue &catalogue, const RunResult &run, std::size_t step,
                bool withDetails)
{
    int components = 0;
    for (const auto &node : design.nodes()) {
        if (!design.isInside(node->id, frame.id))
            continue;
        ++components;
        CardPicture inner = cardPicture(design, catalogue, *node);
        showMoment(inner, *node, design, catalogue, run, step, false);
        picture.health = std::max(picture.health, inner.health);
        picture.hasRun = picture.hasRun || inner.hasRun;
    }
    if (!(picture.offered > 0))
        for (const auto &link : design.links())
            if (design.isInside(link->to, frame.id) && !design.isInside(link->from, frame.id)
                && link->from != frame.id)
                picture.offered += run.flow(link->id, step).rate;
    if (picture.offered > 0 && picture.health == Health::Idle)
        picture.health = Health::Good;
    if (!withDetails)
        return;
    const auto add = [&picture](const char *name, double value, QString shown) {
        picture.numbers.push_back(
            {QCoreApplication::translate("Card", name), value, std::move(shown)});
    };
    picture.numbers.clear();
    add(QT_TRANSLATE_NOOP("Card", "Components"), components, formatNumber(components));
    if (picture.offered > 0)
        add(QT_TRANSLATE_NOOP("Card", "Requests in"), picture.offered, formatRate(picture.offered));
}

void showMoment(LinkPicture &picture, const LinkId &link, const std::vector<LinkId> &others,
                const RunResult &run, std::size_t step)
{
    showMoment(picture, link, run, step);
    if (others.empty())
        return;
    double rate = picture.flow.rate;
    double failed = rate * picture.flow.failed;
    double latency = rate * picture.flow.latency;
    for (const LinkId &other : others) {
        const LinkFlow flow = run.flow(other, step);
        rate += flow.rate;
        failed += flow.rate * flow.failed;
        latency += flow.rate * flow.latency;
    }
    picture.flow = {rate, rate > 0 ? failed / rate : 0, rate > 0 ? latency / rate : 0};
    picture.health = healthOf(picture.flow.rate, picture.flow.failed, 0);
}

} // namespace headroom
