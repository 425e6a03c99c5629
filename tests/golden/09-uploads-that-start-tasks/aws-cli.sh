#!/usr/bin/env bash
# Uploads that start tasks: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   list-uploads  Show what is in the bucket Uploads
#   disable-onUpload  Stop the rule On upload for now
#   deploy-resize  Replace the tasks of Resize by new ones
#   describe-index  Show state and size of the table Index
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: photographers: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Show what is in the bucket Uploads
do_list_uploads() {
    aws --region "${AWS_REGION}" s3api list-objects-v2 --bucket Uploads --max-items 20 "$@"
}

# Stop the rule On upload for now
do_disable_onUpload() {
    aws --region "${AWS_REGION}" events disable-rule --name OnUpload "$@"
}

# Replace the tasks of Resize by new ones
do_deploy_resize() {
    aws --region "${AWS_REGION}" ecs update-service --cluster Cluster --service Resize --force-new-deployment "$@"
}

# Show state and size of the table Index
do_describe_index() {
    aws --region "${AWS_REGION}" dynamodb describe-table --table-name Index "$@"
}

case ${1:-} in
list-uploads) do=do_list_uploads ;;
disable-onUpload) do=do_disable_onUpload ;;
deploy-resize) do=do_deploy_resize ;;
describe-index) do=do_describe_index ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
"$do" "$@"
