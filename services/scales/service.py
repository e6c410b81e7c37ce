"""Which scales this room uses, and the definitions its results were scored with."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.vocabulary import ScaleOrigin
from services.desk import Desk
from services.scales.definition import Definition
from services.scales.wording import Wording


@dataclass(frozen=True, slots=True)
class ScaleCard:
    """A scale in a list of scales."""

    id: str
    short: str
    names: Mapping[str, str]
    tier: str
    version: str
    origin: ScaleOrigin
    n_items: int
    languages: tuple[str, ...]  # of wordings; none is an answer sheet
    is_paper_only: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A definition as it was when something was scored with it, and the wordings shown then."""

    id: int
    definition: Definition
    wordings: Mapping[str, Wording]


class ScaleService:
    """Offers scales and keeps what was used."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def offered(self) -> tuple[ScaleCard, ...]:
        """What the room may use now: shipped and installed, declared use respected."""
        raise NotImplementedError

    def card(self, scale_id: str) -> ScaleCard:
        """Raises ScaleRefused ``unknown_scale``."""
        raise NotImplementedError

    def keep(self, session: Session, scale_id: str) -> int:
        """The row of the present definition, made when it is first used."""
        raise NotImplementedError

    def kept(self, session: Session, definition_id: int) -> Kept:
        """Raises NotFound."""
        raise NotImplementedError
