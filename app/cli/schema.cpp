// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "model/core/tree.h"
#include "model/formats/json_schema.h"
#include "model/services/all_services.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto json = std::make_shared<bool>(false);
    // A schema is JSON either way; the flag is accepted so that scripts may pass it to every
    // command.
    app.add_flag("--json", *json);
    return [json, streams] {
        *streams.out << printJson(jsonSchema(allServices()));
        return int(Fine);
    };
}

} // namespace

const Command kSchema = {
    "schema", HEADROOM_TEXT("Command line", "Print the JSON Schema of the design file"), &setUp};

} // namespace headroom::cli
