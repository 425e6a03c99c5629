// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/layout/layers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

namespace headroom {

namespace {

using Index = std::size_t;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
using Neighbours = std::vector<std::vector<Index>>;

class Layers
{
public:
    Layers(const std::vector<LayerSize> &blocks, const std::vector<std::pair<Index, Index>> &edges,
           double layerGap, double rowGap)
        : m_blocks(blocks)
        , m_layerGap(layerGap)
        , m_rowGap(rowGap)
        , m_next(blocks.size())
        , m_previous(blocks.size())
        , m_layer(blocks.size(), 0)
        , m_places(blocks.size())
    {
        Neighbours all(blocks.size());
        for (const auto &[from, to] : edges) {
            if (from != to)
                all[from].push_back(to);
        }
        dropBackEdges(all);
    }

    std::vector<LayerPlace> run()
    {
        assignLayers();
        order();
        placeColumns();
        placeRows();
        placeLoose();
        return std::move(m_places);
    }

private:
    enum class Visit { New, Open, Done };

    // An edge back to something that is still being followed closes a cycle; without it the rest
    // has an order.
    void dropBackEdges(const Neighbours &all)
    {
        std::vector<Visit> state(all.size(), Visit::New);
        std::vector<std::pair<Index, Index>> path;
        for (Index root = 0; root < all.size(); ++root) {
            if (state[root] != Visit::New)
                continue;
            state[root] = Visit::Open;
            path.emplace_back(root, 0);
            while (!path.empty()) {
                const Index at = path.back().first;
                const Index nth = path.back().second++;
                if (nth == all[at].size()) {
                    state[at] = Visit::Done;
                    m_finished.push_back(at);
                    path.pop_back();
                    continue;
                }
                const Index to = all[at][nth];
                if (state[to] == Visit::Open)
                    continue;
                m_next[at].push_back(to);
                m_previous[to].push_back(at);
                if (state[to] == Visit::New) {
                    state[to] = Visit::Open;
                    path.emplace_back(to, 0);
                }
            }
        }
    }

    bool isLoose(Index i) const { return m_next[i].empty() && m_previous[i].empty(); }

    void assignLayers()
    {
        // Last finished first is an order in which every edge leads onwards.
        for (const Index at : m_finished | std::views::reverse) {
            for (const Index to : m_next[at])
                m_layer[to] = std::max(m_layer[to], m_layer[at] + 1);
        }
        // A source stands right before the first thing it calls, not at the far left.
        for (const Index at : m_finished) {
            if (m_previous[at].empty() && !m_next[at].empty()) {
                Index nearest = std::numeric_limits<Index>::max();
                for (const Index to : m_next[at])
                    nearest = std::min(nearest, m_layer[to]);
                m_layer[at] = nearest - 1;
            }
        }
        Index count = 0;
        for (const Index layer : m_layer)
            count = std::max(count, layer + 1);
        m_columns.resize(count);
        for (Index i = 0; i < m_blocks.size(); ++i) {
            if (!isLoose(i))
                m_columns[m_layer[i]].push_back(i);
        }
    }

    void order()
    {
        std::vector<double> rank(m_blocks.size(), 0);
        const auto number = [&] {
            for (const auto &column : m_columns) {
                for (Index i = 0; i < column.size(); ++i)
                    rank[column[i]] = (static_cast<double>(i) + 0.5)
                                      / static_cast<double>(column.size());
            }
        };
        const auto sweep = [&](std::vector<Index> &column, const Neighbours &towards) {
            std::vector<std::pair<double, Index>> keyed;
            for (const Index i : column) {
                double sum = 0;
                for (const Index other : towards[i])
                    sum += rank[other];
                keyed.emplace_back(
                    towards[i].empty() ? rank[i] : sum / static_cast<double>(towards[i].size()), i);
            }
            std::ranges::stable_sort(keyed, {}, [](const auto &entry) { return entry.first; });
            for (Index i = 0; i < column.size(); ++i)
                column[i] = keyed[i].second;
        };
        number();
        for (int round = 0; round < 4; ++round) {
            for (Index i = 1; i < m_columns.size(); ++i) {
                sweep(m_columns[i], m_previous);
                number();
            }
            for (Index i = m_columns.size(); i-- > 1;) {
                sweep(m_columns[i - 1], m_next);
                number();
            }
        }
    }

    void placeColumns()
    {
        double x = 0;
        for (const auto &column : m_columns) {
            double width = 0;
            for (const Index i : column)
                width = std::max(width, m_blocks[i].width);
            for (const Index i : column)
                m_places[i].x = x + (width - m_blocks[i].width) / 2;
            if (!column.empty())
                x += width + m_layerGap;
        }
    }

    double middle(Index i) const { return m_places[i].y + m_blocks[i].height / 2; }

    // Moves a column's blocks towards the mean height of their neighbours without changing their
    // order: wanted places first, then overlaps are undone downwards, and the whole column is
    // shifted by the mean error that this made.
    void settle(const std::vector<Index> &column, const Neighbours &towards)
    {
        std::vector<double> wanted;
        for (const Index i : column) {
            double sum = 0;
            for (const Index other : towards[i])
                sum += middle(other);
            wanted.push_back(towards[i].empty() ? m_places[i].y
                                                : sum / static_cast<double>(towards[i].size())
                                                      - m_blocks[i].height / 2);
        }
        double floor = -kInfinity;
        double error = 0;
        for (Index n = 0; n < column.size(); ++n) {
            m_places[column[n]].y = std::max(wanted[n], floor);
            error += m_places[column[n]].y - wanted[n];
            floor = m_places[column[n]].y + m_blocks[column[n]].height + m_rowGap;
        }
        for (const Index i : column)
            m_places[i].y -= error / static_cast<double>(column.size());
    }

    void placeRows()
    {
        for (const auto &column : m_columns) {
            double y = 0;
            for (const Index i : column) {
                m_places[i].y = y;
                y += m_blocks[i].height + m_rowGap;
            }
            for (const Index i : column)
                m_places[i].y -= y / 2;
        }
        for (int round = 0; round < 6; ++round) {
            for (Index i = 1; i < m_columns.size(); ++i)
                settle(m_columns[i], m_previous);
            for (Index i = m_columns.size(); i-- > 1;)
                settle(m_columns[i - 1], m_next);
        }
        double top = kInfinity;
        for (const auto &column : m_columns) {
            for (const Index i : column)
                top = std::min(top, m_places[i].y);
        }
        for (const auto &column : m_columns) {
            for (const Index i : column)
                m_places[i].y = std::round((m_places[i].y - top) / 8) * 8;
        }
    }

    void placeLoose()
    {
        double bottom = 0;
        double width = 0;
        double area = 0;
        std::vector<Index> loose;
        for (Index i = 0; i < m_blocks.size(); ++i) {
            if (isLoose(i)) {
                loose.push_back(i);
                area += (m_blocks[i].width + m_rowGap) * (m_blocks[i].height + m_rowGap);
                continue;
            }
            bottom = std::max(bottom, m_places[i].y + m_blocks[i].height + m_rowGap);
            width = std::max(width, m_places[i].x + m_blocks[i].width);
        }
        width = std::max(width, std::sqrt(area * 1.6));
        double x = 0;
        double rowHeight = 0;
        for (const Index i : loose) {
            if (x > 0 && x + m_blocks[i].width > width) {
                x = 0;
                bottom += rowHeight + m_rowGap;
                rowHeight = 0;
            }
            m_places[i] = {x, bottom};
            x += m_blocks[i].width + m_rowGap;
            rowHeight = std::max(rowHeight, m_blocks[i].height);
        }
    }

    const std::vector<LayerSize> &m_blocks;
    double m_layerGap;
    double m_rowGap;
    Neighbours m_next;
    Neighbours m_previous;
    std::vector<Index> m_finished;
    std::vector<Index> m_layer;
    std::vector<std::vector<Index>> m_columns;
    std::vector<LayerPlace> m_places;
};

} // namespace

std::vector<LayerPlace> arrangeInLayers(
    const std::vector<LayerSize> &blocks,
    const std::vector<std::pair<std::size_t, std::size_t>> &edges, double layerGap, double rowGap)
{
    return Layers(blocks, edges, layerGap, rowGap).run();
}

} // namespace headroom
