terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "vpc_id" {
  type        = string
  description = "The VPC that it all runs in"
}

variable "public_subnet_ids" {
  type        = list(string)
  description = "Public subnets, in two zones at least"
}

variable "api_image" {
  type        = string
  description = "Image of the containers of Partner API"
}

variable "subnet_ids" {
  type        = list(string)
  description = "Subnets, in two zones at least"
}

data "aws_partition" "current" {}

data "aws_region" "current" {}

resource "aws_security_group" "front_security_group" {
  vpc_id      = var.vpc_id
  description = "Listener of front"

  ingress {
    protocol    = "tcp"
    from_port   = 80
    to_port     = 80
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb" "front" {
  subnets                    = var.public_subnet_ids
  security_groups            = [aws_security_group.front_security_group.id]
  load_balancer_type         = "application"
  internal                   = false
  enable_deletion_protection = false
  idle_timeout               = 10
}

resource "aws_lb_listener" "front_listener" {
  load_balancer_arn = aws_lb.front.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.targets.arn
  }
}

resource "aws_lb_target_group" "targets" {
  target_type          = "instance"
  protocol             = "HTTP"
  port                 = 80
  vpc_id               = var.vpc_id
  deregistration_delay = 30

  health_check {
    enabled             = true
    path                = "/"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }
}

resource "aws_ecs_cluster" "cluster" {
  name = "Cluster"

  setting {
    name  = "containerInsights"
    value = "disabled"
  }
}

resource "aws_ecs_capacity_provider" "hosts_provider" {
  name = "HostsProvider"

  auto_scaling_group_provider {
    auto_scaling_group_arn         = aws_autoscaling_group.hosts.arn
    managed_termination_protection = "DISABLED"
    managed_draining               = "ENABLED"

    managed_scaling {
      status                    = "ENABLED"
      target_capacity           = 100
      minimum_scaling_step_size = 1
      maximum_scaling_step_size = 10000
      instance_warmup_period    = 300
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "cluster_providers" {
  capacity_providers = ["FARGATE", "FARGATE_SPOT", aws_ecs_capacity_provider.hosts_provider.name]
  cluster_name       = aws_ecs_cluster.cluster.name
}

resource "aws_iam_role" "api_task_role" {
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

resource "aws_iam_role" "api_execution_role" {
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

resource "aws_cloudwatch_log_group" "api_logs" {
  retention_in_days = 30
  name              = "/ecs/api"
}

resource "aws_ecs_task_definition" "api_task" {
  family                   = "api"
  cpu                      = "512"
  memory                   = "1024"
  network_mode             = "bridge"
  requires_compatibilities = ["EC2"]
  task_role_arn            = aws_iam_role.api_task_role.arn
  execution_role_arn       = aws_iam_role.api_execution_role.arn
  container_definitions = jsonencode([{
    "name" = "app"
    "image" = var.api_image
    "essential" = true
    "portMappings" = [{
      "containerPort" = 80
      "protocol" = "tcp"
      "hostPort" = 0
    }]
    "stopTimeout" = 30
    "logConfiguration" = {
      "logDriver" = "awslogs"
      "options" = {
        "awslogs-group" = aws_cloudwatch_log_group.api_logs.name
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

resource "aws_ecs_service" "api" {
  cluster                            = aws_ecs_cluster.cluster.name
  task_definition                    = aws_ecs_task_definition.api_task.arn
  desired_count                      = 8
  health_check_grace_period_seconds  = 60
  name                               = "Api"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.hosts_provider.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    container_name   = "app"
    container_port   = 80
    target_group_arn = aws_lb_target_group.targets.arn
  }
  depends_on                         = [aws_lb_listener.front_listener]
}

resource "aws_appautoscaling_target" "api_scaling" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.cluster.name}/${aws_ecs_service.api.name}"
  min_capacity       = 4
  max_capacity       = 40
  depends_on         = [aws_ecs_service.api]
}

resource "aws_appautoscaling_policy" "api_tracking" {
  policy_type        = "TargetTrackingScaling"
  name               = "ApiTracking"
  resource_id        = "service/${aws_ecs_cluster.cluster.name}/${aws_ecs_service.api.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"

  target_tracking_scaling_policy_configuration {
    target_value       = 900
    scale_out_cooldown = 60
    scale_in_cooldown  = 300

    predefined_metric_specification {
      predefined_metric_type = "ALBRequestCountPerTarget"
      resource_label         = "${aws_lb.front.arn_suffix}/${aws_lb_target_group.targets.arn_suffix}"
    }
  }
  depends_on         = [aws_appautoscaling_target.api_scaling]
}

resource "aws_iam_role" "hosts_instance_role" {
  managed_policy_arns = ["arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore", "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"]
  assume_role_policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "ec2.amazonaws.com"
      }
      "Action" = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_instance_profile" "hosts_profile" {
  role = aws_iam_role.hosts_instance_role.name
}

resource "aws_launch_template" "hosts_template" {
  image_id      = "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
  instance_type = "m6i.large"
  user_data     = base64encode("#!/bin/bash\necho ECS_CLUSTER=${aws_ecs_cluster.cluster.name} >> /etc/ecs/ecs.config\necho ECS_RESERVED_MEMORY=256 >> /etc/ecs/ecs.config\n")

  iam_instance_profile {
    arn = aws_iam_instance_profile.hosts_profile.arn
  }

  monitoring {
    enabled = true
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 30
      volume_type = "gp3"
      encrypted   = true
    }
  }

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_autoscaling_group" "hosts" {
  min_size                  = 2
  max_size                  = 12
  desired_capacity          = 2
  vpc_zone_identifier       = var.subnet_ids
  health_check_type         = "EC2"
  health_check_grace_period = 300
  default_instance_warmup   = 120
  default_cooldown          = 300
  protect_from_scale_in     = true
  enabled_metrics           = ["GroupInServiceInstances", "GroupPendingInstances", "GroupDesiredCapacity"]

  launch_template {
    id      = aws_launch_template.hosts_template.id
    version = aws_launch_template.hosts_template.latest_version
  }
}

output "front_address" {
  description = "Address of the load balancer Front"
  value       = aws_lb.front.dns_name
}

output "cluster_name" {
  description = "Name of the cluster cluster"
  value       = aws_ecs_cluster.cluster.name
}

output "hosts_name" {
  description = "Name of the group Hosts"
  value       = aws_autoscaling_group.hosts.name
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: partners: Users are outside the system; there is nothing to deploy
