"""A definition from JSON, checked so that scoring cannot fail on it."""

from services.scales.definition import Definition


def read_definition(body: bytes | str) -> Definition:
    """Raises ScaleRefused with its reason and place."""
    raise NotImplementedError
