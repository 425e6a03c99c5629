// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/design_input.h"
#include "app/cli/table.h"
#include "model/core/tree.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct PriceOptions {
    DesignInput input;
    bool json = false;
};

Tree toJson(const PriceSheet &sheet, double perMillion)
{
    Tree::List lines;
    for (const PriceLine &line : sheet.lines())
        lines.push_back(Tree::map({{"node", line.node.value()},
                                   {"what", line.what.english()},
                                   {"quantity", line.quantity},
                                   {"unit", line.unit},
                                   {"rate", line.rate.value},
                                   {"source", line.rate.source},
                                   {"month", line.rate.month},
                                   {"perMonth", line.perMonth}}));
    return Tree::map({{"perMonth", sheet.perMonth()},
                      {"perMillionRequests", perMillion},
                      {"lines", std::move(lines)}});
}

std::string toWords(const PriceSheet &sheet, double perMillion)
{
    const auto heading = [](Sentence sentence) {
        return toStd(translated(sentence));
    };
    Table table({heading(HEADROOM_TEXT("Command line", "node")),
                 heading(HEADROOM_TEXT("Command line", "what")),
                 heading(HEADROOM_TEXT("Command line", "quantity")),
                 heading(HEADROOM_TEXT("Command line", "unit")),
                 heading(HEADROOM_TEXT("Command line", "rate")),
                 heading(HEADROOM_TEXT("Command line", "$ a month"))});
    for (const PriceLine &line : sheet.lines())
        table.addRow({line.node.value(), toStd(translated(line.what)),
                      line.unit.empty() ? "" : toStd(formatNumber(line.quantity)), line.unit,
                      line.unit.empty() ? "" : shortestNumber(line.rate.value),
                      toStd(formatDollars(line.perMonth))});
    return table.toString() + '\n'
           + toStd(translated(
               Text(HEADROOM_TEXT("Command line", "Cost: %1 a month, %2 per million requests"))
                   .arg(toStd(formatDollars(sheet.perMonth())))
                   .arg(toStd(formatDollars(perMillion)))))
           + '\n';
}

int price(const PriceOptions &options, Streams streams)
{
    const auto simulated = simulateInput(options.input);
    if (!simulated)
        return report(simulated.error(), streams);
    const PriceSheet sheet = headroom::price(simulated->design, allServices(),
                                             simulated->run.get());
    const double perMillion = perMillionRequests(sheet, simulated->design, *simulated->run);
    *streams.out << (options.json ? printJson(toJson(sheet, perMillion))
                                  : toWords(sheet, perMillion));
    return Fine;
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<PriceOptions>();
    options->input.addDesignOptions(app);
    options->input.addRunOptions(app);
    app.add_flag("--json", options->json,
                 toStd(translated(HEADROOM_TEXT("Command line", "Print JSON instead of words"))));
    return [options, streams] {
        return price(*options, streams);
    };
}

} // namespace

const Command kPrice = {
    "price", HEADROOM_TEXT("Command line", "Cost by component, per month and per million requests"),
    &setUp};

} // namespace headroom::cli
