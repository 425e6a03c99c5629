#!/usr/bin/env bash
# Telemetry to a lake: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   deploy-v1  Deploy the API's present methods to v1
#   reshard-readings  Change the number of shards of Readings
#   describe-readings  Show state and shards of Readings
#   describe-delivery  Show state and settings of Delivery
#   list-lake  Show what is in the bucket Lake
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: devices: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Deploy the API's present methods to v1
do_deploy_v1() {
    aws --region "${AWS_REGION}" apigateway create-deployment --rest-api-id "${api_id}" --stage-name v1 "$@"
}

# Change the number of shards of Readings
do_reshard_readings() {
    aws --region "${AWS_REGION}" kinesis update-shard-count --stream-name Readings --target-shard-count '' --scaling-type UNIFORM_SCALING "$@"
}

# Show state and shards of Readings
do_describe_readings() {
    aws --region "${AWS_REGION}" kinesis describe-stream-summary --stream-name Readings "$@"
}

# Show state and settings of Delivery
do_describe_delivery() {
    aws --region "${AWS_REGION}" firehose describe-delivery-stream --delivery-stream-name Delivery "$@"
}

# Show what is in the bucket Lake
do_list_lake() {
    aws --region "${AWS_REGION}" s3api list-objects-v2 --bucket Lake --max-items 20 "$@"
}

case ${1:-} in
deploy-v1) do=do_deploy_v1 ;;
reshard-readings) do=do_reshard_readings ;;
describe-readings) do=do_describe_readings ;;
describe-delivery) do=do_describe_delivery ;;
list-lake) do=do_list_lake ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
: "${api_id:?Set this variable first}"
"$do" "$@"
