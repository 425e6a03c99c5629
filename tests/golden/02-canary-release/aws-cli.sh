#!/usr/bin/env bash
# Canary release: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   deploy-prod  Deploy the API's present methods to prod
#   publish-search  Publish a version of Search
#   invoke-search  Call Search once and show the end of its log
#   shift-live  Give the versions behind live their weights
#   describe-catalogue  Show state and size of the table Catalogue
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: visitors: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Deploy the API's present methods to prod
do_deploy_prod() {
    aws --region "${AWS_REGION}" apigateway create-deployment --rest-api-id "${search_api_id}" --stage-name prod "$@"
}

# Publish a version of Search
do_publish_search() {
    aws --region "${AWS_REGION}" lambda publish-version --function-name Search "$@"
}

# Call Search once and show the end of its log
do_invoke_search() {
    aws --region "${AWS_REGION}" lambda invoke --function-name Search --log-type Tail /dev/stdout "$@"
}

# Give the versions behind live their weights
do_shift_live() {
    aws --region "${AWS_REGION}" lambda update-alias --function-name Search --name live --function-version 1 --routing-config 'AdditionalVersionWeights={2=0.05}' "$@"
}

# Show state and size of the table Catalogue
do_describe_catalogue() {
    aws --region "${AWS_REGION}" dynamodb describe-table --table-name Catalogue "$@"
}

case ${1:-} in
deploy-prod) do=do_deploy_prod ;;
publish-search) do=do_publish_search ;;
invoke-search) do=do_invoke_search ;;
shift-live) do=do_shift_live ;;
describe-catalogue) do=do_describe_catalogue ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
: "${search_api_id:?Set this variable first}"
"$do" "$@"
