"""Scales that a holder of the form brings in for this room alone (scales.md 5, tier C and D)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.scale import ScaleDefinition
from models.vocabulary import ScaleOrigin
from services.actor import Right
from services.desk import Desk
from services.errors import CannotRead, InvalidInput, NotFound, Problem
from services.scales import library
from services.scales.candidates import Candidate, read_candidate
from services.scales.installing import Against, Standing, offer, stands, withdraw
from services.scales.json_text import LARGEST
from services.scales.pack_errors import PackProblem, PackRefused
from services.whole_files import file_trouble, read_whole

PRIVATE = "private"
_WORDING = re.compile(r"\.[a-z]{2,3}(-[A-Za-z]{2,8})?\.json")


@dataclass(frozen=True, slots=True)
class ImportFound:
    """A definition with its wordings, shown before it is taken in."""

    candidate: Candidate
    against: Against


class ScaleImportService:
    """Takes in one scale at a time. Only the lead's to do, who says that the room may use it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_file(self, path: Path) -> ImportFound:
        """The definition in ``path`` with the wordings beside it: ``name.zh.json`` for
        ``name.json``. Raises CannotRead, and what `look` raises."""
        self._desk.actor.require(Right.MANAGE)
        with file_trouble(path, reading=True):
            beside = sorted(path.parent.iterdir())
        spoken = [one for one in beside if _WORDING.fullmatch(one.name.removeprefix(path.stem))]
        mine = [_content(one) for one in spoken if one.name.startswith(f"{path.stem}.")]
        return self.look(_content(path), mine)

    def look(self, definition: bytes | str, wordings: Sequence[bytes | str]) -> ImportFound:
        """Nothing is changed. Raises ScaleRefused; PackRefused ``not_private``, ``clash``, or what
        else is wrong with it."""
        self._desk.actor.require(Right.MANAGE)
        candidate = read_candidate(definition, wordings)
        with self._desk.read() as session:
            return ImportFound(candidate, _checked(session, candidate))

    def add(self, found: ImportFound, *, holds_right: bool, downgrade: bool = False) -> int:
        """Who took it in, and when, is kept with it. ``holds_right``: that person says that the
        room may use the scale and its wording.

        Raises InvalidInput ``holds_right``; PackRefused ``downgrade``, ``already_here``.
        """
        self._desk.actor.require(Right.MANAGE)
        if not holds_right:
            raise InvalidInput({"holds_right": Problem.REQUIRED})
        with self._desk.write() as session:
            against = _checked(session, found.candidate)
            scale_id = found.candidate.definition.id
            if against.standing is Standing.SAME:
                raise PackRefused(PackProblem.ALREADY_HERE, scale_id)
            if against.standing is Standing.OLDER and not downgrade:
                raise PackRefused(PackProblem.DOWNGRADE, scale_id)
            row_id = offer(session, self._desk, found.candidate, ScaleOrigin.IMPORTED, None)
            row = session.get_one(ScaleDefinition, row_id)
            row.added_by, row.added_at = self._desk.actor.staff_id, self._desk.clock.now()
            self._desk.audit.record(session, "scale_imported", "scale_definition", row_id)
            return row_id

    def remove(self, scale_id: str) -> None:
        """It is no longer offered; what results need stays. Raises NotFound."""
        self._desk.actor.require(Right.MANAGE)
        mine = select(ScaleDefinition).where(
            ScaleDefinition.scale == scale_id,
            ScaleDefinition.origin == ScaleOrigin.IMPORTED,
            ScaleDefinition.removed_at.is_(None),
        )
        with self._desk.write() as session:
            rows = session.scalars(mine).all()
            if not rows:
                raise NotFound
            for row in rows:
                self._desk.audit.record(session, "scale_removed", "scale_definition", row.id)
            withdraw(session, self._desk, rows)


def _checked(session: Session, candidate: Candidate) -> Against:
    """What a holder brings in does not call itself checked, nor take a shipped scale's place."""
    definition = candidate.definition
    if definition.passport.tier != PRIVATE:
        raise PackRefused(PackProblem.NOT_PRIVATE, definition.id)
    if definition.id in library.shipped():
        raise PackRefused(PackProblem.CLASH, definition.id)
    return stands(session, candidate)


def _content(path: Path) -> bytes:
    content = read_whole(path, LARGEST)
    if len(content) > LARGEST:
        raise CannotRead(path, "too_large")
    return content
