"""A definition from JSON, checked so that scoring cannot fail on it."""

from services.scales import checking, schemas
from services.scales.building import build
from services.scales.definition import Definition
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.json_text import read_object

FORMAT = 1


def read_definition(body: bytes | str, *, is_shipped: bool = False) -> Definition:
    """The definition in ``body``. Raises ScaleRefused with its reason and place.

    A shipped one was checked against the schema by the tests, which spares every start a third of
    a second.
    """
    content = read_object(body)
    check_format(content)
    if not is_shipped:
        schemas.check(content, "definition")
    definition = build(content)
    checking.check(definition)
    return definition


def check_format(content: dict[str, object]) -> None:
    """Raises ScaleRefused ``newer_format`` for what only a newer program understands."""
    stated = content.get("format")
    if type(stated) is int and stated > FORMAT:
        raise ScaleRefused(ScaleProblem.NEWER_FORMAT, str(stated))
