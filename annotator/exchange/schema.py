"""The JSON Schema (2020-12) of one line, made from the records. ``python -m annotator.exchange.schema`` prints it.

What a schema cannot say (that quotes are what the offsets cover, that segments tile both texts) is in ``laws``.
"""

import inspect
import json
import re
import sys
from typing import Any

import msgspec

from annotator.exchange.records import DocumentRecord

SCHEMA_NAME = "schema/annotator-1.0.schema.json"
"""Where it lies under ``resources/``."""

_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")


def document_schema() -> dict[str, Any]:
    """The schema of one line: every key required, every closed list of values written down."""
    (root,), definitions = msgspec.json.schema_components((DocumentRecord,), ref_template="#/$defs/{name}")
    for definition in definitions.values():
        definition["title"] = definition["title"].removesuffix("Record")
        if "description" in definition:
            description = inspect.cleandoc(definition["description"]).replace("``", "")
            definition["description"] = _LINE_END.sub(" ", description)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Annotator JSONL 1.0: one line",
        "description": "One document with its raw markup, cleaned text, alignment and annotations. "
        "Offsets count Unicode code points and are half-open.",
        **root,
        "$defs": definitions,
    }


def schema_text() -> str:
    """The schema as it is shipped."""
    return json.dumps(document_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
