// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/property_forms.h"

#include "model/core/nearest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

constexpr double kMostPerSecond = 1e9;
constexpr double kLongest = 1e9; // s; some thirty years

FormField mean()
{
    return {.key = "mean",
            .name = HEADROOM_TEXT("Settings", "Mean"),
            .unit = Unit::Seconds,
            .maximum = kLongest};
}

FormField variation(std::string_view defaultJson)
{
    return {.key = "cv",
            .name = HEADROOM_TEXT("Settings", "Coefficient of variation"),
            .maximum = 100,
            .required = false,
            .defaultJson = defaultJson};
}

FormField rate(std::string_view key, Sentence name)
{
    return {.key = key, .name = name, .unit = Unit::PerSecond, .maximum = kMostPerSecond};
}

FormField time(std::string_view key, Sentence name, std::string_view defaultJson = "")
{
    return {.key = key,
            .name = name,
            .unit = Unit::Seconds,
            .maximum = kLongest,
            .required = defaultJson.empty(),
            .defaultJson = defaultJson};
}

FormField optionalTime(std::string_view key, Sentence name)
{
    return {
        .key = key, .name = name, .unit = Unit::Seconds, .maximum = kLongest, .required = false};
}

std::vector<Form> laws()
{
    return {
        {.word = "constant", .name = HEADROOM_TEXT("Settings", "Constant"), .fields = {mean()}},
        {.word = "exponential",
         .name = HEADROOM_TEXT("Settings", "Exponential"),
         .fields = {mean()}},
        {.word = "lognormal",
         .name = HEADROOM_TEXT("Settings", "Lognormal"),
         .fields = {mean(), variation("1")}},
        {.word = "gamma",
         .name = HEADROOM_TEXT("Settings", "Gamma"),
         .fields = {mean(), variation("1")}},
        {.word = "uniform",
         .name = HEADROOM_TEXT("Settings", "Uniform"),
         .fields = {optionalTime("from", HEADROOM_TEXT("Settings", "From")),
                    optionalTime("to", HEADROOM_TEXT("Settings", "To")),
                    optionalTime("mean", HEADROOM_TEXT("Settings", "Mean")), variation("")}},
        {.word = "empirical",
         .name = HEADROOM_TEXT("Settings", "Measured values"),
         .fields = {{.key = "values",
                     .name = HEADROOM_TEXT("Settings", "Values"),
                     .kind = FieldKind::Numbers,
                     .unit = Unit::Seconds,
                     .maximum = kLongest}}},
        {.word = "mixture",
         .name = HEADROOM_TEXT("Settings", "Mixture"),
         .fields = {{.key = "weights",
                     .name = HEADROOM_TEXT("Settings", "Weights"),
                     .kind = FieldKind::Numbers},
                    {.key = "parts",
                     .name = HEADROOM_TEXT("Settings", "Parts"),
                     .kind = FieldKind::Laws}}},
    };
}

std::vector<Form> shapes()
{
    const FormField base = rate("base", HEADROOM_TEXT("Settings", "Base rate"));
    const FormField peak = rate("peak", HEADROOM_TEXT("Settings", "Peak rate"));
    const FormField peakTime = time("at", HEADROOM_TEXT("Settings", "Peak at time of day"),
                                    "50400");
    return {
        {.word = "constant",
         .name = HEADROOM_TEXT("Settings", "Constant"),
         .fields = {rate("rate", HEADROOM_TEXT("Settings", "Rate"))}},
        {.word = "ramp",
         .name = HEADROOM_TEXT("Settings", "Ramp"),
         .fields = {rate("from", HEADROOM_TEXT("Settings", "From")),
                    rate("to", HEADROOM_TEXT("Settings", "To")),
                    time("start", HEADROOM_TEXT("Settings", "Starts at"), "0"),
                    time("over", HEADROOM_TEXT("Settings", "Takes"))}},
        {.word = "steps",
         .name = HEADROOM_TEXT("Settings", "Steps"),
         .fields = {{.key = "steps",
                     .name = HEADROOM_TEXT("Settings", "Steps"),
                     .kind = FieldKind::Steps,
                     .maximum = kMostPerSecond}}},
        {.word = "spike",
         .name = HEADROOM_TEXT("Settings", "Spike"),
         .fields = {base, peak, time("at", HEADROOM_TEXT("Settings", "Begins at")),
                    time("for", HEADROOM_TEXT("Settings", "Lasts"))}},
        {.word = "daily",
         .name = HEADROOM_TEXT("Settings", "Day curve"),
         .fields = {base, peak, peakTime}},
        {.word = "weekly",
         .name = HEADROOM_TEXT("Settings", "Week curve"),
         .fields = {base,
                    peak,
                    peakTime,
                    {.key = "days",
                     .name = HEADROOM_TEXT("Settings", "Factors of the days, Monday first"),
                     .kind = FieldKind::Numbers,
                     .maximum = 1000,
                     .required = false,
                     .defaultJson = "[1, 1, 1, 1, 1, 1, 1]"}}},
        {.word = "bursty",
         .name = HEADROOM_TEXT("Settings", "Bursty"),
         .fields = {base, peak,
                    time("baseTime", HEADROOM_TEXT("Settings", "Mean time at the base rate")),
                    time("peakTime", HEADROOM_TEXT("Settings", "Mean time at the peak rate"))}},
        {.word = "trace",
         .name = HEADROOM_TEXT("Settings", "Trace"),
         .fields = {{.key = "file",
                     .name = HEADROOM_TEXT("Settings", "CSV file"),
                     .kind = FieldKind::Text,
                     .required = false},
                    {.key = "values",
                     .name = HEADROOM_TEXT("Settings", "Values"),
                     .kind = FieldKind::Numbers,
                     .maximum = 1e15,
                     .required = false},
                    optionalTime("interval", HEADROOM_TEXT("Settings", "Interval of the values")),
                    {.key = "unit",
                     .name = HEADROOM_TEXT("Settings", "A value is"),
                     .kind = FieldKind::Choice,
                     .required = false,
                     .defaultJson = "\"count\"",
                     .choices = {"count", "rate"}},
                    {.key = "scale",
                     .name = HEADROOM_TEXT("Settings", "Scale"),
                     .maximum = 1e9,
                     .required = false,
                     .defaultJson = "1"},
                    {.key = "atEnd",
                     .name = HEADROOM_TEXT("Settings", "At the end"),
                     .kind = FieldKind::Choice,
                     .required = false,
                     .defaultJson = "\"hold\"",
                     .choices = {"hold", "loop", "stop"}}}},
        {.word = "closed",
         .name = HEADROOM_TEXT("Settings", "Closed users"),
         .fields = {{.key = "users",
                     .name = HEADROOM_TEXT("Settings", "Users"),
                     .unit = Unit::Users,
                     .maximum = 1e9},
                    {.key = "think",
                     .name = HEADROOM_TEXT("Settings", "Think time"),
                     .kind = FieldKind::Law,
                     .unit = Unit::Seconds,
                     .required = false,
                     .defaultJson = R"({"law": "exponential", "mean": 1})"}}},
    };
}

std::vector<Form> popularities()
{
    const FormField count = {.key = "count",
                             .name = HEADROOM_TEXT("Settings", "Number of keys"),
                             .kind = FieldKind::Integer,
                             .unit = Unit::Count,
                             .minimum = 1,
                             .maximum = 1e9,
                             .required = false,
                             .defaultJson = "1000"};
    return {
        {.word = "uniform", .name = HEADROOM_TEXT("Settings", "Uniform"), .fields = {count}},
        {.word = "zipf",
         .name = HEADROOM_TEXT("Settings", "Zipf"),
         .fields = {count,
                    {.key = "exponent",
                     .name = HEADROOM_TEXT("Settings", "Exponent"),
                     .maximum = 10,
                     .required = false,
                     .defaultJson = "1"}}},
        {.word = "hot",
         .name = HEADROOM_TEXT("Settings", "One hot key"),
         .fields = {count,
                    {.key = "hotShare",
                     .name = HEADROOM_TEXT("Settings", "Share of the hot key"),
                     .unit = Unit::Fraction,
                     .maximum = 1,
                     .required = false,
                     .defaultJson = "0.5"}}},
    };
}

std::optional<Text> numberRefusal(const FormField &field, const Tree &value)
{
    if (!value.isNumber())
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a number.")).arg(field.key);
    if (value.number() < field.minimum || value.number() > field.maximum)
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must lie between %2 and %3; it is %4."))
            .arg(field.key)
            .arg(field.minimum)
            .arg(field.maximum)
            .arg(value.number());
    if (field.kind == FieldKind::Integer && value.number() != std::floor(value.number()))
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a whole number; it is %2."))
            .arg(field.key)
            .arg(value.number());
    return std::nullopt;
}

std::optional<Text> numbersRefusal(const FormField &field, const Tree &value)
{
    if (!value.isList() || value.empty())
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a list of numbers.")).arg(field.key);
    for (const Tree &item : value.items())
        if (const std::optional<Text> refused = numberRefusal(field, item))
            return refused;
    return std::nullopt;
}

std::optional<Text> stepsRefusal(const FormField &field, const Tree &value)
{
    const Text
        shape = Text(HEADROOM_TEXT(
                         "Settings",
                         "\"%1\" must be a list of {\"at\": seconds, \"rate\": per second}, in "
                         "the order of time."))
                    .arg(field.key);
    if (!value.isList() || value.empty())
        return shape;
    double last = -1;
    for (const Tree &item : value.items()) {
        const double at = item.at("at").numberOr(-1);
        const double rateFromThen = item.at("rate").numberOr(-1);
        if (at <= last || at > kLongest || rateFromThen < 0 || rateFromThen > field.maximum)
            return shape;
        last = at;
    }
    return std::nullopt;
}

std::optional<Text> fieldRefusal(const FormField &field, const Tree &value)
{
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Integer: return numberRefusal(field, value);
    case FieldKind::Numbers: return numbersRefusal(field, value);
    case FieldKind::Steps: return stepsRefusal(field, value);
    case FieldKind::Law: return formRefusal(PropertyKind::Distribution, field.key, value);
    case FieldKind::Laws:
        if (!value.isList() || value.empty())
            return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a list of laws.")).arg(field.key);
        for (const Tree &item : value.items())
            if (const std::optional<Text> refused = formRefusal(PropertyKind::Distribution,
                                                                field.key, item))
                return refused;
        return std::nullopt;
    case FieldKind::Text:
        if (!value.isText() || value.text().empty())
            return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a text.")).arg(field.key);
        return std::nullopt;
    case FieldKind::Choice:
        if (!value.isText()
            || std::ranges::find(field.choices, value.text()) == field.choices.end())
            return Text(HEADROOM_TEXT("Settings", "\"%1\" must be one of: %2."))
                .arg(field.key)
                .arg(joined(field.choices));
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Text> uniformRefusal(const Tree &value)
{
    if (value.find("from") || value.find("to")) {
        if (!value.find("to") || value.at("from").numberOr(0) > value.at("to").number())
            return HEADROOM_TEXT("Settings",
                                 "A uniform law needs \"to\", and \"from\" not above it.");
        return std::nullopt;
    }
    if (!value.find("mean"))
        return HEADROOM_TEXT("Settings",
                             "A uniform law needs \"from\" and \"to\", or \"mean\" and \"cv\".");
    // From 0 to twice the mean the coefficient is 1 / sqrt 3; more would begin below zero.
    if (value.at("cv").numberOr(0) > 0.57736)
        return HEADROOM_TEXT(
            "Settings",
            "\"cv\" of a uniform law is at most 0.577, else it would begin below zero.");
    return std::nullopt;
}

std::optional<Text> mixtureRefusal(const Tree &value)
{
    double total = 0;
    for (const Tree &weight : value.at("weights").items())
        total += weight.number();
    if (value.at("weights").size() != value.at("parts").size() || total <= 0)
        return HEADROOM_TEXT(
            "Settings", "A mixture needs one weight for each of its parts, not all of them 0.");
    return std::nullopt;
}

std::optional<Text> traceRefusal(const Tree &value)
{
    if ((value.find("file") != nullptr) == (value.find("values") != nullptr))
        return HEADROOM_TEXT("Settings",
                             "A trace needs either \"file\", or \"values\" with \"interval\".");
    if (value.find("values") && value.at("interval").numberOr(0) <= 0)
        return HEADROOM_TEXT(
            "Settings",
            "The \"interval\" of a trace's values must be a number of seconds above 0.");
    return std::nullopt;
}

/// What no single part can be blamed for.
std::optional<Text> wholeRefusal(PropertyKind kind, const Form &form, const Tree &value)
{
    if (kind == PropertyKind::Distribution && form.word == "uniform")
        return uniformRefusal(value);
    if (kind == PropertyKind::Distribution && form.word == "mixture")
        return mixtureRefusal(value);
    if (kind == PropertyKind::Traffic && form.word == "trace")
        return traceRefusal(value);
    if (kind == PropertyKind::Traffic && form.word == "weekly" && value.find("days")
        && value.at("days").size() != 7)
        return HEADROOM_TEXT("Settings", "\"days\" needs seven factors, Monday first.");
    if (kind == PropertyKind::Traffic && form.word == "bursty"
        && (value.at("baseTime").number() <= 0 || value.at("peakTime").number() <= 0))
        return HEADROOM_TEXT("Settings", "\"baseTime\" and \"peakTime\" must be above 0.");
    return std::nullopt;
}

std::vector<std::string_view> words(PropertyKind kind)
{
    std::vector<std::string_view> list;
    for (const Form &form : forms(kind))
        list.push_back(form.word);
    return list;
}

} // namespace

const FormField *Form::field(std::string_view key) const
{
    const auto found = std::ranges::find(fields, key, &FormField::key);
    return found == fields.end() ? nullptr : &*found;
}

std::string_view formKey(PropertyKind kind)
{
    if (kind == PropertyKind::Traffic)
        return "shape";
    return kind == PropertyKind::Distribution || kind == PropertyKind::Keys ? "law" : "";
}

std::span<const Form> forms(PropertyKind kind)
{
    static const std::vector<Form> kLaws = laws();
    static const std::vector<Form> kShapes = shapes();
    static const std::vector<Form> kPopularities = popularities();
    if (kind == PropertyKind::Distribution)
        return kLaws;
    if (kind == PropertyKind::Traffic)
        return kShapes;
    if (kind == PropertyKind::Keys)
        return kPopularities;
    return {};
}

const Form *formOf(PropertyKind kind, const Tree &value)
{
    const Tree &word = value.at(formKey(kind));
    const std::span<const Form> all = forms(kind);
    const auto found = word.isText() ? std::ranges::find(all, word.text(), &Form::word) : all.end();
    return found == all.end() ? nullptr : &*found;
}

std::optional<Text> formRefusal(PropertyKind kind, std::string_view key, const Tree &value)
{
    const std::string_view word = formKey(kind);
    if (!value.isMap())
        return Text(HEADROOM_TEXT("Settings",
                                  "\"%1\" must be written as {\"%2\": ...}, with one of: %3."))
            .arg(key)
            .arg(word)
            .arg(joined(words(kind)));
    const Form *form = formOf(kind, value);
    if (!form)
        return Text(HEADROOM_TEXT("Settings", "\"%1\" needs a \"%2\", one of: %3."))
            .arg(key)
            .arg(word)
            .arg(joined(words(kind)));
    for (const FormField &field : form->fields) {
        const Tree *part = value.find(field.key);
        if (!part && field.required)
            return Text(HEADROOM_TEXT("Settings", "\"%1\" of the form \"%2\" needs \"%3\"."))
                .arg(key)
                .arg(form->word)
                .arg(field.key);
        if (part)
            if (const std::optional<Text> refused = fieldRefusal(field, *part))
                return refused;
    }
    return wholeRefusal(kind, *form, value);
}

} // namespace headroom
