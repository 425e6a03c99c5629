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

variable "place_order_code_key" {
  type        = string
  description = "Key of the ZIP file of Place order in the code bucket"
}

variable "payments_url" {
  type        = string
  description = "Address of Payment provider, such as https://example.com/path"
}

data "aws_region" "current" {}

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

resource "aws_api_gateway_rest_api" "shop_api" {
  name = "Shop API"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_method" "shop_api_root_method" {
  rest_api_id      = aws_api_gateway_rest_api.shop_api.id
  resource_id      = aws_api_gateway_rest_api.shop_api.root_resource_id
  http_method      = "ANY"
  api_key_required = false
  authorization    = "NONE"
}

resource "aws_api_gateway_integration" "shop_api_root_integration" {
  rest_api_id             = aws_api_gateway_rest_api.shop_api.id
  resource_id             = aws_api_gateway_rest_api.shop_api.root_resource_id
  http_method             = "ANY"
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:lambda:path/2015-03-31/functions/${aws_lambda_alias.live.arn}/invocations"
  timeout_milliseconds    = 29000
  depends_on              = [aws_api_gateway_method.shop_api_root_method]
}

resource "aws_api_gateway_resource" "shop_api_proxy_resource" {
  rest_api_id = aws_api_gateway_rest_api.shop_api.id
  parent_id   = aws_api_gateway_rest_api.shop_api.root_resource_id
  path_part   = "{proxy+}"
}

resource "aws_api_gateway_method" "shop_api_proxy_method" {
  rest_api_id      = aws_api_gateway_rest_api.shop_api.id
  resource_id      = aws_api_gateway_resource.shop_api_proxy_resource.id
  http_method      = "ANY"
  api_key_required = false
  request_parameters = {
    "method.request.path.proxy" = true
  }
  authorization    = "NONE"
}

resource "aws_api_gateway_integration" "shop_api_proxy_integration" {
  rest_api_id             = aws_api_gateway_rest_api.shop_api.id
  resource_id             = aws_api_gateway_resource.shop_api_proxy_resource.id
  http_method             = "ANY"
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:lambda:path/2015-03-31/functions/${aws_lambda_alias.live.arn}/invocations"
  timeout_milliseconds    = 29000
  depends_on              = [aws_api_gateway_method.shop_api_proxy_method]
}

resource "aws_api_gateway_deployment" "shop_api_deployment" {
  rest_api_id = aws_api_gateway_rest_api.shop_api.id
  triggers = {
    "redeployment" = "0238c81d"
  }

  lifecycle {
    create_before_destroy = true
  }
  depends_on  = [aws_api_gateway_method.shop_api_root_method, aws_api_gateway_integration.shop_api_root_integration, aws_api_gateway_method.shop_api_proxy_method, aws_api_gateway_integration.shop_api_proxy_integration]
}

resource "aws_api_gateway_stage" "prod" {
  rest_api_id   = aws_api_gateway_rest_api.shop_api.id
  stage_name    = "prod"
  deployment_id = aws_api_gateway_deployment.shop_api_deployment.id
}

resource "aws_api_gateway_method_settings" "prod_settings" {
  rest_api_id = aws_api_gateway_rest_api.shop_api.id
  stage_name  = aws_api_gateway_stage.prod.stage_name
  method_path = "*/*"

  settings {
    throttling_rate_limit  = 3000
    throttling_burst_limit = 1500
  }
}

resource "aws_lambda_permission" "prod_calls_live" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_alias.live.arn
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:${aws_api_gateway_rest_api.shop_api.id}/prod/*"
}

resource "aws_iam_role" "place_order_role" {
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
      }, {
        "Effect" = "Allow"
        "Action" = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"]
        "Resource" = aws_dynamodb_table.orders.arn
      }]
    })
  }
}

resource "aws_lambda_function" "place_order" {
  runtime                        = "python3.13"
  handler                        = "app.handler"
  role                           = aws_iam_role.place_order_role.arn
  memory_size                    = 512
  timeout                        = 10
  architectures                  = ["x86_64"]
  reserved_concurrent_executions = 180
  function_name                  = "PlaceOrder"
  s3_bucket                      = var.code_bucket
  s3_key                         = var.place_order_code_key
  publish                        = true
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.place_order.function_name
  function_version = aws_lambda_function.place_order.version
}

resource "aws_dynamodb_table" "orders" {
  billing_mode = "PAY_PER_REQUEST"
  name         = "Orders"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

output "prod_url" {
  description = "Address of the stage prod"
  value       = "https://${aws_api_gateway_rest_api.shop_api.id}.execute-api.${data.aws_region.current.id}.${data.aws_partition.current.dns_suffix}/prod"
}

output "place_order_arn" {
  description = "ARN of the function Place order"
  value       = aws_lambda_function.place_order.arn
}

output "orders_name" {
  description = "Name of the table Orders"
  value       = aws_dynamodb_table.orders.name
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: shoppers: Users are outside the system; there is nothing to deploy
# Not expressed here: payments: The endpoint runs outside AWS: the template takes its address as a parameter
