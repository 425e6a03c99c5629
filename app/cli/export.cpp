// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/design_input.h"
#include "model/formats/format.h"
#include "model/services/all_services.h"
#include "model/storage/atomic_file.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct ExportOptions {
    DesignInput input;
    std::string format;
    std::string output;
};

std::string formatNames()
{
    std::string names;
    for (const Format &format : allFormats())
        names += (names.empty() ? "" : ", ") + std::string(format.id);
    return names;
}

int exportDesign(const ExportOptions &options, Streams streams)
{
    const Format *format = findFormat(options.format);
    if (!format)
        return report(Error{Error::Kind::Usage,
                            Text(HEADROOM_TEXT("Command line",
                                               "there is no export format %1; choose one of %2"))
                                .arg(options.format)
                                .arg(formatNames())},
                      streams);
    const auto design = readInput(options.input);
    if (!design)
        return report(design.error(), streams);
    const auto result = format->write(*design, allServices());
    if (!result)
        return report(result.error(), streams);
    if (options.output.empty() || options.output == "-") {
        *streams.out << result->text;
    } else if (const auto written = writeFileAtomically(options.output, result->text); !written) {
        return report(written.error(), streams);
    }
    for (const Omission &omission : result->omissions)
        *streams.err << toStd(
            translated(Text(HEADROOM_TEXT("Command line", "not expressed: %1: %2"))
                           .arg(omission.node.value())
                           .arg(toStd(translated(omission.reason)))))
                     << '\n';
    return Fine;
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<ExportOptions>();
    options->input.addDesignOptions(app);
    app.add_option("--format,-f", options->format,
                   toStd(translated(HEADROOM_TEXT(
                       "Command line", "What to write; `headroom list formats` names them"))))
        ->required();
    app.add_option(
        "-o,--output", options->output,
        toStd(translated(HEADROOM_TEXT("Command line", "The file to write (standard output)"))));
    return [options, streams] {
        return exportDesign(*options, streams);
    };
}

} // namespace

const Command kExport = {"export", HEADROOM_TEXT("Command line", "Write a config"), &setUp};

} // namespace headroom::cli
