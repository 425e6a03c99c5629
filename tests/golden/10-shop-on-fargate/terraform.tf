terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

data "aws_region" "current" {}

data "aws_partition" "current" {}

resource "aws_vpc" "network" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "network_internet" {
  vpc_id = aws_vpc.network.id
}

resource "aws_route_table" "network_public_routes" {
  vpc_id = aws_vpc.network.id
}

resource "aws_route" "network_public_routes_internet" {
  route_table_id         = aws_route_table.network_public_routes.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.network_internet.id
}

resource "aws_eip" "network_nat1_address" {
  domain = "vpc"
}

resource "aws_nat_gateway" "network_nat1" {
  allocation_id = aws_eip.network_nat1_address.allocation_id
  subnet_id     = aws_subnet.public_a.id
}

resource "aws_route_table" "network_private_routes1" {
  vpc_id = aws_vpc.network.id
}

resource "aws_route" "network_private_routes1_nat" {
  route_table_id         = aws_route_table.network_private_routes1.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.network_nat1.id
}

resource "aws_eip" "network_nat2_address" {
  domain = "vpc"
}

resource "aws_nat_gateway" "network_nat2" {
  allocation_id = aws_eip.network_nat2_address.allocation_id
  subnet_id     = aws_subnet.public_b.id
}

resource "aws_route_table" "network_private_routes2" {
  vpc_id = aws_vpc.network.id
}

resource "aws_route" "network_private_routes2_nat" {
  route_table_id         = aws_route_table.network_private_routes2.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.network_nat2.id
}

resource "aws_subnet" "public_a" {
  vpc_id                  = aws_vpc.network.id
  cidr_block              = cidrsubnet(aws_vpc.network.cidr_block, 8, 0)
  availability_zone       = "${data.aws_region.current.id}a"
  map_public_ip_on_launch = true
}

resource "aws_route_table_association" "public_a_routes" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.network_public_routes.id
}

resource "aws_subnet" "public_b" {
  vpc_id                  = aws_vpc.network.id
  cidr_block              = cidrsubnet(aws_vpc.network.cidr_block, 8, 2)
  availability_zone       = "${data.aws_region.current.id}b"
  map_public_ip_on_launch = true
}

resource "aws_route_table_association" "public_b_routes" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.network_public_routes.id
}

resource "aws_subnet" "private_a" {
  vpc_id                  = aws_vpc.network.id
  cidr_block              = cidrsubnet(aws_vpc.network.cidr_block, 8, 1)
  availability_zone       = "${data.aws_region.current.id}a"
  map_public_ip_on_launch = false
}

resource "aws_route_table_association" "private_a_routes" {
  subnet_id      = aws_subnet.private_a.id
  route_table_id = aws_route_table.network_private_routes2.id
}

resource "aws_subnet" "private_b" {
  vpc_id                  = aws_vpc.network.id
  cidr_block              = cidrsubnet(aws_vpc.network.cidr_block, 8, 3)
  availability_zone       = "${data.aws_region.current.id}b"
  map_public_ip_on_launch = false
}

resource "aws_route_table_association" "private_b_routes" {
  subnet_id      = aws_subnet.private_b.id
  route_table_id = aws_route_table.network_private_routes2.id
}

resource "aws_security_group" "front_security_group" {
  vpc_id      = aws_vpc.network.id
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
  subnets                    = [aws_subnet.public_a.id, aws_subnet.public_b.id]
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
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = 80
  vpc_id               = aws_vpc.network.id
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

resource "aws_vpc_endpoint" "tables" {
  vpc_id            = aws_vpc.network.id
  service_name      = "com.amazonaws.${data.aws_region.current.id}.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.network_public_routes.id, aws_route_table.network_private_routes1.id, aws_route_table.network_private_routes2.id]
}

resource "aws_ecr_repository" "images" {
  image_tag_mutability = "IMMUTABLE"
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

resource "aws_iam_role" "shop_task_role" {
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
        "Resource" = aws_dynamodb_table.baskets.arn
      }]
    })
  }
}

resource "aws_iam_role" "shop_execution_role" {
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

resource "aws_cloudwatch_log_group" "shop_logs" {
  retention_in_days = 30
  name              = "/ecs/shop"
}

resource "aws_ecs_task_definition" "shop_task" {
  family                   = "shop"
  cpu                      = "1024"
  memory                   = "2048"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.shop_task_role.arn
  execution_role_arn       = aws_iam_role.shop_execution_role.arn
  container_definitions = jsonencode([{
    "name" = "app"
    "image" = "${aws_ecr_repository.images.repository_url}:v1.0.0"
    "essential" = true
    "portMappings" = [{
      "containerPort" = 80
      "protocol" = "tcp"
    }]
    "stopTimeout" = 30
    "logConfiguration" = {
      "logDriver" = "awslogs"
      "options" = {
        "awslogs-group" = aws_cloudwatch_log_group.shop_logs.name
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

resource "aws_security_group" "shop_security_group" {
  vpc_id      = aws_vpc.network.id
  description = "Tasks of shop"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    protocol        = "tcp"
    from_port       = 80
    to_port         = 80
    security_groups = [aws_security_group.front_security_group.id]
  }
}

resource "aws_ecs_service" "shop" {
  cluster                            = aws_ecs_cluster.cluster.name
  task_definition                    = aws_ecs_task_definition.shop_task.arn
  desired_count                      = 4
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  health_check_grace_period_seconds  = 60
  name                               = "Shop"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  network_configuration {
    subnets          = [aws_subnet.private_a.id, aws_subnet.private_b.id]
    security_groups  = [aws_security_group.shop_security_group.id]
    assign_public_ip = false
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

resource "aws_appautoscaling_target" "shop_scaling" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.cluster.name}/${aws_ecs_service.shop.name}"
  min_capacity       = 4
  max_capacity       = 30
  depends_on         = [aws_ecs_service.shop]
}

resource "aws_appautoscaling_policy" "shop_tracking" {
  policy_type        = "TargetTrackingScaling"
  name               = "ShopTracking"
  resource_id        = "service/${aws_ecs_cluster.cluster.name}/${aws_ecs_service.shop.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"

  target_tracking_scaling_policy_configuration {
    target_value       = 50
    scale_out_cooldown = 60
    scale_in_cooldown  = 300

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
  depends_on         = [aws_appautoscaling_target.shop_scaling]
}

resource "aws_dynamodb_table" "baskets" {
  billing_mode = "PAY_PER_REQUEST"
  name         = "Baskets"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
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

output "baskets_name" {
  description = "Name of the table Baskets"
  value       = aws_dynamodb_table.baskets.name
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: shoppers: Users are outside the system; there is nothing to deploy
