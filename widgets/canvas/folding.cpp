// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/folding.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

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
        wires.push_back({link, from, to, {}});
    }
    return wires;
}

static double rateIn(const Placement::Held &held, const RunResult &run, std::size_t step)
{
    double rate = 0;
    for (const LinkId &link : held.incoming)
        rate += run.flow(link, step).rate;
    return rate;
}

std::optional<NodeId> worstWithin(const Placement::Held &held, const RunResult &run,
                                  std::size_t step)
{
    std::optional<NodeId> worst;
    std::pair<Health, double> most{Health::Good, 0};
    for (const NodeId &id : held.nodes) {
        if (!run.hasNode(id))
            continue;
        const double failed = run.failedShare(id, step);
        const Health health = healthOf(run.offered(id, step), failed, run.utilisation(id, step));
        if (health >= Health::Warning && std::pair(health, failed) > most) {
            most = {health, failed};
            worst = id;
        }
    }
    return worst;
}

void foldMoment(CardPicture &picture, const Placement::Held &held, const Design &design,
                const Catalogue &catalogue, const RunResult &run, std::size_t step,
                bool withDetails)
{
    const NodeId *tightest = nullptr;
    for (const NodeId &id : held.nodes) {
        if (!run.hasNode(id))
            continue;
        picture.hasRun = true;
        const double failed = run.failedShare(id, step);
        const double utilisation = run.utilisation(id, step);
        picture.health = std::max(picture.health,
                                  healthOf(run.offered(id, step), failed, utilisation));
        picture.failedShare = std::max(picture.failedShare, failed);
        if (utilisation > picture.utilisation) {
            picture.utilisation = utilisation;
            tightest = &id;
        }
    }
    if (!(picture.offered > 0))
        picture.offered = rateIn(held, run, step);
    if (picture.offered > 0 && picture.health == Health::Idle)
        picture.health = Health::Good;
    if (!withDetails || held.nodes.empty())
        return;
    if (tightest) {
        const std::string limit = run.limitAt(*tightest, step);
        picture.limit = limit.empty() ? QString() : limitTitle(limit, design, catalogue);
    }
    const auto add = [&picture](const char *name, double value, QString shown) {
        picture.numbers.push_back(
            {QCoreApplication::translate("Card", name), value, std::move(shown)});
    };
    picture.numbers.clear();
    const auto components = static_cast<double>(held.nodes.size());
    add(QT_TRANSLATE_NOOP("Card", "Components"), components, formatNumber(components));
    if (picture.offered > 0)
        add(QT_TRANSLATE_NOOP("Card", "Requests in"), picture.offered, formatRate(picture.offered));
    const auto worst = worstWithin(held, run, step);
    if (const Node *node = worst ? design.node(*worst) : nullptr)
        add(QT_TRANSLATE_NOOP("Card", "Worst"), run.failedShare(*worst, step),
            toQString(node->label()));
}

void foldSparkline(CardPicture &picture, const Placement::Held &held, const RunResult &run)
{
    if (picture.sparkline.empty() && !held.incoming.empty())
        picture.sparkline = sparklineOf(run,
                                        [&](std::size_t step) { return rateIn(held, run, step); });
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
