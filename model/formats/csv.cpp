// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/csv.h"

#include "model/formats/diagram.h"

#include <initializer_list>

namespace headroom {

namespace {

/// RFC 4180, and nothing that a spreadsheet would run as a formula.
std::string cell(std::string text)
{
    const bool isNumber = text.size() > 1 && text.front() == '-' && text[1] >= '0'
                          && text[1] <= '9';
    if (!text.empty() && !isNumber
        && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos)
        text.insert(0, "'");
    if (text.find_first_of("\",\n\r") == std::string::npos)
        return text;
    static constexpr Replacement kMarks[] = {{'"', "\"\""}};
    return "\"" + escaped(text, kMarks) + "\"";
}

std::string row(std::initializer_list<std::string> cells)
{
    std::string line;
    for (const std::string &text : cells)
        line += (line.empty() && &text == cells.begin() ? "" : ",") + cell(text);
    return line + "\r\n";
}

std::string valueText(const Tree &value)
{
    if (value.isText())
        return value.text();
    if (value.isNumber())
        return shortestNumber(value.number());
    if (value.isFlag())
        return value.flag() ? "true" : "false";
    std::string text = printJson(value, {.compactFrom = 0, .width = 100'000});
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace

Result<ExportResult> writeCsv(const Design &design, const Catalogue &catalogue,
                              const FormatOptions &options)
{
    std::string text = row({"what", "id", "kind", "name", "in", "from", "to", "key", "value"});
    for (const auto &node : design.nodes()) {
        const NodeView view(design, catalogue, *node);
        const std::string &id = node->id.value();
        text += row({"node", id, node->kind, node->label(), node->in ? node->in->value() : "", "",
                     "", "", ""});
        for (const PropertySpec &spec : view.spec().properties)
            if (const Tree &value = view.property(spec.key); view.isSet(spec.key))
                text += row({"setting", id, node->kind, node->label(), "", "", "",
                             std::string(spec.key), valueText(value)});
        for (const Figure &figure : figuresOf(view, options))
            text += row(
                {"figure", id, node->kind, node->label(), "", "", "", figure.name, figure.text});
    }
    for (const auto &link : design.links()) {
        const LinkView view(design, catalogue, *link);
        const std::string kind(toString(link->kind));
        const auto add = [&](const char *what, const std::string &key, const std::string &value) {
            text += row({what, link->id.value(), kind, "", "", link->from.value(), link->to.value(),
                         key, value});
        };
        add("link", "", "");
        for (const PropertySpec *spec : catalogue.linkProperties(link->kind, view.to().spec()))
            if (const Tree &value = view.property(spec->key); view.isSet(spec->key))
                add("setting", std::string(spec->key), valueText(value));
        for (const Figure &figure : figuresOf(*link, options))
            add("figure", figure.name, figure.text);
    }
    return ExportResult{std::move(text)};
}

} // namespace headroom
