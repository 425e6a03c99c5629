// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/efs/efs.h"

#include "model/services/shared/metrics.h"
#include "model/services/shared/network.h"

#include <algorithm>

namespace headroom::efs {

namespace {

constexpr std::string_view kPerformancePage = "Amazon EFS User Guide, Performance";
constexpr std::string_view kQuotaPage = "Amazon EFS User Guide, Quotas";
constexpr std::string_view kMonth = "2026-09";
/// Metered bytes/s that each stored byte earns: 50 KiB/s for a GiB.
constexpr double kBaselinePerByte = 50 * 1024 / kGibibyte;
constexpr double kTebibyte = 1024 * kGibibyte;
/// The word of attach links from what mounts volumes.
constexpr std::string_view kVolumeWord = "volume";
constexpr double kBurst = 100 * kMebibyte;
constexpr double kCreditCap = 2.1 * kTebibyte;
constexpr double kReadDiscount = 1.0 / 3;

std::vector<PropertySpec> throughputProperties()
{
    constexpr Sentence kThroughput = HEADROOM_TEXT("Efs", "Throughput");
    return {
        {.key = kThroughputMode.key,
         .name = HEADROOM_TEXT("Efs", "Throughput mode"),
         .help = HEADROOM_TEXT("Efs", "elastic grows with the load and bills each GB; bursting has "
                                      "50 KiB/s for each stored GiB and credits for bursts; "
                                      "provisioned has what is set."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("elastic")",
         .choices = {"elastic", "bursting", "provisioned"},
         .group = kThroughput},
        {.key = kProvisioned.key,
         .name = HEADROOM_TEXT("Efs", "Provisioned throughput"),
         .help = HEADROOM_TEXT("Efs", "MiB/s of writes; reads get three times as much. It can be "
                                      "lowered once a day."),
         .minimum = 1,
         .maximum = 3414,
         .defaultJson = "100",
         .group = kThroughput,
         .source = {.value = 3414, .unit = "MiB/s", .source = kPerformancePage, .month = kMonth},
         .logarithmic = true},
        {.key = kCredits.key,
         .name = HEADROOM_TEXT("Efs", "Burst credits"),
         .help = HEADROOM_TEXT("Efs", "GiB of credits of a bursting file system when the run "
                                      "begins; a new one has 2.1 TiB, which is also the most that "
                                      "is saved for each TiB stored."),
         .unit = Unit::Gigabytes,
         .minimum = 0.001,
         .maximum = 1e7,
         .defaultJson = "2150.4",
         .group = kThroughput,
         .source = {.value = 2150.4,
                    .unit = "GiB",
                    .source = kPerformancePage,
                    .month = kMonth,
                    .confidence = Confidence::Medium},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kPerformanceMode.key,
         .name = HEADROOM_TEXT("Efs", "Performance mode"),
         .help = HEADROOM_TEXT("Efs", "generalPurpose answers fastest; maxIO is the former mode "
                                      "for very many clients."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("generalPurpose")",
         .choices = {"generalPurpose", "maxIO"},
         .group = kThroughput},
    };
}

std::vector<PropertySpec> contentProperties()
{
    constexpr Sentence kFiles = HEADROOM_TEXT("Efs", "Files");
    return {
        {.key = kStorage.key,
         .name = HEADROOM_TEXT("Efs", "Stored data"),
         .help = HEADROOM_TEXT("Efs", "GiB in the Standard class: their price, and what a bursting "
                                      "file system earns."),
         .unit = Unit::Gigabytes,
         .minimum = 0,
         .maximum = 1e7,
         .defaultJson = "100",
         .group = kFiles,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kReadShare.key,
         .name = HEADROOM_TEXT("Efs", "Share of reads"),
         .help = HEADROOM_TEXT("Efs", "Of the operations on links that do not say what they do, "
                                      "this share reads and the rest writes."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0.5",
         .group = kFiles,
         .simulationOnly = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Efs", "Duration"),
         .help = HEADROOM_TEXT("Efs",
                               "Time of an operation without its transfer; AWS says 1 ms for "
                               "reads and 2.7 ms for writes at best."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.002, "cv": 0.6})",
         .group = kFiles,
         .source = {.value = 0.0027, .unit = "s", .source = kPerformancePage, .month = kMonth},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kEncrypted.key,
         .name = HEADROOM_TEXT("Efs", "Encrypted"),
         .help = HEADROOM_TEXT("Efs", "Files are encrypted at rest; it cannot be changed later."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true",
         .group = kFiles},
    };
}

PropertySpec accessProperty()
{
    return {.key = kNfsAccess.key,
            .name = HEADROOM_TEXT("Efs", "Who is let in"),
            .help = HEADROOM_TEXT("Efs", "What the security group of the mount targets allows: TCP "
                                         "2049 from the security groups of who mounts it, or "
                                         "nothing."),
            .kind = PropertyKind::Choice,
            .defaultJson = R"("clients")",
            .choices = {"clients", "none"}};
}

std::vector<PropertySpec> linkProperties()
{
    return {
        {.key = kMountPath.key,
         .name = HEADROOM_TEXT("Efs", "Mount path"),
         .help = HEADROOM_TEXT("Efs", "Functions only: the folder below /mnt in which their code "
                                      "finds the files."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("/mnt/files")",
         .pattern = "/mnt/[a-zA-Z0-9._-]{1,150}",
         .patternHelp = HEADROOM_TEXT("Efs", "/mnt/ and a name of letters, digits, dots, hyphens "
                                             "or underscores")},
        {.key = kOperation.key,
         .name = HEADROOM_TEXT("Efs", "Operation"),
         .help = HEADROOM_TEXT("Efs", "Whether the requests on this link read or write. mixed: by "
                                      "the file system's share of reads."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("mixed")",
         .choices = {"mixed", "read", "write"},
         .simulationOnly = true},
        {.key = kIoSize.key,
         .name = HEADROOM_TEXT("Efs", "Bytes per operation"),
         .help = HEADROOM_TEXT("Efs", "What one request on this link reads or writes; at least 4 "
                                      "KiB are counted."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 1e12,
         .defaultJson = "131072",
         .simulationOnly = true,
         .logarithmic = true},
    };
}

/// How tasks mount it as a volume.
std::vector<PropertySpec> mountProperties()
{
    return {
        {.key = "rootDirectory",
         .name = HEADROOM_TEXT("Efs", "Root directory"),
         .help = HEADROOM_TEXT("Efs", "The folder that is mounted. Not set: all of it."),
         .kind = PropertyKind::Text},
        {.key = "accessPoint",
         .name = HEADROOM_TEXT("Efs", "Access point"),
         .help = HEADROOM_TEXT("Efs", "Id of the access point that is mounted, such as fsap-1234."),
         .kind = PropertyKind::Text},
        {.key = "iam",
         .name = HEADROOM_TEXT("Efs", "By role"),
         .help = HEADROOM_TEXT("Efs", "The task role decides who may mount."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false"},
        {.key = "transitEncryption",
         .name = HEADROOM_TEXT("Efs", "Encryption in transit"),
         .help = HEADROOM_TEXT("Efs", "Needed for access points and roles."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true"},
    };
}

std::vector<PropertySpec> accessPointProperties()
{
    const auto id = [](std::string_view key, Sentence name) {
        return PropertySpec{.key = key,
                            .name = name,
                            .help = HEADROOM_TEXT("Efs", "All who come this way act as this user "
                                                         "and group, whoever they are."),
                            .kind = PropertyKind::Integer,
                            .minimum = 0,
                            .maximum = 4294967295.0,
                            .defaultJson = "1000"};
    };
    return {{.key = kPath.key,
             .name = HEADROOM_TEXT("Efs", "Path"),
             .help = HEADROOM_TEXT("Efs", "The folder that is the root for all who come this way; "
                                          "made if it is not there."),
             .kind = PropertyKind::Text,
             .defaultJson = R"("/data")"},
            id(kUid.key, HEADROOM_TEXT("Efs", "User id")),
            id(kGid.key, HEADROOM_TEXT("Efs", "Group id"))};
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "OperationTime",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("Efs", "Time of an operation with its transfer and what it waits."),
         .onCard = true,
         .cloudWatch = false},
        {.name = "BurstCreditBalance",
         .unit = "Bytes",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Efs", "Credits that are left to a bursting file system."),
         .judgement = Judgement::Good,
         .onCard = true},
        {.name = "ClientConnections",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Efs", "Clients with an operation in progress.")},
        {.name = "MeteredIOBytes",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("Efs", "What counts against the throughput: writes, and a part of "
                                      "the reads."),
         .onCard = true},
        {.name = "DataReadIOBytes", .unit = "Bytes", .help = HEADROOM_TEXT("Efs", "Bytes read.")},
        {.name = "DataWriteIOBytes",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("Efs", "Bytes written.")},
        {.name = "CreditWaits",
         .help = HEADROOM_TEXT("Efs", "Tries that found no credits and had to wait."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        {.name = "Throttles",
         .help = HEADROOM_TEXT("Efs", "Operations refused because all connections are in use."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        offeredMetric(),
    };
}

std::vector<Quota> quotas()
{
    const auto quota = [](std::string_view name, Sentence title, double value,
                          std::string_view unit, std::string_view page) {
        return Quota{.name = name,
                     .title = title,
                     .value = {.value = value, .unit = unit, .source = page, .month = kMonth}};
    };
    return {quota(kConnectionQuota, HEADROOM_TEXT("Efs", "Connections of a file system"), 25000,
                  "connections", kQuotaPage),
            quota(kElasticReadQuota, HEADROOM_TEXT("Efs", "Elastic throughput of reads"), 20480,
                  "MiB/s", kPerformancePage),
            quota(kElasticWriteQuota, HEADROOM_TEXT("Efs", "Elastic throughput of writes"), 5120,
                  "MiB/s", kPerformancePage)};
}

ComponentSpec fileSystem()
{
    ComponentSpec spec;
    spec.kind = "efs.fileSystem";
    spec.name = HEADROOM_TEXT("Efs", "EFS file system");
    spec.summary = HEADROOM_TEXT("Efs", "Files that many mount at once; holds its access points.");
    spec.group = PaletteGroup::Data;
    spec.isFrame = true;
    spec.mayNotBeIn = {"efs.fileSystem"};
    spec.enters = {
        {.kind = LinkKind::Request, .properties = linkProperties()},
        {.kind = LinkKind::Attach, .accepts = kVolumeWord, .properties = mountProperties()}};
    spec.properties = throughputProperties();
    spec.properties.push_back(accessProperty());
    for (PropertySpec &property : contentProperties())
        spec.properties.push_back(std::move(property));
    spec.quotas = quotas();
    spec.metrics = metrics();
    spec.rules = {
        {"efs/maxio-elastic", Severity::Error,
         HEADROOM_TEXT("Efs", "The performance mode maxIO does not go with elastic throughput.")},
        {"efs/no-access-point", Severity::Error,
         HEADROOM_TEXT("Efs", "A function mounts a file system without an access point.")},
        {"efs/connections", Severity::Error,
         HEADROOM_TEXT("Efs", "More clients use a file system than it lets in.")},
        {"efs/no-mt", Severity::Error,
         HEADROOM_TEXT("Efs", "Who mounts a file system stands in a zone without a mount target.")},
        {"efs/sg-2049", Severity::Error,
         HEADROOM_TEXT("Efs", "Nobody is let in by the port of NFS.")},
        {"efs/credits", Severity::Warning,
         HEADROOM_TEXT("Efs", "A bursting file system is going to run out of credits.")},
    };
    spec.omissions = {
        HEADROOM_TEXT("Efs", "Without credits, operations wait by trying again, each second at "
                             "first and every 8 s later; after some minutes of tries they fail."),
        HEADROOM_TEXT("Efs", "Credits do not grow beyond what there is at the beginning."),
        HEADROOM_TEXT("Efs", "A client counts as connected while it has an operation in progress; "
                             "limits of operations per second are not modelled."),
        HEADROOM_TEXT("Efs", "Infrequent Access, Archive, One Zone and replication are not "
                             "modelled."),
    };
    spec.companions = {{"efs.accessPoint", "data", "", true}};
    spec.mainProperty = kThroughputMode.key;
    spec.symbol = {.icon = "elastic_file_system", .tag = "EFS"};
    spec.sources = fileSystemSources();
    spec.lower = lowerFileSystem;
    spec.price = priceFileSystem;
    spec.deploy = deployFileSystem;
    spec.check = checkFileSystem;
    spec.permissions = permissions;
    spec.arn = arn;
    spec.metricNamespace = "AWS/EFS";
    spec.dimensions = dimensions;
    return spec;
}

ComponentSpec accessPoint()
{
    ComponentSpec spec;
    spec.kind = "efs.accessPoint";
    spec.name = HEADROOM_TEXT("Efs", "EFS access point");
    spec.summary = HEADROOM_TEXT("Efs", "A way into a file system with a user and a root folder.");
    spec.group = PaletteGroup::Data;
    spec.mustBeIn = {"efs.fileSystem"};
    spec.enters = {{.kind = LinkKind::Request, .properties = linkProperties()}};
    spec.properties = accessPointProperties();
    spec.metrics = {offeredMetric()};
    spec.omissions = {
        HEADROOM_TEXT("Efs", "Users, groups and paths have no effect on times or limits.")};
    spec.mainProperty = kPath.key;
    spec.symbol = {.icon = "elastic_file_system", .tag = "EFS"};
    spec.sources = accessPointSources();
    spec.lower = lowerAccessPoint;
    spec.price = priceAccessPoint;
    spec.deploy = deployAccessPoint;
    spec.permissions = permissions;
    spec.arn = arn;
    return spec;
}

} // namespace

std::vector<LinkView> mountsOf(const NodeView &fileSystem)
{
    std::vector<LinkView> mounts;
    const auto take = [&mounts](const NodeView &node) {
        for (const LinkView &link : node.linksIn())
            if ((link.kind() == LinkKind::Request || link.kind() == LinkKind::Attach)
                && std::ranges::none_of(mounts, [&link](const LinkView &other) {
                       return other.from().id() == link.from().id();
                   }))
                mounts.push_back(link);
    };
    take(fileSystem);
    for (const NodeView &point : fileSystem.children("efs.accessPoint"))
        take(point);
    return mounts;
}

std::vector<NodeView> mountSubnets(const NodeView &fileSystem)
{
    std::vector<NodeView> chosen;
    for (const NodeView &subnet : subnetsOf(fileSystem, false))
        if (std::ranges::none_of(chosen, [&subnet](const NodeView &other) {
                return other.node().in == subnet.node().in;
            }))
            chosen.push_back(subnet);
    return chosen;
}

std::vector<ComponentSpec> components()
{
    return {fileSystem(), accessPoint()};
}

NodeView fileSystemOf(const NodeView &node)
{
    const std::optional<NodeView> frame = node.frame("efs.fileSystem");
    return frame && node.is("efs.accessPoint") ? *frame : node;
}

bool isBursting(const NodeView &fileSystem)
{
    return fileSystem.get(kThroughputMode) == "bursting";
}

double baseline(const NodeView &fileSystem)
{
    return std::max(kMebibyte, fileSystem.get(kStorage) * kGibibyte * kBaselinePerByte);
}

double permitted(const NodeView &fileSystem)
{
    const std::string mode = fileSystem.get(kThroughputMode);
    if (mode == "elastic")
        return fileSystem.quota(kElasticWriteQuota) * kMebibyte;
    if (mode == "provisioned")
        return std::max(fileSystem.get(kProvisioned) * kMebibyte, baseline(fileSystem));
    return kBurst * std::max(1.0, fileSystem.get(kStorage) * kGibibyte / kTebibyte);
}

double readWeight(const NodeView &fileSystem)
{
    if (fileSystem.get(kThroughputMode) == "elastic")
        return std::min(1.0,
                        fileSystem.quota(kElasticWriteQuota) / fileSystem.quota(kElasticReadQuota));
    return kReadDiscount;
}

double creditCap(const NodeView &fileSystem)
{
    return kCreditCap * std::max(1.0, fileSystem.get(kStorage) * kGibibyte / kTebibyte);
}

} // namespace headroom::efs
