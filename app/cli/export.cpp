// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/diagram_input.h"
#include "app/cli/text_difference.h"
#include "model/formats/import/importer.h"
#include "model/formats/import/write_back.h"
#include "model/services/all_services.h"
#include "model/storage/atomic_file.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct ExportOptions {
    DesignInput input;
    DiagramInput diagram;
    std::string format;
    std::string output;
    bool check = false;
};

/// A format by name: a picture or a text.
struct Target {
    const PictureFormat *picture = nullptr;
    const Format *text = nullptr;

    std::string suffix() const { return std::string(picture ? picture->suffix : text->suffix); }
};

Result<Target> targetOf(const std::string &name)
{
    Target target;
    const auto pictures = pictureFormats();
    const auto picture = std::ranges::find(pictures, name, &PictureFormat::id);
    if (picture != pictures.end())
        target.picture = &*picture;
    else
        target.text = name == templateFormat().id ? &templateFormat() : findFormat(name);
    if (target.picture || target.text)
        return target;
    std::string names;
    for (const PictureFormat &format : pictures)
        names += (names.empty() ? "" : ", ") + std::string(format.id);
    for (const Format &format : allFormats())
        names += ", " + std::string(format.id);
    names += ", " + std::string(templateFormat().id);
    return Error{
        Error::Kind::Usage,
        Text(HEADROOM_TEXT("Command line", "there is no export format %1; choose one of %2"))
            .arg(name)
            .arg(names)};
}

Result<ExportResult> exported(const Target &target, const DrawnDesign &drawn)
{
    if (target.text)
        return target.text->write(drawn.design, allServices(), drawn.formatOptions());
    return ExportResult{diagramFile(*target.picture, drawn.design, allServices(), drawn.options)};
}

/// `orders.headroom.json` and `.tf` are `orders.tf`, beside it.
std::string fileBeside(const std::string &design, const std::string &suffix)
{
    const std::filesystem::path path(design);
    std::string stem = path.filename().string();
    for (const std::string_view ending : {".json", ".headroom"})
        if (stem.size() > ending.size() && stem.ends_with(ending))
            stem.resize(stem.size() - ending.size());
    return (path.parent_path() / (stem + suffix)).string();
}

/// The file that a design is kept beside: what it was imported from keeps its own name.
std::string checkedFile(const ExportOptions &options, const Target &target, const Design &design)
{
    if (!options.output.empty())
        return options.output;
    if (target.text == &templateFormat())
        return (std::filesystem::path(options.input.file).parent_path() / templateFileOf(design))
            .string();
    return fileBeside(options.input.file, target.suffix());
}

int check(const ExportOptions &options, const Target &target, const std::string &file,
          const ExportResult &result, Streams streams)
{
    const auto present = readFile(file);
    if (!present)
        return report(present.error(), streams);
    if (*present == result.text)
        return Fine;
    *streams.err << toStd(
        translated(Text(HEADROOM_TEXT("Command line", "%1 is out of date: export %2 again"))
                       .arg(file)
                       .arg(options.input.file)))
                 << '\n';
    if (target.text)
        *streams.err << textDifference(*present, result.text);
    return Failed;
}

void tellOmissions(const ExportResult &result, Streams streams)
{
    for (const Omission &omission : result.omissions) {
        const std::string reason = toStd(translated(omission.reason));
        *streams.err << toStd(
            translated(omission.node.value().empty()
                           ? Text(HEADROOM_TEXT("Command line", "not expressed: %1")).arg(reason)
                           : Text(HEADROOM_TEXT("Command line", "not expressed: %1: %2"))
                                 .arg(omission.node.value())
                                 .arg(reason)))
                     << '\n';
    }
}

int exportDesign(const ExportOptions &options, Streams streams)
{
    const auto target = targetOf(options.format);
    if (!target)
        return report(target.error(), streams);
    const auto drawn = drawInput(options.input, options.diagram);
    if (!drawn)
        return report(drawn.error(), streams);
    const auto result = exported(*target, *drawn);
    if (!result)
        return report(result.error(), streams);
    if (options.check)
        return check(options, *target, checkedFile(options, *target, drawn->design), *result,
                     streams);
    if (options.output.empty() || options.output == "-") {
        *streams.out << result->text;
    } else if (const auto written = writeFileAtomically(options.output, result->text); !written) {
        return report(written.error(), streams);
    }
    tellOmissions(*result, streams);
    return Fine;
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<ExportOptions>();
    options->input.addDesignOptions(app);
    options->input.addRunOptions(app);
    app.add_option("--format,-f", options->format,
                   toStd(translated(HEADROOM_TEXT(
                       "Command line", "What to write; `headroom list formats` names them"))))
        ->required();
    app.add_option(
        "-o,--output", options->output,
        toStd(translated(HEADROOM_TEXT("Command line", "The file to write (standard output)"))));
    app.add_flag("--check", options->check,
                 toStd(translated(HEADROOM_TEXT(
                     "Command line",
                     "Write nothing; end with 1 when the file (--output, or the one beside the "
                     "design) is not what would be written"))));
    options->diagram.addOptions(app);
    return [options, streams] {
        return exportDesign(*options, streams);
    };
}

/// Only pictures are painted: `--format png`, `-fpng`, `--format=png`.
bool paints(const std::vector<std::string> &arguments)
{
    const auto pictures = pictureFormats();
    return std::ranges::any_of(arguments, [pictures](const std::string &word) {
        return std::ranges::any_of(pictures, [&word](const PictureFormat &format) {
            return word == format.id || word == "-f" + std::string(format.id)
                   || word.ends_with("=" + std::string(format.id));
        });
    });
}

} // namespace

const Command kExport = {"export", HEADROOM_TEXT("Command line", "Write a config or a diagram"),
                         &setUp, &paints};

} // namespace headroom::cli
