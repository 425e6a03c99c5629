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

variable "resize_image" {
  type        = string
  description = "Image of the containers of Resize"
}

variable "vpc_id" {
  type        = string
  description = "The VPC that it all runs in"
}

data "aws_partition" "current" {}

data "aws_region" "current" {}

resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_notification" "uploads_notification" {
  bucket      = aws_s3_bucket.uploads.id
  eventbridge = true
}

resource "aws_cloudwatch_event_rule" "on_upload" {
  state = "ENABLED"
  event_pattern = jsonencode({
    "source" = ["aws.s3"]
  })
  name  = "OnUpload"
}

resource "aws_iam_role" "on_upload_role" {
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
        "Resource" = aws_ecs_task_definition.resize_task.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["iam:PassRole"]
        "Resource" = aws_iam_role.resize_task_role.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["iam:PassRole"]
        "Resource" = aws_iam_role.resize_execution_role.arn
      }]
    })
  }
}

resource "aws_cloudwatch_event_target" "on_upload_to_resize" {
  rule      = aws_cloudwatch_event_rule.on_upload.name
  target_id = "Resize"
  arn       = aws_ecs_cluster.cluster.arn
  role_arn  = aws_iam_role.on_upload_role.arn

  retry_policy {
    maximum_event_age_in_seconds = 86400
    maximum_retry_attempts       = 185
  }

  ecs_target {
    task_definition_arn = aws_ecs_task_definition.resize_task.arn
    task_count          = 1
    launch_type         = "FARGATE"
    platform_version    = "LATEST"

    network_configuration {
      subnets          = var.subnet_ids
      security_groups  = [aws_security_group.resize_security_group.id]
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

resource "aws_iam_role" "resize_task_role" {
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

  inline_policy {
    name = "Calls"
    policy = jsonencode({
      "Version" = "2012-10-17"
      "Statement" = [{
        "Effect" = "Allow"
        "Action" = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"]
        "Resource" = aws_dynamodb_table.index.arn
      }]
    })
  }
}

resource "aws_iam_role" "resize_execution_role" {
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

resource "aws_cloudwatch_log_group" "resize_logs" {
  retention_in_days = 30
  name              = "/ecs/resize"
}

resource "aws_ecs_task_definition" "resize_task" {
  family                   = "resize"
  cpu                      = "512"
  memory                   = "1024"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.resize_task_role.arn
  execution_role_arn       = aws_iam_role.resize_execution_role.arn
  container_definitions = jsonencode([{
    "name" = "app"
    "image" = var.resize_image
    "essential" = true
    "portMappings" = [{
      "containerPort" = 80
      "protocol" = "tcp"
    }]
    "stopTimeout" = 30
    "logConfiguration" = {
      "logDriver" = "awslogs"
      "options" = {
        "awslogs-group" = aws_cloudwatch_log_group.resize_logs.name
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

resource "aws_security_group" "resize_security_group" {
  vpc_id      = var.vpc_id
  description = "Tasks of resize"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_service" "resize" {
  cluster                            = aws_ecs_cluster.cluster.name
  task_definition                    = aws_ecs_task_definition.resize_task.arn
  desired_count                      = 0
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  health_check_grace_period_seconds  = 60
  name                               = "Resize"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.resize_security_group.id]
    assign_public_ip = false
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_dynamodb_table" "index" {
  billing_mode = "PAY_PER_REQUEST"
  name         = "Index"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

output "uploads_name" {
  description = "Name of the bucket Uploads"
  value       = aws_s3_bucket.uploads.id
}

output "cluster_name" {
  description = "Name of the cluster cluster"
  value       = aws_ecs_cluster.cluster.name
}

output "index_name" {
  description = "Name of the table Index"
  value       = aws_dynamodb_table.index.name
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: photographers: Users are outside the system; there is nothing to deploy
