terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "subnet_ids" {
  type        = list(string)
  description = "Subnets, in two zones at least"
}

variable "transcode_image" {
  type        = string
  description = "Image of the containers of Transcode"
}

variable "vpc_id" {
  type        = string
  description = "The VPC that it all runs in"
}

data "aws_partition" "current" {}

data "aws_region" "current" {}

resource "aws_s3_bucket" "films" {}

resource "aws_s3_bucket_notification" "films_notification" {
  bucket      = aws_s3_bucket.films.id
  eventbridge = true
}

resource "aws_cloudwatch_event_rule" "on_film" {
  state = "ENABLED"
  event_pattern = jsonencode({
    "source" = ["aws.s3"]
  })
  name  = "OnFilm"
}

resource "aws_iam_role" "on_film_role" {
  assume_role_policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "events.amazonaws.com"
      }
      "Action" = "sts:AssumeRole"
    }]
  })

  inline_policy {
    name = "Deliveries"
    policy = jsonencode({
      "Version" = "2012-10-17"
      "Statement" = [{
        "Effect" = "Allow"
        "Action" = ["ecs:RunTask"]
        "Resource" = aws_ecs_task_definition.transcode_task.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["iam:PassRole"]
        "Resource" = aws_iam_role.transcode_task_role.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["iam:PassRole"]
        "Resource" = aws_iam_role.transcode_execution_role.arn
      }]
    })
  }
}

resource "aws_cloudwatch_event_target" "on_film_to_transcode" {
  rule      = aws_cloudwatch_event_rule.on_film.name
  target_id = "Transcode"
  arn       = aws_ecs_cluster.cluster.arn
  role_arn  = aws_iam_role.on_film_role.arn

  retry_policy {
    maximum_event_age_in_seconds = 86400
    maximum_retry_attempts       = 185
  }

  ecs_target {
    task_definition_arn = aws_ecs_task_definition.transcode_task.arn
    task_count          = 1
    launch_type         = "FARGATE"
    platform_version    = "LATEST"

    network_configuration {
      subnets          = var.subnet_ids
      security_groups  = [aws_security_group.transcode_security_group.id]
      assign_public_ip = false
    }
  }
}

resource "aws_ecs_cluster" "cluster" {
  name = "Cluster"

  setting {
    name  = "containerInsights"
    value = "disabled"
  }
}

resource "aws_ecs_cluster_capacity_providers" "cluster_providers" {
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
  cluster_name       = aws_ecs_cluster.cluster.name
}

resource "aws_iam_role" "transcode_task_role" {
  assume_role_policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "ecs-tasks.amazonaws.com"
      }
      "Action" = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role" "transcode_execution_role" {
  managed_policy_arns = ["arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]
  assume_role_policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "ecs-tasks.amazonaws.com"
      }
      "Action" = "sts:AssumeRole"
    }]
  })
}

resource "aws_cloudwatch_log_group" "transcode_logs" {
  retention_in_days = 30
  name              = "/ecs/transcode"
}

resource "aws_ecs_task_definition" "transcode_task" {
  family                   = "transcode"
  cpu                      = "4096"
  memory                   = "8192"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.transcode_task_role.arn
  execution_role_arn       = aws_iam_role.transcode_execution_role.arn
  container_definitions = jsonencode([{
    "name" = "app"
    "image" = var.transcode_image
    "essential" = true
    "portMappings" = [{
      "containerPort" = 80
      "protocol" = "tcp"
    }]
    "stopTimeout" = 30
    "logConfiguration" = {
      "logDriver" = "awslogs"
      "options" = {
        "awslogs-group" = aws_cloudwatch_log_group.transcode_logs.name
        "awslogs-region" = data.aws_region.current.id
        "awslogs-stream-prefix" = "app"
      }
    }
  }])

  runtime_platform {
    cpu_architecture        = "X86_64"
    operating_system_family = "LINUX"
  }
}

resource "aws_security_group" "transcode_security_group" {
  vpc_id      = var.vpc_id
  description = "Tasks of transcode"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_service" "transcode" {
  cluster                            = aws_ecs_cluster.cluster.name
  task_definition                    = aws_ecs_task_definition.transcode_task.arn
  desired_count                      = 0
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  health_check_grace_period_seconds  = 60
  name                               = "Transcode"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.transcode_security_group.id]
    assign_public_ip = false
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_cloudwatch_event_rule" "on_stop" {
  state = "ENABLED"
  event_pattern = jsonencode({
    "source" = ["aws.ecs"]
    "detail-type" = ["ECS Task State Change"]
    "detail" = {
      "lastStatus" = ["STOPPED"]
      "taskDefinitionArn" = [aws_ecs_task_definition.transcode_task.arn]
    }
  })
  name  = "OnStop"
}

resource "aws_cloudwatch_event_target" "on_stop_to_mail" {
  rule      = aws_cloudwatch_event_rule.on_stop.name
  target_id = "Mail"
  arn       = aws_sns_topic.mail.arn

  retry_policy {
    maximum_event_age_in_seconds = 86400
    maximum_retry_attempts       = 185
  }
}

resource "aws_sns_topic" "mail" {
  name = "Mail"
}

resource "aws_sns_topic_subscription" "mail_to_mail" {
  topic_arn = aws_sns_topic.mail.arn
  protocol  = "email"
  endpoint  = "operators@example.com"
}

resource "aws_sns_topic_policy" "mail_policy" {
  arn = aws_sns_topic.mail.arn
  policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "events.amazonaws.com"
      }
      "Action" = "sns:Publish"
      "Resource" = aws_sns_topic.mail.arn
      "Condition" = {
        "ArnEquals" = {
          "aws:SourceArn" = aws_cloudwatch_event_rule.on_stop.arn
        }
      }
    }]
  })
}

output "films_name" {
  description = "Name of the bucket Films"
  value       = aws_s3_bucket.films.id
}

output "cluster_name" {
  description = "Name of the cluster cluster"
  value       = aws_ecs_cluster.cluster.name
}

output "mail_arn" {
  description = "ARN of the topic Operators"
  value       = aws_sns_topic.mail.arn
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: editors: Users are outside the system; there is nothing to deploy
