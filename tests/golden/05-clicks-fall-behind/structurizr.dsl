workspace "Clicks that fall behind" {
    model {
        n_visitors = person "Visitors" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Clicks that fall behind" {
            n_clicks = container "Clicks" "Keeps records in order, by shards, for readers at their pace." "Kinesis data stream" {
                tags "Amazon Web Services - Kinesis Data Streams"
            }
            n_sessions = container "Sessions" "An application whose workers share the shards of a stream (KCL)." "Stream consumer" {
                tags "Amazon Web Services - EC2"
            }
            n_behind = container "Five minutes behind" "Compares a metric with a threshold, and acts when it breaches." "CloudWatch alarm" {
                tags "Amazon Web Services - CloudWatch"
            }
            n_store = container "Sessions table" "Keeps items by key; reads and writes take capacity units." "DynamoDB table" {
                tags "Amazon Web Services - DynamoDB"
            }
        }
        n_visitors -> n_clicks "request" "Request"
        n_clicks -> n_sessions "poll" "Poll"
        n_behind -> n_sessions "control" "Control"
        n_sessions -> n_store "request x 0.1" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                containerInstance n_clicks
                containerInstance n_sessions
                containerInstance n_behind
                containerInstance n_store
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
