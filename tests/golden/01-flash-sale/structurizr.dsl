workspace "Flash sale" {
    model {
        n_shoppers = person "Shoppers" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Flash sale" {
            n_prod = container "prod" "A deployment of an API with a URL, limits and a cache." "Stage" {
                tags "Amazon Web Services - API Gateway"
            }
            n_v7 = container "v7" "A published, immutable copy of code and settings." "Function version" {
                tags "Amazon Web Services - Lambda"
            }
            n_live = container "live" "A name that points to one version, or to two by weight." "Function alias" {
                tags "Amazon Web Services - Lambda"
            }
            n_orders = container "Orders" "Keeps items by key; reads and writes take capacity units." "DynamoDB table" {
                tags "Amazon Web Services - DynamoDB"
            }
            n_payments = container "Payment provider" "A server with workers and a queue, wherever it runs." "HTTP endpoint" {
            }
        }
        n_shoppers -> n_prod "request" "Request"
        n_prod -> n_live "request" "Request"
        n_live -> n_v7 "100 %" "Route"
        n_v7 -> n_orders "request" "Request"
        n_v7 -> n_payments "request x 0.3" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                deploymentNode "Shop API" "" "REST API" {
                    containerInstance n_prod
                }
                deploymentNode "Place order" "" "Lambda function" {
                    containerInstance n_v7
                    containerInstance n_live
                }
                containerInstance n_orders
            }
            deploymentNode "Elsewhere" {
                containerInstance n_payments
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
