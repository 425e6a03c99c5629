#!/usr/bin/env bash
# Canary with rollback: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   deploy-prod  Deploy the API's present methods to prod
#   publish-render  Publish a version of Render
#   invoke-render  Call Render once and show the end of its log
#   shift-live  Give the versions behind live their weights
#   raise-errors  Raise the alarm Errors of v5 once, as a test
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: readers: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Deploy the API's present methods to prod
do_deploy_prod() {
    aws --region "${AWS_REGION}" apigateway create-deployment --rest-api-id "${api_id}" --stage-name prod "$@"
}

# Publish a version of Render
do_publish_render() {
    aws --region "${AWS_REGION}" lambda publish-version --function-name Render "$@"
}

# Call Render once and show the end of its log
do_invoke_render() {
    aws --region "${AWS_REGION}" lambda invoke --function-name Render --log-type Tail /dev/stdout "$@"
}

# Give the versions behind live their weights
do_shift_live() {
    aws --region "${AWS_REGION}" lambda update-alias --function-name Render --name live --function-version 1 --routing-config 'AdditionalVersionWeights={2=0}' "$@"
}

# Raise the alarm Errors of v5 once, as a test
do_raise_errors() {
    aws --region "${AWS_REGION}" cloudwatch set-alarm-state --alarm-name Errors --state-value ALARM --state-reason test "$@"
}

case ${1:-} in
deploy-prod) do=do_deploy_prod ;;
publish-render) do=do_publish_render ;;
invoke-render) do=do_invoke_render ;;
shift-live) do=do_shift_live ;;
raise-errors) do=do_raise_errors ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
: "${api_id:?Set this variable first}"
"$do" "$@"
