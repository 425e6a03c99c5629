workspace "Reports by the clock" {
    model {
        system = softwareSystem "Reports by the clock" {
            n_clock = container "Every five minutes" "Hands events that match, or the ticks of a schedule, to targets." "EventBridge rule" {
                tags "Amazon Web Services - EventBridge"
            }
            n_report = container "Report" "Keeps tasks running on Fargate or on instances; they answer requests or read a queue." "ECS service" {
                tags "Amazon Web Services - Elastic Container Service Service"
            }
            n_images = container "Report images" "Keeps container images, until rules let them expire." "ECR repository" {
                tags "Amazon Web Services - Elastic Container Registry"
            }
            n_sales = container "Sales" "Keeps items by key; reads and writes take capacity units." "DynamoDB table" {
                tags "Amazon Web Services - DynamoDB"
            }
            n_reports = container "Reports" "Keeps objects, and tells of those that are written." "S3 bucket" {
                tags "Amazon Web Services - Simple Storage Service"
            }
        }
        n_clock -> n_report "event" "Event"
        n_report -> n_sales "request x 200" "Request"
        n_report -> n_reports "request" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                containerInstance n_clock
                deploymentNode "cluster" "" "ECS cluster" {
                    containerInstance n_report
                }
                containerInstance n_images
                containerInstance n_sales
                containerInstance n_reports
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
