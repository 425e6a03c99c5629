// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecr/ecr.h"

namespace headroom::ecr {

namespace {

constexpr std::string_view kGuide = "Amazon ECR User Guide, Lifecycle policies";
constexpr std::string_view kMonth = "2026-04";

std::vector<PropertySpec> ruleColumns()
{
    return {
        {.key = kPriority,
         .name = HEADROOM_TEXT("ECR", "Priority"),
         .help = HEADROOM_TEXT("ECR", "Rules act in this order; each number is there once."),
         .kind = PropertyKind::Integer,
         .minimum = 1,
         .maximum = 1e6,
         .defaultJson = "1"},
        {.key = kTagStatus,
         .name = HEADROOM_TEXT("ECR", "Images"),
         .help = HEADROOM_TEXT("ECR", "With tags, without, or all."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("untagged")",
         .choices = {"tagged", "untagged", "any"}},
        {.key = kPrefixes,
         .name = HEADROOM_TEXT("ECR", "Tags begin with"),
         .help = HEADROOM_TEXT("ECR", "For images with tags: prefixes, separated by commas; an "
                                      "image must have a tag for each of them."),
         .kind = PropertyKind::Text,
         .pattern = "[A-Za-z0-9_.,-]{0,500}",
         .patternHelp = HEADROOM_TEXT("ECR", "prefixes of tags, separated by commas")},
        {.key = kCountType,
         .name = HEADROOM_TEXT("ECR", "Expire"),
         .help = HEADROOM_TEXT("ECR", "Those beyond so many, oldest first, or those pushed so many "
                                      "days ago."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("sinceImagePushed")",
         .choices = {"imageCountMoreThan", "sinceImagePushed"}},
        {.key = kCountNumber,
         .name = HEADROOM_TEXT("ECR", "Number"),
         .help = HEADROOM_TEXT("ECR", "Images that stay, or days."),
         .kind = PropertyKind::Integer,
         .minimum = 1,
         .maximum = 1e6,
         .defaultJson = "14"},
    };
}

std::vector<PropertySpec> properties()
{
    constexpr Sentence kUse = HEADROOM_TEXT("ECR", "Use");
    return {
        {.key = kName.key,
         .name = HEADROOM_TEXT("ECR", "Repository name"),
         .help = HEADROOM_TEXT("ECR", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "([a-z0-9]+([._/-][a-z0-9]+)*)?",
         .patternHelp = HEADROOM_TEXT("ECR", "small letters and digits, with single dots, "
                                             "hyphens, underscores or slashes between them")},
        {.key = kMutability.key,
         .name = HEADROOM_TEXT("ECR", "Tags"),
         .help = HEADROOM_TEXT("ECR", "IMMUTABLE: a tag that is there cannot be pushed again, so "
                                      "what runs is what was tested."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("MUTABLE")",
         .choices = {"MUTABLE", "IMMUTABLE"}},
        {.key = kScanOnPush.key,
         .name = HEADROOM_TEXT("ECR", "Scan on push"),
         .help = HEADROOM_TEXT("ECR", "Looks for known vulnerabilities of the operating system's "
                                      "packages in each image that is pushed."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false"},
        {.key = kRules.key,
         .name = HEADROOM_TEXT("ECR", "Lifecycle rules"),
         .help = HEADROOM_TEXT("ECR", "Which images expire, within a day. All rules look at all "
                                      "images; an image is left to the first rule that it "
                                      "matches. None: images stay for ever."),
         .kind = PropertyKind::Table,
         .source = {.value = 50, .unit = "rules", .source = kGuide, .month = kMonth},
         .columns = ruleColumns()},
        {.key = kPushes.key,
         .name = HEADROOM_TEXT("ECR", "Pushes a day"),
         .help = HEADROOM_TEXT("ECR", "Images that are pushed."),
         .minimum = 0,
         .maximum = 1e5,
         .defaultJson = "5",
         .group = kUse,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kTaggedShare.key,
         .name = HEADROOM_TEXT("ECR", "Tagged"),
         .help = HEADROOM_TEXT("ECR", "Share of the images that keep their tags; a tag that is "
                                      "pushed again leaves the older image without."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0.5",
         .group = kUse,
         .simulationOnly = true},
        {.key = kImageSize.key,
         .name = HEADROOM_TEXT("ECR", "Size of an image"),
         .help = HEADROOM_TEXT("ECR", "Megabytes of layers, compressed, that no other image of the "
                                      "repository has."),
         .minimum = 0,
         .maximum = 1e5,
         .defaultJson = "100",
         .group = kUse,
         .simulationOnly = true,
         .logarithmic = true},
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec repository;
    repository.kind = "ecr.repository";
    repository.name = HEADROOM_TEXT("ECR", "ECR repository");
    repository.summary = HEADROOM_TEXT("ECR", "Keeps container images, until rules let them "
                                              "expire.");
    repository.group = PaletteGroup::Compute;
    repository.properties = properties();
    repository.rules = {
        {"ecr/priority-twice", Severity::Error,
         HEADROOM_TEXT("ECR", "Two lifecycle rules have the same priority.")},
        {"ecr/any-not-last", Severity::Error,
         HEADROOM_TEXT("ECR", "A rule for all images stands before others.")},
        {"ecr/tagged-without-prefix", Severity::Error,
         HEADROOM_TEXT("ECR", "A rule for images with tags names none.")},
        {"ecr/untagged-twice", Severity::Error,
         HEADROOM_TEXT("ECR", "Two lifecycle rules are for images without tags.")},
        {"ecr/prefix-twice", Severity::Error,
         HEADROOM_TEXT("ECR", "Two lifecycle rules name the same prefix.")},
        {"ecr/shadowed", Severity::Warning, HEADROOM_TEXT("ECR", "A lifecycle rule never acts.")},
        {"ecr/expires-running", Severity::Warning,
         HEADROOM_TEXT("ECR", "A rule may take an image that runs.")},
        {"ecr/tag-moves", Severity::Info,
         HEADROOM_TEXT("ECR", "Tags of images that run can be pushed again.")},
        {"ecr/no-scan", Severity::Info,
         HEADROOM_TEXT("ECR", "Images that run are not scanned when they are pushed.")},
        {"ecr/too-many-rules", Severity::Error,
         HEADROOM_TEXT("ECR", "A lifecycle policy has more than 50 rules.")},
        {"ecr/never-expires", Severity::Info, HEADROOM_TEXT("ECR", "Images never expire.")},
    };
    repository.omissions = {
        HEADROOM_TEXT("ECR", "Pulls take their time at the service that starts tasks; the "
                             "registry's own rates are not modelled."),
        HEADROOM_TEXT("ECR", "Archives, patterns of tags, pull-through caches, replication and "
                             "enhanced scanning are not modelled."),
    };
    repository.mainProperty = kRules.key;
    repository.symbol = {.icon = "ecr", .tag = "Elastic Container Registry"};
    repository.sources = repositorySources();
    repository.lower = lower;
    repository.price = price;
    repository.deploy = deploy;
    repository.check = check;
    repository.arn = arn;
    return {repository};
}

} // namespace headroom::ecr
