#!/usr/bin/env bash
# Shop on Fargate: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   health-targets  Show the health of the targets of Shop targets
#   preview-images  Show which images of Shop images the rules would let expire
#   deploy-shop  Replace the tasks of Shop by new ones
#   describe-baskets  Show state and size of the table Baskets
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: shoppers: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Show the health of the targets of Shop targets
do_health_targets() {
    aws --region "${AWS_REGION}" elbv2 describe-target-health --target-group-arn Targets "$@"
}

# Show which images of Shop images the rules would let expire
do_preview_images() {
    aws --region "${AWS_REGION}" ecr start-lifecycle-policy-preview --repository-name Images "$@"
}

# Replace the tasks of Shop by new ones
do_deploy_shop() {
    aws --region "${AWS_REGION}" ecs update-service --cluster Cluster --service Shop --force-new-deployment "$@"
}

# Show state and size of the table Baskets
do_describe_baskets() {
    aws --region "${AWS_REGION}" dynamodb describe-table --table-name Baskets "$@"
}

case ${1:-} in
health-targets) do=do_health_targets ;;
preview-images) do=do_preview_images ;;
deploy-shop) do=do_deploy_shop ;;
describe-baskets) do=do_describe_baskets ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
"$do" "$@"
