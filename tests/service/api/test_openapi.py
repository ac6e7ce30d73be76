"""The API keeps to what its own OpenAPI document says, whatever it is asked: no other answer, and nothing breaks."""

from __future__ import annotations

import jsonschema_rs
import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from arising_service.wsgi import application

SCHEMA = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
OPERATIONS = {each.ok().label: each.ok() for each in SCHEMA.get_all_operations() if isinstance(each, Ok)}
ASKED = [
    (label, mode) for label in OPERATIONS for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or ("{" not in label and not label.endswith("/system"))
]  # fmt: skip
"""Nothing wrong can be asked where any word may be the name of something, or where nothing is asked."""
EXAMPLES = 8
"""For each operation and each mode. Raise it to look longer: the rest stays the same."""


@pytest.mark.parametrize(("label", "mode"), ASKED, ids=lambda value: getattr(value, "value", value))
def test_every_answer_is_one_that_the_document_declares(label: str, mode: GenerationMode, public: Client) -> None:
    operation = OPERATIONS[label]

    @seed(20240605)
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(mode))
    def ask(case: Case) -> None:
        # A key that no list gave is refused, and the document cannot say which those are.
        case.call_and_validate(excluded_checks=[positive_data_acceptance] if "after" in case.query else [])

    ask()


@pytest.mark.parametrize("label", [each for each in OPERATIONS if "{" not in each])
def test_lists_that_hold_something_are_as_the_document_says(label: str, public: Client) -> None:
    """Of made-up values, few find anything; so every list is asked for as a whole, too."""
    case = OPERATIONS[label].Case(query={} if label.endswith("/system") else {"elementsPerPage": 100})
    case.call_and_validate(excluded_checks=[positive_data_acceptance])


def test_the_document_is_of_openapi_3_1_and_leaves_no_answer_out(public: Client) -> None:
    document = public.get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for path, methods in document["paths"].items():
        assert list(methods) == ["get"], path
        told = methods["get"]
        assert told["description"], path
        assert {"200", "304", "400", "500"} <= set(told["responses"]), path
        assert ("404" in told["responses"]) == ("{" in path or path.endswith("/system")), path
        for each in told["parameters"]:
            assert each["in"] == "path" or each["description"], (path, each["name"])
    for name, schema in document["components"]["schemas"].items():
        jsonschema_rs.validator_for({**schema, "components": document["components"]})
        for field, each in schema.get("properties", {}).items():
            assert each.get("description") or "$ref" in each, (name, field)
