terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "code_bucket" {
  type        = string
  description = "S3 bucket that holds the code of the functions"
}

variable "render_code_key" {
  type        = string
  description = "Key of the ZIP file of Render in the code bucket"
}

data "aws_region" "current" {}

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

resource "aws_api_gateway_rest_api" "api" {
  name = "News API"

  endpoint_configuration {
    types = ["REGIONAL"]
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
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:lambda:path/2015-03-31/functions/${aws_lambda_alias.live.arn}/invocations"
  timeout_milliseconds    = 29000
  depends_on              = [aws_api_gateway_method.api_root_method]
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
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:lambda:path/2015-03-31/functions/${aws_lambda_alias.live.arn}/invocations"
  timeout_milliseconds    = 29000
  depends_on              = [aws_api_gateway_method.api_proxy_method]
}

resource "aws_api_gateway_deployment" "api_deployment" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  triggers = {
    "redeployment" = "c0b40a0d"
  }

  lifecycle {
    create_before_destroy = true
  }
  depends_on  = [aws_api_gateway_method.api_root_method, aws_api_gateway_integration.api_root_integration, aws_api_gateway_method.api_proxy_method, aws_api_gateway_integration.api_proxy_integration]
}

resource "aws_api_gateway_stage" "prod" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  stage_name    = "prod"
  deployment_id = aws_api_gateway_deployment.api_deployment.id
}

resource "aws_lambda_permission" "prod_calls_live" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_alias.live.arn
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:${aws_api_gateway_rest_api.api.id}/prod/*"
}

resource "aws_iam_role" "render_role" {
  assume_role_policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [{
      "Effect" = "Allow"
      "Principal" = {
        "Service" = "lambda.amazonaws.com"
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
        "Action" = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
        "Resource" = "arn:${data.aws_partition.current.partition}:logs:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:*"
      }]
    })
  }
}

resource "aws_lambda_function" "render" {
  runtime                        = "python3.13"
  handler                        = "app.handler"
  role                           = aws_iam_role.render_role.arn
  memory_size                    = 128
  timeout                        = 3
  architectures                  = ["x86_64"]
  function_name                  = "Render"
  s3_bucket                      = var.code_bucket
  s3_key                         = var.render_code_key
  reserved_concurrent_executions = -1
  publish                        = true
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.render.function_name
  function_version = aws_lambda_function.render.version
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  dimensions = {
    "FunctionName" = aws_lambda_function.render.function_name
    "Resource" = "${aws_lambda_function.render.function_name}:live"
    "ExecutedVersion" = aws_lambda_function.render.version
  }
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 2
  datapoints_to_alarm = 2
  threshold           = 10
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_name          = "Errors"
}

output "prod_url" {
  description = "Address of the stage prod"
  value       = "https://${aws_api_gateway_rest_api.api.id}.execute-api.${data.aws_region.current.id}.${data.aws_partition.current.dns_suffix}/prod"
}

output "render_arn" {
  description = "ARN of the function Render"
  value       = aws_lambda_function.render.arn
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: readers: Users are outside the system; there is nothing to deploy
# Not expressed here: live: Terraform knows only the version it publishes with the function; set the weight of the second version there by hand.
