"""What an entry of the line of time is called, what it says, and where it leads.

One row of ``_KINDS`` for each kind of entry: what it says, and where its record stands.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.vocabulary import (
    AppointmentKind,
    AppointmentState,
    Attendance,
    CaseState,
    ConsentPurpose,
    PlanState,
    ReferralState,
    RequestKind,
    RequestState,
)
from services.clients.timeline import TimelineEntry
from services.clients.timeline_sources import CRITICAL, EntryKind
from services.populations import NO_POPULATION
from ui.calendar import words as calendar_words
from ui.clients.subjects import OpenIntake
from ui.consents.words import purpose_word
from ui.navigation import Place
from ui.referrals import words as referral_words
from ui.rights import words as rights_words
from ui.screenings.subjects import StudentOf
from ui.shared.theme import Tone
from ui.visits.words import Labels

_BETWEEN = " · "
Said = tuple[str, str, Tone]  # what it says, its state in a word, the tone of that


@dataclass(frozen=True, slots=True)
class EntryWords:
    """``state`` is for a chip and may be empty."""

    kind: str
    text: str
    state: str
    tone: Tone


def entry_words(entry: TimelineEntry, labels: Labels) -> EntryWords:
    """An entry in words."""
    say = _KINDS[entry.kind][0]
    text, state, tone = say(entry, labels)
    return EntryWords(kind_word(entry.kind), " ".join(text.split()), state, tone)


def leads_to(entry: TimelineEntry, client_id: int) -> tuple[Place, object] | None:
    """Where the record stands and what to go there with; None if it is read on the spot."""
    target = _KINDS[entry.kind][1]
    return None if target is None else (target[0], target[1](entry, client_id))


def kind_word(kind: EntryKind) -> str:
    """What an entry of this kind is."""
    translate = QCoreApplication.translate
    words = {
        EntryKind.VISIT: translate("Timeline", "Visit"),
        EntryKind.GROUP: translate("Timeline", "Group session"),
        EntryKind.RISK: translate("Timeline", "Risk assessment"),
        EntryKind.SAFETY_PLAN: translate("Timeline", "Safety plan"),
        EntryKind.ASSESSMENT: translate("Timeline", "Assessment"),
        EntryKind.SCREENING: translate("Timeline", "School screening"),
        EntryKind.CRISIS: translate("Timeline", "Crisis"),
        EntryKind.REPORT: translate("Timeline", "Mandatory report"),
        EntryKind.REFERRAL: translate("Timeline", "Referral"),
        EntryKind.ADVICE: translate("Timeline", "Advice given"),
        EntryKind.PLAN: translate("Timeline", "Care plan"),
        EntryKind.CONSENT: translate("Timeline", "Consent"),
        EntryKind.WITHDRAWAL: translate("Timeline", "Consent withdrawn"),
        EntryKind.DISCLOSURE: translate("Timeline", "Told to others"),
        EntryKind.APPOINTMENT: translate("Timeline", "Appointment"),
        EntryKind.CLOSING: translate("Timeline", "File closed"),
        EntryKind.REOPENING: translate("Timeline", "Opened again"),
        EntryKind.REQUEST: translate("Timeline", "Request"),
        EntryKind.INTAKE: translate("Timeline", "Intake"),
        EntryKind.OBSERVATION: translate("Timeline", "Observation"),
    }
    return words[kind]


def _visit(entry: TimelineEntry, labels: Labels) -> Said:
    topic, _, done = entry.text.partition("\t")
    parts = (labels.label("mode", entry.code), labels.label("topic", topic), done)
    shown = "" if entry.state == "none" else labels.label("risk", entry.state)
    return _BETWEEN.join(filter(None, parts)), shown, labels.risk_tone(entry.state)


def _group(entry: TimelineEntry, labels: Labels) -> Said:
    translate = QCoreApplication.translate
    words = {
        Attendance.PRESENT: translate("Timeline", "came"),
        Attendance.ABSENT: translate("Timeline", "absent"),
        Attendance.EXCUSED: translate("Timeline", "excused"),
    }
    return entry.text, _known(words, entry.code), Tone.NEUTRAL


def _risk(entry: TimelineEntry, labels: Labels) -> Said:
    return entry.text, labels.label("risk", entry.code), labels.risk_tone(entry.code)


def _assessment(entry: TimelineEntry, labels: Labels) -> Said:
    translate = QCoreApplication.translate
    scale, _, short = entry.text.partition("\t")
    band = labels.of_scale(scale, "band", entry.code) if entry.code else ""
    text = _BETWEEN.join(filter(None, (short, band)))
    if entry.state == CRITICAL:
        return text, translate("Timeline", "to be asked about"), Tone.RISK
    words = {
        "incomplete": translate("Timeline", "incomplete"),
        "invalid": translate("Timeline", "not valid"),
    }
    return text, words.get(entry.state, ""), Tone.NEUTRAL


def _screening(entry: TimelineEntry, labels: Labels) -> Said:
    stands = labels.label("screening_follow_up", entry.code) if entry.code else ""
    return entry.text, stands, Tone.RISK if entry.state == CRITICAL else Tone.NEUTRAL


def _crisis(entry: TimelineEntry, labels: Labels) -> Said:
    kinds = labels.labels("crisis_kind", _codes(entry.text))
    is_open = entry.state == CaseState.OPEN
    return kinds, _case_word(entry.state), Tone.RISK if is_open else Tone.NEUTRAL


def _report(entry: TimelineEntry, labels: Labels) -> Said:
    is_open = entry.state == CaseState.OPEN
    return entry.text, _case_word(entry.state), Tone.WARN if is_open else Tone.NEUTRAL


def _referral(entry: TimelineEntry, labels: Labels) -> Said:
    word = _of(ReferralState, referral_words.state_word, entry.state)
    return entry.text, word, Tone.WARN if entry.state == ReferralState.ISSUED else Tone.NEUTRAL


def _advice(entry: TimelineEntry, labels: Labels) -> Said:
    where = labels.label("destination", entry.code)
    refused = QCoreApplication.translate("Timeline", "not followed")
    return _BETWEEN.join((where, entry.text)), refused, Tone.WARN


def _plan(entry: TimelineEntry, labels: Labels) -> Said:
    translate = QCoreApplication.translate
    words = {
        PlanState.ACTIVE: translate("Timeline", "under way"),
        PlanState.COMPLETED: translate("Timeline", "completed"),
        PlanState.ENDED: translate("Timeline", "ended early"),
    }
    population = "" if entry.code == NO_POPULATION else labels.label("population", entry.code)
    tone = Tone.ACCENT if entry.state == PlanState.ACTIVE else Tone.NEUTRAL
    parts = filter(None, (population, entry.text))
    return _BETWEEN.join(parts), _known(words, entry.state), tone


def _consent(entry: TimelineEntry, labels: Labels) -> Said:
    translate = QCoreApplication.translate
    purpose = _of(ConsentPurpose, purpose_word, entry.code)
    if entry.state == "refused":
        return purpose, translate("Timeline", "refused"), Tone.WARN
    return purpose, translate("Timeline", "signed"), Tone.ACCENT


def _withdrawal(entry: TimelineEntry, labels: Labels) -> Said:
    purpose = _of(ConsentPurpose, purpose_word, entry.code)
    return _BETWEEN.join(filter(None, (purpose, entry.text))), "", Tone.NEUTRAL


def _disclosure(entry: TimelineEntry, labels: Labels) -> Said:
    ground = labels.label("disclosure_ground", entry.code)
    return _BETWEEN.join((entry.text, ground)), "", Tone.NEUTRAL


def _appointment(entry: TimelineEntry, labels: Labels) -> Said:
    follow_up = QCoreApplication.translate("Timeline", "to be asked how it goes")
    kind = follow_up if entry.code == AppointmentKind.FOLLOW_UP else ""
    word = _of(AppointmentState, calendar_words.state_word, entry.state)
    tone = (
        calendar_words.STATE_TONES[AppointmentState(entry.state)]
        if entry.state in list(AppointmentState)
        else Tone.NEUTRAL
    )
    return _BETWEEN.join(filter(None, (kind, entry.text))), word, tone


def _closing(entry: TimelineEntry, labels: Labels) -> Said:
    reason = labels.label("closing_reason", entry.code)
    return _BETWEEN.join(filter(None, (reason, entry.text))), "", Tone.NEUTRAL


def _request(entry: TimelineEntry, labels: Labels) -> Said:
    translate = QCoreApplication.translate
    words = {
        RequestState.OPEN: translate("Timeline", "not answered"),
        RequestState.DONE: translate("Timeline", "done"),
        RequestState.REFUSED: translate("Timeline", "refused"),
    }
    tone = Tone.WARN if entry.state == RequestState.OPEN else Tone.NEUTRAL
    kind = _of(RequestKind, rights_words.kind_word, entry.code)
    return kind, _known(words, entry.state), tone


def _intake(entry: TimelineEntry, labels: Labels) -> Said:
    urgency = labels.label("intake_urgency", entry.code) if entry.code else ""
    tone = Tone.WARN if entry.code == "very_urgent" else Tone.NEUTRAL
    return QCoreApplication.translate("Timeline", "What the client came with"), urgency, tone


def _observation(entry: TimelineEntry, labels: Labels) -> Said:
    who = labels.label("observer", entry.code)
    words = QCoreApplication.translate("Timeline", "{who}: {text}")
    return words.format(who=who, text=entry.text), "", Tone.NEUTRAL


def _plain(entry: TimelineEntry, labels: Labels) -> Said:
    return entry.text, "", Tone.NEUTRAL


def _case_word(state: str) -> str:
    translate = QCoreApplication.translate
    words = {
        CaseState.OPEN: translate("Timeline", "not closed"),
        CaseState.CLOSED: translate("Timeline", "closed"),
    }
    return _known(words, state)


def _known(words: Mapping[Any, str], code: str) -> str:
    return words.get(code, code)


def _of(kinds: type, word: Callable[..., str], code: str) -> str:
    """The word of another part of the program; a code that it does not know as it is."""
    try:
        return word(kinds(code))
    except (ValueError, KeyError):
        return code


def _codes(stored: str) -> list[str]:
    try:
        return [str(code) for code in json.loads(stored)]
    except ValueError:
        return [stored]


def _record(entry: TimelineEntry, _client_id: int) -> object:
    return entry.open_id


def _student(entry: TimelineEntry, _client_id: int) -> object:
    return StudentOf(entry.id)


def _client(_entry: TimelineEntry, client_id: int) -> object:
    return client_id


def _day(entry: TimelineEntry, _client_id: int) -> object:
    return entry.day


def _its_intake(entry: TimelineEntry, _client_id: int) -> object:
    return OpenIntake(entry.id)


_Say = Callable[[TimelineEntry, Labels], Said]
_Target = tuple[Place, Callable[[TimelineEntry, int], object]]
_KINDS: dict[EntryKind, tuple[_Say, _Target | None]] = {
    EntryKind.VISIT: (_visit, (Place.VISIT, _record)),
    EntryKind.GROUP: (_group, (Place.GROUP, _record)),
    EntryKind.RISK: (_risk, None),
    EntryKind.SAFETY_PLAN: (_plain, (Place.SAFETY_PLAN, _client)),
    EntryKind.ASSESSMENT: (_assessment, (Place.ASSESSMENT, _record)),
    EntryKind.SCREENING: (_screening, (Place.SCREENING, _student)),
    EntryKind.CRISIS: (_crisis, (Place.CRISIS, _record)),
    EntryKind.REPORT: (_report, (Place.REPORT, _record)),
    EntryKind.REFERRAL: (_referral, (Place.REFERRAL, _record)),
    EntryKind.ADVICE: (_advice, (Place.ADVICE, _record)),
    EntryKind.PLAN: (_plan, (Place.PLAN, _record)),
    EntryKind.CONSENT: (_consent, None),
    EntryKind.WITHDRAWAL: (_withdrawal, None),
    EntryKind.DISCLOSURE: (_disclosure, (Place.DISCLOSURES, _client)),
    EntryKind.APPOINTMENT: (_appointment, (Place.CALENDAR, _day)),
    EntryKind.CLOSING: (_closing, None),
    EntryKind.REOPENING: (_plain, None),
    EntryKind.REQUEST: (_request, (Place.RIGHTS, _client)),
    EntryKind.INTAKE: (_intake, (Place.INTAKE, _its_intake)),
    EntryKind.OBSERVATION: (_observation, None),
}
