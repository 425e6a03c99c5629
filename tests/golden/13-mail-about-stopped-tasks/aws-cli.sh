#!/usr/bin/env bash
# Mail about tasks that stop: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   list-films  Show what is in the bucket Films
#   disable-onFilm  Stop the rule On a new film for now
#   deploy-transcode  Replace the tasks of Transcode by new ones
#   disable-onStop  Stop the rule On a stopped task for now
#   publish-mail  Publish a message to Operators
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: editors: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Show what is in the bucket Films
do_list_films() {
    aws --region "${AWS_REGION}" s3api list-objects-v2 --bucket Films --max-items 20 "$@"
}

# Stop the rule On a new film for now
do_disable_onFilm() {
    aws --region "${AWS_REGION}" events disable-rule --name OnFilm "$@"
}

# Replace the tasks of Transcode by new ones
do_deploy_transcode() {
    aws --region "${AWS_REGION}" ecs update-service --cluster Cluster --service Transcode --force-new-deployment "$@"
}

# Stop the rule On a stopped task for now
do_disable_onStop() {
    aws --region "${AWS_REGION}" events disable-rule --name OnStop "$@"
}

# Publish a message to Operators
do_publish_mail() {
    aws --region "${AWS_REGION}" sns publish --topic-arn 'arn:aws:sns:'"${AWS_REGION}"':'"${AWS_ACCOUNT_ID}"':Mail' --message test "$@"
}

case ${1:-} in
list-films) do=do_list_films ;;
disable-onFilm) do=do_disable_onFilm ;;
deploy-transcode) do=do_deploy_transcode ;;
disable-onStop) do=do_disable_onStop ;;
publish-mail) do=do_publish_mail ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
: "${AWS_ACCOUNT_ID:?Set this variable first}"
"$do" "$@"
