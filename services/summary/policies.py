"""A county's policy before the user: what it changes, and taking it on (disclosure.md 5.9)."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from services.actor import Right
from services.desk import Desk
from services.exchange.package import SUFFIX
from services.months import month_of
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import read_files
from services.scales.signers import county_of
from services.summary import ledgers
from services.summary import policy as policy_terms
from services.summary.policy import Policy
from services.summary.policy_file import LARGEST, SignedPolicy, read_signed

_FILES, _MOST_FILES = f"policy-*{SUFFIX}", 20
NUMBERS = ("base", "hold", "threshold", "persons")
ANSWERS = ("has_remarks", "may_replace")


@dataclass(frozen=True, slots=True)
class TermChange:
    """One term: what holds now, what the county asks for, and what will hold."""

    term: str  # of NUMBERS or ANSWERS
    now: int
    asked: int
    then: int

    @property
    def is_held_at_floor(self) -> bool:
        """The county asked for less protection than the program allows."""
        return self.then != self.asked


@dataclass(frozen=True, slots=True)
class ClassChange:
    """One code whose class changes: 1 ordinary, 2 guarded, 3 closed. ``asked`` may be lower than
    ``then``: a closed code never becomes ordinary."""

    code_list: str
    code: str
    now: int
    asked: int
    then: int

    @property
    def is_held(self) -> bool:
        """The county asked for less protection than the program allows."""
        return self.asked < self.then


@dataclass(frozen=True, slots=True)
class PolicyFound:
    """A policy that may be taken on. ``first``: the month with which it will hold; later than the
    county asked where the ledger has not lasted a year. ``content`` is read again then."""

    county: str
    serial: int
    fingerprint: str
    present_serial: int
    asked_from: str
    first: str
    terms: tuple[TermChange, ...]
    classes: tuple[ClassChange, ...]
    content: bytes
    signature: bytes

    @property
    def changes_nothing(self) -> bool:
        return not self.classes and all(one.now == one.then for one in self.terms)


@dataclass(frozen=True, slots=True)
class PolicyView:
    """What holds now, and what is to come."""

    now: Policy
    following: Policy | None
    following_from: str


class PolicyService:
    """Looking is everybody's; taking on is the lead's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def present(self) -> PolicyView:
        """The terms of the ledger in use, and of the one that is to begin."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            following = ledgers.planned(session)
            return PolicyView(
                ledgers.terms_in_use(session),
                policy_terms.of_ledger(session, following.ledger_id) if following else None,
                following.first if following else "",
            )

    def files_below(self, folder: Path) -> tuple[Path, ...]:
        """Files of policies on a stick, wherever a person points; the newest name first."""
        self._desk.actor.require(Right.LOG_VISITS)
        places = (folder, folder / "to-rooms", folder / "anxinbu" / "to-rooms")
        found = (path for place in places if place.is_dir() for path in place.glob(_FILES))
        return tuple(sorted(found, key=lambda path: path.name, reverse=True)[:_MOST_FILES])

    def look(self, path: Path) -> PolicyFound:
        """The policy in ``path``, its signature beside it, and what it would change.

        Raises CannotRead; PackRefused, among others ``not_county`` (a stranger's), ``downgrade``
        (a lower serial than one that was taken on) and ``already_here``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        content, signature = read_files(path, LARGEST)
        with self._desk.read() as session:
            return self._found(session, content, signature)

    def accept(self, found: PolicyFound) -> str:
        """Take it on; returns the month with which it holds. Raises PackRefused as `look`."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            again = self._found(session, found.content, found.signature)
            signed = read_signed(found.content, found.signature, county_of(session))
            ledgers.plan(session, self._desk, policy_terms.clamped(signed.policy), again.first)
            self._desk.audit.record(session, "policy_accepted", "room", signed.policy.serial)
            return again.first

    def _found(self, session: Session, content: bytes, signature: bytes) -> PolicyFound:
        county = county_of(session)
        signed = read_signed(content, signature, county)
        newest = _newest(session)
        _require_newer(signed, newest)
        now = ledgers.terms_in_use(session)
        return PolicyFound(
            county=signed.county,
            serial=signed.policy.serial,
            fingerprint=county.fingerprint if county else "",
            present_serial=newest.serial,
            asked_from=signed.valid_from,
            first=max(
                signed.valid_from,
                ledgers.earliest_next(session) or month_of(self._desk.clock.today()),
            ),
            terms=_term_changes(now, signed.policy),
            classes=self._class_changes(now, signed.policy),
            content=content,
            signature=signature,
        )

    def _class_changes(self, now: Policy, asked: Policy) -> tuple[ClassChange, ...]:
        changes = []
        for name in ("mode", "topic", "population", "risk", "destination", "crisis_kind"):
            for entry in self._desk.codes.get(name).entries:
                before = now.class_of(name, entry.code, entry.disclosure_class)
                then = asked.class_of(name, entry.code, entry.disclosure_class)
                wanted = asked.classes.get(name, {}).get(entry.code, entry.disclosure_class)
                if then != before or wanted < then:
                    changes.append(ClassChange(name, entry.code, before, wanted, then))
        return tuple(changes)


def _in_use(session: Session) -> Policy:
    room = session.scalars(select(Room)).one()
    return policy_terms.of_ledger(session, room.ledger_id)


def _newest(session: Session) -> Policy:
    following = ledgers.planned(session)
    if following is None:
        return ledgers.terms_in_use(session)
    return policy_terms.of_ledger(session, following.ledger_id)


def _require_newer(signed: SignedPolicy, newest: Policy) -> None:
    if signed.policy.digest == newest.digest:
        raise PackRefused(PackProblem.ALREADY_HERE, str(newest.serial))
    if signed.policy.serial <= newest.serial:
        raise PackRefused(PackProblem.DOWNGRADE, str(newest.serial))


def _term_changes(now: Policy, asked: Policy) -> tuple[TermChange, ...]:
    then = policy_terms.clamped(asked)
    return tuple(
        TermChange(
            term, int(getattr(now, term)), int(getattr(asked, term)), int(getattr(then, term))
        )
        for term in (*NUMBERS, *ANSWERS)
    )
