terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "workers_image" {
  type        = string
  description = "Image of the containers of Order workers"
}

variable "vpc_id" {
  type        = string
  description = "The VPC that it all runs in"
}

variable "subnet_ids" {
  type        = list(string)
  description = "Subnets, in two zones at least"
}

data "aws_partition" "current" {}

data "aws_region" "current" {}

resource "aws_sqs_queue" "orders" {
  delay_seconds              = 0
  sqs_managed_sse_enabled    = true
  redrive_policy = jsonencode({
    "deadLetterTargetArn" = aws_sqs_queue.failed.arn
    "maxReceiveCount" = 3
  })
  name                       = "Orders"
  visibility_timeout_seconds = 60
  message_retention_seconds  = 345600
  receive_wait_time_seconds  = 20
  max_message_size           = 1048576
}

resource "aws_sqs_queue" "failed" {
  delay_seconds              = 0
  sqs_managed_sse_enabled    = true
  name                       = "Failed"
  visibility_timeout_seconds = 30
  message_retention_seconds  = 1209600
  receive_wait_time_seconds  = 0
  max_message_size           = 1048576
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

resource "aws_iam_role" "workers_task_role" {
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
        "Action" = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"]
        "Resource" = aws_sqs_queue.orders.arn
      }]
    })
  }
}

resource "aws_iam_role" "workers_execution_role" {
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

resource "aws_cloudwatch_log_group" "workers_logs" {
  retention_in_days = 30
  name              = "/ecs/workers"
}

resource "aws_ecs_task_definition" "workers_task" {
  family                   = "workers"
  cpu                      = "512"
  memory                   = "1024"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.workers_task_role.arn
  execution_role_arn       = aws_iam_role.workers_execution_role.arn
  container_definitions = jsonencode([{
    "name" = "app"
    "image" = var.workers_image
    "essential" = true
    "portMappings" = [{
      "containerPort" = 80
      "protocol" = "tcp"
    }]
    "stopTimeout" = 30
    "logConfiguration" = {
      "logDriver" = "awslogs"
      "options" = {
        "awslogs-group" = aws_cloudwatch_log_group.workers_logs.name
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

resource "aws_security_group" "workers_security_group" {
  vpc_id      = var.vpc_id
  description = "Tasks of workers"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_service" "workers" {
  cluster                            = aws_ecs_cluster.cluster.name
  task_definition                    = aws_ecs_task_definition.workers_task.arn
  desired_count                      = 2
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  health_check_grace_period_seconds  = 60
  name                               = "Workers"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.workers_security_group.id]
    assign_public_ip = false
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_appautoscaling_target" "workers_scaling" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.cluster.name}/${aws_ecs_service.workers.name}"
  min_capacity       = 2
  max_capacity       = 40
  depends_on         = [aws_ecs_service.workers]
}

resource "aws_appautoscaling_policy" "workers_tracking" {
  policy_type        = "TargetTrackingScaling"
  name               = "WorkersTracking"
  resource_id        = "service/${aws_ecs_cluster.cluster.name}/${aws_ecs_service.workers.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"

  target_tracking_scaling_policy_configuration {
    target_value       = 100
    scale_out_cooldown = 60
    scale_in_cooldown  = 300

    customized_metric_specification {
      metrics {
        id          = "load"
        return_data = false

        metric_stat {
          stat = "Average"

          metric {
            namespace   = "AWS/SQS"
            metric_name = "ApproximateNumberOfMessagesVisible"

            dimensions {
              name  = "QueueName"
              value = aws_sqs_queue.orders.name
            }
          }
        }
      }

      metrics {
        id          = "units"
        return_data = false

        metric_stat {
          stat = "Average"

          metric {
            namespace   = "ECS/ContainerInsights"
            metric_name = "RunningTaskCount"

            dimensions {
              name  = "ClusterName"
              value = aws_ecs_cluster.cluster.name
            }

            dimensions {
              name  = "ServiceName"
              value = aws_ecs_service.workers.name
            }
          }
        }
      }

      metrics {
        id          = "perUnit"
        expression  = "load / units"
        return_data = true
      }
    }
  }
  depends_on         = [aws_appautoscaling_target.workers_scaling]
}

output "orders_url" {
  description = "Address of the queue Orders"
  value       = aws_sqs_queue.orders.id
}

output "failed_url" {
  description = "Address of the queue Failed orders"
  value       = aws_sqs_queue.failed.id
}

output "cluster_name" {
  description = "Name of the cluster cluster"
  value       = aws_ecs_cluster.cluster.name
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: shop: Users are outside the system; there is nothing to deploy
