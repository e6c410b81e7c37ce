"""Takes answers one by one: each is on the disk before the next question is shown.

A critical answer opens its duty at once and silently (scales.md section 7, convention 6; mission.md
section 4 no. 5): the counsellor sees it on the page of the day, whoever sits at the screen sees
nothing. An answer that is changed back leaves the duty: that it was meant differently is for
somebody to find out in a talk.
"""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from models.assessment import SelfAnswer
from models.vocabulary import SelfState
from services.assessments import critical
from services.assessments.marked import SELF_SOURCE
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.risk import duties
from services.scales.scoring import score
from services.self_assessments import asking
from services.self_assessments.people import Form, form_of
from services.self_assessments.records import Ready, Step


def step_of(forms: Sequence[Form]) -> Step:
    """Where a person stands: at the first form that is not through."""
    for form in forms:
        if form.row.finished_at is None:
            at_item = form.row.at_item
            return asking.question(form, len(forms)) if at_item else asking.intro(form, len(forms))
    return Ready(len(forms))


def begin(desk: Desk, forms: Sequence[Form]) -> None:
    """From the page before a scale's questions to the first of them."""
    form = _current(forms)
    if form is not None and not form.row.at_item:
        form.row.begun_at = form.row.begun_at or desk.clock.now()
        _stand_at(desk, form, asking.after(form, asking.answers_of(form), ""))


def take(session: Session, desk: Desk, answer_id: int, item: str, value: object) -> Form:
    """Store one answer and go on. Raises NotFound, AnswerRefused, Conflict ``handed_in``."""
    row = session.get(SelfAnswer, answer_id)
    if row is None:
        raise NotFound
    if row.state != SelfState.OPEN:
        raise Conflict("handed_in")
    form = form_of(session, desk, row)
    answers = asking.answers_of(form) | {item: value}
    _mark(session, desk, form, answers, is_handed_in=False)
    row.answers = _as_json(answers)
    row.begun_at = row.begun_at or desk.clock.now()
    _stand_at(desk, form, asking.after(form, answers, item))
    return form


def go_back(forms: Sequence[Form]) -> None:
    """To the question before; from the first one of a scale to its page, and so on."""
    form = _current(forms)
    if form is not None and form.row.at_item:
        form.row.at_item = asking.before(form, asking.answers_of(form), form.row.at_item)
        return
    earlier = [one for one in forms if form is None or one.row.position < form.row.position]
    if earlier:
        last = earlier[-1]
        order = asking.asked(last, asking.answers_of(last))
        last.row.finished_at, last.row.at_item = None, order[-1] if order else ""


def hand_in(session: Session, desk: Desk, form: Form) -> None:
    """From now on the form waits; what does not apply any more is gone from it."""
    answers = asking.kept_answers(form, asking.answers_of(form))
    _mark(session, desk, form, answers, is_handed_in=True)
    form.row.answers = _as_json(answers)
    form.row.state = SelfState.WAITING


def _current(forms: Sequence[Form]) -> Form | None:
    return next((form for form in forms if form.row.finished_at is None), None)


def _stand_at(desk: Desk, form: Form, item: str | None) -> None:
    if item is None:
        form.row.finished_at = desk.clock.now()
    else:
        form.row.at_item = item


def _mark(
    session: Session, desk: Desk, form: Form, answers: Mapping[str, object], *, is_handed_in: bool
) -> None:
    """Open the duty of a critical answer, once a form. Raises AnswerRefused, before anything."""
    definition = form.kept.definition
    raised = set(score(definition, answers, form.context).critical(definition))
    if not is_handed_in:
        # What is raised because a question is blank says nothing before it was asked.
        raised -= set(score(definition, {}, form.context).critical(definition))
    if not raised:
        return
    if not form.row.is_critical:
        form.row.is_critical = True
        critical.open_critical(
            session, desk, SELF_SOURCE, form.row.id, form.client_id, sorted(raised)
        )
        desk.audit.record(session, "critical_answer_given", SELF_SOURCE, form.row.id)
    elif critical.ACUTE & raised:
        duties.make_urgent(session, desk, SELF_SOURCE, form.row.id)


def _as_json(answers: Mapping[str, object]) -> str:
    return json.dumps(dict(answers), ensure_ascii=False)
