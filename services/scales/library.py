"""The scales that ship with the program."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.scales.definition import Definition
from services.scales.wording import Wording


@dataclass(frozen=True, slots=True)
class Shipped:
    """Where a shipped scale stands; nothing of it has been read yet."""

    id: str
    path: str  # in resources, without ".json"
    languages: tuple[str, ...]


def shipped() -> Mapping[str, Shipped]:
    """Every scale that ships, by id; only its folder's listing is read."""
    raise NotImplementedError


def definition(scale_id: str) -> Definition:
    """Raises ScaleRefused ``unknown_scale``."""
    raise NotImplementedError


def wording(scale_id: str, language: str) -> Wording | None:
    """None for an answer sheet. Raises ScaleRefused ``unknown_scale``."""
    raise NotImplementedError
