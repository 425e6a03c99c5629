workspace "Retry storm" {
    model {
        n_apps = person "Mobile apps" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Retry storm" {
            n_backend = container "Back end" "A server with workers and a queue, wherever it runs." "HTTP endpoint" {
            }
            n_ledger = container "Ledger" "A server with workers and a queue, wherever it runs." "HTTP endpoint" {
            }
        }
        n_apps -> n_backend "request" "Request"
        n_backend -> n_ledger "request" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "Elsewhere" {
                containerInstance n_backend
                containerInstance n_ledger
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
