"""Outlines that case notes are begun with: those that ship as data, and a room's own.

The shipped headings are those of practice.md 2.2 and 2.10. An outline is only put in; nothing in
the program depends on what a note's headings are.
"""

import json
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

import resources
from models.case_note import NoteTemplate
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem

LONGEST_NAME = 40
LONGEST_BODY = 4000


@dataclass(frozen=True, slots=True)
class Template:
    """One outline. ``id`` is None for one that ships, ``mode`` is empty or a code of the list
    mode that it is offered for first."""

    id: int | None
    name: str
    body: str
    mode: str
    is_for_all: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class NewTemplate:
    """What is typed; ``is_for_all`` asks for the lead."""

    name: str
    body: str
    mode: str = ""
    is_for_all: bool = False


class NoteTemplateService:
    """Lists, makes, changes and retires outlines."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self, language: str = "zh") -> tuple[Template, ...]:
        """One's own and the room's first, then those that ship in ``language``."""
        self._desk.actor.require(Right.WRITE_NOTES)
        wanted = (
            select(NoteTemplate)
            .where(NoteTemplate.retired_at.is_(None), self._is_visible())
            .order_by(NoteTemplate.name, NoteTemplate.id)
        )
        with self._desk.read() as session:
            own = tuple(self._view(row) for row in session.scalars(wanted))
        return (*own, *_shipped(language))

    def may_make_for_all(self) -> bool:
        """Whether the signed-in person may make outlines for everybody."""
        self._desk.actor.require(Right.WRITE_NOTES)
        return self._desk.actor.may(Right.MANAGE)

    def add(self, new: NewTemplate) -> Template:
        """Raises InvalidInput (``name``, ``body``, ``mode``), NotAllowed for everybody's."""
        new = self._checked(new)
        with self._desk.write() as session:
            row = NoteTemplate(created_at=self._desk.clock.now())
            self._put(row, new)
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "note_template_added", "note_template", row.id)
            return self._view(row)

    def edit(self, template_id: int, new: NewTemplate) -> Template:
        """Notes that were begun with it stay as they are. Raises as `add`, and NotFound."""
        new = self._checked(new)
        with self._desk.write() as session:
            row = self._editable(session, template_id)
            self._put(row, new)
            self._desk.audit.record(session, "note_template_edited", "note_template", row.id)
            return self._view(row)

    def retire(self, template_id: int) -> None:
        """Offer it no more. Raises NotFound, NotAllowed."""
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            row = self._editable(session, template_id)
            row.retired_at = self._desk.clock.now()
            self._desk.audit.record(session, "note_template_retired", "note_template", row.id)

    def _checked(self, new: NewTemplate) -> NewTemplate:
        self._desk.actor.require(Right.WRITE_NOTES)
        if new.is_for_all:
            self._desk.actor.require(Right.MANAGE)
        tidy = NewTemplate(" ".join(new.name.split()), new.body.strip(), new.mode, new.is_for_all)
        problems: dict[str, Problem] = {}
        for field, text, most in (
            ("name", tidy.name, LONGEST_NAME),
            ("body", tidy.body, LONGEST_BODY),
        ):
            if not text or len(text) > most:
                problems[field] = Problem.TOO_LONG if text else Problem.REQUIRED
        if tidy.mode and not self._desk.codes.has("mode", tidy.mode):
            problems["mode"] = Problem.UNKNOWN_CODE
        if problems:
            raise InvalidInput(problems)
        return tidy

    def _put(self, row: NoteTemplate, new: NewTemplate) -> None:
        row.name, row.body, row.mode = new.name, new.body, new.mode
        row.staff_id = None if new.is_for_all else self._desk.actor.staff_id

    def _editable(self, session: Session, template_id: int) -> NoteTemplate:
        row = session.get(NoteTemplate, template_id)
        if row is None or row.retired_at is not None:
            raise NotFound
        if not self._may_edit(row):
            raise NotAllowed
        return row

    def _may_edit(self, row: NoteTemplate) -> bool:
        actor = self._desk.actor
        return actor.may(Right.MANAGE) if row.staff_id is None else row.staff_id == actor.staff_id

    def _is_visible(self) -> ColumnElement[bool]:
        return or_(
            NoteTemplate.staff_id.is_(None), NoteTemplate.staff_id == self._desk.actor.staff_id
        )

    def _view(self, row: NoteTemplate) -> Template:
        is_for_all = row.staff_id is None
        return Template(row.id, row.name, row.body, row.mode, is_for_all, self._may_edit(row))


def _shipped(language: str) -> tuple[Template, ...]:
    entries = json.loads(resources.text(f"note_templates/{language}.json"))["templates"]
    return tuple(
        Template(None, e["name"], "\n".join(e["lines"]), e.get("mode", ""), True, False)
        for e in entries
    )
