// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/ecr/ecr.h"
#include "model/services/shared/images.h"
#include "model/services/shared/paths.h"

#include <algorithm>
#include <set>

namespace headroom::ecr {

namespace {

constexpr std::size_t kMostRules = 50;

Severity severityOf(std::string_view id)
{
    if (id == "ecr/never-expires" || id == "ecr/no-scan" || id == "ecr/tag-moves")
        return Severity::Info;
    return id == "ecr/shadowed" || id == "ecr/expires-running" ? Severity::Warning
                                                               : Severity::Error;
}

Finding found(std::string_view id, const NodeView &repository, Text title, Text explanation,
              Text remedy)
{
    return {.severity = severityOf(id),
            .id = std::string(id),
            .node = repository.id(),
            .title = std::move(title),
            .explanation = std::move(explanation),
            .remedy = std::move(remedy)};
}

/// An image must have a tag for each prefix of a rule, so a rule with more or longer prefixes takes
/// a part of what the other takes.
bool isWithin(const LifecycleRule &part, const LifecycleRule &whole)
{
    return part.tagStatus == "tagged" && whole.tagStatus == "tagged" && !whole.prefixes.empty()
           && std::ranges::all_of(whole.prefixes, [&part](const std::string &prefix) {
                  return std::ranges::any_of(part.prefixes, [&prefix](const std::string &own) {
                      return own.starts_with(prefix);
                  });
              });
}

void checkOverlaps(const NodeView &repository, const std::vector<LifecycleRule> &rules,
                   FindingSheet &sheet)
{
    if (std::ranges::count(rules, "untagged", &LifecycleRule::tagStatus) > 1)
        sheet.add(found("ecr/untagged-twice", repository,
                        Text(HEADROOM_TEXT("ECR", "%1 has two rules for images without tags"))
                            .arg(repository.label()),
                        HEADROOM_TEXT("ECR", "ECR takes one such rule for a repository."),
                        HEADROOM_TEXT("ECR", "Leave the stricter one.")));
    std::set<std::string> prefixes;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const LifecycleRule &rule = rules[i];
        if (rule.tagStatus != "tagged")
            continue;
        bool isRefused = false;
        for (const std::string &prefix : rule.prefixes) {
            if (prefixes.insert(prefix).second)
                continue;
            isRefused = true;
            sheet.add(found("ecr/prefix-twice", repository,
                            Text(HEADROOM_TEXT("ECR", "Two rules of %1 name the prefix %2"))
                                .arg(repository.label())
                                .arg(prefix),
                            HEADROOM_TEXT("ECR", "ECR refuses a policy in which rules share a "
                                                 "prefix."),
                            HEADROOM_TEXT("ECR", "Name each prefix in one rule.")));
        }
        const bool isShadowed = std::any_of(
            rules.begin(), rules.begin() + static_cast<std::ptrdiff_t>(i),
            [&rule](const LifecycleRule &earlier) { return isWithin(rule, earlier); });
        if (isShadowed && !isRefused)
            sheet.add(found("ecr/shadowed", repository,
                            Text(HEADROOM_TEXT("ECR", "The rule %1 of %2 never acts"))
                                .arg(rule.priority)
                                .arg(repository.label()),
                            HEADROOM_TEXT("ECR", "All images that it matches are left to a rule "
                                                 "with a lower number, even if that one keeps "
                                                 "them."),
                            HEADROOM_TEXT("ECR", "Give it a lower number than that rule.")));
    }
}

/// The rule to which an image with one tag is left, if any.
const LifecycleRule *ruleFor(const std::vector<LifecycleRule> &rules, const std::string &tag)
{
    const auto rule = std::ranges::find_if(rules, [&tag](const LifecycleRule &each) {
        return each.tagStatus == "any"
               || (each.tagStatus == "tagged" && !each.prefixes.empty()
                   && std::ranges::all_of(each.prefixes, [&tag](const std::string &prefix) {
                          return tag.starts_with(prefix);
                      }));
    });
    return rule == rules.end() ? nullptr : &*rule;
}

void checkRunners(const NodeView &repository, const std::vector<LifecycleRule> &rules,
                  FindingSheet &sheet)
{
    const std::vector<NodeView> runners = runnersOf(repository);
    for (const NodeView &runner : runners) {
        const std::string tag = runner.get(kImageTag);
        const LifecycleRule *rule = ruleFor(rules, tag);
        // A number of images is used up by as many pushes; within a day nobody can follow that.
        if (rule && (rule->byAge || rule->number < repository.get(kPushes)))
            sheet.add(found("ecr/expires-running", repository,
                            Text(HEADROOM_TEXT("ECR", "The image %1 that %2 runs may expire"))
                                .arg(repository.label() + ":" + tag)
                                .arg(runner.label()),
                            HEADROOM_TEXT("ECR", "A rule takes it although it runs; what starts "
                                                 "next cannot pull its image."),
                            HEADROOM_TEXT("ECR", "Keep a number of images instead, or give what "
                                                 "runs a tag that no rule takes.")));
    }
    if (runners.empty())
        return;
    if (repository.get(kMutability) == "MUTABLE") {
        Finding finding = found(
            "ecr/tag-moves", repository,
            Text(HEADROOM_TEXT("ECR", "Tags of %1 can be pushed again")).arg(repository.label()),
            HEADROOM_TEXT("ECR", "What starts later may run another image under the same tag than "
                                 "the one that was tested."),
            HEADROOM_TEXT("ECR", "Make tags immutable, and give each image one of its own."));
        finding.fix = edits::setProperty(pathTo(repository, kMutability.key), "IMMUTABLE");
        sheet.add(std::move(finding));
    }
    if (!repository.get(kScanOnPush)) {
        Finding finding = found(
            "ecr/no-scan", repository,
            Text(HEADROOM_TEXT("ECR", "Images of %1 run without having been scanned"))
                .arg(repository.label()),
            HEADROOM_TEXT("ECR", "Known vulnerabilities in them stay unnoticed."),
            HEADROOM_TEXT("ECR", "Scan images when they are pushed."));
        finding.fix = edits::setProperty(pathTo(repository, kScanOnPush.key), true);
        sheet.add(std::move(finding));
    }
}

} // namespace

void check(const NodeView &repository, FindingSheet &sheet)
{
    const std::vector<LifecycleRule> rules = rulesOf(repository);
    if (rules.empty())
        sheet.add(found(
            "ecr/never-expires", repository,
            Text(HEADROOM_TEXT("ECR", "%1 keeps every image for ever")).arg(repository.label()),
            HEADROOM_TEXT("ECR", "Images that nobody runs any more are paid for each month."),
            HEADROOM_TEXT("ECR", "Add a lifecycle rule, such as: untagged images expire "
                                 "after 14 days.")));
    if (rules.size() > kMostRules)
        sheet.add(found("ecr/too-many-rules", repository,
                        Text(HEADROOM_TEXT("ECR", "%1 has more than 50 lifecycle rules"))
                            .arg(repository.label()),
                        HEADROOM_TEXT("ECR", "ECR refuses the policy."),
                        HEADROOM_TEXT("ECR", "Join rules, or leave some out.")));
    checkOverlaps(repository, rules, sheet);
    checkRunners(repository, rules, sheet);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (i > 0 && rules[i].priority == rules[i - 1].priority)
            sheet.add(
                found("ecr/priority-twice", repository,
                      Text(HEADROOM_TEXT("ECR", "Two rules of %1 have the priority %2"))
                          .arg(repository.label())
                          .arg(rules[i].priority),
                      HEADROOM_TEXT("ECR", "ECR refuses a policy that does not say which rule "
                                           "acts first."),
                      HEADROOM_TEXT("ECR", "Give each rule a number of its own.")));
        if (rules[i].tagStatus == "any" && i + 1 < rules.size())
            sheet.add(
                found("ecr/any-not-last", repository,
                      Text(HEADROOM_TEXT("ECR", "A rule of %1 for all images is not the last one"))
                          .arg(repository.label()),
                      HEADROOM_TEXT("ECR", "A rule for all images must have the highest number; "
                                           "those behind it would never act."),
                      HEADROOM_TEXT("ECR", "Give it the highest number.")));
        if (rules[i].tagStatus == "tagged" && rules[i].prefixes.empty())
            sheet.add(
                found("ecr/tagged-without-prefix", repository,
                      Text(HEADROOM_TEXT("ECR", "A rule of %1 for images with tags names no tags"))
                          .arg(repository.label()),
                      HEADROOM_TEXT("ECR", "ECR asks for at least one prefix there."),
                      HEADROOM_TEXT("ECR", "Say with what the tags begin, or choose all images.")));
    }
}

} // namespace headroom::ecr
