workspace "Uploads that start tasks" {
    model {
        n_photographers = person "Photographers" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Uploads that start tasks" {
            n_uploads = container "Uploads" "Keeps objects, and tells of those that are written." "S3 bucket" {
                tags "Amazon Web Services - Simple Storage Service"
            }
            n_onUpload = container "On upload" "Hands events that match, or the ticks of a schedule, to targets." "EventBridge rule" {
                tags "Amazon Web Services - EventBridge"
            }
            n_resize = container "Resize" "Keeps tasks running on Fargate or on instances; they answer requests or read a queue." "ECS service" {
                tags "Amazon Web Services - Elastic Container Service Service"
            }
            n_index = container "Index" "Keeps items by key; reads and writes take capacity units." "DynamoDB table" {
                tags "Amazon Web Services - DynamoDB"
            }
        }
        n_photographers -> n_uploads "request" "Request"
        n_uploads -> n_onUpload "event" "Event"
        n_onUpload -> n_resize "event" "Event"
        n_resize -> n_index "request" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                containerInstance n_uploads
                containerInstance n_onUpload
                deploymentNode "cluster" "" "ECS cluster" {
                    containerInstance n_resize
                }
                containerInstance n_index
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
