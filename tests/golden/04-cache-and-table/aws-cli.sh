#!/usr/bin/env bash
# Cache in front of a small table: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   deploy-prod  Deploy the API's present methods to prod
#   flush-cache-prod  Empty the cache of prod
#   publish-readProduct  Publish a version of Read product
#   invoke-readProduct  Call Read product once and show the end of its log
#   shift-live  Give the versions behind live their weights
#   describe-products  Show state and size of the table Products
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: browsers: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Deploy the API's present methods to prod
do_deploy_prod() {
    aws --region "${AWS_REGION}" apigateway create-deployment --rest-api-id "${product_api_id}" --stage-name prod "$@"
}

# Empty the cache of prod
do_flush_cache_prod() {
    aws --region "${AWS_REGION}" apigateway flush-stage-cache --rest-api-id "${product_api_id}" --stage-name prod "$@"
}

# Publish a version of Read product
do_publish_readProduct() {
    aws --region "${AWS_REGION}" lambda publish-version --function-name ReadProduct "$@"
}

# Call Read product once and show the end of its log
do_invoke_readProduct() {
    aws --region "${AWS_REGION}" lambda invoke --function-name ReadProduct --log-type Tail /dev/stdout "$@"
}

# Give the versions behind live their weights
do_shift_live() {
    aws --region "${AWS_REGION}" lambda update-alias --function-name ReadProduct --name live --function-version 1 --routing-config 'AdditionalVersionWeights={}' "$@"
}

# Show state and size of the table Products
do_describe_products() {
    aws --region "${AWS_REGION}" dynamodb describe-table --table-name Products "$@"
}

case ${1:-} in
deploy-prod) do=do_deploy_prod ;;
flush-cache-prod) do=do_flush_cache_prod ;;
publish-readProduct) do=do_publish_readProduct ;;
invoke-readProduct) do=do_invoke_readProduct ;;
shift-live) do=do_shift_live ;;
describe-products) do=do_describe_products ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
: "${product_api_id:?Set this variable first}"
"$do" "$@"
