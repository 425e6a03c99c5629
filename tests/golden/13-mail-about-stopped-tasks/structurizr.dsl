workspace "Mail about tasks that stop" {
    model {
        n_editors = person "Editors" "People or programs that send requests, and retry." {
        }
        system = softwareSystem "Mail about tasks that stop" {
            n_films = container "Films" "Keeps objects, and tells of those that are written." "S3 bucket" {
                tags "Amazon Web Services - Simple Storage Service"
            }
            n_onFilm = container "On a new film" "Hands events that match, or the ticks of a schedule, to targets." "EventBridge rule" {
                tags "Amazon Web Services - EventBridge"
            }
            n_transcode = container "Transcode" "Keeps tasks running on Fargate or on instances; they answer requests or read a queue." "ECS service" {
                tags "Amazon Web Services - Elastic Container Service Service"
            }
            n_onStop = container "On a stopped task" "Hands events that match, or the ticks of a schedule, to targets." "EventBridge rule" {
                tags "Amazon Web Services - EventBridge"
            }
            n_mail = container "Operators" "Hands each message to all who have subscribed." "SNS topic" {
                tags "Amazon Web Services - Simple Notification Service"
            }
        }
        n_editors -> n_films "request" "Request"
        n_films -> n_onFilm "event" "Event"
        n_onFilm -> n_transcode "event" "Event"
        n_transcode -> n_onStop "event" "Event"
        n_onStop -> n_mail "event" "Event"
        deploymentEnvironment "Live" {
            deploymentNode "account" "" "AWS account" {
                containerInstance n_films
                containerInstance n_onFilm
                deploymentNode "cluster" "" "ECS cluster" {
                    containerInstance n_transcode
                }
                containerInstance n_onStop
                containerInstance n_mail
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
