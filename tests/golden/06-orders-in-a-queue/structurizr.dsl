workspace "Orders in a queue" {
    model {
        n_shop = person "Shop" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Orders in a queue" {
            n_orders = container "Orders" "Keeps messages until a consumer has worked on them; dead letters go along an event link to another queue." "SQS queue" {
                tags "Amazon Web Services - Simple Queue Service"
            }
            n_failed = container "Failed orders" "Keeps messages until a consumer has worked on them; dead letters go along an event link to another queue." "SQS queue" {
                tags "Amazon Web Services - Simple Queue Service"
            }
            n_workers = container "Order workers" "Keeps tasks running on Fargate or on instances; they answer requests or read a queue." "ECS service" {
                tags "Amazon Web Services - Elastic Container Service Service"
            }
        }
        n_shop -> n_orders "request" "Request"
        n_orders -> n_workers "poll" "Poll"
        n_orders -> n_failed "event" "Event"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                containerInstance n_orders
                containerInstance n_failed
                deploymentNode "cluster" "" "ECS cluster" {
                    containerInstance n_workers
                }
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
