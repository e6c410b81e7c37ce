"""A copy of one's own record as PDF and JSON (PIPL art. 45: on request, without delay)."""

import contextlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.case_note import CaseNote
from models.client import Client
from models.rights import RightsRequest
from models.room import Room
from models.visit import Visit
from models.vocabulary import ClientState, RequestKind, Signer
from services.access import require_file
from services.actor import Right
from services.clients import files
from services.desk import Desk
from services.errors import Conflict, NotAllowed
from services.rights.copy_content import Gatherer, words
from services.rights.copying_records import (
    Coded,
    CopyChoices,
    CopyContent,
    CopyOptions,
    OwnNote,
    Record,
    Value,
    WrittenCopy,
)
from services.rights.records import RequestId
from services.rights.requests import stored_request
from services.whole_files import write_whole

FORMAT = "anxinbu-record-copy"
VERSION = 1
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"


class CopyService:
    """Writes copies, only for a request that is on record."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def choices(self, client_id: int) -> CopyChoices:
        """Which case notes the signed-in author could put into a copy. Raises FileRestricted."""
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            mine = self._notes(session, client_id)
            others = len(_all_notes(session, client_id)) - len(mine)
            return CopyChoices(tuple(note for note, _ in mine), others)

    def write(
        self, request_id: RequestId, folder: Path, options: CopyOptions | None = None
    ) -> WrittenCopy:
        """Write the copy that was asked for into ``folder``: two files whose names say nothing.

        It is in the audit trail, and the log of who looked. Raises Conflict ``copy_not_asked`` (not
        a request for a copy) or ``file_destroyed``; FileRestricted; CannotWrite, DiskFull.
        """
        from services.documents import record_copy

        self._desk.actor.require(Right.CASEWORK)
        options = options or CopyOptions()
        if options.note_ids:
            self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            request = stored_request(session, request_id)
            require_file(session, self._desk, request.client_id)
            client = _copied(session, request)
            content = self._content(session, client, Signer(request.asked_by), options)
            self._desk.audit.record(session, "record_copied", "client", client.id)
            rendered = record_copy.render_copy(content, words())
            stem = self._stem(content.made_on)
            written = WrittenCopy(folder / f"{stem}.pdf", folder / f"{stem}.json", rendered.missing)
            try:
                write_whole(written.pdf, rendered.pdf)
                write_whole(written.json, as_json(content))
            except BaseException:
                remove(written)
                raise
        return written

    def remove(self, written: WrittenCopy) -> None:
        """Delete the two files again, once they were handed over."""
        self._desk.actor.require(Right.CASEWORK)
        remove(written)

    def _content(
        self, session: Session, client: Client, asked_by: Signer, options: CopyOptions
    ) -> CopyContent:
        gatherer = Gatherer(session, self._desk, client, asked_by, with_words=options.with_words)
        sections = gatherer.sections()
        notes = self._chosen_notes(session, client.id, options.note_ids)
        if notes:
            sections["notes"] = notes
        left_out = list(words()["left_out"])
        if not options.with_words:
            left_out.append(words()["left_out_words"])
        return CopyContent(
            room=session.get_one(Room, 1).name,
            file_no=client.file_no,
            made_on=self._desk.clock.today(),
            asked_by=asked_by,
            person=gatherer.person(),
            sections=sections,
            left_out=tuple(left_out),
        )

    def _chosen_notes(
        self, session: Session, client_id: int, wanted: tuple[int, ...]
    ) -> tuple[Record, ...]:
        if not wanted:
            return ()
        chosen = [
            (note, text) for note, text in self._notes(session, client_id) if note.id in wanted
        ]
        if {note.id for note, _ in chosen} != set(wanted):
            raise NotAllowed("a note of somebody else")
        return tuple({"day": note.day.isoformat(), "note": text} for note, text in chosen)

    def _notes(self, session: Session, client_id: int) -> list[tuple[OwnNote, str]]:
        """The notes that the signed-in author can open, with their texts."""
        found = []
        for note, day in _all_notes(session, client_id):
            if note.author_id != self._desk.actor.staff_id:
                continue
            with contextlib.suppress(NotAllowed):  # sealed to a key the author no longer has
                text = self._desk.notes.open(note.sealed)
                found.append((OwnNote(note.id, day, note.at), text))
        return found

    def _stem(self, day: date) -> str:
        token = "".join(self._desk.randomness.choice(_SIGNS) for _ in range(4))
        return f"{words()['title']}-{day.isoformat()}-{token}"


def as_json(content: CopyContent) -> bytes:
    """The machine-readable copy: UTF-8, keys in the order of the paper.

    ``format`` and ``version`` name this layout; ``keys`` gives the Chinese word of every section
    and field, ``answer_keys`` those of the answers of a form; ``record`` has ``person`` and a
    list of records a section, as `copy_fields` names them. A choice is ``{"code", "label"}``.
    """
    known = words()
    told = {
        "format": FORMAT,
        "version": VERSION,
        "about": known["about"],
        "how_to_read": known["keys"],
        "room": content.room,
        "file_no": content.file_no,
        "made_on": content.made_on.isoformat(),
        "asked_by": content.asked_by.value,
        "left_out": list(content.left_out),
        "keys": {**known["sections"], "notes": known["notes"], **known["fields"]},
        "answer_keys": {
            form: {name: answer["label"] for name, answer in answers.items()}
            for form, answers in known["answers"].items()
        },
        "record": {
            "person": _jsonable(content.person),
            **{key: _jsonable(rows) for key, rows in content.sections.items()},
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def remove(written: WrittenCopy) -> None:
    """Both files, if they are there."""
    for path in (written.pdf, written.json):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _jsonable(value: Value) -> object:
    if isinstance(value, Coded):
        return {"code": value.code, "label": value.label}
    if isinstance(value, Mapping):
        return {name: _jsonable(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [_jsonable(each) for each in value]
    return value


def _copied(session: Session, request: RightsRequest) -> Client:
    if request.kind != RequestKind.COPY:
        raise Conflict("copy_not_asked")
    client = files.stored(session, request.client_id)
    if client.state == ClientState.DESTROYED:
        raise Conflict("file_destroyed")
    return client


def _all_notes(session: Session, client_id: int) -> list[tuple[CaseNote, date]]:
    wanted = (
        select(CaseNote, Visit.day)
        .join(Visit, Visit.id == CaseNote.visit_id)
        .where(Visit.client_id == client_id)
        .order_by(Visit.day, CaseNote.id)
    )
    return [(note, day) for note, day in session.execute(wanted)]
