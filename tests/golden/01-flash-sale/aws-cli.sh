#!/usr/bin/env bash
# Flash sale: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   deploy-prod  Deploy the API's present methods to prod
#   publish-placeOrder  Publish a version of Place order
#   invoke-placeOrder  Call Place order once and show the end of its log
#   shift-live  Give the versions behind live their weights
#   describe-orders  Show state and size of the table Orders
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: shoppers: Users are outside the system; there is nothing to deploy
# Not expressed here: payments: The endpoint runs outside AWS: the template takes its address as a parameter
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Deploy the API's present methods to prod
do_deploy_prod() {
    aws --region "${AWS_REGION}" apigateway create-deployment --rest-api-id "${shop_api_id}" --stage-name prod "$@"
}

# Publish a version of Place order
do_publish_placeOrder() {
    aws --region "${AWS_REGION}" lambda publish-version --function-name PlaceOrder "$@"
}

# Call Place order once and show the end of its log
do_invoke_placeOrder() {
    aws --region "${AWS_REGION}" lambda invoke --function-name PlaceOrder --log-type Tail /dev/stdout "$@"
}

# Give the versions behind live their weights
do_shift_live() {
    aws --region "${AWS_REGION}" lambda update-alias --function-name PlaceOrder --name live --function-version 1 --routing-config 'AdditionalVersionWeights={}' "$@"
}

# Show state and size of the table Orders
do_describe_orders() {
    aws --region "${AWS_REGION}" dynamodb describe-table --table-name Orders "$@"
}

case ${1:-} in
deploy-prod) do=do_deploy_prod ;;
publish-placeOrder) do=do_publish_placeOrder ;;
invoke-placeOrder) do=do_invoke_placeOrder ;;
shift-live) do=do_shift_live ;;
describe-orders) do=do_describe_orders ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
: "${shop_api_id:?Set this variable first}"
"$do" "$@"
