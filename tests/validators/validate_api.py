#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: MIT

"""Exports every example as what commands of the AWS CLI take, and holds it against botocore's models
of the AWS APIs: required, unknown and mistyped members.

    validate_api.py HEADROOM EXAMPLES
"""

import json
import pathlib
import subprocess
import sys

import botocore.session
from botocore.validate import ParamValidator

SESSION = botocore.session.get_session()


def exported(headroom, example, form):
    run = subprocess.run([headroom, "export", str(example), "--format", form],
                         capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def faults(service, operation, request):
    shape = SESSION.get_service_model(service).operation_model(operation).input_shape
    report = ParamValidator().validate(request, shape)
    return report.generate_report().splitlines() if report.has_errors() else []


def requests_of(headroom, example):
    """What an example sends: service, operation and parameters of each call."""
    tasks = exported(headroom, example, "ecs-task-definition")
    for task in tasks.get("taskDefinitions", [tasks]):
        yield "ecs", "RegisterTaskDefinition", task
    policies = exported(headroom, example, "ecr-lifecycle")
    if "rules" in policies:
        policies = {"repositories": [{"repositoryName": "only", "lifecyclePolicy": policies}]}
    for each in policies["repositories"]:
        yield "ecr", "PutLifecyclePolicy", {
            "repositoryName": each["repositoryName"],
            "lifecyclePolicyText": json.dumps(each["lifecyclePolicy"]),
        }
    roles = exported(headroom, example, "iam")
    for role in roles.get("RoleDetailList", []):
        yield "iam", "CreateRole", {
            "RoleName": role["RoleName"],
            "AssumeRolePolicyDocument": json.dumps(role["AssumeRolePolicyDocument"]),
        }
        for policy in role.get("RolePolicyList", []):
            yield "iam", "PutRolePolicy", {
                "RoleName": role["RoleName"],
                "PolicyName": policy["PolicyName"],
                "PolicyDocument": json.dumps(policy["PolicyDocument"]),
            }


def main():
    headroom, folder = sys.argv[1:]
    examples = sorted(pathlib.Path(folder).glob("*.headroom.json"))
    count = 0
    wrong = []
    for example in examples:
        for service, operation, request in requests_of(headroom, example):
            count += 1
            wrong += [f"{example.name}: {service} {operation}: {fault}"
                      for fault in faults(service, operation, request)]
    print("\n".join(wrong) or f"{count} calls of {len(examples)} examples are as AWS's APIs want them")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
