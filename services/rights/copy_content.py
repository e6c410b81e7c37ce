"""Gathers what a copy of one's own record says (PIPL art. 45; practice.md 3.2)."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

import resources
from models.base import table
from models.client import Client, ClientPopulation
from models.crisis import MandatoryReport
from models.group import CounsellingGroup, GroupAttendance, GroupSession
from models.hotline import HotlineCall
from models.plan import PlanGoal, PlanReview
from models.referral import Institution, MedicalSlip, ReferralStep
from models.room import Staff
from models.visit import VisitText, VisitTopic
from models.vocabulary import DutyKind, Signer
from services.clock import CHINA
from services.desk import Desk
from services.rights import copy_scales as scales
from services.rights import copy_screenings, corrections, viewings
from services.rights.copy_fields import PERSON, SECTIONS, Field, Section
from services.rights.copying_records import Coded, Record, Value, filled
from services.rights.viewings import ViewingFilter

MOST_VIEWS = 1000
# What a guardian does not get to read: it may be about themselves (practice.md 3.4).
_GUARDED = frozenset({"mandatory_reports"})
_CALLER_SELF = "self"


class Gatherer:
    """Reads one file for one copy."""

    def __init__(
        self, session: Session, desk: Desk, client: Client, asked_by: Signer, *, with_words: bool
    ) -> None:
        self._session, self._desk, self._client = session, desk, client
        self._is_guarded = asked_by is not Signer.CLIENT
        self._with_words = with_words
        self._staff = dict(_pairs(session, Staff.id, Staff.name))
        self._institutions = dict(_pairs(session, Institution.id, Institution.name))

    def person(self) -> dict[str, Value]:
        """The file's first page."""
        held = select(
            ClientPopulation.population, ClientPopulation.since, ClientPopulation.until
        ).where(ClientPopulation.client_id == self._client.id)
        populations = tuple(
            filled(
                {
                    "population": self._code("population", row.population),
                    "since": _plain(row.since),
                    "until": _plain(row.until),
                }
            )
            for row in self._session.execute(held.order_by(ClientPopulation.id))
        )
        own = {field.name: getattr(self._client, field.name) for field in PERSON}
        return self._record("person", PERSON, own) | filled({"populations": populations})

    def sections(self) -> dict[str, tuple[Record, ...]]:
        """All kinds of records that the file has, in the order of the paper."""
        found: dict[str, tuple[Record, ...]] = {}
        for section in SECTIONS:
            if not (self._is_guarded and section.key in _GUARDED):
                found[section.key] = self._section(section)
        found["groups"] = self._groups()
        found["screenings"] = copy_screenings.of_client(
            self._session, self._desk, self._client.id, with_words=self._with_words
        )
        found["corrections"] = self._corrections() if self._with_words else ()
        found["viewings"] = self._viewings()
        return {key: rows for key, rows in found.items() if rows}

    def _section(self, section: Section) -> tuple[Record, ...]:
        rows = table(section.model)
        wanted = select(rows).where(rows.c.client_id == self._client.id, *self._guard(section))
        found = self._session.execute(wanted.order_by(rows.c[section.by], *rows.primary_key))
        return tuple(
            filled({section.by: _plain(row[section.by])})
            | self._record(section.key, section.fields, row)
            | self._children(section.key, row)
            for row in map(dict[str, Any], found.mappings().all())
        )

    def _guard(self, section: Section) -> tuple[ColumnElement[bool], ...]:
        """A guardian's copy does not tell that somebody reported harm to the child."""
        columns = table(section.model).c
        if not self._is_guarded:
            return ()
        if section.key == "disclosures":
            is_report = columns.source == MandatoryReport.__tablename__
            return (~is_report, columns.ground != "minor_harmed")
        return (columns.kind != DutyKind.REPORT,) if section.key == "duties" else ()

    def _record(
        self, section: str, fields: Iterable[Field], row: Mapping[str, Any]
    ) -> dict[str, Value]:
        return filled(
            {
                field.name: self._value(section, field, row[field.name])
                for field in fields
                if self._with_words or not field.is_word
            }
        )

    def _value(self, section: str, field: Field, stored: Any) -> Value:
        readers: Mapping[str, Callable[[], Value]] = {
            "code": lambda: self._code(field.of, stored) if stored else "",
            "codes": lambda: tuple(self._code(field.of, each) for each in json.loads(stored)),
            "enum": lambda: self._word(section, field.name, str(stored)),
            "staff": lambda: self._staff.get(stored, ""),
            "institution": lambda: self._institutions.get(stored, ""),
            "scale": lambda: scales.name(self._session, self._desk, stored),
            "minute": lambda: "" if stored is None else f"{stored // 60:02d}:{stored % 60:02d}",
            "phone": lambda: masked(stored),
            "answers": lambda: self._answers(field.of, json.loads(stored or "{}")),
        }
        return readers.get(field.kind, lambda: _plain(stored))()

    def _answers(self, form: str, stored: Mapping[str, Any]) -> dict[str, Value]:
        known = words()["answers"].get(form, {})
        return filled(
            {
                key: self._answer(known[key].get("list", ""), value)
                for key, value in stored.items()
                if key in known
            }
        )

    def _answer(self, of: str, value: Any) -> Value:
        if isinstance(value, list):
            return tuple(self._answer(of, each) for each in value)
        return self._code(of, value) if of and value else _plain(value)

    def _children(self, section: str, row: Mapping[str, Any]) -> dict[str, Value]:
        if section == "visits":
            return self._of_visit(row["id"])
        if section == "plans":
            return self._of_plan(row["id"])
        if section == "referrals":
            return self._of_referral(row["id"])
        if section == "assessments":
            return filled(
                scales.result(self._session, self._desk, row, with_answers=self._with_words)
            )
        return {}

    def _of_visit(self, visit_id: int) -> dict[str, Value]:
        topics = select(VisitTopic.topic).where(VisitTopic.visit_id == visit_id)
        listed = tuple(
            self._code("topic", topic)
            for topic in self._session.scalars(topics.order_by(VisitTopic.position))
        )
        text = self._session.get(VisitText, visit_id) if self._with_words else None
        call = self._session.get(HotlineCall, visit_id)
        said = {"done": text.done, "next_step": text.next_step} if text else {}
        return filled({"topics": listed, **said, "call": self._call(call) if call else {}})

    def _call(self, call: HotlineCall) -> dict[str, Value]:
        """The caller's name and number only if it was the person themselves."""
        is_own = call.caller == _CALLER_SELF
        return filled(
            {
                "number": call.number,
                "caller": self._code("caller", call.caller),
                "phone": call.phone if is_own else "",
                "outcome": self._code("call_outcome", call.outcome) if call.outcome else "",
                "handling": call.handling if self._with_words and is_own else "",
            }
        )

    def _of_plan(self, plan_id: int) -> dict[str, Value]:
        if not self._with_words:
            return {}
        goals = select(PlanGoal).where(PlanGoal.plan_id == plan_id).order_by(PlanGoal.position)
        reviews = select(PlanReview).where(PlanReview.plan_id == plan_id).order_by(PlanReview.day)
        return filled(
            {
                "goals": tuple(
                    {
                        "text": goal.text,
                        "state": self._word("plan_goals", "state", goal.state),
                    }
                    for goal in self._session.scalars(goals)
                ),
                "reviews": tuple(
                    {
                        "day": _plain(review.day),
                        "progress": self._code("plan_progress", review.progress),
                        "text": review.text,
                    }
                    for review in self._session.scalars(reviews)
                ),
            }
        )

    def _of_referral(self, referral_id: int) -> dict[str, Value]:
        """What came back, step by step; who said so on the other side stays out."""
        steps = select(ReferralStep).where(ReferralStep.referral_id == referral_id)
        slip = self._session.get(MedicalSlip, referral_id) if self._with_words else None
        return filled(
            {
                "steps": tuple(
                    filled(
                        {
                            "day": _plain(step.day),
                            "state": self._word("referrals", "state", step.state),
                            "text": step.text if self._with_words else "",
                        }
                    )
                    for step in self._session.scalars(steps.order_by(ReferralStep.id))
                ),
                "answers": self._answers("medical_slip", json.loads(slip.answers)) if slip else {},
            }
        )

    def _word(self, section: str, field: str, stored: str) -> Coded:
        return Coded(stored, enum_word(section, field, stored))

    def _groups(self) -> tuple[Record, ...]:
        """That they came, never who else did."""
        wanted = (
            select(GroupSession.day, CounsellingGroup.name, GroupAttendance.state)
            .join(GroupSession, GroupSession.id == GroupAttendance.session_id)
            .join(CounsellingGroup, CounsellingGroup.id == GroupSession.group_id)
            .where(GroupAttendance.client_id == self._client.id)
            .order_by(GroupSession.day, GroupSession.id)
        )
        return tuple(
            {
                "day": _plain(row.day),
                "group": row.name,
                "state": self._word("groups", "state", row.state),
            }
            for row in self._session.execute(wanted)
        )

    def _corrections(self) -> tuple[Record, ...]:
        return tuple(
            {
                "at": _plain(one.at),
                "by": one.staff_name,
                "reason": one.reason,
                "before": {
                    change.field: str(change.before)
                    for change in one.changes
                    if change.before not in (None, "", [])
                },
            }
            for one in corrections.of_client(self._session, self._client)
        )

    def _viewings(self) -> tuple[Record, ...]:
        found = viewings.page(
            self._session, ViewingFilter(client_id=self._client.id), None, MOST_VIEWS
        )
        return tuple(
            {"at": _plain(row.at), "by": row.staff_name}
            for row in found.rows
            if not (self._is_guarded and row.subject == MandatoryReport.__tablename__)
        )

    def _code(self, of: str, stored: str) -> Coded:
        return Coded(stored, self._desk.codes.label(of, stored))


def masked(phone: str) -> str:
    """The number of somebody else, so far as the person knows it by its ends."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) > 7 else phone[-4:]


@cache
def words() -> dict[str, Any]:
    """Titles, labels and words of the copy: ``resources/rights/copy.zh.json``."""
    found: dict[str, Any] = json.loads(resources.text("rights/copy.zh.json"))
    return found


def enum_word(section: str, field: str, stored: str) -> str:
    """What an enumeration's value is called on paper; the value where no word is known."""
    known = words()["values"]
    return str(known.get(f"{section}.{field}", known.get(field, {})).get(stored, stored))


def _plain(value: Any) -> Value:
    if isinstance(value, datetime):
        return value.astimezone(CHINA).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, bool | int) else str(value or "")


def _pairs(session: Session, *columns: Any) -> Iterable[tuple[int, str]]:
    return ((row[0], row[1]) for row in session.execute(select(*columns)))
