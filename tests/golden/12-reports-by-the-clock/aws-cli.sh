#!/usr/bin/env bash
# Reports by the clock: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   disable-clock  Stop the rule Every five minutes for now
#   deploy-report  Replace the tasks of Report by new ones
#   preview-images  Show which images of Report images the rules would let expire
#   describe-sales  Show state and size of the table Sales
#   list-reports  Show what is in the bucket Reports
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Stop the rule Every five minutes for now
do_disable_clock() {
    aws --region "${AWS_REGION}" events disable-rule --name Clock "$@"
}

# Replace the tasks of Report by new ones
do_deploy_report() {
    aws --region "${AWS_REGION}" ecs update-service --cluster Cluster --service Report --force-new-deployment "$@"
}

# Show which images of Report images the rules would let expire
do_preview_images() {
    aws --region "${AWS_REGION}" ecr start-lifecycle-policy-preview --repository-name Images "$@"
}

# Show state and size of the table Sales
do_describe_sales() {
    aws --region "${AWS_REGION}" dynamodb describe-table --table-name Sales "$@"
}

# Show what is in the bucket Reports
do_list_reports() {
    aws --region "${AWS_REGION}" s3api list-objects-v2 --bucket Reports --max-items 20 "$@"
}

case ${1:-} in
disable-clock) do=do_disable_clock ;;
deploy-report) do=do_deploy_report ;;
preview-images) do=do_preview_images ;;
describe-sales) do=do_describe_sales ;;
list-reports) do=do_list_reports ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
"$do" "$@"
