#!/usr/bin/env bash
# Clicks that fall behind: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#   reshard-clicks  Change the number of shards of Clicks
#   describe-clicks  Show state and shards of Clicks
#   raise-behind  Raise the alarm Five minutes behind once, as a test
#   describe-store  Show state and size of the table Sessions table
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: account: The account and Region are those that the template is deployed to
# Not expressed here: visitors: Users are outside the system; there is nothing to deploy
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

# Change the number of shards of Clicks
do_reshard_clicks() {
    aws --region "${AWS_REGION}" kinesis update-shard-count --stream-name Clicks --target-shard-count '' --scaling-type UNIFORM_SCALING "$@"
}

# Show state and shards of Clicks
do_describe_clicks() {
    aws --region "${AWS_REGION}" kinesis describe-stream-summary --stream-name Clicks "$@"
}

# Raise the alarm Five minutes behind once, as a test
do_raise_behind() {
    aws --region "${AWS_REGION}" cloudwatch set-alarm-state --alarm-name Behind --state-value ALARM --state-reason test "$@"
}

# Show state and size of the table Sessions table
do_describe_store() {
    aws --region "${AWS_REGION}" dynamodb describe-table --table-name Store "$@"
}

case ${1:-} in
reshard-clicks) do=do_reshard_clicks ;;
describe-clicks) do=do_describe_clicks ;;
raise-behind) do=do_raise_behind ;;
describe-store) do=do_describe_store ;;
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
"$do" "$@"
