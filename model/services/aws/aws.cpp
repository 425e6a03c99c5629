// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/aws/aws.h"

#include "model/catalogue/quota.h"

namespace headroom::aws {

namespace {

PropertySpec quotaProfile()
{
    PropertySpec spec{
        .key = kQuotaProfile.key,
        .name = HEADROOM_TEXT("Account", "Quota profile"),
        .help = HEADROOM_TEXT(
            "Account", "A set of quotas to begin with: AWS's documented defaults, or the "
                       "values of the course notes where they differ (1,000 instead of 10,000 "
                       "API requests per second)."),
        .kind = PropertyKind::Choice,
        .simulationOnly = true,
    };
    for (const QuotaProfile &profile : quotaProfiles())
        spec.choices.push_back(profile.name);
    return spec;
}

PropertySpec quotas()
{
    return {
        .key = kQuotas.key,
        .name = HEADROOM_TEXT("Account", "Quotas"),
        .help = HEADROOM_TEXT(
            "Account", "Quotas that differ from the profile, by name, such as those that AWS "
                       "has raised. Names and defaults: headroom list quotas."),
        .kind = PropertyKind::NumberMap,
        .minimum = 0,
        .simulationOnly = true,
    };
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "ConcurrentExecutions",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Account",
                               "Function invocations in progress, over all functions it holds."),
         .onCard = true},
        {.name = "UnreservedConcurrentExecutions",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT(
             "Account", "Invocations in progress of functions without a reservation of their own."),
         .onCard = true},
    };
}

ComponentSpec frame()
{
    ComponentSpec spec;
    spec.group = PaletteGroup::Frames;
    spec.isFrame = true;
    spec.metrics = metrics();
    spec.rules = {
        {"aws/unknown-quota", Severity::Error,
         HEADROOM_TEXT("Account", "A quota of this name does not exist.")},
        {"aws/quota-of-the-account", Severity::Warning,
         HEADROOM_TEXT("Account",
                       "A region cannot override a quota that the whole account shares.")},
    };
    spec.lower = lower;
    spec.price = price;
    spec.deploy = deploy;
    spec.check = check;
    return spec;
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec account = frame();
    account.kind = "aws.account";
    account.name = HEADROOM_TEXT("Account", "AWS account");
    account.summary = HEADROOM_TEXT("Account", "Shares its quotas among all it holds.");
    account.mayNotBeIn = {"aws.account", "aws.region"};
    account.properties = {quotaProfile(), quotas()};
    account.properties.front().defaultJson = R"("aws-default")";
    account.omissions = {
        HEADROOM_TEXT(
            "Account",
            "Quotas do not grow by themselves during a run, as AWS raises some with steady use."),
        HEADROOM_TEXT(
            "Account",
            "Rates of management calls (creating, describing, deploying) are not limited."),
    };
    account.mainProperty = kQuotaProfile.key;
    account.symbol = {.frame = "group_account", .color = "#CD2264", .tag = "Cloud"};
    account.quota = accountQuota;

    ComponentSpec region = frame();
    region.kind = "aws.region";
    region.name = HEADROOM_TEXT("Account", "AWS Region");
    region.summary = HEADROOM_TEXT(
        "Account", "Has most quotas for itself, apart from the account's other Regions.");
    region.mayNotBeIn = {"aws.region"};
    region.properties = {
        {.key = kRegion.key,
         .name = HEADROOM_TEXT("Account", "Region"),
         .help = HEADROOM_TEXT(
             "Account", "The Region's code. Prices are those of us-east-1 whatever it says."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("us-east-1")",
         .pattern = "[a-z]{2,3}(-[a-z]+)+-[0-9]",
         .patternHelp = HEADROOM_TEXT("Account", "a Region's code, such as eu-central-1"),
         .simulationOnly = true},
        quotaProfile(),
        quotas(),
    };
    region.omissions = {
        HEADROOM_TEXT("Account", "The way between Regions takes no time unless a link says so."),
        HEADROOM_TEXT("Account", "Prices are those of us-east-1 in every Region."),
    };
    region.mainProperty = kRegion.key;
    region.symbol = {.frame = "group_region", .color = "#147EBA", .tag = "Region"};
    region.quota = regionQuota;
    return {account, region};
}

} // namespace headroom::aws
