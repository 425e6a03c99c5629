// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace headroom {

/// A mailbox of one between two threads: the newest letter replaces the one that was not taken yet.
template <typename T>
class LatestSlot
{
public:
    /// Never waits for the taker. Returns true when an older letter was replaced.
    bool put(T letter)
    {
        bool replaced = false;
        {
            const std::scoped_lock lock(m_mutex);
            replaced = m_letter.has_value();
            m_letter = std::move(letter);
        }
        m_arrived.notify_one();
        return replaced;
    }

    /// Waits for a letter; nothing when stop was requested.
    std::optional<T> take(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait(lock, stop, [this] { return m_letter.has_value(); })
            || stop.stop_requested())
            return std::nullopt;
        return std::exchange(m_letter, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::optional<T> m_letter;
};

} // namespace headroom
