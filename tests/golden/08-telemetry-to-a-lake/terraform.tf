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

data "aws_caller_identity" "current" {}

resource "aws_api_gateway_rest_api" "api" {
  name = "Ingest API"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_iam_role" "api_calls_to_readings" {
  assume_role_policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "apigateway.amazonaws.com"
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
        "Action" = ["kinesis:PutRecord", "kinesis:PutRecords", "kinesis:DescribeStreamSummary", "kinesis:ListShards"]
        "Resource" = aws_kinesis_stream.readings.arn
      }]
    })
  }
}

resource "aws_api_gateway_method" "api_root_method" {
  rest_api_id      = aws_api_gateway_rest_api.api.id
  resource_id      = aws_api_gateway_rest_api.api.root_resource_id
  http_method      = "ANY"
  api_key_required = false
  authorization    = "NONE"
}

resource "aws_api_gateway_integration" "api_root_integration" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = aws_api_gateway_rest_api.api.root_resource_id
  http_method             = "ANY"
  type                    = "AWS"
  credentials             = aws_iam_role.api_calls_to_readings.arn
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:kinesis:action/PutRecord"
  timeout_milliseconds    = 29000
  request_templates = {
    "application/json" = "{\"StreamName\": \"${aws_kinesis_stream.readings.name}\", \"Data\": \"$util.base64Encode($input.body)\", \"PartitionKey\": \"$context.requestId\"}"
  }
  depends_on              = [aws_api_gateway_method.api_root_method]
}

resource "aws_api_gateway_method_response" "api_root_response" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = aws_api_gateway_rest_api.api.root_resource_id
  http_method = "ANY"
  status_code = "200"
  depends_on  = [aws_api_gateway_integration.api_root_integration]
}

resource "aws_api_gateway_integration_response" "api_root_integration_response" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = aws_api_gateway_rest_api.api.root_resource_id
  http_method = "ANY"
  status_code = "200"
  depends_on  = [aws_api_gateway_method_response.api_root_response]
}

resource "aws_api_gateway_resource" "api_proxy_resource" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  parent_id   = aws_api_gateway_rest_api.api.root_resource_id
  path_part   = "{proxy+}"
}

resource "aws_api_gateway_method" "api_proxy_method" {
  rest_api_id      = aws_api_gateway_rest_api.api.id
  resource_id      = aws_api_gateway_resource.api_proxy_resource.id
  http_method      = "ANY"
  api_key_required = false
  request_parameters = {
    "method.request.path.proxy" = true
  }
  authorization    = "NONE"
}

resource "aws_api_gateway_integration" "api_proxy_integration" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = aws_api_gateway_resource.api_proxy_resource.id
  http_method             = "ANY"
  type                    = "AWS"
  credentials             = aws_iam_role.api_calls_to_readings.arn
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:kinesis:action/PutRecord"
  timeout_milliseconds    = 29000
  request_templates = {
    "application/json" = "{\"StreamName\": \"${aws_kinesis_stream.readings.name}\", \"Data\": \"$util.base64Encode($input.body)\", \"PartitionKey\": \"$context.requestId\"}"
  }
  depends_on              = [aws_api_gateway_method.api_proxy_method]
}

resource "aws_api_gateway_method_response" "api_proxy_response" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = aws_api_gateway_resource.api_proxy_resource.id
  http_method = "ANY"
  status_code = "200"
  depends_on  = [aws_api_gateway_integration.api_proxy_integration]
}

resource "aws_api_gateway_integration_response" "api_proxy_integration_response" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = aws_api_gateway_resource.api_proxy_resource.id
  http_method = "ANY"
  status_code = "200"
  depends_on  = [aws_api_gateway_method_response.api_proxy_response]
}

resource "aws_api_gateway_deployment" "api_deployment" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  triggers = {
    "redeployment" = "92f77f25"
  }

  lifecycle {
    create_before_destroy = true
  }
  depends_on  = [aws_api_gateway_method.api_root_method, aws_api_gateway_integration.api_root_integration, aws_api_gateway_method_response.api_root_response, aws_api_gateway_integration_response.api_root_integration_response, aws_api_gateway_method.api_proxy_method, aws_api_gateway_integration.api_proxy_integration, aws_api_gateway_method_response.api_proxy_response, aws_api_gateway_integration_response.api_proxy_integration_response]
}

resource "aws_api_gateway_stage" "v1" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  stage_name    = "v1"
  deployment_id = aws_api_gateway_deployment.api_deployment.id
}

resource "aws_kinesis_stream" "readings" {
  shard_count      = 2
  name             = "Readings"
  retention_period = 24

  stream_mode_details {
    stream_mode = "PROVISIONED"
  }
}

resource "aws_iam_role" "delivery_role" {
  assume_role_policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "firehose.amazonaws.com"
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
        "Action" = ["logs:PutLogEvents"]
        "Resource" = "arn:${data.aws_partition.current.partition}:logs:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:*"
      }, {
        "Effect" = "Allow"
        "Action" = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        "Resource" = aws_s3_bucket.lake.arn
      }, {
        "Effect" = "Allow"
        "Action" = ["s3:PutObject", "s3:GetObject", "s3:AbortMultipartUpload"]
        "Resource" = "${aws_s3_bucket.lake.arn}/*"
      }, {
        "Effect" = "Allow"
        "Action" = ["kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:ListShards"]
        "Resource" = aws_kinesis_stream.readings.arn
      }]
    })
  }
}

resource "aws_kinesis_firehose_delivery_stream" "delivery" {
  name        = "Delivery"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn         = aws_s3_bucket.lake.arn
    role_arn           = aws_iam_role.delivery_role.arn
    buffering_interval = 60
    buffering_size     = 16
    compression_format = "UNCOMPRESSED"
    s3_backup_mode     = "Disabled"
  }

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.readings.arn
    role_arn           = aws_iam_role.delivery_role.arn
  }
}

resource "aws_s3_bucket" "lake" {}

output "v1_url" {
  description = "Address of the stage v1"
  value       = "https://${aws_api_gateway_rest_api.api.id}.execute-api.${data.aws_region.current.id}.${data.aws_partition.current.dns_suffix}/v1"
}

output "readings_name" {
  description = "Name of the stream Readings"
  value       = aws_kinesis_stream.readings.name
}

output "delivery_name" {
  description = "Name of the delivery stream Delivery"
  value       = aws_kinesis_firehose_delivery_stream.delivery.name
}

output "lake_name" {
  description = "Name of the bucket Lake"
  value       = aws_s3_bucket.lake.id
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: devices: Users are outside the system; there is nothing to deploy
