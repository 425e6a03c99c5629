// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <vector>

/// Amazon DynamoDB: tables that meter reads and writes in capacity units.
namespace headroom::dynamodb {

inline constexpr PropertyKey<std::string> kBillingMode{"billingMode"};
inline constexpr PropertyKey<double> kReadCapacityUnits{"readCapacityUnits"};
inline constexpr PropertyKey<double> kWriteCapacityUnits{"writeCapacityUnits"};
inline constexpr PropertyKey<double> kMaxReadRequestUnits{"maxReadRequestUnits"};
inline constexpr PropertyKey<double> kMaxWriteRequestUnits{"maxWriteRequestUnits"};
inline constexpr PropertyKey<double> kReadUnitsPerSecond{"readUnitsPerSecond"};
inline constexpr PropertyKey<double> kWriteUnitsPerSecond{"writeUnitsPerSecond"};
inline constexpr PropertyKey<bool> kAutoScaling{"autoScaling"};
inline constexpr PropertyKey<double> kReadMaxCapacity{"readMaxCapacity"};
inline constexpr PropertyKey<double> kWriteMaxCapacity{"writeMaxCapacity"};
inline constexpr PropertyKey<double> kTargetUtilization{"targetUtilization"};
inline constexpr PropertyKey<std::string> kTableName{"tableName"};
inline constexpr PropertyKey<std::string> kPartitionKey{"partitionKey"};
inline constexpr PropertyKey<std::string> kSortKey{"sortKey"};
inline constexpr PropertyKey<bool> kPointInTimeRecovery{"pointInTimeRecoveryEnabled"};
inline constexpr PropertyKey<bool> kDeletionProtection{"deletionProtectionEnabled"};
inline constexpr PropertyKey<double> kReadShare{"readShare"};
inline constexpr PropertyKey<double> kItemSize{"itemSize"};
inline constexpr PropertyKey<KeyPopularity> kKeys{"keys"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<double> kStorage{"storage"};

/// Settings of a request link that enters a table.
inline constexpr PropertyKey<std::string> kOperation{"operation"};
inline constexpr PropertyKey<bool> kConsistentRead{"consistentRead"};

/// `dynamodb.table`.
std::vector<ComponentSpec> components();

/// One kind of request as the meters see it; either is 0.
struct Access {
    double readUnits = 0;
    double writeUnits = 0;
    double share = 1; ///< Of the link's requests.
};
/// What the requests of a link are; without a link, those of a caller that says nothing.
std::vector<Access> accessesOf(const NodeView &table, const LinkView *link);

/// The limit of one meter, and where it comes from.
struct Capacity {
    double unitsPerSecond = 0;
    double burst = 0;              ///< units
    std::string_view setting = ""; ///< The property that sets it; empty = the table quota.
    double
        most = 0; ///< units/s that it can grow to: on demand by use, provisioned by auto scaling.
};
Capacity readCapacity(const NodeView &table);
Capacity writeCapacity(const NodeView &table);

/// Share of the requests that ask for the most popular partition key.
double hottestShare(const NodeView &table);

bool isProvisioned(const NodeView &table);

/// Dollars per million request units on demand, and per provisioned unit and hour.
const Fact &onDemandRate(bool ofReads);
const Fact &unitHourRate(bool ofReads);

/// What becomes it in templates.
std::vector<TemplateSource> tableSources();

void lower(const NodeView &table, PlanBuilder &plan);
void price(const NodeView &table, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &table, ResourceSheet &sheet);
void check(const NodeView &table, FindingSheet &sheet);
std::vector<Permission> permissions(const LinkView &entering);
Tree arn(const NodeView &table);
Tree dimensions(const NodeView &table);

/// Numbers of the service; sources beside the values.
extern const Fact kPartitionReadUnits;
extern const Fact kPartitionWriteUnits;
extern const Fact kBurstSeconds;

inline constexpr std::string_view kTableReadQuota = "dynamodb.tableReadCapacityUnits";
inline constexpr std::string_view kTableWriteQuota = "dynamodb.tableWriteCapacityUnits";
inline constexpr std::string_view kAccountReadQuota = "dynamodb.accountReadCapacityUnits";
inline constexpr std::string_view kAccountWriteQuota = "dynamodb.accountWriteCapacityUnits";

} // namespace headroom::dynamodb
