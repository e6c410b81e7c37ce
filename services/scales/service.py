"""Which scales this room uses, and the definitions its results were scored with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Staff
from models.scale import ScaleDefinition, ScalePack
from models.vocabulary import ScaleOrigin
from services.actor import Right
from services.desk import Desk
from services.scales import keeping, library
from services.scales.definition import Definition
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.keeping import Kept
from services.scales.uses import declared_uses, is_allowed
from services.scales.wording import Wording

__all__ = ["Kept", "ScaleCard", "ScaleDetails", "ScaleService"]


@dataclass(frozen=True, slots=True)
class ScaleCard:
    """A scale in a list of scales; ``is_allowed`` by its licence for what the room declared.

    ``ages`` in completed years whom it is made for, None is open; ``informants`` who may answer.
    """

    id: str
    short: str
    names: Mapping[str, str]
    tier: str
    version: str
    origin: ScaleOrigin
    n_items: int
    languages: tuple[str, ...]  # of wordings; none is an answer sheet
    is_paper_only: bool
    is_allowed: bool
    ages: tuple[int | None, int | None]
    informants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScaleDetails:
    """A scale with its passport, as the room uses it now. ``pack`` is the title of the pack it came
    in, ``added_by`` and ``added_at`` who brought it in; all empty for one that ships."""

    card: ScaleCard
    definition: Definition
    wordings: Mapping[str, Wording]
    pack: str
    added_by: str
    added_at: datetime | None


class ScaleService:
    """Offers scales and keeps what was used."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def offered(self) -> tuple[ScaleCard, ...]:
        """What the room may use now, by the scales' short names. Raises NotAllowed."""
        return tuple(card for card in self.all() if card.is_allowed)

    def all(self) -> tuple[ScaleCard, ...]:
        """Every scale that ships or is installed, also what the licence keeps from this room."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            here = keeping.installed(session)
            cards = _cards(session, sorted({*library.shipped(), *here}), here)
        return tuple(sorted(cards, key=lambda card: card.short.casefold()))

    def card(self, scale_id: str) -> ScaleCard:
        """One scale. Raises ScaleRefused ``unknown_scale``, NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return _cards(session, [scale_id], keeping.installed(session))[0]

    def details(self, scale_id: str) -> ScaleDetails:
        """Its passport and wordings. Raises ScaleRefused ``unknown_scale``, NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = keeping.present(session, scale_id)
            added = session.execute(_ADDED.where(ScaleDefinition.id == found.id)).first()
            return ScaleDetails(
                card=_described(
                    found.definition, found.origin, _languages(found), declared_uses(session)
                ),
                definition=found.definition,
                wordings=found.wordings,
                pack=(added[1] or "") if added else "",
                added_by=added[0] if added else "",
                added_at=added[2] if added else None,
            )

    def keep(self, session: Session, scale_id: str) -> int:
        """The row of the present definition, made when it is first used.

        An installed one stands before the shipped one of its name. Raises ScaleRefused
        ``unknown_scale``, ``use_not_allowed``.
        """
        definition_id = keeping.installed(session).get(scale_id)
        if definition_id is None:
            definition = library.definition(scale_id)
        else:
            definition = keeping.kept(session, definition_id).definition
        if not is_allowed(definition.passport, declared_uses(session)):
            raise ScaleRefused(ScaleProblem.USE_NOT_ALLOWED, scale_id)
        return definition_id or keeping.keep_shipped(session, self._desk, scale_id)

    def kept(self, session: Session, definition_id: int) -> Kept:
        """What a result was scored with, parsed once a process. Raises NotFound."""
        return keeping.kept(session, definition_id)


_ADDED = (
    select(Staff.name, ScalePack.title, ScaleDefinition.added_at)
    .select_from(ScaleDefinition)
    .join(Staff, Staff.id == ScaleDefinition.added_by)
    .outerjoin(ScalePack, ScalePack.id == ScaleDefinition.pack_id)
)


def _cards(session: Session, names: list[str], here: Mapping[str, int]) -> list[ScaleCard]:
    """``here``: what is installed, by name."""
    kept = keeping.kept_all(session, (here[name] for name in names if name in here))
    declared = declared_uses(session)
    return [_card(name, kept[here[name]] if name in here else None, declared) for name in names]


def _card(scale_id: str, found: Kept | None, declared: frozenset[str]) -> ScaleCard:
    if found is not None:
        return _described(found.definition, found.origin, _languages(found), declared)
    definition = library.definition(scale_id)
    # Of what ships no wording is read for a list: the names of the files say the languages.
    languages = library.shipped()[scale_id].languages
    return _described(definition, ScaleOrigin.SHIPPED, languages, declared)


def _languages(found: Kept) -> tuple[str, ...]:
    return tuple(sorted(found.wordings, reverse=True))  # zh first


def _described(
    definition: Definition,
    origin: ScaleOrigin,
    languages: tuple[str, ...],
    declared: frozenset[str],
) -> ScaleCard:
    return ScaleCard(
        id=definition.id,
        short=definition.short,
        names=definition.names,
        tier=definition.passport.tier,
        version=definition.version,
        origin=origin,
        n_items=len(definition.items),
        languages=languages,
        is_paper_only=definition.use.is_paper_only,
        is_allowed=is_allowed(definition.passport, declared),
        ages=definition.use.ages,
        informants=definition.use.informants,
    )
