// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/function_designs.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"

#include <cstdlib>
#include <iostream>

namespace headroom {

namespace {

[[noreturn]] void giveUp(const Error &error)
{
    std::cerr << error.message.english() << "\n";
    std::abort();
}

} // namespace

Simulated shop(const std::string &rate, const std::string &function, const std::string &version,
               const std::string &alias, double duration)
{
    const std::string text = R"({"format": "headroom/1", "nodes": [
        {"id": "account", "kind": "aws.account"},
        {"id": "users", "kind": "client.users",
         "properties": {"traffic": {"shape": "constant", "rate": )"
                             + rate + R"(}}},
        {"id": "place", "kind": "lambda.function", "in": "account", "properties": {)"
                             + function + R"(}},
        {"id": "v1", "kind": "lambda.version", "in": "place", "properties": {)"
                             + version + R"(}},
        {"id": "v2", "kind": "lambda.version", "in": "place", "properties": {)"
                             + version + R"(}},
        {"id": "live", "kind": "lambda.alias", "in": "place", "properties": {)"
                             + alias + R"(}}],
      "links": [
        {"from": "users", "to": "live", "kind": "request", "properties": {"timeout": 60}},
        {"from": "live", "to": "v1", "kind": "route", "properties": {"weight": 0.75}},
        {"from": "live", "to": "v2", "kind": "route", "properties": {"weight": 0.25}}]})";
    const Result<Design> design = readDesign(text, allServices(), "shop.headroom.json");
    if (!design)
        giveUp(design.error());
    return simulated(*design, duration);
}

Simulated drawn(const std::string &nodes, const std::string &links, double duration)
{
    const Result<Design> design = readDesign(R"({"format": "headroom/1", "nodes": [)" + nodes
                                                 + R"(], "links": [)" + links + "]}",
                                             allServices(), "drawn.headroom.json");
    if (!design)
        giveUp(design.error());
    return simulated(*design, duration);
}

Simulated notified(const std::string &rate, const std::string &settings, double duration)
{
    return drawn(R"({"id": "u", "kind": "client.users",
                     "properties": {"traffic": {"shape": "constant", "rate": )"
                     + rate + R"(}}},
                    {"id": "f", "kind": "lambda.function", "properties": {)"
                     + settings + "}}",
                 R"({"from": "u", "to": "f", "kind": "event"})", duration);
}

} // namespace headroom
