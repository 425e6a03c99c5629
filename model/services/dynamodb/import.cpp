// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/dynamodb/dynamodb.h"

namespace headroom::dynamodb {

namespace {

/// CloudFormation takes a table that says nothing for a provisioned one.
void takeTable(const TemplateResource &table, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(table.logicalId);
    if (id && !table.properties.find("BillingMode"))
        sheet.node(*id)->properties.set(kBillingMode.key, "PROVISIONED");
}

} // namespace

std::vector<TemplateSource> tableSources()
{
    return {{.type = "AWS::DynamoDB::Table",
             .properties = {{kPartitionKey.key, "KeySchema[KeyType=HASH].AttributeName"},
                            {kSortKey.key, "KeySchema[KeyType=RANGE].AttributeName"},
                            {kReadCapacityUnits.key, "ProvisionedThroughput.ReadCapacityUnits"},
                            {kWriteCapacityUnits.key, "ProvisionedThroughput.WriteCapacityUnits"},
                            {kMaxReadRequestUnits.key, "OnDemandThroughput.MaxReadRequestUnits"},
                            {kMaxWriteRequestUnits.key, "OnDemandThroughput.MaxWriteRequestUnits"},
                            {kReadUnitsPerSecond.key, "WarmThroughput.ReadUnitsPerSecond"},
                            {kWriteUnitsPerSecond.key, "WarmThroughput.WriteUnitsPerSecond"},
                            {kPointInTimeRecovery.key,
                             "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled"}},
             .take = takeTable}};
}

} // namespace headroom::dynamodb
