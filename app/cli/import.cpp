// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "model/core/tree.h"
#include "model/formats/import/importer.h"
#include "model/services/all_services.h"
#include "model/storage/atomic_file.h"
#include "model/storage/design_file.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct ImportOptions {
    std::string file;
    std::string output;
    bool force = false;
    bool json = false;
};

/// The part of the report that a note belongs to.
struct Section {
    ImportNote::Kind kind;
    const char *key;
    Sentence title;
};

std::span<const Section> sections()
{
    using Kind = ImportNote::Kind;
    static constexpr std::array kSections = {
        Section{Kind::Taken, "taken", HEADROOM_TEXT("Import", "Taken")},
        Section{Kind::Kept, "kept", HEADROOM_TEXT("Import", "Kept as it is")},
        Section{Kind::NotUnderstood, "notUnderstood", HEADROOM_TEXT("Import", "Not understood")},
        Section{Kind::Assumed, "assumed", HEADROOM_TEXT("Import", "Assumed")},
    };
    return kSections;
}

/// `orders.yaml` becomes `orders.headroom.json` beside it.
std::string designBeside(const std::string &file)
{
    const std::filesystem::path path(file);
    return (path.parent_path() / path.stem()).string() + ".headroom.json";
}

void tell(const ImportResult &result, const std::string &file, std::ostream &out)
{
    out << toStd(translated(
        Text(HEADROOM_TEXT("Import",
                           "%1: %2 resources; of %3 that Headroom knows, %4 are components"))
            .arg(file)
            .arg(result.resources)
            .arg(result.known)
            .arg(result.components)))
        << '\n';
    for (const Section &section : sections()) {
        bool isFirst = true;
        for (const ImportNote &note : result.notes) {
            if (note.kind != section.kind)
                continue;
            if (std::exchange(isFirst, false))
                out << toStd(translated(section.title)) << '\n';
            const std::string place = note.line > 0 ? file + ":" + std::to_string(note.line) + ": "
                                                    : std::string();
            out << "  " << place << note.subject << ": " << toStd(translated(note.what)) << '\n';
        }
    }
}

Tree reportTree(const ImportResult &result, const ImportOptions &options)
{
    Tree tree = Tree::map({{"file", options.file},
                           {"design", options.output},
                           {"resources", result.resources},
                           {"known", result.known},
                           {"components", result.components}});
    for (const Section &section : sections()) {
        Tree list = Tree(Tree::List());
        for (const ImportNote &note : result.notes) {
            if (note.kind != section.kind)
                continue;
            Tree entry = Tree::map(
                {{"subject", note.subject}, {"what", toStd(translated(note.what))}});
            if (!note.node.isEmpty())
                entry.set("node", note.node.value());
            if (note.line > 0) {
                entry.set("line", note.line);
                entry.set("column", note.column);
            }
            list.items().push_back(std::move(entry));
        }
        tree.set(section.key, std::move(list));
    }
    return tree;
}

int importFile(ImportOptions options, Streams streams)
{
    if (options.output.empty())
        options.output = designBeside(options.file);
    std::error_code failure;
    if (options.output != "-" && !options.force && std::filesystem::exists(options.output, failure))
        return report(
            Error{Error::Kind::Unwritable,
                  HEADROOM_TEXT("Import", "There is a file of this name already; choose another "
                                          "one with -o, or write over it with --force."),
                  Place{options.output, 0, {}}},
            streams);
    Result<std::string> text = readFile(options.file);
    if (!text)
        return report(text.error(), streams);
    const auto result = importTemplate(std::move(text).value(), options.file, allServices());
    if (!result)
        return report(result.error(), streams);
    const std::string design = printDesign(result->design, allServices());
    if (options.output == "-") {
        *streams.out << design;
        tell(*result, options.file, *streams.err);
        return Fine;
    }
    if (const auto written = writeFileAtomically(options.output, design); !written)
        return report(written.error(), streams);
    if (options.json)
        *streams.out << printJson(reportTree(*result, options)) << '\n';
    else
        tell(*result, options.file, *streams.out);
    return Fine;
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<ImportOptions>();
    app.add_option("FILE", options->file,
                   toStd(translated(HEADROOM_TEXT(
                       "Import", "A CloudFormation or SAM template or an OpenAPI 3.0 document"))))
        ->required();
    app.add_option("-o,--output", options->output,
                   toStd(translated(HEADROOM_TEXT(
                       "Import", "The design to write (beside FILE, *.headroom.json)"))));
    app.add_flag("--force", options->force,
                 toStd(translated(HEADROOM_TEXT("Import", "Write over an existing file"))));
    app.add_flag("--json", options->json,
                 toStd(translated(HEADROOM_TEXT("Import", "The report as JSON"))));
    return [options, streams] {
        return importFile(*options, streams);
    };
}

} // namespace

const Command kImport = {
    "import", HEADROOM_TEXT("Command line", "Make a design of a template or an API document"),
    &setUp};

} // namespace headroom::cli
