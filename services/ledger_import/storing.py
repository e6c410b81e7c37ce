"""Writes an import: all rows by Core bulk inserts inside the one transaction of the action."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Insert, Table, func, insert, select
from sqlalchemy.orm import Session

from models.base import Base
from models.client import Client, ClientPopulation
from models.ledger_import import LedgerImport, LedgerRow
from models.referral import Referral
from models.visit import Visit, VisitText, VisitTopic
from services.desk import Desk
from services.ledger_import.cells import text_of
from services.ledger_import.client_files import Files
from services.ledger_import.dry_run import DryRun, is_referral
from services.ledger_import.headers import Table as LedgerTable
from services.ledger_import.known import staff_by_name
from services.ledger_import.records import ImportId, ImportResult
from services.ledger_import.referral_rows import ReferralRows
from services.ledger_import.rows import PROBLEMS, NoteCode, ReadRow, Status
from services.progress import Progress

_CHUNK = 2000
_LABEL_LENGTH = 200


def _into(model: type[Base]) -> Insert:
    return insert(cast(Table, model.__table__))


_CLIENTS, _POPULATIONS = _into(Client), _into(ClientPopulation)
_VISITS, _TOPICS, _TEXTS = _into(Visit), _into(VisitTopic), _into(VisitText)
_REFERRALS, _ROWS = _into(Referral), _into(LedgerRow)


@dataclass(slots=True)
class _Batch:
    """Rows of several tables that go in together."""

    visits: list[dict[str, Any]]
    topics: list[dict[str, Any]]
    texts: list[dict[str, Any]]
    rows: list[dict[str, Any]]


def store(session: Session, desk: Desk, dry_run: DryRun, progress: Progress) -> ImportResult:
    """Write everything that ``dry_run`` promises. Raises Cancelled; then nothing stays."""
    return _Storing(session, desk, dry_run).run(progress)


class _Storing:
    def __init__(self, session: Session, desk: Desk, dry_run: DryRun) -> None:
        self._session, self._desk, self._dry_run = session, desk, dry_run
        self._now = desk.clock.now()
        self._staff = staff_by_name(session)
        self._actor = int(desk.actor.staff_id)
        self._import_id = self._new_import()
        self._files = Files(session, self._import_id, self._actor, self._now)
        self._referrals = ReferralRows(session, desk, self._import_id)
        self._labels = _labels_by_sheet(dry_run)

    def run(self, progress: Progress) -> ImportResult:
        rows = self._dry_run.rows
        visits = [row for row in rows if row.is_visit]
        progress.step(0, len(rows))
        files = self._files.open_for(visits)
        for chunk in _chunks(files.clients):
            self._session.execute(_CLIENTS, chunk)
        for chunk in _chunks(files.populations):
            self._session.execute(_POPULATIONS, chunk)
        visit_id = (self._session.scalar(select(func.max(Visit.id))) or 0) + 1
        for start in range(0, len(rows), _CHUNK):
            progress.step(start, len(rows))
            visit_id = self._write(rows[start : start + _CHUNK], visit_id)
        referrals = self._referrals.rows
        for chunk in _chunks(referrals):
            self._session.execute(_REFERRALS, chunk)
        progress.step(len(rows), len(rows))
        self._desk.audit.record(
            self._session, "ledger_imported", "ledger_import", int(self._import_id)
        )
        return ImportResult(
            import_id=self._import_id,
            visits=len(visits),
            new_clients=len(files.clients),
            known_clients=files.known,
            referrals=len(referrals),
            new_institutions=len(self._referrals.new_institutions),
            problems=sum(row.status is Status.PROBLEM for row in rows),
            skipped=sum(row.status is Status.SKIPPED for row in rows),
        )

    def _new_import(self) -> ImportId:
        row = LedgerImport(
            content_hash=self._dry_run.ledger.content_hash,
            label=self._dry_run.ledger.name[:_LABEL_LENGTH],
            visits=self._dry_run.totals.visits,
            staff_id=self._actor,
            at=self._now,
        )
        self._session.add(row)
        self._session.flush()
        return ImportId(row.id)

    def _write(self, rows: Sequence[ReadRow], first_id: int) -> int:
        batch = _Batch([], [], [], [])
        visit_id = first_id
        for row in rows:
            if row.is_visit:
                self._add_visit(batch, row, visit_id)
                batch.rows.append(self._row(row, visit_id))
                visit_id += 1
            else:
                batch.rows.append(self._row(row, None))
        for statement, values in (
            (_VISITS, batch.visits),
            (_TOPICS, batch.topics),
            (_TEXTS, batch.texts),
            (_ROWS, batch.rows),
        ):
            if values:
                self._session.execute(statement, values)
        return visit_id

    def _add_visit(self, batch: _Batch, row: ReadRow, visit_id: int) -> None:
        facts, day, person = row.facts, row.day, row.person
        if facts is None or day is None or person is None:
            return
        seen = self._files.on_the_day(person, day)
        counsellor = self._staff.get("".join(facts.counsellor.split()), self._actor)
        batch.visits.append(
            {
                "id": visit_id,
                "client_id": seen.client_id,
                "counsellor_id": counsellor,
                "recorded_by": self._actor,
                "day": day,
                "minutes": facts.minutes,
                "mode": facts.mode,
                "topic": facts.topics[0],
                "risk": facts.risk,
                "population": facts.population,
                "sex": seen.sex,
                "age_band": seen.age_band,
                "is_date_uncertain": self._dry_run.is_clock_doubtful,
                "version": 1,
                "import_id": self._import_id,
                "finalised_at": self._now,
            }
        )
        batch.topics += [
            {"visit_id": visit_id, "position": position, "topic": topic}
            for position, topic in enumerate(facts.topics)
        ]
        if facts.done or facts.next_step:
            words = {"visit_id": visit_id, "done": facts.done, "next_step": facts.next_step}
            batch.texts.append(words)
        if is_referral(row) and seen.client_id is not None:
            self._referrals.add(row, seen.client_id, visit_id, counsellor, seen.age)

    def _row(self, row: ReadRow, visit_id: int | None) -> dict[str, Any]:
        # Only a row that stays outside will be listed and exported, with the names of its columns.
        cells = [] if visit_id is not None else self._labelled(row)
        return {
            "import_id": self._import_id,
            "sheet": row.sheet[:_LABEL_LENGTH],
            "row": row.row,
            "fingerprint": row.fingerprint,
            "problem": "" if visit_id is not None else _reason(row),
            "cells": json.dumps(cells, ensure_ascii=False, separators=(",", ":")),
            "visit_id": visit_id,
        }

    def _labelled(self, row: ReadRow) -> dict[str, str]:
        texts = [text_of(cell) for cell in row.cells]
        return labelled(self._labels.get(row.sheet, []), row.row, texts)


def _reason(row: ReadRow) -> str:
    telling = PROBLEMS | {NoteCode.ALREADY_IMPORTED}
    return str(next(note.code for note in row.notes if note.code in telling))


def labelled(tables: Sequence[LedgerTable], row: int, texts: Sequence[str]) -> dict[str, str]:
    """The cells of ``row`` (1-based) by the labels of the table in which it stands."""
    table = next((table for table in tables if table.first < row <= table.last), None)
    columns = table.columns if table else ()
    return {column.label: texts[column.index] for column in columns if column.index < len(texts)}


def _labels_by_sheet(dry_run: DryRun) -> dict[str, list[LedgerTable]]:
    found: dict[str, list[LedgerTable]] = {}
    for table in dry_run.ledger.tables:
        found.setdefault(dry_run.ledger.sheets[table.sheet].name, []).append(table)
    return found


def _chunks(rows: Sequence[dict[str, Any]]) -> Iterable[Sequence[dict[str, Any]]]:
    return (rows[start : start + _CHUNK] for start in range(0, len(rows), _CHUNK))
