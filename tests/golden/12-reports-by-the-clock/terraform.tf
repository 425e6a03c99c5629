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

variable "report_image" {
  type        = string
  description = "Image of the containers of Report"
}

variable "vpc_id" {
  type        = string
  description = "The VPC that it all runs in"
}

data "aws_partition" "current" {}

data "aws_region" "current" {}

resource "aws_cloudwatch_event_rule" "clock" {
  state               = "ENABLED"
  schedule_expression = "rate(5 minutes)"
  name                = "Clock"
}

resource "aws_iam_role" "clock_role" {
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
        "Resource" = aws_ecs_task_definition.report_task.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["iam:PassRole"]
        "Resource" = aws_iam_role.report_task_role.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["iam:PassRole"]
        "Resource" = aws_iam_role.report_execution_role.arn
      }]
    })
  }
}

resource "aws_cloudwatch_event_target" "clock_to_report" {
  rule      = aws_cloudwatch_event_rule.clock.name
  target_id = "Report"
  arn       = aws_ecs_cluster.cluster.arn
  role_arn  = aws_iam_role.clock_role.arn

  retry_policy {
    maximum_event_age_in_seconds = 86400
    maximum_retry_attempts       = 185
  }

  ecs_target {
    task_definition_arn = aws_ecs_task_definition.report_task.arn
    task_count          = 3
    launch_type         = "FARGATE"
    platform_version    = "LATEST"

    network_configuration {
      subnets          = var.subnet_ids
      security_groups  = [aws_security_group.report_security_group.id]
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

resource "aws_iam_role" "report_task_role" {
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
        "Resource" = aws_dynamodb_table.sales.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["s3:GetObject", "s3:PutObject"]
        "Resource" = "${aws_s3_bucket.reports.arn}/*"
      }]
    })
  }
}

resource "aws_iam_role" "report_execution_role" {
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

resource "aws_cloudwatch_log_group" "report_logs" {
  retention_in_days = 30
  name              = "/ecs/report"
}

resource "aws_ecs_task_definition" "report_task" {
  family                   = "report"
  cpu                      = "2048"
  memory                   = "4096"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.report_task_role.arn
  execution_role_arn       = aws_iam_role.report_execution_role.arn
  container_definitions = jsonencode([{
    "name" = "app"
    "image" = var.report_image
    "essential" = true
    "portMappings" = [{
      "containerPort" = 80
      "protocol" = "tcp"
    }]
    "stopTimeout" = 30
    "logConfiguration" = {
      "logDriver" = "awslogs"
      "options" = {
        "awslogs-group" = aws_cloudwatch_log_group.report_logs.name
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

resource "aws_security_group" "report_security_group" {
  vpc_id      = var.vpc_id
  description = "Tasks of report"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_service" "report" {
  cluster                            = aws_ecs_cluster.cluster.name
  task_definition                    = aws_ecs_task_definition.report_task.arn
  desired_count                      = 0
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  health_check_grace_period_seconds  = 60
  name                               = "Report"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.report_security_group.id]
    assign_public_ip = false
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecr_repository" "images" {
  image_tag_mutability = "MUTABLE"
  name                 = "images"

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_lifecycle_policy" "images_lifecycle" {
  repository = aws_ecr_repository.images.name
  policy = jsonencode({
    "rules" = [{
      "rulePriority" = 1
      "selection" = {
        "tagStatus" = "untagged"
        "countType" = "sinceImagePushed"
        "countUnit" = "days"
        "countNumber" = 14
      }
      "action" = {
        "type" = "expire"
      }
    }, {
      "rulePriority" = 2
      "selection" = {
        "tagStatus" = "any"
        "countType" = "imageCountMoreThan"
        "countNumber" = 30
      }
      "action" = {
        "type" = "expire"
      }
    }]
  })
}

resource "aws_dynamodb_table" "sales" {
  billing_mode = "PAY_PER_REQUEST"
  name         = "Sales"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_s3_bucket" "reports" {}

output "cluster_name" {
  description = "Name of the cluster cluster"
  value       = aws_ecs_cluster.cluster.name
}

output "sales_name" {
  description = "Name of the table Sales"
  value       = aws_dynamodb_table.sales.name
}

output "reports_name" {
  description = "Name of the bucket Reports"
  value       = aws_s3_bucket.reports.id
}

# Not expressed here: account: The account and Region are those that the template is deployed to
