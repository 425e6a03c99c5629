workspace "Shop on Fargate" {
    model {
        n_shoppers = person "Shoppers" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Shop on Fargate" {
            n_publicA = container "Public a" "A part of a network in one zone, private or public." "Subnet" {
                tags "Amazon Web Services - Private subnet"
            }
            n_publicB = container "Public b" "A part of a network in one zone, private or public." "Subnet" {
                tags "Amazon Web Services - Private subnet"
            }
            n_privateA = container "Private a" "A part of a network in one zone, private or public." "Subnet" {
                tags "Amazon Web Services - Private subnet"
            }
            n_privateB = container "Private b" "A part of a network in one zone, private or public." "Subnet" {
                tags "Amazon Web Services - Private subnet"
            }
            n_front = container "Front" "Spreads requests over targets in several zones." "Load balancer" {
                tags "Amazon Web Services - Elastic Load Balancing"
            }
            n_targets = container "Shop targets" "The targets of a load balancer, with their health checks; wire it to a service, group or function." "Target group" {
                tags "Amazon Web Services - Elastic Load Balancing"
            }
            n_tables = container "Way to tables" "A way from a network to a service of AWS that does not pass the internet." "VPC endpoint" {
                tags "Amazon Web Services - Amazon VPC Endpoints"
            }
            n_images = container "Shop images" "Keeps container images, until rules let them expire." "ECR repository" {
                tags "Amazon Web Services - Elastic Container Registry"
            }
            n_shop = container "Shop" "Keeps tasks running on Fargate or on instances; they answer requests or read a queue." "ECS service" {
                tags "Amazon Web Services - Elastic Container Service Service"
            }
            n_baskets = container "Baskets" "Keeps items by key; reads and writes take capacity units." "DynamoDB table" {
                tags "Amazon Web Services - DynamoDB"
            }
        }
        n_shoppers -> n_front "request" "Request"
        n_front -> n_targets "100 %" "Route"
        n_targets -> n_shop "request" "Request"
        n_shop -> n_baskets "request" "Request"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                deploymentNode "Shop network" "" "VPC" {
                    deploymentNode "zoneA" "" "Availability Zone" {
                        containerInstance n_publicA
                        containerInstance n_privateA
                    }
                    deploymentNode "zoneB" "" "Availability Zone" {
                        containerInstance n_publicB
                        containerInstance n_privateB
                    }
                    containerInstance n_front
                    containerInstance n_targets
                    containerInstance n_tables
                    deploymentNode "cluster" "" "ECS cluster" {
                        containerInstance n_shop
                    }
                }
                containerInstance n_images
                containerInstance n_baskets
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
