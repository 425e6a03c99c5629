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

variable "read_product_code_key" {
  type        = string
  description = "Key of the ZIP file of Read product in the code bucket"
}

data "aws_region" "current" {}

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

resource "aws_api_gateway_rest_api" "product_api" {
  name = "Product API"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_method" "product_api_root_method" {
  rest_api_id      = aws_api_gateway_rest_api.product_api.id
  resource_id      = aws_api_gateway_rest_api.product_api.root_resource_id
  http_method      = "ANY"
  api_key_required = false
  authorization    = "NONE"
}

resource "aws_api_gateway_integration" "product_api_root_integration" {
  rest_api_id             = aws_api_gateway_rest_api.product_api.id
  resource_id             = aws_api_gateway_rest_api.product_api.root_resource_id
  http_method             = "ANY"
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:lambda:path/2015-03-31/functions/${aws_lambda_alias.live.arn}/invocations"
  timeout_milliseconds    = 29000
  depends_on              = [aws_api_gateway_method.product_api_root_method]
}

resource "aws_api_gateway_resource" "product_api_proxy_resource" {
  rest_api_id = aws_api_gateway_rest_api.product_api.id
  parent_id   = aws_api_gateway_rest_api.product_api.root_resource_id
  path_part   = "{proxy+}"
}

resource "aws_api_gateway_method" "product_api_proxy_method" {
  rest_api_id      = aws_api_gateway_rest_api.product_api.id
  resource_id      = aws_api_gateway_resource.product_api_proxy_resource.id
  http_method      = "ANY"
  api_key_required = false
  request_parameters = {
    "method.request.path.proxy" = true
  }
  authorization    = "NONE"
}

resource "aws_api_gateway_integration" "product_api_proxy_integration" {
  rest_api_id             = aws_api_gateway_rest_api.product_api.id
  resource_id             = aws_api_gateway_resource.product_api_proxy_resource.id
  http_method             = "ANY"
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_region.current.id}:lambda:path/2015-03-31/functions/${aws_lambda_alias.live.arn}/invocations"
  timeout_milliseconds    = 29000
  cache_key_parameters    = ["method.request.path.proxy"]
  depends_on              = [aws_api_gateway_method.product_api_proxy_method]
}

resource "aws_api_gateway_deployment" "product_api_deployment" {
  rest_api_id = aws_api_gateway_rest_api.product_api.id
  triggers = {
    "redeployment" = "0619949d"
  }

  lifecycle {
    create_before_destroy = true
  }
  depends_on  = [aws_api_gateway_method.product_api_root_method, aws_api_gateway_integration.product_api_root_integration, aws_api_gateway_method.product_api_proxy_method, aws_api_gateway_integration.product_api_proxy_integration]
}

resource "aws_api_gateway_stage" "prod" {
  rest_api_id           = aws_api_gateway_rest_api.product_api.id
  stage_name            = "prod"
  deployment_id         = aws_api_gateway_deployment.product_api_deployment.id
  cache_cluster_enabled = true
  cache_cluster_size    = "1.6"
}

resource "aws_api_gateway_method_settings" "prod_settings" {
  rest_api_id = aws_api_gateway_rest_api.product_api.id
  stage_name  = aws_api_gateway_stage.prod.stage_name
  method_path = "*/*"

  settings {
    caching_enabled      = true
    cache_ttl_in_seconds = 300
  }
}

resource "aws_lambda_permission" "prod_calls_live" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_alias.live.arn
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${data.aws_partition.current.partition}:execute-api:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:${aws_api_gateway_rest_api.product_api.id}/prod/*"
}

resource "aws_iam_role" "read_product_role" {
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
        "Action" = ["dynamodb:GetItem"]
        "Resource" = aws_dynamodb_table.products.arn
      }]
    })
  }
}

resource "aws_lambda_function" "read_product" {
  runtime                        = "python3.13"
  handler                        = "app.handler"
  role                           = aws_iam_role.read_product_role.arn
  memory_size                    = 256
  timeout                        = 3
  architectures                  = ["x86_64"]
  function_name                  = "ReadProduct"
  s3_bucket                      = var.code_bucket
  s3_key                         = var.read_product_code_key
  reserved_concurrent_executions = -1
  publish                        = true
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.read_product.function_name
  function_version = aws_lambda_function.read_product.version
}

resource "aws_dynamodb_table" "products" {
  billing_mode   = "PROVISIONED"
  name           = "Products"
  hash_key       = "id"
  read_capacity  = 30
  write_capacity = 10

  attribute {
    name = "id"
    type = "S"
  }
}

output "prod_url" {
  description = "Address of the stage prod"
  value       = "https://${aws_api_gateway_rest_api.product_api.id}.execute-api.${data.aws_region.current.id}.${data.aws_partition.current.dns_suffix}/prod"
}

output "read_product_arn" {
  description = "ARN of the function Read product"
  value       = aws_lambda_function.read_product.arn
}

output "products_name" {
  description = "Name of the table Products"
  value       = aws_dynamodb_table.products.name
}

# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: browsers: Users are outside the system; there is nothing to deploy
