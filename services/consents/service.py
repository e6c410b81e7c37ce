"""Recording what clients agree to, refuse and take back; the texts; what a form says."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.consent import Consent
from models.room import Room
from models.vocabulary import ClientState, ConsentPurpose
from services.access import require_file
from services.actor import Right
from services.appointments import cancelling
from services.clients import files
from services.clock import CHINA
from services.consents import papers, recording, standing, texts, withdrawal
from services.consents.records import (
    ConsentId,
    ConsentOverview,
    ConsentPaper,
    ConsentText,
    Consequences,
    NewConsent,
    NewConsentText,
    RecallLetters,
    Withdrawal,
)
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.room import require_recovery_confirmed


class ConsentService:
    """Everything a room does with consents."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def overview(self, client_id: int) -> ConsentOverview:
        """Where a client stands; the view of the file is in the audit trail. Raises NotFound,
        FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            client = self._client(session, client_id)
            self._desk.audit.record_view(session, "client", client_id)
            return standing.overview(session, client, self._today())

    def record(self, new: NewConsent) -> ConsentOverview:
        """A signature, or a refusal. Raises InvalidInput by field; NotFound; FileRestricted;
        Conflict ``merged`` or ``recovery_not_confirmed``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            require_recovery_confirmed(session)
            client = self._client(session, new.client_id)
            if client.state == ClientState.MERGED:
                raise Conflict("merged")
            texts.ensure(session, self._desk)
            row = recording.row(session, self._desk, new, client)
            session.add(row)
            session.flush()
            action = "consent_signed" if new.is_given else "consent_refused"
            self._desk.audit.record(session, action, "consent", row.id)
            return standing.overview(session, client, self._today())

    def consequences(self, consent_id: ConsentId) -> Consequences:
        """What is under way and depends on a consent, to be read before it is withdrawn. Raises
        NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            consent = self._consent(session, consent_id)
            return withdrawal.consequences(session, consent, self._today())

    def withdraw(self, asked: Withdrawal) -> Consequences:
        """Take a signature back; from now on the guards refuse what depended on it. Returns what
        somebody has to end by hand. Raises InvalidInput by field; NotFound; FileRestricted;
        Conflict ``not_in_force`` if it is no signature that counts any more."""
        self._desk.actor.require(Right.CASEWORK)
        today = self._today()
        with self._desk.write() as session:
            consent = self._consent(session, asked.consent_id)
            recording.withdraw(session, self._desk, consent, asked)
            found = withdrawal.consequences(session, consent, today)
            if asked.cancels_appointments and found.appointments:
                cancelling.cancel_planned(
                    session, self._desk, consent.client_id, recording.CANCELLED_BECAUSE
                )
                found = replace(found, appointments=())
            self._desk.audit.record(session, "consent_withdrawn", "consent", consent.id)
            return found

    def undo(self, consent_id: ConsentId) -> None:
        """Take back what was recorded today by mistake: the withdrawal if there is one, else the
        signature or refusal itself. Raises Conflict ``not_today``; NotFound; FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            consent = self._consent(session, consent_id)
            last_act = consent.withdrawal_recorded_at or consent.recorded_at
            if last_act.astimezone(CHINA).date() != self._today():
                raise Conflict("not_today")
            if consent.withdrawal_recorded_at is not None:
                recording.clear_withdrawal(consent)
                action = "consent_withdrawal_undone"
            else:
                session.delete(consent)
                action = "consent_undone"
            self._desk.audit.record(session, action, "consent", consent_id)

    def texts(self) -> tuple[ConsentText, ...]:
        """Every version of every text, by purpose, the newest first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            texts.ensure(session, self._desk)
            return texts.list_all(session, self._today())

    def write_text(self, new: NewConsentText) -> ConsentText:
        """The next version of a text; the older ones stay as they were signed. Raises
        InvalidInput; NotAllowed; Conflict ``changed_meanwhile`` or ``nothing_changed``."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            texts.ensure(session, self._desk)
            written = texts.add(session, self._desk, new)
            every = texts.list_all(session, self._today())
            return next(text for text in every if text.id == written.id)

    def paper(
        self,
        purpose: ConsentPurpose,
        client_id: int | None = None,
        text_id: int | None = None,
        language: str = "zh",
    ) -> ConsentPaper:
        """What the form says, blank without ``client_id``; the text in force unless ``text_id`` is
        given. ``language`` ``en`` is kept to where the room's text is the one that ships. Raises
        NotFound, FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        today = self._today()
        with self._desk.write() as session:
            texts.ensure(session, self._desk)
            client = None if client_id is None else self._client(session, client_id)
            if client_id is not None:
                self._desk.audit.record_view(session, "client", client_id)
            text = (
                texts.on_day(session, purpose, today)
                if text_id is None
                else texts.get(session, text_id)
            )
            if text is None:
                raise NotFound
            room = session.scalars(select(Room)).one()
            return papers.build(session, text, room, client, today, language)

    def recall_letters(self, client_id: int) -> RecallLetters:
        """What asks the institutions to give back or destroy the referrals that no consent carries
        any more. Raises NotFound, FileRestricted; Conflict ``nothing_to_recall``."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            client = self._client(session, client_id)
            referrals = withdrawal.to_recall(session, client.id)
            if not referrals:
                raise Conflict("nothing_to_recall")
            self._desk.audit.record(session, "recall_printed", "client", client_id)
            room = session.scalars(select(Room)).one()
            return RecallLetters(room.name, room.address, room.phone, self._today(), referrals)

    def _client(self, session: Session, client_id: int) -> Client:
        require_file(session, self._desk, client_id)
        return files.stored(session, client_id)

    def _consent(self, session: Session, consent_id: int) -> Consent:
        consent = session.get(Consent, consent_id)
        if consent is None:
            raise NotFound
        require_file(session, self._desk, consent.client_id)
        return consent

    def _today(self) -> date:
        return self._desk.clock.today()
