"""Referrals that a ledger mentions, and the institutions it names."""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.referral import Institution, Referral
from models.vocabulary import ReferralConsent, ReferralState, Urgency
from services import check_codes
from services.desk import Desk
from services.ledger_import.records import ImportId
from services.ledger_import.rows import ReadRow
from services.ledger_import.words import words
from services.referrals.queries import next_number
from services.referrals.rules import GUARDIAN_CONSENTS_BELOW, default_reply_by
from services.written_numbers import squeeze

_UNNAMED = "other"
_LONGEST = 200


class ReferralRows:
    """Collects the rows of the referral table; institutions are found or added at once."""

    def __init__(self, session: Session, desk: Desk, import_id: ImportId) -> None:
        self._session, self._desk, self._import_id = session, desk, import_id
        self._numbers: dict[int, tuple[str, int]] = {}
        self._institutions: dict[str, tuple[int, str]] | None = None
        self._taken: set[str] = set()
        self.rows: list[dict[str, Any]] = []
        self.new_institutions: list[int] = []

    def add(
        self, row: ReadRow, client_id: int, visit_id: int, staff_id: int, age: int | None
    ) -> None:
        """Take up the referral that ``row`` mentions."""
        if row.day is None or row.facts is None:
            return
        institution_id, destination = self._institution(row.facts.destination)
        reply_by = default_reply_by(row.day, Urgency.ROUTINE)
        # What is long past is not waited for any more: the ledger does not tell the reply.
        is_open = reply_by >= self._desk.clock.today()
        is_child = age is not None and age < GUARDIAN_CONSENTS_BELOW
        self.rows.append(
            {
                "number": self._number(row.day.year),
                "check_code": self._check_code(),
                "client_id": client_id,
                "visit_id": visit_id,
                "institution_id": institution_id,
                "destination": destination,
                "referred_by": staff_id,
                "day": row.day,
                "reasons": json.dumps([_UNNAMED]),
                "observations": "",
                "work_done": "",
                "risk": row.facts.risk,
                "urgency": Urgency.ROUTINE.value,
                "consent": (ReferralConsent.GUARDIAN if is_child else ReferralConsent.CLIENT).value,
                "state": (ReferralState.ISSUED if is_open else ReferralState.CLOSED).value,
                "reply_by": reply_by,
                "prints": 0,
                "receipt_advice": "",
                "receipt_contact": "",
                "import_id": self._import_id,
                "created_at": self._desk.clock.now(),
            }
        )

    def _number(self, year: int) -> str:
        if year not in self._numbers:
            first = next_number(self._session, year)
            prefix, _, digits = first.rpartition("-")
            self._numbers[year] = (prefix, int(digits))
        prefix, number = self._numbers[year]
        self._numbers[year] = (prefix, number + 1)
        return f"{prefix}-{number:03d}"

    def _check_code(self) -> str:
        if not self._taken:
            self._taken.update(self._session.scalars(select(Referral.check_code)))
        code = check_codes.make(self._desk.randomness)
        while code in self._taken:
            code = check_codes.make(self._desk.randomness)
        self._taken.add(code)
        return code

    def _institution(self, written: str) -> tuple[int, str]:
        """Id and destination code of the institution that ``written`` names; added if new."""
        if self._institutions is None:
            self._institutions = {}
            for entry in self._session.scalars(select(Institution).order_by(Institution.id)):
                for key in (entry.name, entry.name + entry.department):
                    self._institutions.setdefault(squeeze(key), (entry.id, entry.destination))
        name = " ".join(written.split())[:_LONGEST] or self._unnamed()
        key = squeeze(name)
        if key not in self._institutions:
            self._institutions[key] = self._added(name)
        return self._institutions[key]

    def _added(self, name: str) -> tuple[int, str]:
        reading = words().destination.read(name)
        destination = reading.codes[0] if reading else _UNNAMED
        entry = Institution(
            name=name, destination=destination, is_active=True, import_id=self._import_id
        )
        self._session.add(entry)
        self._session.flush()
        self._desk.audit.record(self._session, "institution_imported", "institution", entry.id)
        self.new_institutions.append(entry.id)
        return entry.id, destination

    def _unnamed(self) -> str:
        # A ledger that says "referred" without saying where: the directory's word for "other".
        return self._desk.codes.label("destination", _UNNAMED)
