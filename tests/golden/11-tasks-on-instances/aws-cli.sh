#!/usr/bin/env bash
# Tasks on instances: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   health-targets  Show the health of the targets of API targets
#   deploy-api  Replace the tasks of Partner API by new ones
#   refresh-hosts  Replace the instances of Hosts by new ones
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: partners: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Show the health of the targets of API targets
do_health_targets() {
    aws --region "${AWS_REGION}" elbv2 describe-target-health --target-group-arn Targets "$@"
}

# Replace the tasks of Partner API by new ones
do_deploy_api() {
    aws --region "${AWS_REGION}" ecs update-service --cluster Cluster --service Api --force-new-deployment "$@"
}

# Replace the instances of Hosts by new ones
do_refresh_hosts() {
    aws --region "${AWS_REGION}" autoscaling start-instance-refresh --auto-scaling-group-name Hosts "$@"
}

case ${1:-} in
health-targets) do=do_health_targets ;;
deploy-api) do=do_deploy_api ;;
refresh-hosts) do=do_refresh_hosts ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
"$do" "$@"
