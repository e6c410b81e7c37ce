"""What the demo room does beyond visits: consents, contacts, risk, a crisis, appointments."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

import resources
from models.vocabulary import ConsentPurpose, Signer
from services.appointments.records import NewAppointment, Repeat
from services.clients.contacts import ContactFields
from services.clients.intakes import IntakeAnswers, NewIntake
from services.clients.records import ClientId
from services.clock import CHINA
from services.consents.records import NewConsent, Withdrawal
from services.crises.records import CrisisAnswers, GuardianTold, NewCrisis
from services.demo.story import Person
from services.plans.records import NewPlan as NewCarePlan
from services.register import Register
from services.reports.records import NewReport, PoliceFacts, ReportAnswers
from services.risk.answers import RiskAnswers
from services.risk.assessments import NewAssessment
from services.risk.duty_records import Disposition
from services.risk.safety_plans import NewPlan, PlanAnswers

# Day, minute after midnight, what happens then.
Event = tuple[date, int, Callable[[], None]]

_AFTER_WORK = 17 * 60
_PLANNED_SINCE = timedelta(days=60)
_ADULT, _OWN_WORD = 18, 14


class DemoCasework:
    """The casework of one telling; ``clients`` fills up while the story is told."""

    def __init__(
        self,
        register: Register,
        people: tuple[Person, ...],
        clients: Mapping[int, ClientId],
        last_day: date,
    ) -> None:
        self._register, self._people, self._clients = register, people, clients
        self._last_day = last_day
        self._told: dict[str, Any] = json.loads(resources.text("demo/casework.json"))

    def welcome(self, person: int, day: date) -> None:
        """Right after a file was opened: the consents that are signed at the first visit."""
        told, someone = self._told["consents"], self._people[person]
        if person % told["every"] == told["every"] - 1 or someone.is_anonymous:
            return  # never asked: the file says so
        is_adult = someone.age >= _ADULT
        for purpose in told["signs"] if is_adult else told["guardian_signs"]:
            self._sign(person, purpose, day, is_adult)
        if not is_adult and someone.age >= _OWN_WORD:
            self._sign(person, told["from_14"], day, is_adult=True)

    def events(self) -> Iterator[Event]:
        """Everything else, on its day."""
        told = self._told
        day_of = self._day
        for contact in told["contacts"]:
            yield day_of(5), _AFTER_WORK, partial(self._add_contact, contact)
        for flag in told["flags"]:
            yield day_of(flag["days_ago"]), _AFTER_WORK, partial(self._set_flag, flag)
        for seen in told["observations"]:
            yield day_of(seen["days_ago"]), _AFTER_WORK, partial(self._observe, seen)
        yield day_of(30), _AFTER_WORK, self._see_to_duties
        yield day_of(5), _AFTER_WORK + 5, self._plan_care
        yield day_of(1), _AFTER_WORK, self._take_in
        yield day_of(1), _AFTER_WORK + 2, self._assess
        yield day_of(1), _AFTER_WORK + 10, self._plan_safety
        yield day_of(1), _AFTER_WORK + 20, self._record_crisis
        yield day_of(1), _AFTER_WORK + 30, self._report
        closing = told["closing"]
        yield day_of(closing["days_ago"]), _AFTER_WORK, self._close
        yield day_of(told["withdrawal"]["days_ago"]), _AFTER_WORK, self._withdraw
        yield day_of(1), _AFTER_WORK + 40, self._book

    def _sign(self, person: int, purpose: str, day: date, is_adult: bool) -> None:
        someone = self._people[person]
        self._register.consents.record(
            NewConsent(
                client_id=self._clients[person],
                purpose=ConsentPurpose(purpose),
                is_given=True,
                signed_day=day,
                signer=Signer.CLIENT if is_adult else Signer.GUARDIAN,
                signer_name="" if is_adult else someone.guardian,
                signer_relation="" if is_adult else "监护人",
                paper_place=self._told["consents"]["place"],
            )
        )

    def _withdraw(self) -> None:
        told = self._told["withdrawal"]
        overview = self._register.consents.overview(self._clients[told["person"]])
        word = next(w for w in overview.words if w.purpose is ConsentPurpose.SERVICE_ADULT)
        self._register.consents.withdraw(
            Withdrawal(word.id, self._today(), self._people[told["person"]].name, told["reason"])
        )

    def _add_contact(self, told: Mapping[str, Any]) -> None:
        fields = {name: value for name, value in told.items() if name != "person"}
        self._register.contacts.add(self._clients[told["person"]], ContactFields(**fields))

    def _set_flag(self, told: Mapping[str, Any]) -> None:
        self._register.flags.set(self._clients[told["person"]], told["code"], told["remark"])

    def _observe(self, told: Mapping[str, Any]) -> None:
        client_id = self._clients[told["person"]]
        self._register.observations.add(client_id, self._today(), told["observer"], told["text"])

    def _see_to_duties(self) -> None:
        told = self._told["disposition"]
        for duty in self._register.duties.open_ones():
            self._register.duties.dispose(duty.id, Disposition(**told))

    def _plan_care(self) -> None:
        told = self._told["plan"]
        goals = tuple(told["goals"])
        new = {name: told[name] for name in ("population", "situation", "approach", "every_days")}
        client_id = self._clients[told["person"]]
        made = self._register.plans.make(
            NewCarePlan(client_id, goals, told["sessions"], self._today() - _PLANNED_SINCE, **new)
        )
        for visit in made.countable[: told["delivered"]]:
            self._register.plans.count_visit(made.summary.id, visit.visit_id)

    def _take_in(self) -> None:
        told = self._told["intake"]
        answers = IntakeAnswers(**_tuples(told["answers"]))
        new = NewIntake(self._clients[told["person"]], self._today(), told["urgency"], answers)
        self._register.intakes.record(new)

    def _assess(self) -> None:
        told = self._told["assessment"]
        self._register.risk.finalise(
            NewAssessment(
                client_id=self._clients[told["person"]],
                answers=RiskAnswers(**_tuples(told["answers"])),
                level=told["level"],
                reason=told["reason"],
            )
        )

    def _plan_safety(self) -> None:
        told = self._told["safety_plan"]
        review = self._today() + timedelta(days=told["review_in"])
        client_id = self._clients[told["person"]]
        answers = PlanAnswers(**told["answers"])
        self._register.safety_plans.finalise(NewPlan(client_id, answers, review_on=review))

    def _record_crisis(self) -> None:
        told, today = self._told["crisis"], self._today()
        guardian = GuardianTold(day=today.isoformat(), **told["guardian"])
        self._register.crises.record(
            NewCrisis(
                day=today,
                minute=told["minute"],
                kinds=tuple(told["kinds"]),
                level=told["level"],
                measures=tuple(told["measures"]),
                client_id=self._clients[told["person"]],
                answers=replace(CrisisAnswers(**told["answers"]), guardian=guardian),
            )
        )

    def _report(self) -> None:
        told, day = self._told["report"], self._today()
        answers = replace(ReportAnswers(**told["answers"]), police=PoliceFacts(**told["police"]))
        self._register.reports.record(
            NewReport(
                situations=tuple(told["situations"]),
                answers=answers,
                known_at=_moment(day, told["known_minute"]),
                reported_at=_moment(day, told["reported_minute"]),
                client_id=self._clients[told["person"]],
            )
        )

    def _close(self) -> None:
        told = self._told["closing"]
        client_id = self._clients[told["person"]]
        self._register.clients.close(client_id, told["reason"], told["summary"])

    def _book(self) -> None:
        for told in self._told["appointments"]:
            person = told["person"]
            repeat = Repeat(told["every_days"], told["count"]) if "every_days" in told else None
            self._register.appointments.book(
                NewAppointment(
                    day=self._last_day + timedelta(days=told["in"]),
                    start_minute=told["minute"],
                    minutes=told.get("minutes", 50),
                    client_id=None if person is None else self._clients[person],
                    mode=told.get("mode", ""),
                    purpose=told["purpose"],
                    is_blocked=person is None,
                    repeat=repeat,
                )
            )

    def _day(self, days_ago: int) -> date:
        return self._last_day - timedelta(days=days_ago)

    def _today(self) -> date:
        return self._register.visits.start().today


def _moment(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(), CHINA) + timedelta(minutes=minute)


def _tuples(told: Mapping[str, Any]) -> dict[str, Any]:
    """Lists of the file as the tuples of a dataclass."""
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
    }
