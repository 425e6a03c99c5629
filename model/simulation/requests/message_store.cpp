// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/message_store.h"

#include "model/simulation/requests/random.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

MessageStore::MessageStore(double groups)
    : m_groups(std::isfinite(groups) ? std::max(1.0, std::floor(groups)) : 0)
{ }

std::uint64_t MessageStore::groupOf(const StoredRecord &record) const
{
    return static_cast<std::uint64_t>(unit(draw(record.salt, Purpose::Key)) * m_groups);
}

bool MessageStore::isStale(const Waiting &message) const
{
    return message.slot != kNoSlot && m_received[message.slot].generation != message.generation;
}

void MessageStore::add(const StoredRecord &record, double now)
{
    if (m_groups > 0)
        return addToGroup({record, now});
    m_wait = now - record.time;
    m_fresh.push(record);
    ++m_receivable;
}

void MessageStore::giveBack(std::uint32_t slot, double now)
{
    Received &message = m_received[slot];
    message.isOut = false;
    const Waiting waiting{message.record, now, slot, message.generation};
    if (m_groups > 0) {
        addToGroup(waiting);
        return leaveGroup(groupOf(message.record));
    }
    m_returned.push_back(waiting);
    ++m_receivable;
}

void MessageStore::remove(std::uint32_t slot)
{
    Received &message = m_received[slot];
    const std::uint64_t group = m_groups > 0 ? groupOf(message.record) : 0;
    ++message.generation;
    m_free.push_back(slot);
    if (m_groups > 0 && !message.isOut) {
        Group &members = m_members[group];
        const auto erased = std::erase_if(
            members.waiting, [this](const Waiting &waiting) { return isStale(waiting); });
        m_receivable -= members.isReady ? erased : 0;
        settleGroup(group);
    } else if (m_groups > 0) {
        leaveGroup(group);
    } else if (!message.isOut) {
        --m_receivable;
    }
    message.isOut = false;
}

/// Messages that come back stand before those that were written behind them.
void MessageStore::addToGroup(const Waiting &message)
{
    const std::uint64_t group = groupOf(message.record);
    Group &members = m_members[group];
    auto place = members.waiting.end();
    if (message.slot != kNoSlot)
        place = std::ranges::upper_bound(
            members.waiting, message.record.time, {},
            [](const Waiting &waiting) { return waiting.record.time; });
    members.waiting.insert(place, message);
    m_receivable += members.isReady ? 1 : 0;
    settleGroup(group);
}

/// Makes a group ready when it is, and forgets one that is empty.
void MessageStore::settleGroup(std::uint64_t group)
{
    Group &members = m_members[group];
    if (members.isReady && members.waiting.empty()) {
        members.isReady = false;
        std::erase(m_ready, group);
    } else if (!members.isReady && !members.waiting.empty() && members.out == 0) {
        members.isReady = true;
        m_ready.push_back(group);
        m_receivable += members.waiting.size();
    }
    if (members.waiting.empty() && members.out == 0)
        m_members.erase(group);
}

void MessageStore::leaveGroup(std::uint64_t group)
{
    --m_members[group].out;
    settleGroup(group);
}

MessageStore::Waiting MessageStore::first()
{
    if (m_groups > 0)
        return m_members[m_ready.front()].waiting.front();
    while (!m_returned.empty() && isStale(m_returned.front()))
        m_returned.pop_front();
    if (!m_fresh.isEmpty()) {
        const StoredRecord &fresh = m_fresh[m_fresh.first()];
        if (m_returned.empty() || fresh.time + m_wait <= m_returned.front().since)
            return {fresh, fresh.time + m_wait};
    }
    return m_returned.front();
}

MessageStore::Waiting MessageStore::popFirst()
{
    const Waiting message = first();
    --m_receivable;
    if (m_groups > 0)
        m_members[m_ready.front()].waiting.pop_front();
    else if (message.slot == kNoSlot)
        m_fresh.dropTo(m_fresh.first() + 1);
    else
        m_returned.pop_front();
    return message;
}

std::uint32_t MessageStore::receive()
{
    const Waiting message = popFirst();
    std::uint32_t slot = message.slot;
    if (slot == kNoSlot && m_free.empty()) {
        slot = static_cast<std::uint32_t>(m_received.size());
        m_received.emplace_back();
    } else if (slot == kNoSlot) {
        slot = m_free.back();
        m_free.pop_back();
    }
    Received &received = m_received[slot];
    received.receives = message.slot == kNoSlot ? 1 : received.receives + 1;
    received.record = message.record;
    received.isOut = true;
    if (m_groups > 0) {
        const std::uint64_t group = groupOf(message.record);
        ++m_members[group].out;
        settleGroup(group);
    }
    return slot;
}

void MessageStore::dropFirst()
{
    const Waiting message = popFirst();
    if (message.slot != kNoSlot) {
        ++m_received[message.slot].generation;
        m_free.push_back(message.slot);
    }
    if (m_groups > 0)
        settleGroup(groupOf(message.record));
}

void MessageStore::endBatch()
{
    if (m_ready.empty() || m_members[m_ready.front()].out == 0)
        return;
    Group &members = m_members[m_ready.front()];
    members.isReady = false;
    m_receivable -= members.waiting.size();
    m_ready.pop_front();
}

double MessageStore::oldest() const
{
    double oldest = m_fresh.isEmpty() ? std::numeric_limits<double>::infinity()
                                      : m_fresh[m_fresh.first()].time;
    for (const Waiting &message : m_returned)
        if (!isStale(message))
            oldest = std::min(oldest, message.record.time);
    for (const auto &[group, members] : m_members)
        if (!members.waiting.empty())
            oldest = std::min(oldest, members.waiting.front().record.time);
    return oldest;
}

} // namespace headroom::requests
