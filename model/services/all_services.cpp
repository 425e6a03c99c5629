// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/all_services.h"

#include "model/services/apigateway/apigateway.h"
#include "model/services/autoscaling/autoscaling.h"
#include "model/services/aws/aws.h"
#include "model/services/client/client.h"
#include "model/services/cloudwatch/cloudwatch.h"
#include "model/services/dynamodb/dynamodb.h"
#include "model/services/ecr/ecr.h"
#include "model/services/ecs/ecs.h"
#include "model/services/efs/efs.h"
#include "model/services/elb/elb.h"
#include "model/services/eventbridge/eventbridge.h"
#include "model/services/firehose/firehose.h"
#include "model/services/http/http.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/lambda/lambda.h"
#include "model/services/logs/logs.h"
#include "model/services/s3/s3.h"
#include "model/services/sns/sns.h"
#include "model/services/sqs/sqs.h"
#include "model/services/vpc/vpc.h"

#include <iterator>
#include <utility>
#include <vector>

namespace headroom {

const Catalogue &allServices()
{
    static const Catalogue catalogue = [] {
        std::vector<ComponentSpec> all;
        const auto add = [&all](std::vector<ComponentSpec> room) {
            all.insert(all.end(), std::make_move_iterator(room.begin()),
                       std::make_move_iterator(room.end()));
        };
        // The order is the palette's.
        add(client::components());
        add(aws::components());
        add(vpc::components());
        add(apigateway::components());
        add(lambda::components());
        add(elb::components());
        add(ecs::components());
        add(ecr::components());
        add(autoscaling::components());
        add(http::components());
        add(dynamodb::components());
        add(s3::components());
        add(efs::components());
        add(kinesis::components());
        add(firehose::components());
        add(sqs::components());
        add(sns::components());
        add(eventbridge::components());
        add(cloudwatch::components());
        add(logs::components());
        return Catalogue(std::move(all));
    }();
    return catalogue;
}

} // namespace headroom
