#!/usr/bin/env bash
# Retry storm: what is done by hand. Run it with one of these commands; further words are handed on to aws.
#
#
# Resources go by the names of the template's logical ids: change those that AWS made up. Version
# numbers are counted from the first that is published.
# Not expressed here: apps: Users are outside the system; there is nothing to deploy
# Not expressed here: backend: The endpoint runs outside AWS: the template takes its address as a parameter
# Not expressed here: ledger: The endpoint runs outside AWS: the template takes its address as a parameter
set -euo pipefail

: "${AWS_REGION:=us-east-1}"

case ${1:-} in
*)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
shift
"$do" "$@"
