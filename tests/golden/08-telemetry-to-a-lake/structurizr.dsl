workspace "Telemetry to a lake" {
    model {
        n_devices = person "Devices" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Telemetry to a lake" {
            n_v1 = container "v1" "A deployment of an API with a URL, limits and a cache." "Stage" {
                tags "Amazon Web Services - API Gateway"
            }
            n_readings = container "Readings" "Keeps records in order, by shards, for readers at their pace." "Kinesis data stream" {
                tags "Amazon Web Services - Kinesis Data Streams"
            }
            n_delivery = container "Delivery" "Collects records and delivers them in batches, by size or time." "Firehose delivery stream" {
                tags "Amazon Web Services - Kinesis Firehose"
            }
            n_lake = container "Lake" "Keeps objects, and tells of those that are written." "S3 bucket" {
                tags "Amazon Web Services - Simple Storage Service"
            }
        }
        n_devices -> n_v1 "request" "Request"
        n_v1 -> n_readings "request" "Request"
        n_readings -> n_delivery "poll" "Poll"
        n_delivery -> n_lake "request" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                deploymentNode "Ingest API" "" "REST API" {
                    containerInstance n_v1
                }
                containerInstance n_readings
                containerInstance n_delivery
                containerInstance n_lake
            }
        }
    }
    views {
        systemContext system "Context" {
            include *
            autoLayout lr
        }
        container system "Containers" {
            include *
            autoLayout lr
        }
        deployment system "Live" "Deployment" {
            include *
            autoLayout lr
        }
        themes https://static.structurizr.com/themes/amazon-web-services-2023.01.31/theme.json
    }
}
