// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/ecr/ecr.h"

#include <algorithm>

namespace headroom::ecr {

namespace {

constexpr std::size_t kMostRules = 50;

Finding found(std::string_view id, const NodeView &repository, Text title, Text explanation,
              Text remedy)
{
    return {.severity = id == "ecr/never-expires" ? Severity::Info : Severity::Error,
            .id = std::string(id),
            .node = repository.id(),
            .title = std::move(title),
            .explanation = std::move(explanation),
            .remedy = std::move(remedy)};
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
