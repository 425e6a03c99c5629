// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/property_schema.h"

#include "model/catalogue/property_forms.h"
#include "model/core/nearest.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <mutex>
#include <regex>
#include <shared_mutex>
#include <unordered_map>

namespace headroom {

namespace {

const Tree kNothing;

/// A constant from the program itself.
Tree builtIn(std::string_view json)
{
    Result<Tree> tree = readJson(json, "default");
    assert(tree);
    return tree ? std::move(tree).value() : Tree();
}

std::optional<Text> numberRefusal(const PropertySpec &spec, const Tree &value)
{
    if (!value.isNumber())
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a number.")).arg(spec.key);
    const double number = value.number();
    if (!std::isfinite(number))
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a finite number.")).arg(spec.key);
    if (spec.kind == PropertyKind::Integer && number != std::floor(number))
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a whole number; it is %2."))
            .arg(spec.key)
            .arg(number);
    if (number >= spec.minimum && number <= spec.maximum)
        return std::nullopt;
    if (!std::isfinite(spec.maximum))
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be at least %2; it is %3."))
            .arg(spec.key)
            .arg(spec.minimum)
            .arg(number);
    if (!std::isfinite(spec.minimum))
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be at most %2; it is %3."))
            .arg(spec.key)
            .arg(spec.maximum)
            .arg(number);
    return Text(HEADROOM_TEXT("Settings", "\"%1\" must lie between %2 and %3; it is %4."))
        .arg(spec.key)
        .arg(spec.minimum)
        .arg(spec.maximum)
        .arg(number);
}

std::optional<Text> choiceRefusal(const PropertySpec &spec, const Tree &value)
{
    if (value.isText() && std::ranges::find(spec.choices, value.text()) != spec.choices.end())
        return std::nullopt;
    return Text(HEADROOM_TEXT("Settings", "\"%1\" must be one of: %2."))
        .arg(spec.key)
        .arg(joined(spec.choices, 40));
}

std::optional<Text> textRefusal(const PropertySpec &spec, const Tree &value)
{
    // The library's matcher takes a step down the stack for every letter.
    constexpr std::size_t kLongestMatched = 4096;
    if (!value.isText())
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a text.")).arg(spec.key);
    if (spec.pattern.empty())
        return std::nullopt;
    bool matches = value.text().size() <= kLongestMatched;
    try {
        matches = matches && std::regex_match(value.text(), std::regex(std::string(spec.pattern)));
    } catch (const std::regex_error &) {
        matches = false; // Too complex for the library: no name is that complex.
    }
    if (matches)
        return std::nullopt;
    if (!spec.patternHelp.isEmpty())
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be %2."))
            .arg(spec.key)
            .arg(spec.patternHelp.source());
    return Text(HEADROOM_TEXT("Settings", "\"%1\" does not have the form %2."))
        .arg(spec.key)
        .arg(spec.pattern);
}

std::optional<Text> mapRefusal(const PropertySpec &spec, const Tree &value)
{
    const bool numbers = spec.kind == PropertyKind::NumberMap;
    if (!value.isMap())
        return Text(numbers
                        ? HEADROOM_TEXT("Settings",
                                        "\"%1\" must map names to numbers: {\"name\": 1}.")
                        : HEADROOM_TEXT("Settings",
                                        "\"%1\" must map names to texts: {\"name\": \"text\"}."))
            .arg(spec.key);
    for (const auto &[name, item] : value.entries()) {
        if (numbers ? !item.isNumber() : !item.isText())
            return Text(numbers ? HEADROOM_TEXT("Settings", "\"%2\" in \"%1\" must be a number.")
                                : HEADROOM_TEXT("Settings", "\"%2\" in \"%1\" must be a text."))
                .arg(spec.key)
                .arg(name);
        if (numbers && (item.number() < spec.minimum || item.number() > spec.maximum))
            return Text(HEADROOM_TEXT("Settings", "\"%2\" in \"%1\" is out of range; it is %3."))
                .arg(spec.key)
                .arg(name)
                .arg(item.number());
    }
    return std::nullopt;
}

std::optional<Text> tableRefusal(const PropertySpec &spec, const Tree &value)
{
    const auto isRecord = [](const Tree &row) {
        return row.isMap();
    };
    if (!value.isList() || !std::ranges::all_of(value.items(), isRecord))
        return Text(HEADROOM_TEXT("Settings", "\"%1\" must be a list of records: [{ ... }]."))
            .arg(spec.key);
    for (const Tree &row : value.items())
        for (const PropertySpec &column : spec.columns)
            if (const Tree *cell = row.find(column.key))
                if (std::optional<Text> refused = refusal(column, *cell))
                    return refused;
    return std::nullopt;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The factor of a unit that a person may write behind a number of a setting in `unit`.
std::optional<double> factorOf(std::string_view written, Unit unit)
{
    if (written.empty() || written == symbol(unit))
        return 1;
    struct Word {
        Unit unit;
        std::string_view word;
        double factor;
    };
    static constexpr Word kWords[] = {
        {Unit::Seconds, "ms", 1e-3},
        {Unit::Seconds, "min", 60},
        {Unit::Seconds, "h", 3600},
        {Unit::Seconds, "d", 86400},
        {Unit::Milliseconds, "s", 1e3},
        {Unit::Hours, "d", 24},
        {Unit::Fraction, "%", 1e-2},
        {Unit::Mebibytes, "GiB", 1024},
        {Unit::Bytes, "KiB", 1024},
        {Unit::Bytes, "MiB", 1024 * 1024},
        {Unit::Bytes, "kB", 1e3},
        {Unit::Bytes, "MB", 1e6},
        {Unit::PerSecond, "/min", 1.0 / 60},
    };
    for (const Word &word : kWords)
        if (word.unit == unit && word.word == written)
            return word.factor;
    return std::nullopt;
}

std::optional<double> quantityFrom(std::string_view typed, Unit unit)
{
    double number = 0;
    const char *const last = typed.data() + typed.size();
    const auto [end, error] = std::from_chars(typed.data(), last, number);
    if (error != std::errc() || !std::isfinite(number))
        return std::nullopt;
    const std::optional<double> factor = factorOf(
        trimmed(std::string_view(end, static_cast<std::size_t>(last - end))), unit);
    return factor ? std::optional(number * *factor) : std::nullopt;
}

std::vector<double> numbersFrom(const Tree &list)
{
    std::vector<double> numbers;
    if (list.isList())
        for (const Tree &item : list.items())
            numbers.push_back(item.numberOr(0));
    return numbers;
}

/// The value of a part, or what counts when it is left out.
double partOf(PropertyKind kind, const Tree &tree, std::string_view key)
{
    if (const Tree *part = tree.find(key))
        return part->numberOr(0);
    const Form *form = formOf(kind, tree);
    const FormField *field = form ? form->field(key) : nullptr;
    return field && !field->defaultJson.empty() ? builtIn(field->defaultJson).numberOr(0) : 0;
}

Trace::Unit traceUnit(const Tree &tree)
{
    return tree.at("unit").textOr("count") == "rate" ? Trace::Unit::Rate : Trace::Unit::Count;
}

Trace::End traceEnd(const Tree &tree)
{
    const std::string word = tree.at("atEnd").textOr("hold");
    return word == "loop" ? Trace::End::Loop : word == "stop" ? Trace::End::Stop : Trace::End::Hold;
}

void applyTraceSettings(Trace &trace, const Tree &tree)
{
    trace.unit = traceUnit(tree);
    trace.scale = tree.at("scale").numberOr(1);
    trace.atEnd = traceEnd(tree);
}

std::shared_ptr<const Trace> inlineTrace(const Tree &tree)
{
    auto trace = std::make_shared<Trace>();
    trace->values = numbersFrom(tree.at("values"));
    trace->normalInterval = tree.at("interval").numberOr(60);
    for (std::size_t i = 0; i < trace->values.size(); ++i)
        trace->times.push_back(static_cast<double>(i) * trace->normalInterval);
    applyTraceSettings(*trace, tree);
    return trace;
}

TrafficProfile::Shape shapeOf(const Tree &tree)
{
    using Shape = TrafficProfile::Shape;
    static constexpr std::pair<std::string_view, Shape> kShapes[] = {
        {"constant", Shape::Constant}, {"ramp", Shape::Ramp},   {"steps", Shape::Steps},
        {"spike", Shape::Spike},       {"daily", Shape::Daily}, {"weekly", Shape::Weekly},
        {"bursty", Shape::Bursty},     {"trace", Shape::Trace}, {"closed", Shape::Closed},
    };
    const std::string word = tree.at("shape").textOr("constant");
    const auto found = std::ranges::find(kShapes, word, &std::pair<std::string_view, Shape>::first);
    return found == std::end(kShapes) ? Shape::Constant : found->second;
}

} // namespace

const Tree &defaultOf(const PropertySpec &spec)
{
    // Asked for every setting of every node at every lowering, from several threads.
    static std::shared_mutex mutex;
    static std::unordered_map<std::string, Tree> parsed;
    if (spec.defaultJson.empty())
        return kNothing;
    const std::string json(spec.defaultJson);
    {
        const std::shared_lock lock(mutex);
        if (const auto found = parsed.find(json); found != parsed.end())
            return found->second;
    }
    Tree tree = builtIn(spec.defaultJson);
    const std::unique_lock lock(mutex);
    return parsed.try_emplace(json, std::move(tree)).first->second;
}

std::optional<Text> refusal(const PropertySpec &spec, const Tree &value)
{
    switch (spec.kind) {
    case PropertyKind::Number:
    case PropertyKind::Integer: return numberRefusal(spec, value);
    case PropertyKind::Flag:
        if (!value.isFlag())
            return Text(HEADROOM_TEXT("Settings", "\"%1\" must be true or false.")).arg(spec.key);
        return std::nullopt;
    case PropertyKind::Choice: return choiceRefusal(spec, value);
    case PropertyKind::Text: return textRefusal(spec, value);
    case PropertyKind::Distribution:
    case PropertyKind::Traffic:
    case PropertyKind::Keys: return formRefusal(spec.kind, spec.key, value);
    case PropertyKind::TextMap:
    case PropertyKind::NumberMap: return mapRefusal(spec, value);
    case PropertyKind::Table: return tableRefusal(spec, value);
    }
    return std::nullopt;
}

Result<Tree> parseProperty(const PropertySpec &spec, std::string_view typed)
{
    const std::string_view text = trimmed(typed);
    Tree value;
    switch (spec.kind) {
    case PropertyKind::Number:
    case PropertyKind::Integer: {
        const std::optional<double> number = quantityFrom(text, spec.unit);
        if (!number)
            return Error{Error::Kind::Invalid,
                         Text(HEADROOM_TEXT("Settings", "\"%1\" must be a number; \"%2\" is none."))
                             .arg(spec.key)
                             .arg(text),
                         {}};
        value = Tree(*number);
        break;
    }
    case PropertyKind::Flag:
        if (text == "true" || text == "false")
            value = Tree(text == "true");
        break;
    case PropertyKind::Choice:
    case PropertyKind::Text: {
        const Result<Tree> quoted = text.starts_with('"') ? readJson(text, "")
                                                          : Result<Tree>(Tree(text));
        value = quoted && quoted->isText() ? *quoted : Tree(text);
        break;
    }
    case PropertyKind::Distribution:
    case PropertyKind::Traffic:
    case PropertyKind::Keys:
    case PropertyKind::TextMap:
    case PropertyKind::NumberMap:
    case PropertyKind::Table: {
        Result<Tree> tree = readJson(text, "");
        if (!tree)
            return Error{Error::Kind::Invalid, tree.error().message, {}};
        value = std::move(tree).value();
        break;
    }
    }
    if (std::optional<Text> refused = refusal(spec, value))
        return Error{Error::Kind::Invalid, std::move(*refused), {}};
    return value;
}

std::vector<std::string> unknownParts(const PropertySpec &spec, const Tree &value)
{
    std::vector<std::string> unknown;
    if (const Form *form = formOf(spec.kind, value)) {
        for (const auto &[key, part] : value.entries())
            if (key != formKey(spec.kind) && !form->field(key))
                unknown.push_back(key);
    } else if (spec.kind == PropertyKind::Table && value.isList()) {
        for (const Tree &row : value.items())
            if (row.isMap())
                for (const auto &[key, cell] : row.entries())
                    if (std::ranges::find(spec.columns, key, &PropertySpec::key)
                        == spec.columns.end())
                        unknown.push_back(key);
    }
    return unknown;
}

Distribution distributionFrom(const Tree &tree)
{
    using Law = Distribution::Law;
    const auto part = [&tree](std::string_view key) {
        return partOf(PropertyKind::Distribution, tree, key);
    };
    const std::string word = tree.at("law").textOr("constant");
    Distribution law;
    law.average = part("mean");
    if (word == "exponential") {
        law.law = Law::Exponential;
        law.cv = 1;
    } else if (word == "lognormal" || word == "gamma") {
        law.law = word == "gamma" ? Law::Gamma : Law::Lognormal;
        law.cv = part("cv");
    } else if (word == "uniform") {
        law.law = Law::Uniform;
        const double from = part("from");
        const double to = part("to");
        if (tree.find("to")) {
            law.average = (from + to) / 2;
            law.cv = law.average > 0 ? (to - from) / (2 * std::sqrt(3.0) * law.average) : 0;
        } else {
            law.cv = tree.find("cv") ? std::min(part("cv"), 1 / std::sqrt(3.0))
                                     : 1 / std::sqrt(3.0);
        }
    } else if (word == "empirical") {
        law.law = Law::Empirical;
        law.values = numbersFrom(tree.at("values"));
    } else if (word == "mixture") {
        law.law = Law::Mixture;
        law.weights = numbersFrom(tree.at("weights"));
        if (tree.at("parts").isList())
            for (const Tree &item : tree.at("parts").items())
                law.parts.push_back(distributionFrom(item));
    }
    return law;
}

TrafficProfile trafficFrom(const Tree &tree, const Traces &traces)
{
    using Shape = TrafficProfile::Shape;
    const auto part = [&tree](std::string_view key) {
        return partOf(PropertyKind::Traffic, tree, key);
    };
    TrafficProfile profile;
    profile.shape = shapeOf(tree);
    profile.rate = part("rate");
    profile.from = part("from");
    profile.to = part("to");
    profile.start = part("start");
    profile.over = part("over");
    profile.base = part("base");
    profile.peak = part("peak");
    profile.at = part("at");
    profile.lasts = part("for");
    profile.baseTime = part("baseTime");
    profile.peakTime = part("peakTime");
    profile.users = part("users");
    profile.days = numbersFrom(tree.at("days"));
    if (tree.at("steps").isList())
        for (const Tree &step : tree.at("steps").items())
            profile.steps.push_back(
                {.at = step.at("at").numberOr(0), .rate = step.at("rate").numberOr(0)});

    switch (profile.shape) {
    case Shape::Daily: profile.rate = (profile.base + profile.peak) / 2; break;
    case Shape::Weekly: profile.rate = profile.meanRate(0, 7 * 86400.0); break;
    case Shape::Bursty: profile.rate = profile.rateAt(0); break;
    case Shape::Closed:
        profile.think = distributionFrom(tree.find("think")
                                             ? tree.at("think")
                                             : Tree::map({{"law", "exponential"}, {"mean", 1}}));
        break;
    case Shape::Trace:
        if (tree.find("values"))
            profile.trace = inlineTrace(tree);
        else if (const auto found = traces.find(traceKey(tree)); found != traces.end())
            profile.trace = found->second;
        break;
    case Shape::Constant:
    case Shape::Ramp:
    case Shape::Steps:
    case Shape::Spike: break;
    }
    return profile;
}

KeyPopularity keysFrom(const Tree &tree)
{
    const std::string word = tree.at("law").textOr("uniform");
    KeyPopularity keys;
    keys.law = word == "zipf"  ? KeyPopularity::Law::Zipf
               : word == "hot" ? KeyPopularity::Law::Hot
                               : KeyPopularity::Law::Uniform;
    keys.count = tree.at("count").numberOr(keys.count);
    keys.exponent = tree.at("exponent").numberOr(keys.exponent);
    keys.hotShare = tree.at("hotShare").numberOr(keys.hotShare);
    return keys;
}

Tree toTree(const Distribution &law)
{
    using Law = Distribution::Law;
    const auto list = [](const std::vector<double> &numbers) {
        return Tree(Tree::List(numbers.begin(), numbers.end()));
    };
    switch (law.law) {
    case Law::Constant: return Tree::map({{"law", "constant"}, {"mean", law.average}});
    case Law::Exponential: return Tree::map({{"law", "exponential"}, {"mean", law.average}});
    case Law::Lognormal:
        return Tree::map({{"law", "lognormal"}, {"mean", law.average}, {"cv", law.cv}});
    case Law::Gamma: return Tree::map({{"law", "gamma"}, {"mean", law.average}, {"cv", law.cv}});
    case Law::Uniform:
        return Tree::map({{"law", "uniform"}, {"mean", law.average}, {"cv", law.cv}});
    case Law::Empirical: return Tree::map({{"law", "empirical"}, {"values", list(law.values)}});
    case Law::Mixture: {
        Tree::List parts;
        for (const Distribution &part : law.parts)
            parts.push_back(toTree(part));
        return Tree::map({{"law", "mixture"},
                          {"weights", list(law.weights)},
                          {"parts", Tree(std::move(parts))}});
    }
    }
    return Tree();
}

std::string traceKey(const Tree &traffic)
{
    if (traffic.at("shape").textOr("") != "trace" || !traffic.at("file").isText())
        return {};
    const Tree key = Tree::list({traffic.at("file"), traceUnit(traffic) == Trace::Unit::Rate,
                                 traffic.at("scale").numberOr(1),
                                 static_cast<int>(traceEnd(traffic))});
    return printJson(key, {.compactFrom = 0, .width = SIZE_MAX / 4});
}

Result<std::shared_ptr<const Trace>> loadTrace(const Tree &traffic, const std::string &folder)
{
    const std::string file = traffic.at("file").textOr("");
    const std::filesystem::path path = std::filesystem::path(folder) / file;
    Result<Trace> read = readTraceFile(path.string(), file);
    if (!read)
        return read.error();
    auto trace = std::make_shared<Trace>(std::move(read).value());
    applyTraceSettings(*trace, traffic);
    return std::shared_ptr<const Trace>(std::move(trace));
}

} // namespace headroom
