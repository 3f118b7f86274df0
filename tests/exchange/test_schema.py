"""The shipped JSON Schema."""

import json

import pytest
from exchange_documents import CONTEXT, annotated_documents, small_annotated
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from annotator.core.document import AnnotatedDocument
from annotator.core.resources import resource
from annotator.exchange.jsonl import encode
from annotator.exchange.schema import SCHEMA_NAME, schema_text

SHIPPED = resource(SCHEMA_NAME).read_text(encoding="utf-8")
VALIDATOR = Draft202012Validator(json.loads(SHIPPED))


def test_the_shipped_schema_is_what_the_records_give():
    Draft202012Validator.check_schema(json.loads(SHIPPED))
    assert schema_text() == SHIPPED


@settings(max_examples=25)
@given(annotated_documents())
def test_every_line_is_valid(annotated: AnnotatedDocument):
    VALIDATOR.validate(json.loads(encode(annotated, CONTEXT)))


def test_every_key_is_required():
    for definition in VALIDATOR.schema["$defs"].values():
        assert definition.get("required", []) == list(definition.get("properties", {}))


@pytest.mark.parametrize(
    ("key", "value"),
    [("status", "lost"), ("offset_unit", "utf16"), ("entities", None), ("format_version", "2.0"), ("text_sha256", "x")],
)
def test_a_value_outside_its_closed_list_is_refused(key, value):
    record = json.loads(encode(small_annotated(), CONTEXT))
    assert VALIDATOR.is_valid(record)
    assert not VALIDATOR.is_valid({**record, key: value})
    del record[key]
    assert not VALIDATOR.is_valid(record)
