"""What goes into and comes out of the consent service."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from models.vocabulary import ConsentPurpose, Signer

ConsentId = NewType("ConsentId", int)
ConsentTextId = NewType("ConsentTextId", int)


class ConsentState(StrEnum):
    """Where a client stands with one consent."""

    MISSING = "missing"
    SIGNED = "signed"
    DUE = "due"  # signed, but to be asked for again
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class DueReason(StrEnum):
    """Why a signature has to be renewed."""

    TIME = "time"  # the months that the room set are over
    NEW_TEXT = "new_text"
    OF_AGE = "of_age"  # the guardian had signed, and the client is an adult now


@dataclass(frozen=True, slots=True)
class NewConsent:
    """A signature, or a refusal (``is_given`` False). Without ``text_id`` it is under the text
    that was in force on the day."""

    client_id: int
    purpose: ConsentPurpose
    is_given: bool
    signed_day: date
    signer: Signer
    signer_name: str = ""
    signer_relation: str = ""
    paper_place: str = ""
    text_id: int | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """One signature or refusal as it stands."""

    id: ConsentId
    purpose: ConsentPurpose
    version: int
    is_given: bool
    signed_day: date
    signer: Signer
    signer_name: str
    signer_relation: str
    paper_place: str
    ask_again_on: date | None
    withdrawn_day: date | None
    withdrawn_by: str
    withdrawal_reason: str
    recorded_by: str
    is_of_today: bool
    """Recorded or withdrawn today: may still be taken back."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a client stands with one consent, and the last word on it."""

    purpose: ConsentPurpose
    state: ConsentState
    due: DueReason | None = None
    word: Word | None = None


@dataclass(frozen=True, slots=True)
class ConsentOverview:
    """All about one client's consents.

    ``standings``: what the client's age asks for, and what else was said. ``offered``: what may
    be recorded or printed for them, in this order. ``is_blocked``: the service is withdrawn or
    refused. ``to_recall``: referrals that are still with others though no consent carries them.
    ``words`` are newest first; ``places``: where papers of the room lie, newest first.
    """

    client_id: int
    client_name: str
    age: int | None
    guardian_name: str
    guardian_relation: str
    standings: tuple[Standing, ...]
    offered: tuple[ConsentPurpose, ...]
    words: tuple[Word, ...]
    places: tuple[str, ...]
    is_blocked: bool
    to_recall: tuple["OpenReferral", ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who takes back which signature; ``cancels_appointments``: the planned ones, too."""

    consent_id: int
    day: date
    by: str
    reason: str = ""
    cancels_appointments: bool = False


@dataclass(frozen=True, slots=True)
class OpenReferral:
    """A referral that was issued and is not closed: its institution has to be told."""

    id: int
    number: str
    institution: str
    day: date


@dataclass(frozen=True, slots=True)
class RecallLetters:
    """What the letters say that ask institutions to give referrals back; names nobody."""

    room: str
    address: str
    phone: str
    day: date
    referrals: tuple[OpenReferral, ...]


@dataclass(frozen=True, slots=True)
class OpenPlan:
    id: int
    number: str
    since: date


@dataclass(frozen=True, slots=True)
class PlannedAppointment:
    """``start_minute``: minutes after midnight, None for any time of the day."""

    id: int
    day: date
    start_minute: int | None


@dataclass(frozen=True, slots=True)
class Consequences:
    """What depends on a consent that is withdrawn; named before and after."""

    referrals: tuple[OpenReferral, ...] = ()
    plans: tuple[OpenPlan, ...] = ()
    appointments: tuple[PlannedAppointment, ...] = ()
    groups: tuple[str, ...] = ()
    blocks_service: bool = False
    """New visits, notes, plans and group sessions are refused, too."""


@dataclass(frozen=True, slots=True)
class ConsentText:
    """One version of a text. A paragraph a line; ``# `` begins a heading, ``□ `` a choice."""

    id: ConsentTextId
    purpose: ConsentPurpose
    version: int
    title: str
    body: str
    valid_from: date
    must_ask_again: bool
    written_by: str
    is_in_force: bool
    has_english: bool
    words: int
    """Signatures and refusals under this version."""
    names_other_years: bool = False
    """The newest version, in the room's own words, tells of other years than files are kept."""


@dataclass(frozen=True, slots=True)
class NewConsentText:
    """The next version of a text; ``based_on`` is the version that was read. Without
    ``valid_from`` it is in force from today."""

    purpose: ConsentPurpose
    based_on: int
    title: str
    body: str
    must_ask_again: bool
    valid_from: date | None = None


@dataclass(frozen=True, slots=True)
class ConsentPaper:
    """What the printed form says; without a client it is blank."""

    purpose: ConsentPurpose
    title: str
    lines: tuple[str, ...]
    version: int
    valid_from: date
    room: str
    language: str = "zh"
    client_name: str = ""
    file_no: str = ""
    birth_or_age: str = ""
    guardian: str = ""
    relation: str = ""
    signers: tuple[Signer, ...] = ()
