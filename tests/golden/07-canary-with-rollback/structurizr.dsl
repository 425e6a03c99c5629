workspace "Canary with rollback" {
    model {
        n_readers = person "Readers" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Canary with rollback" {
            n_prod = container "prod" "A deployment of an API with a URL, limits and a cache." "Stage" {
                tags "Amazon Web Services - API Gateway"
            }
            n_v4 = container "v4" "A published, immutable copy of code and settings." "Function version" {
                tags "Amazon Web Services - Lambda"
            }
            n_v5 = container "v5" "A published, immutable copy of code and settings." "Function version" {
                tags "Amazon Web Services - Lambda"
            }
            n_live = container "live" "A name that points to one version, or to two by weight." "Function alias" {
                tags "Amazon Web Services - Lambda"
            }
            n_errors = container "Errors of v5" "Compares a metric with a threshold, and acts when it breaches." "CloudWatch alarm" {
                tags "Amazon Web Services - CloudWatch"
            }
        }
        n_readers -> n_prod "request" "Request"
        n_prod -> n_live "request" "Request"
        n_live -> n_v4 "100 %" "Route"
        n_live -> n_v5 "0 %" "Route"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                deploymentNode "News API" "" "REST API" {
                    containerInstance n_prod
                }
                deploymentNode "Render" "" "Lambda function" {
                    containerInstance n_v4
                    containerInstance n_v5
                    containerInstance n_live
                }
                containerInstance n_errors
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
