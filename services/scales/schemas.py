"""The published JSON Schemas, compiled when the first foreign file is read."""

import json
from collections.abc import Callable
from functools import cache

import resources
from services.scales.errors import ScaleProblem, ScaleRefused


def check(content: object, schema: str) -> None:
    """``schema`` is definition or wording. Raises ScaleRefused ``schema`` with the place."""
    from fastjsonschema import JsonSchemaValueException

    try:
        _validator(schema)(content)
    except JsonSchemaValueException as error:
        raise ScaleRefused(ScaleProblem.SCHEMA, "/".join(error.path[1:])) from error


@cache
def _validator(schema: str) -> Callable[[object], object]:
    """A third of a second for the definition's, which is why shipped files are checked in tests."""
    import fastjsonschema

    text = resources.text(f"scales/schema/{schema}.schema.json")
    validate: Callable[[object], object] = fastjsonschema.compile(json.loads(text))
    return validate
