"""The demo room's people, a year of trainings, and an inspection with an open finding."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import resources
from models.vocabulary import RosterKind, Sex
from services.register import Register
from services.rosters.records import NewPost, NewQualification, PersonFields
from services.trainings.inspection_records import NewFinding, NewInspection
from services.trainings.records import NewPart, NewTraining, TrainingWords

# Day, minute after midnight, what happens then.
Event = tuple[date, int, Callable[[], None]]

_AFTER_WORK = 17 * 60 + 50


class DemoTeam:
    """Days are told as days before the story's last one, so that all of it is in order."""

    def __init__(self, register: Register, last_day: date) -> None:
        self._register, self._last_day = register, last_day
        self._told: dict[str, Any] = json.loads(resources.text("demo/team.json"))
        self._ids: list[int] = []
        self._inspection = 0

    def events(self) -> Iterator[Event]:
        """The people first, then trainings, the inspection last."""
        told = self._told
        yield self._day(told["entered"]), _AFTER_WORK, self._enter
        for training in told["trainings"]:
            yield self._day(training["ago"]), _AFTER_WORK + 1, partial(self._teach, training)
        inspection = told["inspection"]
        yield self._day(inspection["ago"]), _AFTER_WORK + 1, self._inspect
        for number, finding in enumerate(inspection["findings"]):
            if "outcome" in finding:
                done = self._day(finding["done_ago"])
                yield done, _AFTER_WORK, partial(self._put_right, number, finding["outcome"], done)

    def _enter(self) -> None:
        rosters = self._register.rosters
        accounts = {account.name: account.staff_id for account in rosters.accounts()}
        for told in self._told["people"]:
            fields = PersonFields(
                name=told["name"],
                sex=Sex(told["sex"]),
                birth_year=told["born"],
                unit=told["unit"],
                phone=told["phone"],
                strengths=told.get("strengths", ""),
                staff_id=accounts.get(told["name"]),
            )
            first, *others = [self._post(post) for post in told["posts"]]
            person = rosters.add(fields, first)
            for post in others:
                person = rosters.add_post(person.id, post, person.version)
            for held in told["certificates"]:
                person = rosters.add_qualification(
                    person.id, self._certificate(held), person.version
                )
            self._ids.append(person.id)

    def _post(self, told: Mapping[str, Any]) -> NewPost:
        until = told.get("until")
        return NewPost(
            roster=RosterKind(told["roster"]),
            since=self._day(told["ago"]),
            duty=told["duty"],
            is_full_time=told.get("full_time", False),
            until=None if until is None else self._day(until),
        )

    def _certificate(self, told: Mapping[str, Any]) -> NewQualification:
        ends_in = told.get("ends_in")
        until = None if ends_in is None else self._last_day + timedelta(days=ends_in)
        since = self._day(told["ago"])
        return NewQualification(told["kind"], since, told["number"], told["issuer"], until)

    def _teach(self, told: Mapping[str, Any]) -> None:
        whole, given = told["quarters"], told.get("certificate", "")
        parts = []
        for number in told["people"]:
            certificate = f"{given}{number + 1:02d}" if given else ""
            fewer = told.get("fewer", {}).get(str(number))
            parts.append(NewPart(self._ids[number], fewer, certificate, told.get("result", "")))
        self._register.trainings.record(
            NewTraining(
                kind=told["kind"],
                title=told["title"],
                day=self._day(told["ago"]),
                quarters=whole,
                parts=tuple(parts),
                module=told.get("module", ""),
                place=told["place"],
                organiser=told["organiser"],
                teacher=told["teacher"],
                is_external=told.get("external", False),
                words=TrainingWords(
                    told.get("content", ""), told.get("outcome", ""), told.get("advice", "")
                ),
            )
        )

    def _inspect(self) -> None:
        told, inspections = self._told["inspection"], self._register.inspections
        day = self._day(told["ago"])
        new = NewInspection(day, told["way"], told["inspector"], told["summary"])
        made = inspections.record(new)
        for finding in told["findings"]:
            due = self._last_day + timedelta(days=finding["due_in"])
            found = NewFinding(
                finding["problem"],
                finding["measure"],
                finding["goal"],
                finding["responsible"],
                due,
            )
            made = inspections.add_finding(made.summary.id, found, made.version)
        self._inspection = made.summary.id

    def _put_right(self, number: int, outcome: str, day: date) -> None:
        inspections = self._register.inspections
        made = inspections.get(self._inspection)
        inspections.put_right(made.findings[number].id, day, outcome, made.version)

    def _day(self, ago: int) -> date:
        return self._last_day - timedelta(days=ago)
