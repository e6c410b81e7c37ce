"""Writes what a register has published, for whoever wants to attack it."""

import json
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select

from models.room import Room
from models.summary import Package
from services.actor import Right
from services.audit_dump.document import dump
from services.desk import Desk
from services.errors import BadPackage
from services.whole_files import write_whole


class AuditDumpService:
    """Published numbers only: nothing that the county does not have, too."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(self, path: Path) -> int:
        """Everything that was ever published, all versions of it; returns how many packages.

        Raises NotAllowed, DiskFull, CannotWrite, and BadPackage for a text that is none.
        """
        self._desk.actor.require(Right.EXPORT)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            code = room.code
            texts = session.scalars(select(Package.document).order_by(Package.number)).all()
            self._desk.audit.record(session, "publications_dumped", "room", room.id)
        try:
            found = dump(texts, code)
        except (ValueError, KeyError) as error:
            raise BadPackage(detail="schema") from error
        write_dump(path, found)
        return len(texts)


def write_dump(path: Path, found: Mapping[str, object]) -> None:
    """The dump as a file. Raises DiskFull or CannotWrite."""
    text = json.dumps(found, ensure_ascii=False, indent=1)
    write_whole(path, text.encode())
