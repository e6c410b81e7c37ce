"""Words for rosters, posts and certificates."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.vocabulary import RosterKind
from services.reminders import QUALIFICATION_NOTICE
from services.rosters.records import PersonLine, PostView, QualificationView
from ui.shared.theme import Tone


def roster_word(kind: RosterKind) -> str:
    """What a roster is called."""
    translate = QCoreApplication.translate
    words = {
        RosterKind.STAFF: translate("RosterWords", "Staff"),
        RosterKind.VOLUNTEER: translate("RosterWords", "Volunteers"),
        RosterKind.CRISIS_TEAM: translate("RosterWords", "Crisis team"),
        RosterKind.EXPERT: translate("RosterWords", "Experts"),
    }
    return words[kind]


def span_of(held: PostView | QualificationView) -> str:
    """``2025-01-01 – 2026-06-30``, or since when."""
    if held.until is None:
        words = QCoreApplication.translate("RosterWords", "since {day}")
        return words.format(day=held.since.isoformat())
    return f"{held.since.isoformat()} – {held.until.isoformat()}"


def expiry_word(until: date | None, today: date) -> str:
    """What there is to say about the end of a certificate; nothing while it is far away."""
    if until is None or until > today + QUALIFICATION_NOTICE:
        return ""
    if until < today:
        return QCoreApplication.translate("RosterWords", "expired")
    words = QCoreApplication.translate("RosterWords", "expires {day}")
    return words.format(day=f"{until:%m-%d}")  # it is soon: the year goes without saying


def expiry_tone(until: date | None, today: date) -> Tone:
    """Its colour; the word says the same."""
    return Tone.RISK if until is not None and until < today else Tone.WARN


def post_words(line: PersonLine) -> str:
    """The roster of a person in the list of everybody, or that they are in no post."""
    if line.post is None:
        return QCoreApplication.translate("RosterWords", "in no post")
    return roster_word(line.post.roster)
