// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/card_picture.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

static QString say(const char *sentence)
{
    return QCoreApplication::translate("Card", sentence);
}

static constexpr std::size_t kNumbersOnCard = 3;
static constexpr std::size_t kSparklinePoints = 48;
static constexpr double kWorthTelling = 1e-3;

Health healthOf(double offered, double failedShare, double utilisation)
{
    if (failedShare > 0.01 || utilisation > 1.0 + 1e-9)
        return Health::Bad;
    if (failedShare > 1e-4 || utilisation > 0.8)
        return Health::Warning;
    return offered > 0 ? Health::Good : Health::Idle;
}

CardPicture cardPicture(const Design &design, const Catalogue &catalogue, const Node &node)
{
    CardPicture picture;
    picture.kind = node.kind;
    picture.title = toQString(node.label());
    if (const ComponentSpec *spec = catalogue.find(node.kind)) {
        picture.kindName = translated(spec->name);
        picture.isFrame = spec->isFrame;
        picture.canLeave = !spec->leaves.empty();
    }
    if (const auto place = design.picture().find(node.id); place != design.picture().end()) {
        const Look &look = place->second.look;
        picture.isCollapsed = picture.isFrame && look.collapsed;
        picture.isFrame = picture.isFrame && !look.collapsed;
        picture.isLocked = look.locked;
        picture.accent = look.accent;
    }
    return picture;
}

QString limitTitle(const std::string &limit, const Design &design, const Catalogue &catalogue)
{
    if (const Quota *quota = catalogue.quota(limit))
        return translated(quota->title);
    const SplitPath path = splitPath(limit);
    const std::string rest = limit.substr(std::min(limit.size(), path.owner.size() + 1));
    if (const Quota *quota = catalogue.quota(rest))
        return translated(quota->title);
    if (const Node *owner = design.node(NodeId(path.owner))) {
        const ComponentSpec *spec = catalogue.find(owner->kind);
        if (const PropertySpec *property = spec ? spec->property(path.key) : nullptr)
            return translated(property->name);
    }
    return toQString(rest.empty() ? limit : rest);
}

static void showNumbers(CardPicture &picture, const NodeId &id, const ComponentSpec &spec,
                        const RunResult &run, std::size_t step)
{
    picture.numbers.clear();
    for (const MetricSpec &metric : spec.metrics) {
        if (!metric.onCard || !run.hasMetric(id, metric.name))
            continue;
        double value = run.value(id, metric.name, step);
        // What befalls one request in a million is a residue of the mathematics to a reader of a
        // card; a visit a day is not, where there are no more.
        if (metric.kind == MetricKind::Count && value < 1e-6 * picture.offered)
            value = 0;
        picture.numbers.push_back({toQString(metric.name), value, formatMetric(value, metric)});
        if (picture.numbers.size() == kNumbersOnCard)
            break;
    }
}

void showMoment(CardPicture &picture, const Node &node, const Design &design,
                const Catalogue &catalogue, const RunResult &run, std::size_t step,
                bool withDetails)
{
    if (!run.hasNode(node.id)) {
        clearMoment(picture);
        return;
    }
    picture.hasRun = true;
    picture.offered = run.offered(node.id, step);
    picture.failedShare = run.failedShare(node.id, step);
    picture.utilisation = run.utilisation(node.id, step);
    picture.health = healthOf(picture.offered, picture.failedShare, picture.utilisation);
    picture.cursor = run.steps() > 1
                         ? static_cast<double>(step) / static_cast<double>(run.steps() - 1)
                         : 0;
    const ComponentSpec *spec = catalogue.find(node.kind);
    // What nobody calls is told by its own numbers: the instances of a group that holds tasks.
    if (spec && !withDetails && !(picture.offered > 0) && !(picture.utilisation > 0))
        showNumbers(picture, node.id, *spec, run, step);
    if (!withDetails)
        return;
    const std::string limit = run.limitAt(node.id, step);
    picture.limit = limit.empty() ? QString() : limitTitle(limit, design, catalogue);
    if (spec)
        showNumbers(picture, node.id, *spec, run, step);
}

std::vector<float> sparklineOf(const RunResult &run,
                               const std::function<double(std::size_t step)> &value)
{
    std::vector<float> line;
    if (run.steps() < 2)
        return line;
    std::vector<double> values;
    double greatest = 0;
    for (std::size_t i = 0; i < kSparklinePoints; ++i) {
        values.push_back(value(i * (run.steps() - 1) / (kSparklinePoints - 1)));
        greatest = std::max(greatest, values.back());
    }
    if (!(greatest > 0))
        return line;
    for (const double each : values)
        line.push_back(static_cast<float>(each / greatest));
    return line;
}

void showSparkline(CardPicture &picture, const NodeId &node, const RunResult &run)
{
    picture.sparkline.clear();
    if (run.hasNode(node))
        picture.sparkline = sparklineOf(run,
                                        [&](std::size_t step) { return run.offered(node, step); });
}

void clearMoment(CardPicture &picture)
{
    CardPicture empty;
    empty.kind = std::move(picture.kind);
    empty.title = std::move(picture.title);
    empty.kindName = std::move(picture.kindName);
    empty.isFrame = picture.isFrame;
    empty.isCollapsed = picture.isCollapsed;
    empty.isLocked = picture.isLocked;
    empty.accent = picture.accent;
    empty.canLeave = picture.canLeave;
    picture = std::move(empty);
}

static QString percent(double share)
{
    return formatQuantity(share * 100, Unit::Percent);
}

QString mainNumber(const CardPicture &picture)
{
    if (!picture.hasRun)
        return {};
    // Of a limit that is a thousand times away nobody wants to know first.
    const double worthTelling = picture.offered > 0 ? kWorthTelling : 0;
    if (picture.utilisation > worthTelling && std::isfinite(picture.utilisation))
        return percent(picture.utilisation);
    if (picture.offered > 0)
        return formatRate(picture.offered);
    const auto number = std::ranges::find_if(
        picture.numbers, [](const CardPicture::Number &each) { return each.value > 0; });
    return number != picture.numbers.end() ? number->shown : QString();
}

QString spokenCard(const CardPicture &picture)
{
    QStringList parts{say(QT_TRANSLATE_NOOP("Card", "%1 %2")).arg(picture.kindName, picture.title)};
    if (picture.isCollapsed)
        parts += say(QT_TRANSLATE_NOOP("Card", "collapsed"));
    if (picture.isLocked)
        parts += say(QT_TRANSLATE_NOOP("Card", "locked"));
    if (picture.hasRun) {
        if (picture.utilisation > 0 && !picture.limit.isEmpty())
            parts += say(QT_TRANSLATE_NOOP("Card", "%1 of its limit %2"))
                         .arg(percent(picture.utilisation), picture.limit);
        if (picture.failedShare > 1e-4)
            parts += say(QT_TRANSLATE_NOOP("Card", "failing %1")).arg(percent(picture.failedShare));
        else if (picture.offered > 0 && picture.health >= Health::Warning)
            parts += formatRate(picture.offered);
        else if (picture.offered > 0)
            parts += say(QT_TRANSLATE_NOOP("Card", "%1, all well"))
                         .arg(formatRate(picture.offered));
        else
            parts += say(QT_TRANSLATE_NOOP("Card", "idle"));
    }
    if (picture.findings.errors > 0)
        parts += say(QT_TRANSLATE_NOOP("Card", "errors: %1")).arg(picture.findings.errors);
    if (picture.findings.warnings > 0)
        parts += say(QT_TRANSLATE_NOOP("Card", "warnings: %1")).arg(picture.findings.warnings);
    return parts.join(QStringLiteral(", "));
}

} // namespace headroom
