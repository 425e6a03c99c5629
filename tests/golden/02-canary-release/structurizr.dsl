workspace "Canary release" {
    model {
        n_visitors = person "Visitors" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Canary release" {
            n_prod = container "prod" "A deployment of an API with a URL, limits and a cache." "Stage" {
                tags "Amazon Web Services - API Gateway"
            }
            n_stable = container "Version 41" "A published, immutable copy of code and settings." "Function version" {
                tags "Amazon Web Services - Lambda"
            }
            n_canary = container "Version 42" "A published, immutable copy of code and settings." "Function version" {
                tags "Amazon Web Services - Lambda"
            }
            n_live = container "live" "A name that points to one version, or to two by weight." "Function alias" {
                tags "Amazon Web Services - Lambda"
            }
            n_catalogue = container "Catalogue" "Keeps items by key; reads and writes take capacity units." "DynamoDB table" {
                tags "Amazon Web Services - DynamoDB"
            }
        }
        n_visitors -> n_prod "request" "Request"
        n_prod -> n_live "request" "Request"
        n_live -> n_stable "95 %" "Route"
        n_live -> n_canary "5 %" "Route"
        n_stable -> n_catalogue "request" "Request"
        n_canary -> n_catalogue "request x 2" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                deploymentNode "Search API" "" "REST API" {
                    containerInstance n_prod
                }
                deploymentNode "Search" "" "Lambda function" {
                    containerInstance n_stable
                    containerInstance n_canary
                    containerInstance n_live
                }
                containerInstance n_catalogue
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
