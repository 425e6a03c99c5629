// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "model/checking/check.h"
#include "model/core/tree.h"
#include "model/formats/format.h"
#include "model/formats/import/write_back.h"
#include "model/services/all_services.h"
#include "widgets/common/text.h"
#include "widgets/export/diagram_image.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct ListOptions {
    std::string what;
    bool json = false;
};

/// What there is, as records: the same for people (a table) and machines.
struct Listing {
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

Listing services()
{
    Listing listing{{"kind", "name", "summary"}, {}};
    for (const ComponentSpec &spec : allServices().components())
        listing.rows.push_back({std::string(spec.kind), toStd(translated(spec.name)),
                                toStd(translated(spec.summary))});
    return listing;
}

Listing metrics()
{
    Listing listing{{"kind", "metric", "unit", "meaning"}, {}};
    for (const ComponentSpec &spec : allServices().components()) {
        for (const MetricSpec &metric : spec.metrics)
            listing.rows.push_back({std::string(spec.kind), std::string(metric.name),
                                    std::string(metric.unit), toStd(translated(metric.help))});
    }
    return listing;
}

Listing formats()
{
    Listing listing{{"format", "suffix", "name"}, {}};
    for (const PictureFormat &format : pictureFormats())
        listing.rows.push_back(
            {std::string(format.id), std::string(format.suffix), toStd(translated(format.name))});
    for (const Format &format : allFormats())
        listing.rows.push_back(
            {std::string(format.id), std::string(format.suffix), toStd(translated(format.name))});
    listing.rows.push_back({std::string(templateFormat().id), std::string(templateFormat().suffix),
                            toStd(translated(templateFormat().name))});
    return listing;
}

Listing rules()
{
    Listing listing{{"rule", "severity", "meaning"}, {}};
    const auto add = [&listing](const std::vector<RuleSpec> &rules) {
        for (const RuleSpec &rule : rules)
            listing.rows.push_back({std::string(rule.id), std::string(toString(rule.severity)),
                                    toStd(translated(rule.meaning))});
    };
    add(generalRules());
    for (const ComponentSpec &spec : allServices().components())
        add(spec.rules);
    return listing;
}

Listing quotas()
{
    Listing listing{{"quota", "default", "unit", "source", "month"}, {}};
    for (const Quota *quota : allServices().quotas())
        listing.rows.push_back({std::string(quota->name), shortestNumber(quota->value.value),
                                std::string(quota->value.unit), std::string(quota->value.source),
                                std::string(quota->value.month)});
    return listing;
}

int list(const ListOptions &options, Streams streams)
{
    const Listing listing = options.what == "services"  ? services()
                            : options.what == "metrics" ? metrics()
                            : options.what == "formats" ? formats()
                            : options.what == "quotas"  ? quotas()
                                                        : rules();
    if (options.json) {
        Tree::List items;
        for (const auto &row : listing.rows) {
            Tree item = Tree(Tree::Map());
            for (std::size_t column = 0; column < row.size(); ++column)
                item.set(listing.headings[column], row[column]);
            items.push_back(std::move(item));
        }
        *streams.out << printJson(items);
        return Fine;
    }
    Table table(listing.headings);
    for (const auto &row : listing.rows)
        table.addRow(row);
    *streams.out << table.toString();
    return Fine;
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<ListOptions>();
    app.add_option("WHAT", options->what, "services, metrics, formats, rules, quotas")
        ->required()
        ->check(CLI::IsMember({"services", "metrics", "formats", "rules", "quotas"}));
    app.add_flag("--json", options->json,
                 toStd(translated(HEADROOM_TEXT("Command line", "Print JSON instead of words"))));
    return [options, streams] {
        return list(*options, streams);
    };
}

} // namespace

const Command kList = {"list", HEADROOM_TEXT("Command line", "What there is"), &setUp};

} // namespace headroom::cli
