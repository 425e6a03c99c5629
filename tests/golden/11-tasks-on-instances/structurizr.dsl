workspace "Tasks on instances" {
    model {
        n_partners = person "Partners" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Tasks on instances" {
            n_front = container "Front" "Spreads requests over targets in several zones." "Load balancer" {
                tags "Amazon Web Services - Elastic Load Balancing"
            }
            n_targets = container "API targets" "The targets of a load balancer, with their health checks; wire it to a service, group or function." "Target group" {
                tags "Amazon Web Services - Elastic Load Balancing"
            }
            n_cluster = container "cluster" "Holds services; wired to an Auto Scaling group it places their tasks on its instances." "ECS cluster" {
                tags "Amazon Web Services - Elastic Container Service"
            }
            n_api = container "Partner API" "Keeps tasks running on Fargate or on instances; they answer requests or read a queue." "ECS service" {
                tags "Amazon Web Services - Elastic Container Service Service"
            }
            n_hosts = container "Hosts" "EC2 instances whose number follows the load; alone, behind a load balancer, or as hosts." "Auto Scaling group" {
                tags "Amazon Web Services - EC2 Auto Scaling"
            }
        }
        n_partners -> n_front "request" "Request"
        n_front -> n_targets "100 %" "Route"
        n_targets -> n_api "request" "Request"
        n_cluster -> n_hosts "attach" "Attach"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                containerInstance n_front
                containerInstance n_targets
                deploymentNode "cluster" "" "ECS cluster" {
                    containerInstance n_cluster
                    containerInstance n_api
                }
                containerInstance n_hosts
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
