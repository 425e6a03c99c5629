// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/levers.h"

#include "model/core/text.h"

#include <array>

namespace headroom::control {

namespace {

using Kind = Lever::Kind;

/// The kinds of levers that a station of this kind has.
std::vector<Kind> kindsOf(const StationBody &body)
{
    struct Visitor {
        std::vector<Kind> operator()(const Source &) { return {Kind::Traffic}; }
        std::vector<Kind> operator()(const Delay &) { return {Kind::ServiceTime}; }
        std::vector<Kind> operator()(const Gate &) { return {}; }
        std::vector<Kind> operator()(const Turnstile &) { return {Kind::ServiceTime, Kind::Share}; }
        std::vector<Kind> operator()(const Work &work)
        {
            std::vector<Kind> kinds = {Kind::ServiceTime, Kind::Share};
            if (work.environments)
                kinds.push_back(Kind::Provisioned);
            return kinds;
        }
        std::vector<Kind> operator()(const Cache &cache)
        {
            std::vector<Kind> kinds = {Kind::Share};
            if (cache.hitRatio)
                kinds.push_back(Kind::HitRatio);
            return kinds;
        }
        std::vector<Kind> operator()(const Splitter &) { return {}; }
        std::vector<Kind> operator()(const Buffer &) { return {}; }
        std::vector<Kind> operator()(const Log &) { return {Kind::Partitions, Kind::WriteRate}; }
        std::vector<Kind> operator()(const Queue &) { return {}; }
        std::vector<Kind> operator()(const Reader &)
        {
            return {Kind::ServiceTime, Kind::BatchTime, Kind::Share,      Kind::Enabled,
                    Kind::Lanes,       Kind::Workers,   Kind::WorkerRate, Kind::Poison};
        }
        std::vector<Kind> operator()(const Batcher &) { return {Kind::RetryFor}; }
    };
    return std::visit(Visitor{}, body);
}

template <typename S, typename Law, typename Number, typename Shares>
void onStation(S &station, Kind kind, const Law &law, const Number &number, const Shares &shares)
{
    auto &body = station.body;
    if (auto *source = std::get_if<Source>(&body)) {
        number(source->factor);
    } else if (auto *delay = std::get_if<Delay>(&body)) {
        law(delay->time);
    } else if (auto *turnstile = std::get_if<Turnstile>(&body)) {
        kind == Kind::Share ? number(turnstile->share) : law(turnstile->time);
    } else if (auto *work = std::get_if<Work>(&body)) {
        if (kind == Kind::Provisioned && work->environments)
            number(work->environments->provisioned);
        else
            kind == Kind::Share ? number(work->errorShare) : law(work->service);
    } else if (auto *cache = std::get_if<Cache>(&body)) {
        if (kind == Kind::HitRatio && cache->hitRatio)
            number(*cache->hitRatio);
        else
            number(cache->cachedShare);
    } else if (auto *log = std::get_if<Log>(&body)) {
        kind == Kind::WriteRate ? number(log->writeRate) : shares(log->partitions);
    } else if (auto *reader = std::get_if<Reader>(&body)) {
        switch (kind) {
        case Kind::BatchTime: law(reader->batchTime); break;
        case Kind::Share: number(reader->errorShare); break;
        case Kind::Enabled: number(reader->isEnabled); break;
        case Kind::Lanes: number(reader->lanes); break;
        case Kind::Workers: number(reader->workers); break;
        case Kind::WorkerRate: number(reader->workerRate); break;
        case Kind::Poison: number(reader->hasPoison); break;
        default: law(reader->recordTime); break;
        }
    } else if (auto *batcher = std::get_if<Batcher>(&body)) {
        number(batcher->retryFor);
    }
}

/// Takes over from `from` what levers can move, so that what is left shows what they cannot.
void takeOver(Station &to, const Station &from)
{
    for (const Kind kind : kindsOf(to.body)) {
        Distribution lawOfFrom;
        double numberOfFrom = 0;
        std::vector<double> sharesOfFrom;
        onStation(
            from, kind, [&](const Distribution &law) { lawOfFrom = law; },
            [&](const auto &number) { numberOfFrom = static_cast<double>(number); },
            [&](const std::vector<double> &shares) { sharesOfFrom = shares; });
        onStation(
            to, kind, [&](Distribution &law) { law = lawOfFrom; },
            [&](auto &number) {
                number = static_cast<std::remove_reference_t<decltype(number)>>(numberOfFrom);
            },
            [&](std::vector<double> &shares) { shares = sharesOfFrom; });
    }
    if (std::holds_alternative<Splitter>(to.body))
        for (std::size_t r = 0; r < to.routes.size() && r < from.routes.size(); ++r)
            to.routes[r].weight = from.routes[r].weight;
}

Error cannotMove(const std::string &name)
{
    return Error{Error::Kind::Invalid,
                 Text(HEADROOM_TEXT("Scenarios",
                                    "This cannot change while the run goes on: %1 would have to be "
                                    "built anew. Set it for the whole scenario instead."))
                     .arg(name),
                 {}};
}

/// Collects what differs between two plans of the same shape.
class Comparison
{
public:
    Comparison(const Plan &before, const Plan &after)
        : m_before(before)
        , m_after(after)
    { }

    Result<std::vector<Move>> moves()
    {
        if (m_before.stations.size() != m_after.stations.size()
            || m_before.pools.size() != m_after.pools.size()
            || m_before.buckets.size() != m_after.buckets.size()
            || m_before.controls.scalers.size() != m_after.controls.scalers.size())
            return cannotMove(firstOfOne());
        for (PlanIndex s = 0; s < m_before.stations.size(); ++s)
            if (!compareStation(s))
                return cannotMove(m_before.stations[s].name);
        for (PlanIndex p = 0; p < m_before.pools.size(); ++p) {
            ServerPool same = m_after.pools[p];
            same.servers = m_before.pools[p].servers;
            if (!(same == m_before.pools[p]))
                return cannotMove(m_before.pools[p].name);
            note({Kind::Servers, p});
        }
        for (PlanIndex b = 0; b < m_before.buckets.size(); ++b) {
            TokenBucket same = m_after.buckets[b];
            same.rate = m_before.buckets[b].rate;
            same.burst = m_before.buckets[b].burst;
            if (!(same == m_before.buckets[b]))
                return cannotMove(m_before.buckets[b].name);
            note({Kind::Rate, b});
            note({Kind::Burst, b});
        }
        for (PlanIndex i = 0; i < m_before.controls.scalers.size(); ++i) {
            const Scaler &scaler = m_before.controls.scalers[i];
            if (!(scaler.drives == m_after.controls.scalers[i].drives))
                return cannotMove(scaler.name);
            for (const Kind kind : {Kind::Bounds, Kind::Units, Kind::Available, Kind::Failing})
                note({kind, i});
        }
        dropDriven();
        return std::move(m_moves);
    }

private:
    bool compareStation(PlanIndex index)
    {
        const Station &before = m_before.stations[index];
        Station same = m_after.stations[index];
        if (same.body.index() != before.body.index() || same.routes.size() != before.routes.size())
            return false;
        if (const Log *log = std::get_if<Log>(&before.body);
            log && log->partitions.size() != std::get<Log>(same.body).partitions.size())
            return false;
        takeOver(same, before);
        if (!(same == before))
            return false;
        for (const Kind kind : kindsOf(before.body))
            note({kind, index});
        if (std::holds_alternative<Splitter>(before.body))
            for (PlanIndex r = 0; r < before.routes.size(); ++r)
                note({Kind::Weight, index, r});
        return true;
    }

    void note(const Lever &lever)
    {
        Move after = valueOf(m_after, lever);
        if (!sameValue(valueOf(m_before, lever), after))
            m_moves.push_back(std::move(after));
    }

    /// What a scaler drives follows its units.
    void dropDriven()
    {
        std::erase_if(m_moves, [this](const Move &move) {
            for (const Scaler &scaler : m_before.controls.scalers)
                for (const Scaler::Drive &drive : scaler.drives)
                    if (drive.lever == move.lever)
                        return true;
            return false;
        });
    }

    /// A station that only one of the plans has.
    std::string firstOfOne() const
    {
        const std::vector<Station> &longer = m_after.stations.size() > m_before.stations.size()
                                                 ? m_after.stations
                                                 : m_before.stations;
        const std::vector<Station> &shorter = &longer == &m_after.stations ? m_before.stations
                                                                           : m_after.stations;
        for (std::size_t s = 0; s < longer.size(); ++s)
            if (s >= shorter.size() || shorter[s].name != longer[s].name)
                return longer[s].name;
        return {};
    }

    const Plan &m_before;
    const Plan &m_after;
    std::vector<Move> m_moves;
};

} // namespace

Move valueOf(const Plan &plan, const Lever &lever)
{
    Move move{lever};
    switch (lever.kind) {
    case Kind::Servers: move.value = plan.pools[lever.index].servers; break;
    case Kind::Rate: move.value = plan.buckets[lever.index].rate; break;
    case Kind::Burst: move.value = plan.buckets[lever.index].burst; break;
    case Kind::Weight: move.value = plan.stations[lever.index].routes[lever.route].weight; break;
    case Kind::Bounds:
        move.shares = {plan.controls.scalers[lever.index].minimum,
                       plan.controls.scalers[lever.index].maximum};
        break;
    case Kind::Units: move.value = plan.controls.scalers[lever.index].initial; break;
    case Kind::Available: move.value = plan.controls.scalers[lever.index].available; break;
    case Kind::Failing: move.value = plan.controls.scalers[lever.index].failing; break;
    default:
        onStation(
            plan.stations[lever.index], lever.kind,
            [&move](const Distribution &law) { move.law = law; },
            [&move](const auto &number) { move.value = static_cast<double>(number); },
            [&move](const std::vector<double> &shares) { move.shares = shares; });
    }
    return move;
}

bool isOfStation(Kind kind)
{
    switch (kind) {
    case Kind::Servers:
    case Kind::Rate:
    case Kind::Burst:
    case Kind::Bounds:
    case Kind::Units:
    case Kind::Available:
    case Kind::Failing: return false;
    default: return true;
    }
}

void setValue(Station &station, const Move &move)
{
    if (move.lever.kind == Kind::Weight) {
        station.routes[move.lever.route].weight = move.value;
        return;
    }
    onStation(
        station, move.lever.kind, [&move](Distribution &law) { law = move.law; },
        [&move](auto &number) {
            number = static_cast<std::remove_reference_t<decltype(number)>>(move.value);
        },
        [&move](std::vector<double> &shares) { shares = move.shares; });
}

bool sameValue(const Move &a, const Move &b)
{
    return a.value == b.value && a.law == b.law && a.shares == b.shares;
}

Move mixed(const Move &before, const Move &after, double share)
{
    if (share <= 0)
        return before;
    if (share >= 1)
        return after;
    Move mix = before;
    mix.value += share * (after.value - before.value);
    if (!(before.law == after.law))
        mix.law = Distribution::mixture({1 - share, share}, {before.law, after.law});
    return mix;
}

Result<std::vector<Move>> movesBetween(const Plan &before, const Plan &after)
{
    return Comparison(before, after).moves();
}

} // namespace headroom::control
