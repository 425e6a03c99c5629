terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "sessions_image" {
  type        = string
  description = "Image that runs a worker of Sessions"
}

variable "subnet_ids" {
  type        = list(string)
  description = "Subnets, in two zones at least"
}

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

resource "aws_kinesis_stream" "clicks" {
  shard_count      = 8
  name             = "Clicks"
  retention_period = 24

  stream_mode_details {
    stream_mode = "PROVISIONED"
  }
}

resource "aws_iam_role" "sessions_role" {
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

  inline_policy {
    name = "Calls"
    policy = jsonencode({
      "Version" = "2012-10-17"
      "Statement" = [{
        "Effect" = "Allow"
        "Action" = ["dynamodb:CreateTable", "dynamodb:DescribeTable", "dynamodb:UpdateTable", "dynamodb:Scan", "dynamodb:Query", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"]
        "Resource" = "arn:${data.aws_partition.current.partition}:dynamodb:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:table/Sessions*"
      }, {
        "Effect" = "Allow"
        "Action" = ["cloudwatch:PutMetricData"]
        "Resource" = "*"
      }, {
        "Effect" = "Allow"
        "Action" = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"]
        "Resource" = aws_dynamodb_table.store.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:ListShards"]
        "Resource" = aws_kinesis_stream.clicks.arn
      }]
    })
  }
}

resource "aws_iam_instance_profile" "sessions_profile" {
  role = aws_iam_role.sessions_role.name
}

resource "aws_launch_template" "sessions_template" {
  image_id      = var.sessions_image
  instance_type = "m6i.large"

  iam_instance_profile {
    arn = aws_iam_instance_profile.sessions_profile.arn
  }

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_autoscaling_group" "sessions" {
  min_size            = 2
  max_size            = 8
  desired_capacity    = 2
  vpc_zone_identifier = var.subnet_ids

  launch_template {
    id      = aws_launch_template.sessions_template.id
    version = aws_launch_template.sessions_template.latest_version
  }
}

resource "aws_autoscaling_policy" "sessions_behind_policy" {
  auto_scaling_group_name = aws_autoscaling_group.sessions.name
  policy_type             = "StepScaling"
  adjustment_type         = "ChangeInCapacity"
  name                    = "SessionsBehindPolicy"

  step_adjustment {
    metric_interval_lower_bound = 0
    scaling_adjustment          = 2
  }
}

resource "aws_cloudwatch_metric_alarm" "behind" {
  metric_name         = "GetRecords.IteratorAgeMilliseconds"
  namespace           = "AWS/Kinesis"
  dimensions = {
    "StreamName" = aws_kinesis_stream.clicks.name
  }
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 2
  datapoints_to_alarm = 2
  threshold           = 300000
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_autoscaling_policy.sessions_behind_policy.arn]
  alarm_name          = "Behind"
}

resource "aws_dynamodb_table" "store" {
  billing_mode = "PAY_PER_REQUEST"
  name         = "Store"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

output "clicks_name" {
  description = "Name of the stream Clicks"
  value       = aws_kinesis_stream.clicks.name
}

output "store_name" {
  description = "Name of the table Sessions table"
  value       = aws_dynamodb_table.store.name
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: visitors: Users are outside the system; there is nothing to deploy
