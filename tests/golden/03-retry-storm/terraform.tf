terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "backend_url" {
  type        = string
  description = "Address of Back end, such as https://example.com/path"
}

variable "ledger_url" {
  type        = string
  description = "Address of Ledger, such as https://example.com/path"
}

# Not expressed here: apps: Users are outside the system; there is nothing to deploy
# Not expressed here: backend: The endpoint runs outside AWS: the template takes its address as a parameter
# Not expressed here: ledger: The endpoint runs outside AWS: the template takes its address as a parameter
