"""Tells the story to an open register, through the same services that a counsellor uses."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import resources
from models.vocabulary import ClientKind, ReferralConsent, ReferralState, Role, Urgency
from services.actor import StaffId
from services.ages import is_minor
from services.clients.records import ClientFields, ClientId, PopulationPeriod
from services.demo.answers import DemoAnswers
from services.demo.casework import DemoCasework
from services.demo.hotline import DemoHotline
from services.demo.outreach import DemoActivities, DemoYearPlan
from services.demo.proof import DemoEvidence
from services.demo.scales import DemoScales
from services.demo.story import Encounter, Person, encounters, people
from services.demo.team import DemoTeam
from services.demo.telling_clock import TellingClock
from services.demo.together import DemoGroup, ask_for_advice
from services.institutions import InstitutionEdit, InstitutionId
from services.months import first_day, month_of, shifted, span
from services.populations import NO_POPULATION
from services.progress import Progress
from services.referrals.records import NewReferral, Receipt, ReferralId
from services.register import Register
from services.visits.records import NewVisit

_AFTER_A_VISIT = 5
_REFERRED_AT = 17 * 60 + 30
_REPORT_DAY = 3  # of the month after
_RECEIPT_AFTER = timedelta(days=9)

# Day, minute after midnight, what happens then.
Event = tuple[date, int, Callable[[], None]]


class DemoRoom:
    """One telling of the story, up to ``last_day``."""

    def __init__(
        self,
        register: Register,
        clock: TellingClock,
        last_day: date,
        stick: Path,
        password: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._last_day = last_day
        self._stick = stick
        self._password = password  # the colleague's too
        self._colleague: StaffId | None = None
        self._told: dict[str, Any] = json.loads(resources.text("demo/people.json"))
        self._people = people()
        self._clients: dict[int, ClientId] = {}
        self._casework = DemoCasework(register, self._people, self._clients, last_day)
        self._group = DemoGroup(register, self._clients, last_day)
        self._activities = DemoActivities(register, last_day)
        self._year_plan = DemoYearPlan(register, last_day)
        self._hotline = DemoHotline(register, last_day)
        self._evidence = DemoEvidence(register, last_day)
        self._team = DemoTeam(register, last_day)
        self._answers = DemoAnswers(register, last_day)
        self._scales = DemoScales(register, self._clients, last_day)
        self.referrals: dict[int, ReferralId] = {}

    @property
    def newest_referral(self) -> ReferralId:
        """The one that was issued last."""
        return max(self.referrals.values())

    @property
    def month_to_report(self) -> str:
        """The month before the last day's: the counsellor has not carried it to the county yet."""
        return shifted(month_of(self._last_day), -1)

    @property
    def colleague_id(self) -> int:
        """Who else works here."""
        if self._colleague is None:
            raise RuntimeError("the story is not told yet")
        return self._colleague

    def ask_for_advice(self, colleague: Register, lead_id: int) -> None:
        """What the colleague, signed in now, asks of the lead."""
        ask_for_advice(colleague, self._clients, lead_id)

    def tell(self, progress: Progress) -> None:
        """Visits, referrals and receipts, each recorded on its own day and in the order of time."""
        directory = self._directory()
        self._add_colleague()
        events = sorted(
            [
                *self._visit_events(),
                *self._referral_events(directory),
                *self._report_events(),
                *self._casework.events(),
                *self._scales.events(),
                *self._group.events(),
                *self._activities.events(),
                *self._year_plan.events(),
                *self._hotline.events(),
                *self._team.events(),
                *self._evidence.events(),
                *self._answers.events(),
            ],
            key=lambda event: event[:2],
        )
        for number, (day, minute, act) in enumerate(events):
            self._clock.tell(day, minute)
            act()
            progress.step(number + 1, len(events))
        self._clock.catch_up()
        self._register.backups.make()

    def _visit_events(self) -> Iterator[Event]:
        for encounter in encounters(self._last_day):
            recorded = encounter.minute + encounter.minutes + _AFTER_A_VISIT
            yield encounter.day, recorded, partial(self._visit, encounter)

    def _referral_events(self, directory: list[InstitutionId]) -> Iterator[Event]:
        for told in self._told["referrals"]:
            day = self._day(-int(told["days_ago"]))
            yield day, _REFERRED_AT, partial(self._refer, told, directory)
            if "outcome" in told:
                yield day + _RECEIPT_AFTER, _REFERRED_AT, partial(self._book_receipt, told)

    def _report_events(self) -> Iterator[Event]:
        first = month_of(encounters(self._last_day)[0].day)
        for month in span(first, shifted(self.month_to_report, -1)):
            reported = first_day(shifted(month, 1)).replace(day=_REPORT_DAY)
            yield reported, _REFERRED_AT, partial(self._report, month)

    def _report(self, month: str) -> None:
        preview = self._register.summaries.preview(month)
        self._register.summaries.close(month, preview.published.digest)
        self._register.outbox.write(month, self._stick, Progress())
        self._register.outbox.hand_over(month)

    def _directory(self) -> list[InstitutionId]:
        self._clock.tell(encounters(self._last_day)[0].day)
        add = self._register.institutions.add
        return [add(InstitutionEdit(**one)).id for one in self._told["institutions"]]

    def _add_colleague(self) -> None:
        name = self._told["staff"][1]
        self._colleague = self._register.staff.add(name, Role.COUNSELLOR, self._password).staff_id

    def _visit(self, encounter: Encounter) -> None:
        person = self._people[encounter.person]
        if encounter.person not in self._clients:
            self._clients[encounter.person] = self._open_file(person)
            self._casework.welcome(encounter.person, encounter.day)
        has_next = encounter.is_last and person.next_in is not None
        self._register.visits.finalise(
            NewVisit(
                day=encounter.day,
                client_id=self._clients[encounter.person],
                counsellor_id=self._colleague if encounter.person % 3 == 2 else None,
                start_minute=encounter.minute,
                end_minute=encounter.minute + encounter.minutes,
                mode=encounter.mode,
                topics=encounter.topics,
                risk=encounter.risk,
                done=encounter.done,
                next_step=person.next_step if encounter.is_last else "",
                next_day=self._day(person.next_in) if has_next else None,
                next_minute=person.next_minute if has_next else None,
            )
        )

    def _open_file(self, person: Person) -> ClientId:
        is_alias = person.name.startswith("小") and len(person.name) == 2
        kind = ClientKind.ALIAS if is_alias else ClientKind.NAMED
        is_guarded = bool(person.guardian) and is_minor(person.age)
        belongs = person.population != NO_POPULATION
        fields = ClientFields(
            kind=ClientKind.ANONYMOUS if person.is_anonymous else kind,
            name=person.name,
            sex=person.sex,
            age=person.age,
            phone="" if person.is_anonymous else self._phone(person),
            school="青禾镇中心学校" if is_guarded else "",
            guardian_name=person.guardian,
            guardian_relation="父亲" if is_guarded else "",
            guardian_phone=self._phone(person) if is_guarded else "",
            populations=(PopulationPeriod(person.population),) if belongs else (),
        )
        return self._register.clients.add(fields).id

    def _phone(self, person: Person) -> str:
        """An invented number of a range that is not given out to subscribers."""
        return f"1990000{self._people.index(person) * 37 + 1001:04d}"

    def _refer(self, told: dict[str, Any], directory: list[InstitutionId]) -> None:
        person = self._people[told["person"]]
        by_guardian = bool(person.guardian)
        issued = self._register.referrals.issue(
            NewReferral(
                client_id=self._clients[told["person"]],
                institution_id=directory[told["institution"]],
                reasons=tuple(told["reasons"]),
                risk=told["risk"],
                urgency=Urgency(told["urgency"]),
                consent=ReferralConsent.GUARDIAN if by_guardian else ReferralConsent.CLIENT,
                consent_day=self._clock.today(),
                observations=told["observations"],
                work_done=told["work_done"],
            )
        )
        self.referrals[told["person"]] = issued.id

    def _book_receipt(self, told: dict[str, Any]) -> None:
        code = self._register.referrals.get(self.referrals[told["person"]]).check_code
        receipt = Receipt(
            outcome=ReferralState(told["outcome"]),
            day=self._clock.today() - timedelta(days=4),
            advice=told["advice"],
        )
        self._register.referrals.book_receipt(code, receipt)

    def _day(self, offset: int | None) -> date:
        return self._last_day + timedelta(days=offset or 0)
