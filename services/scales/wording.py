"""What is shown of a scale in one language, apart from its logic."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.scales.definition import Definition


@dataclass(frozen=True, slots=True)
class Wording:
    """``status`` is official, authors, project (printed 项目译本，未经信效度检验) or original.

    ``options`` are by option set and printed value, ``items`` by id.
    """

    language: str
    status: str
    by: str
    note: str
    instruction: str
    items: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    closing: str


def read_wording(body: bytes | str, definition: Definition) -> Wording:
    """Raises ScaleRefused."""
    raise NotImplementedError


def label(definition: Definition, kind: str, label_id: str, language: str) -> str:
    """The words of a ``band`` or ``flag``; the id itself if there are none."""
    raise NotImplementedError
