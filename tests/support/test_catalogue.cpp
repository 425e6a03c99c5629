// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/test_catalogue.h"

#include "model/catalogue/node_view.h"

namespace headroom {

namespace {

ComponentSpec users()
{
    return {
        .kind = "test.users",
        .name = HEADROOM_TEXT("Test", "Users"),
        .group = PaletteGroup::Traffic,
        .leaves = {{.kind = LinkKind::Request, .maximum = 3}, {.kind = LinkKind::Event}},
        .properties =
            {
                {.key = "traffic",
                 .kind = PropertyKind::Traffic,
                 .defaultJson = R"({"shape": "constant", "rate": 10})"},
                {.key = "keys",
                 .kind = PropertyKind::Keys,
                 .defaultJson = R"({"law": "uniform", "count": 1000})"},
                {.key = "patient", .kind = PropertyKind::Flag, .defaultJson = "false"},
            },
        .mainProperty = "traffic",
    };
}

ComponentSpec account()
{
    return {
        .kind = "test.account",
        .name = HEADROOM_TEXT("Test", "Account"),
        .group = PaletteGroup::Frames,
        .isFrame = true,
        .mayNotBeIn = {"test.account"},
        .properties = {{.key = "quotas", .kind = PropertyKind::NumberMap, .minimum = 0}},
        .quota = [](const NodeView &node, std::string_view name) -> std::optional<double> {
            const Tree *value = node.property("quotas").find(name);
            return value ? std::optional(value->number()) : std::nullopt;
        },
    };
}

ComponentSpec function()
{
    return {
        .kind = "test.function",
        .name = HEADROOM_TEXT("Test", "Function"),
        .isFrame = true,
        .mayNotBeIn = {"test.function"},
        .enters = {{.kind = LinkKind::Request}},
        .properties =
            {
                {.key = "memorySize",
                 .kind = PropertyKind::Integer,
                 .unit = Unit::Mebibytes,
                 .minimum = 128,
                 .maximum = 10240,
                 .defaultJson = "128"},
                {.key = "timeout",
                 .unit = Unit::Seconds,
                 .minimum = 1,
                 .maximum = 900,
                 .defaultJson = "3"},
                {.key = "reserved", .kind = PropertyKind::Integer, .minimum = 0},
                {.key = "runtime",
                 .kind = PropertyKind::Choice,
                 .defaultJson = R"("python")",
                 .choices = {"python", "node"}},
                {.key = "role",
                 .kind = PropertyKind::Text,
                 .pattern = "[a-z]+",
                 .patternHelp = HEADROOM_TEXT("Test", "small letters")},
                {.key = "environment", .kind = PropertyKind::TextMap},
                {.key = "tags",
                 .kind = PropertyKind::Table,
                 .columns = {{.key = "name", .kind = PropertyKind::Text},
                             {.key = "size", .minimum = 0}}},
            },
        .quotas = {{.name = "test.slots",
                    .value = {.value = 1000, .source = "test", .month = "2026-09"}}},
        .companions = {{.kind = "test.version",
                        .idStem = "v1",
                        .propertiesJson = R"({"errorRate": 0.5})"},
                       {.kind = "test.alias", .idStem = "live"}},
        .companionLinks = {{.from = "live", .to = "v1", .kind = LinkKind::Route}},
    };
}

ComponentSpec version()
{
    return {
        .kind = "test.version",
        .name = HEADROOM_TEXT("Test", "Version"),
        .mustBeIn = {"test.function"},
        .leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}},
        .enters = {{.kind = LinkKind::Request}, {.kind = LinkKind::Route, .accepts = "version"}},
        .properties =
            {
                {.key = "duration",
                 .kind = PropertyKind::Distribution,
                 .defaultJson = R"({"law": "lognormal", "mean": 0.1, "cv": 0.5})"},
                {.key = "errorRate",
                 .unit = Unit::Fraction,
                 .minimum = 0,
                 .maximum = 1,
                 .defaultJson = "0"},
            },
    };
}

ComponentSpec alias()
{
    return {
        .kind = "test.alias",
        .name = HEADROOM_TEXT("Test", "Alias"),
        .mustBeIn = {"test.function"},
        .leaves = {{.kind = LinkKind::Route, .maximum = 2, .accepts = "version"}},
        .enters = {{.kind = LinkKind::Request}},
    };
}

ComponentSpec table()
{
    return {
        .kind = "test.table",
        .name = HEADROOM_TEXT("Test", "Table"),
        .group = PaletteGroup::Data,
        .enters = {{.kind = LinkKind::Request,
                    .properties = {{.key = "reads",
                                    .unit = Unit::Count,
                                    .minimum = 0,
                                    .maximum = 100,
                                    .defaultJson = "1"}}},
                   {.kind = LinkKind::Event}},
        .properties = {{.key = "capacity",
                        .unit = Unit::CapacityUnits,
                        .minimum = 1,
                        .maximum = 40000,
                        .defaultJson = "5"}},
    };
}

} // namespace

const Catalogue &testCatalogue()
{
    static const Catalogue kCatalogue(
        {users(), account(), function(), version(), alias(), table()});
    return kCatalogue;
}

} // namespace headroom
