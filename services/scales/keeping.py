"""Definitions in the register: those that were installed, and those that results need."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.scale import ScaleDefinition
from models.vocabulary import ScaleOrigin
from services.desk import Desk
from services.errors import NotFound
from services.scales import library
from services.scales.definition import Definition
from services.scales.json_text import canonical
from services.scales.reading import read_definition
from services.scales.wording import Wording, read_wording


@dataclass(frozen=True, slots=True)
class Kept:
    """A definition as it was when something was scored with it, and its wordings by language."""

    id: int
    origin: ScaleOrigin
    definition: Definition
    wordings: Mapping[str, Wording]


def kept(session: Session, definition_id: int) -> Kept:
    """Raises NotFound. Parsed once a process, whoever asks."""
    return kept_all(session, (definition_id,))[definition_id]


def kept_all(session: Session, definition_ids: Iterable[int]) -> Mapping[int, Kept]:
    """Those of a list by their ids, asked for once however many rows it has. Raises NotFound."""
    wanted = set(definition_ids)
    if not wanted:
        return {}
    columns = (ScaleDefinition.id, ScaleDefinition.origin)
    texts = (ScaleDefinition.body, ScaleDefinition.texts)
    rows = session.execute(select(*columns, *texts).where(ScaleDefinition.id.in_(wanted))).all()
    if len(rows) < len(wanted):
        raise NotFound
    return {row.id: _kept(row) for row in rows}


def _kept(row: Row[*tuple[Any, ...]]) -> Kept:
    definition, wordings = _definition(row.body), _wordings(row.body, row.texts)
    return Kept(row.id, ScaleOrigin(row.origin), definition, wordings)


@lru_cache(maxsize=128)
def _definition(body: str) -> Definition:
    """What stands in the register was checked before it came in."""
    return read_definition(body, is_shipped=True)


@lru_cache(maxsize=128)
def _wordings(body: str, texts: str) -> dict[str, Wording]:
    definition = _definition(body)
    return {
        language: read_wording(canonical(text), definition, is_shipped=True)
        for language, text in json.loads(texts).items()
    }


def installed(session: Session) -> dict[str, int]:
    """The newest definition of each scale that came by a pack or an import and is offered."""
    rows = session.execute(
        select(ScaleDefinition.scale, ScaleDefinition.id)
        .where(ScaleDefinition.origin != ScaleOrigin.SHIPPED, ScaleDefinition.removed_at.is_(None))
        .order_by(ScaleDefinition.id)
    )
    return {row.scale: row.id for row in rows}


def present(session: Session, scale_id: str) -> Kept:
    """The scale that the room uses now; its id is 0 if nothing was kept of it yet.

    Raises ScaleRefused ``unknown_scale``.
    """
    definition_id = installed(session).get(scale_id)
    if definition_id is not None:
        return kept(session, definition_id)
    definition = library.definition(scale_id)
    spoken = ((name, library.wording(scale_id, name)) for name in library.LANGUAGES)
    wordings = {name: words for name, words in spoken if words is not None}
    return Kept(0, ScaleOrigin.SHIPPED, definition, wordings)


def present_definitions(session: Session, scale_ids: Sequence[str]) -> Mapping[str, Definition]:
    """Those that the room uses now, by the scales' ids. Raises ScaleRefused ``unknown_scale``."""
    here = installed(session)
    found = kept_all(session, (here[one] for one in scale_ids if one in here))
    return {
        one: found[here[one]].definition if one in here else library.definition(one)
        for one in scale_ids
    }


def keep_shipped(session: Session, desk: Desk, scale_id: str) -> int:
    """The row of the shipped definition, made when it is first used.

    A definition and its wordings are one version: whoever changes a wording raises the version.
    Raises ScaleRefused ``unknown_scale``.
    """
    definition = library.definition(scale_id)
    same = select(ScaleDefinition.id).where(
        ScaleDefinition.scale == definition.id,
        ScaleDefinition.version == definition.version,
        ScaleDefinition.sha256 == definition.body_sha256,
    )
    found = session.scalar(same)
    if found is not None:
        return found
    row = ScaleDefinition(
        scale=definition.id,
        version=definition.version,
        sha256=definition.body_sha256,
        origin=ScaleOrigin.SHIPPED,
        body=definition.body,
        texts=shipped_texts(scale_id),
        added_by=desk.actor.staff_id,
        added_at=desk.clock.now(),
    )
    session.add(row)
    session.flush()
    return row.id


def shipped_texts(scale_id: str) -> str:
    """The wordings of a shipped scale as the register keeps them."""
    spoken = {
        language: library.wording(scale_id, language)
        for language in library.shipped()[scale_id].languages
    }
    return canonical({name: json.loads(text.body) for name, text in spoken.items() if text})
