workspace "Cache in front of a small table" {
    model {
        n_browsers = person "Browsers" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Cache in front of a small table" {
            n_prod = container "prod" "A deployment of an API with a URL, limits and a cache." "Stage" {
                tags "Amazon Web Services - API Gateway"
            }
            n_v3 = container "v3" "A published, immutable copy of code and settings." "Function version" {
                tags "Amazon Web Services - Lambda"
            }
            n_live = container "live" "A name that points to one version, or to two by weight." "Function alias" {
                tags "Amazon Web Services - Lambda"
            }
            n_products = container "Products" "Keeps items by key; reads and writes take capacity units." "DynamoDB table" {
                tags "Amazon Web Services - DynamoDB"
            }
        }
        n_browsers -> n_prod "request" "Request"
        n_prod -> n_live "request" "Request"
        n_live -> n_v3 "100 %" "Route"
        n_v3 -> n_products "request" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                deploymentNode "Product API" "" "REST API" {
                    containerInstance n_prod
                }
                deploymentNode "Read product" "" "Lambda function" {
                    containerInstance n_v3
                    containerInstance n_live
                }
                containerInstance n_products
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
