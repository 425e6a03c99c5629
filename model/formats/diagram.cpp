// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/diagram.h"

#include "model/core/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom {

namespace {

constexpr std::size_t kMostMetrics = 4;
// What happens less than once in three hours is a residue of the mathematics to a reader.
constexpr double kHardlyEver = 1e-4;

std::string threeDigits(double value)
{
    if (value == 0 || !std::isfinite(value))
        return shortestNumber(value);
    const double magnitude = std::pow(10, std::floor(std::log10(std::abs(value))) - 2);
    // Dividing by the inverse keeps 0.57 from becoming 0.5700000000000001.
    const double rounded = magnitude < 1 ? std::round(value / magnitude) / std::round(1 / magnitude)
                                         : std::round(value / magnitude) * magnitude;
    return shortestNumber(rounded);
}

std::string withPrefix(double value)
{
    if (std::abs(value) >= 999'500)
        return threeDigits(value / 1e6) + "M";
    return std::abs(value) >= 9'995 ? threeDigits(value / 1e3) + "k" : threeDigits(value);
}

std::string metricText(double value, const MetricSpec &metric)
{
    switch (metric.kind) {
    case MetricKind::Count: return rateText(value);
    case MetricKind::Level: return withPrefix(value);
    case MetricKind::Latency: return secondsText(value);
    case MetricKind::Fraction: break;
    }
    return shareText(value);
}

std::string twoDigits(long value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

} // namespace

std::string rateText(double perSecond)
{
    return withPrefix(perSecond < kHardlyEver ? 0 : perSecond) + "/s";
}

std::string secondsText(double seconds)
{
    if (seconds != 0 && seconds < 0.9995)
        return threeDigits(seconds * 1e3) + " ms";
    return threeDigits(seconds) + " s";
}

std::string shareText(double share)
{
    return threeDigits(share < 1e-6 ? 0 : share * 100) + " %";
}

std::vector<Figure> figuresOf(const NodeView &node, const FormatOptions &options)
{
    if (!options.run || !options.run->hasNode(node.id()))
        return {};
    const RunResult &run = *options.run;
    std::vector<Figure> figures = {
        {"Offered", rateText(run.offered(node.id(), options.step))},
        {"Failed", shareText(run.failedShare(node.id(), options.step))},
        {"Used", shareText(run.utilisation(node.id(), options.step))},
    };
    std::size_t shown = 0;
    for (const MetricSpec &metric : node.spec().metrics) {
        if (!metric.onCard || !run.hasMetric(node.id(), metric.name) || shown == kMostMetrics)
            continue;
        ++shown;
        figures.push_back({std::string(metric.name),
                           metricText(run.value(node.id(), metric.name, options.step), metric)});
    }
    return figures;
}

std::vector<Figure> figuresOf(const Link &link, const FormatOptions &options)
{
    if (!options.run)
        return {};
    const LinkFlow flow = options.run->flow(link.id, options.step);
    std::vector<Figure> figures = {{"Rate", rateText(flow.rate)}};
    if (flow.failed >= 1e-4)
        figures.push_back({"Failed", shareText(flow.failed)});
    if (flow.latency > 0)
        figures.push_back({"Latency", secondsText(flow.latency)});
    return figures;
}

std::string wordsOf(const LinkView &link)
{
    const Tree &weight = link.property("weight");
    if (link.kind() == LinkKind::Route && weight.isNumber())
        return shareText(weight.number());
    std::string words(toString(link.kind()));
    const double calls = link.property("callsPerRequest").numberOr(1);
    return calls == 1 ? words : words + " x " + shortestNumber(calls);
}

std::string momentText(const FormatOptions &options)
{
    if (!options.run)
        return {};
    const long seconds = std::lround(static_cast<double>(options.step) * options.run->step());
    return std::to_string(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60) + ":"
           + twoDigits(seconds % 60);
}

bool isDrawnAsFrame(const NodeView &node)
{
    return node.spec().isFrame && !node.children().empty();
}

std::map<NodeId, std::string> diagramNames(const Design &design)
{
    std::map<NodeId, std::string> names;
    std::set<std::string> taken;
    for (const auto &node : design.nodes()) {
        std::string name = "n_" + node->id.value();
        std::ranges::replace(name, '-', '_');
        std::string candidate = name;
        for (int number = 2; !taken.insert(candidate).second; ++number)
            candidate = name + "_" + std::to_string(number);
        names.emplace(node->id, candidate);
    }
    return names;
}

std::vector<NodeView> membersOf(const Design &design, const Catalogue &catalogue,
                                const NodeView *frame)
{
    std::vector<NodeView> members;
    for (const auto &node : design.nodes())
        if (frame ? node->in == frame->id() : !node->in)
            members.emplace_back(design, catalogue, *node);
    return members;
}

std::vector<LinkKind> linkKindsOf(const Design &design)
{
    std::vector<LinkKind> kinds;
    for (const LinkKind kind : kLinkKinds)
        if (std::ranges::any_of(design.links(),
                                [kind](const auto &link) { return link->kind == kind; }))
            kinds.push_back(kind);
    return kinds;
}

std::string escaped(std::string_view text, std::span<const Replacement> marks)
{
    std::string result;
    for (const char c : text) {
        const auto found = std::ranges::find(marks, c, &Replacement::mark);
        if (found == marks.end())
            result += c;
        else
            result += found->text;
    }
    return result;
}

const DiagramColors &diagramColors(bool dark)
{
    static constexpr DiagramColors kLight = {"#ffffff", "#232f3e", "#5a6c86",
                                             "#545b64", "#f6f8fa", "#8a97a8"};
    static constexpr DiagramColors kDark = {"#14181f", "#e6ebf2", "#9fb0c6",
                                            "#a8b4c4", "#232a35", "#5c6b80"};
    return dark ? kDark : kLight;
}

std::string_view categoryColor(const ComponentSpec &spec)
{
    if (!spec.symbol.color.empty())
        return spec.symbol.color;
    switch (spec.group) {
    case PaletteGroup::Traffic: return "#232F3D";
    case PaletteGroup::Frames: return "#5A6C86";
    case PaletteGroup::Edge: return "#8C4FFF";
    case PaletteGroup::Compute: return "#ED7100";
    case PaletteGroup::Data: return "#C925D1";
    case PaletteGroup::Integration:
    case PaletteGroup::Observability: break;
    }
    return "#E7157B";
}

} // namespace headroom
