#!/usr/bin/env bash
# Orders in a queue: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   receive-orders  Show the next messages of Orders
#   receive-failed  Show the next messages of Failed orders
#   redrive-failed  Send the messages of Failed orders back to where they came from
#   deploy-workers  Replace the tasks of Order workers by new ones
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: shop: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Show the next messages of Orders
do_receive_orders() {
    aws --region "${AWS_REGION}" sqs receive-message --queue-url Orders --max-number-of-messages 10 --visibility-timeout 0 "$@"
}

# Show the next messages of Failed orders
do_receive_failed() {
    aws --region "${AWS_REGION}" sqs receive-message --queue-url Failed --max-number-of-messages 10 --visibility-timeout 0 "$@"
}

# Send the messages of Failed orders back to where they came from
do_redrive_failed() {
    aws --region "${AWS_REGION}" sqs start-message-move-task --source-arn 'arn:aws:sqs:'"${AWS_REGION}"':'"${AWS_ACCOUNT_ID}"':Failed' "$@"
}

# Replace the tasks of Order workers by new ones
do_deploy_workers() {
    aws --region "${AWS_REGION}" ecs update-service --cluster Cluster --service Workers --force-new-deployment "$@"
}

case ${1:-} in
receive-orders) do=do_receive_orders ;;
receive-failed) do=do_receive_failed ;;
redrive-failed) do=do_redrive_failed ;;
deploy-workers) do=do_deploy_workers ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
: "${AWS_ACCOUNT_ID:?Set this variable first}"
"$do" "$@"
