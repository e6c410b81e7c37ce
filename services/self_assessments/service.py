"""Self-assessment at the screen: what the counsellor and the page on the screen call.

Everything happens in the name of the counsellor who is signed in and gave the screen away; the
person before it has no key and can do nothing else.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.assessment import SelfAnswer, SelfAssessment
from models.client import Client
from models.vocabulary import SelfState
from services.access import require_file, require_work
from services.actor import Right
from services.ages import age_on
from services.assessments.marked import SELF_SOURCE
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.screenings.queries import existing
from services.screenings.records import parts_of
from services.self_assessments import answering, approving, offering, queries, starting
from services.self_assessments.people import forms_of
from services.self_assessments.records import (
    Accepted,
    AnswersView,
    ClassOffer,
    HandedIn,
    Offer,
    Seat,
    Sitting,
    Step,
    WaitingSitting,
)
from services.self_assessments.starting import SUBJECT


class SelfAssessmentService:
    """One sitting at a time: there is one screen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # To begin

    def offers(self, client_id: int) -> tuple[Offer, ...]:
        """The scales for a client, those that fit the age first. Raises as
        `services.access.require_work`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            require_work(session, self._desk, client_id)
            client = session.get_one(Client, client_id)
            today = self._desk.clock.today()
            age = age_on(today, client.birth_date, client.birth_year)
            return offering.offers(session, self._desk, age)

    def class_offer(self, screening_id: int) -> ClassOffer:
        """What classes of a screening can answer at the screen. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            screening = existing(session, screening_id)
            return offering.class_offer(session, parts_of(screening.scales))

    def start_for_client(self, client_id: int, scales: Sequence[str], language: str) -> Sitting:
        """Give the screen to a client, for scales in this order.

        Raises InvalidInput (``scales``, ``language``), ScaleRefused, NotFound, FileRestricted;
        Conflict ``sitting_open``, ``consent_withdrawn``, ``merged``, ``file_locked``,
        ``file_destroyed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = starting.for_client(session, self._desk, client_id, scales, language)
            return queries.sitting(session, self._desk, row.id)

    def start_for_class(self, screening_id: int, class_name: str, language: str) -> Sitting:
        """Give the screen to a class, one student after the other by number.

        Raises NotFound; Conflict ``sitting_open``, ``no_wording``, ``screening_closed``,
        ``screening_erased``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = starting.for_class(session, self._desk, screening_id, class_name, language)
            return queries.sitting(session, self._desk, row.id)

    def open_sitting(self) -> Sitting | None:
        """The sitting that is not over, e.g. after a power cut: to go on with it, or to end it."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.open_one(session, self._desk)

    def resume(self, sitting_id: int) -> Sitting:
        """Go on where it stood. Raises NotFound, FileRestricted, Conflict ``sitting_over``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _open(session, sitting_id)
            require_file(session, self._desk, row.client_id)
            self._desk.audit.record(session, "self_assessment_resumed", SUBJECT, row.id)
            return queries.sitting(session, self._desk, row.id)

    def end_sitting(self, sitting_id: int) -> int:
        """The screen is the counsellor's again. What was answered waits for approval, also what
        was not brought to its end; returns how many forms. Raises NotFound, Conflict
        ``sitting_over``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _open(session, sitting_id)
            waits = 0
            for answer in _answers(session, row.id, SelfState.OPEN):
                if answer.answers == "{}":
                    session.delete(answer)
                else:
                    answer.state = SelfState.WAITING
                    waits += 1
            row.closed_at = self._desk.clock.now()
            self._desk.audit.record(session, "self_assessment_ended", SUBJECT, row.id)
            return waits

    # At the screen

    def seats(self, sitting_id: int) -> tuple[Seat, ...]:
        """The numbers of the class. Raises NotFound, Conflict ``sitting_over``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.seats(session, _open(session, sitting_id))

    def sit_down(self, sitting_id: int, student_id: int) -> Step:
        """A student of the class begins, or goes on after a break that a counsellor has opened.

        Raises NotFound, Conflict ``already_answered``, ``sitting_over``, ``screening_closed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _open(session, sitting_id)
            if starting.student_forms(session, row, student_id):
                self._desk.audit.record(
                    session, "self_assessment_sat_down", "screening_student", student_id
                )
            return answering.step_of(forms_of(session, self._desk, row.id, student_id))

    def where(self, sitting_id: int, student_id: int | None = None) -> Step:
        """What stands on the screen. Raises NotFound, Conflict ``sitting_over``, ``handed_in``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            row = _open(session, sitting_id)
            return answering.step_of(forms_of(session, self._desk, row.id, student_id))

    def begin(self, sitting_id: int, student_id: int | None = None) -> Step:
        """From the page before a scale to its first question. Raises as `where`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _open(session, sitting_id)
            forms = forms_of(session, self._desk, row.id, student_id)
            answering.begin(self._desk, forms)
            return answering.step_of(forms)

    def answer(self, answer_id: int, item: str, value: object) -> Step:
        """Store the answer to one question and go on; None is one that was left blank on purpose.

        It is on the disk when this returns. Raises NotFound, AnswerRefused, Conflict
        ``handed_in``, ``sitting_over``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            form = answering.take(session, self._desk, answer_id, item, value)
            sitting = _open(session, form.sitting.id)
            mine = forms_of(session, self._desk, sitting.id, form.row.student_id)
            return answering.step_of(mine)

    def back(self, sitting_id: int, student_id: int | None = None) -> Step:
        """To the question before; what was answered there can be changed. Raises as `where`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _open(session, sitting_id)
            forms = forms_of(session, self._desk, row.id, student_id)
            answering.go_back(forms)
            return answering.step_of(forms)

    def finish(self, sitting_id: int, student_id: int | None = None) -> HandedIn:
        """Hand in what was answered; the sitting of a client is over with it.

        Raises NotFound, Conflict ``sitting_over``, ``handed_in``, ``not_all_asked``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            sitting = _open(session, sitting_id)
            mine = forms_of(session, self._desk, sitting.id, student_id)
            if any(form.row.finished_at is None for form in mine):
                raise Conflict("not_all_asked")
            for form in mine:
                answering.hand_in(session, self._desk, form)
                self._desk.audit.record(session, "self_answers_given", SELF_SOURCE, form.row.id)
            if sitting.screening_id is None:
                sitting.closed_at = self._desk.clock.now()
            return queries.handed_in(session, sitting, [form.row for form in mine])

    # After it

    def waiting(self, client_id: int | None = None) -> tuple[WaitingSitting, ...]:
        """What waits for approval, of one client or of all, the oldest first;
        `queries.MOST_SITTINGS` at most."""
        self._desk.actor.require(Right.CASEWORK)
        theirs = [] if client_id is None else [SelfAssessment.client_id == client_id]
        with self._desk.read() as session:
            return queries.waiting(session, self._desk, *theirs)

    def look(self, answer_id: int) -> AnswersView:
        """The answers of one form that waits; the view is in the audit trail.

        Raises NotFound, FileRestricted, Conflict ``already_decided``, ``no_wording``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = approving.waiting_row(session, answer_id)
            view = queries.answers_view(session, self._desk, row)
            require_file(session, self._desk, view.client_id)
            # By whom it is about, so that the log of who looked finds the file.
            if row.student_id is None:
                self._desk.audit.record_view(session, SUBJECT, row.self_assessment_id)
            else:
                self._desk.audit.record_view(session, "screening_student", row.student_id)
            return view

    def accept(self, answer_id: int, visit_id: int | None = None) -> int:
        """Put one form on record: as an assessment of the client, whose id is returned, or as a
        result of the screening. Raises Conflict ``already_decided``, ``result_there`` and as
        `services.assessments.saving.save`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = approving.waiting_row(session, answer_id)
            return approving.accept(session, self._desk, row, visit_id)

    def accept_all(self, sitting_id: int, visit_id: int | None = None) -> Accepted:
        """Put everything on record that waits of a sitting, or nothing. Raises as `accept`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            rows = _answers(session, sitting_id, SelfState.WAITING)
            if not rows:
                raise Conflict("already_decided")
            mine = [row for row in rows if not approving.is_typed(session, row)]
            for row in mine:
                approving.accept(session, self._desk, row, visit_id)
            return Accepted(len(mine), len(rows) - len(mine))

    def discard(self, answer_id: int, reason: str) -> None:
        """Do not put a form on record. Its duty stays open: somebody ticked it.

        Raises InvalidInput ``reason``, NotFound, FileRestricted, Conflict ``already_decided``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = approving.waiting_row(session, answer_id)
            approving.discard(session, self._desk, row, reason)


def _open(session: Session, sitting_id: int) -> SelfAssessment:
    row = session.get(SelfAssessment, sitting_id)
    if row is None:
        raise NotFound
    if row.closed_at is not None:
        raise Conflict("sitting_over")
    return row


def _answers(session: Session, sitting_id: int, state: SelfState) -> tuple[SelfAnswer, ...]:
    wanted = (
        select(SelfAnswer)
        .where(SelfAnswer.self_assessment_id == sitting_id, SelfAnswer.state == state)
        .order_by(SelfAnswer.id)
    )
    return tuple(session.scalars(wanted))
