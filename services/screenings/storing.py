"""Scores answers and puts them on record: one pass over a class or a whole school.

A row a student and scale, the answers as bytes, one ``executemany`` in the caller's transaction
(performance.md section 1). A result that is stored again keeps its row, so its duty stays with it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, or_, select, update
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from models.base import table
from models.risk import Duty
from models.screening import Screening, ScreeningFollowUp, ScreeningResult, ScreeningStudent
from models.types import moment_text
from services.ages import age_or_stated
from services.assessments import context
from services.assessments.critical import open_critical
from services.assessments.marked import SELF_SOURCE, STUDENT_SOURCE
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.progress import Progress
from services.risk import duties
from services.scales.batch import BatchScorer
from services.scales.context import Context
from services.scales.definition import Definition
from services.scales.errors import AnswerRefused
from services.scales.result import Result
from services.scales.service import ScaleService
from services.screenings import queries
from services.screenings.limits import limit_of
from services.screenings.records import TO_TALK, Part, parts_of

_STEP = 500

_STUDENT, _RESULT = table(ScreeningStudent), table(ScreeningResult)
_S, _R = _STUDENT.c, _RESULT.c
_INSERT = insert(_RESULT)
_REPLACED = (
    "answers",
    "checked",
    "status",
    "band",
    "result",
    "is_flagged",
    "is_critical",
    "entered_by",
    "entered_at",
)
_STORE = _INSERT.on_conflict_do_update(
    index_elements=["student_id", "definition_id"],
    set_={name: _INSERT.excluded[name] for name in _REPLACED},
)
_COLUMNS = ("student_id", "definition_id", *_REPLACED)
# As SQL with plain tuples: to prepare the parameters of 5,000 rows one by one takes longer than to
# store them.
_STORE_SQL = str(
    _STORE.compile(dialect=sqlite_dialect(paramstyle="qmark"), column_keys=list(_COLUMNS))
)
_FACTS = select(_S.id, _S.sex, _S.birth_date, _S.age)
_OF_STUDENT = _R.student_id == _S.id
_IS_FLAGGED = exists().where(_OF_STUDENT, _R.is_flagged.is_(True))
_IS_CRITICAL = exists().where(_OF_STUDENT, _R.is_critical.is_(True))
_FLAGS = (
    update(_STUDENT)
    .values(is_flagged=_IS_FLAGGED, is_critical=_IS_CRITICAL)
    .where(or_(_S.is_flagged != _IS_FLAGGED, _S.is_critical != _IS_CRITICAL))
)
# Who is put on the list begins there; who falls off it again leaves only what was done.
_LISTED = update(_STUDENT).values(
    follow_up=case(
        (_S.is_flagged.is_(True), TO_TALK),
        (exists().where(ScreeningFollowUp.student_id == _S.id), _S.follow_up),
        else_="",
    )
)
_NEW_ON_LIST = or_(
    and_(_S.is_flagged.is_(True), _S.follow_up == ""),
    and_(_S.is_flagged.is_(False), _S.follow_up == TO_TALK),
)
_BEFORE = (
    select(_R.student_id, _R.result)
    .join(_STUDENT, _S.id == _R.student_id)
    .where(_R.definition_id == bindparam("definition"), _R.is_critical.is_(True))
)
_HAS_DUTY = exists().where(
    Duty.source == STUDENT_SOURCE, Duty.source_id == _R.id, Duty.closed_at.is_(None)
)
_ROWS = select(_R.id, _R.student_id, _S.client_id).join(_STUDENT, _S.id == _R.student_id)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Answered:
    """One student's answers to one scale, a byte an item."""

    student_id: int
    answers: bytes
    checked: bytes | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """How many results were stored, and how many students are on the list by them."""

    results: int
    flagged: int
    critical: int


def store_answers(
    session: Session,
    desk: Desk,
    student_id: int,
    definition_id: int,
    answers: Mapping[str, object],
    self_answer_id: int | None = None,
) -> int:
    """One student's answers by item, in the caller's transaction; returns the result's id.

    Answers given at the screen name their ``self_answer_id``: the duty that they opened goes on
    with the result. Raises NotFound, Conflict ``screening_closed``, AnswerRefused.
    """
    _, screening = queries.enrolled(session, student_id)
    part = part_of(require_open(screening), definition_id)
    definition = ScaleService(desk).kept(session, definition_id).definition
    asked = Context(choices=dict(part.choices))
    answered = Answered(student_id, BatchScorer(definition).row(answers, asked))
    storing = _Storing(session, desk, screening, part, definition)
    critical = storing.write((answered,), Progress())
    mine = (_R.student_id == student_id, _R.definition_id == definition_id)
    result_id: int = session.scalars(select(_R.id).where(*mine)).one()
    if self_answer_id is not None:
        duties.move(
            session, (SELF_SOURCE, self_answer_id), (STUDENT_SOURCE, result_id), is_open_only=False
        )
        critical = {} if duties.of_source(session, desk, STUDENT_SOURCE, result_id) else critical
    storing.open_duties(critical)
    return result_id


def store_part(
    session: Session,
    desk: Desk,
    screening: Screening,
    part: Part,
    rows: Sequence[Answered],
    progress: Progress | None = None,
) -> Stored:
    """Score and store the answers of students of ``screening`` to one of its scales.

    Raises Conflict as `require_open`, AnswerRefused (nothing is stored then), Cancelled.
    """
    require_open(screening)
    definition = ScaleService(desk).kept(session, part.definition_id).definition
    storing = _Storing(session, desk, screening, part, definition)
    storing.open_duties(storing.write(rows, progress or Progress()))
    return storing.stored


def require_open(screening: Screening) -> Screening:
    """Raises Conflict ``screening_closed``, ``screening_erased``."""
    if screening.erased_at is not None:
        raise Conflict("screening_erased")
    if screening.closed_at is not None:
        raise Conflict("screening_closed")
    return screening


def update_list(session: Session, whom: ColumnElement[bool]) -> None:
    """Put the students ``whom`` on the list, or take them off it, by the results that are there."""
    session.connection().execute(_FLAGS.where(whom))
    session.connection().execute(_LISTED.where(whom, _NEW_ON_LIST))


def part_of(screening: Screening, definition_id: int) -> Part:
    """The scale of the screening. Raises NotFound."""
    for part in parts_of(screening.scales):
        if part.definition_id == definition_id:
            return part
    raise NotFound


class _Storing:
    def __init__(
        self, session: Session, desk: Desk, screening: Screening, part: Part, definition: Definition
    ) -> None:
        self._session, self._desk = session, desk
        self._screening, self._part = screening, part
        self._scorer = BatchScorer(definition)
        self._limit = limit_of(definition, part.limit)
        self._main = definition.main_subject
        self._now = moment_text(desk.clock.now())
        self._flagged = self._critical = 0
        self.stored = Stored(0, 0, 0)

    def write(self, rows: Sequence[Answered], progress: Progress) -> dict[int, frozenset[str]]:
        """Returns the critical flags, by student, that were not there before."""
        if not rows:
            return {}
        whom = _S.screening_id == self._screening.id
        if len(rows) == 1:  # a form as it is typed reads nothing of the other students
            whom = and_(whom, _S.id == rows[0].student_id)
        before = self._critical_before(whom)
        facts = self._contexts(whom)
        progress.step(0, len(rows))
        results = self._scorer.score(
            [row.answers for row in rows], [facts[row.student_id] for row in rows]
        )
        values: list[tuple[object, ...]] = []
        critical: dict[int, frozenset[str]] = {}
        for done, (row, result) in enumerate(zip(rows, results, strict=True)):
            if done % _STEP == 0:
                progress.step(done, len(rows))
            if isinstance(result, AnswerRefused):
                raise result
            values.append(self._row(row, result))
            flags = self._limit.critical.intersection(result.flags)
            if flags - before.get(row.student_id, frozenset()):
                critical[row.student_id] = flags
        self._put(values, rows, whom)
        progress.step(len(rows), len(rows))
        return critical

    def open_duties(self, critical: Mapping[int, frozenset[str]]) -> None:
        """One for every student whose critical answer is new, unless one is open already."""
        ids = list(critical)
        for start in range(0, len(ids), _STEP):
            chosen = _R.student_id.in_(ids[start : start + _STEP])
            mine = _ROWS.where(chosen, _R.definition_id == self._part.definition_id, ~_HAS_DUTY)
            for result_id, student_id, client_id in self._session.execute(mine).all():
                flags = critical[student_id]
                open_critical(
                    self._session, self._desk, STUDENT_SOURCE, result_id, client_id, flags
                )

    def _row(self, row: Answered, result: Result) -> tuple[object, ...]:
        """In the order of `_COLUMNS`, as the driver takes it."""
        is_flagged, is_critical = self._limit.is_over(result), self._limit.is_critical(result)
        self._flagged += is_flagged
        self._critical += is_critical
        return (
            row.student_id,
            self._part.definition_id,
            row.answers,
            row.checked,
            result.status,
            result.bands.get(self._main) or "",
            _ENCODER.encode(result.as_json()),
            is_flagged,
            is_critical,
            self._desk.actor.staff_id,
            self._now,
        )

    def _put(
        self,
        values: list[tuple[object, ...]],
        rows: Sequence[Answered],
        whom: ColumnElement[bool],
    ) -> None:
        self._session.connection().exec_driver_sql(_STORE_SQL, values)
        update_list(self._session, whom)
        self.stored = Stored(len(values), self._flagged, self._critical)
        subject = (
            ("screening_student", rows[0].student_id)
            if len(rows) == 1
            else ("screening", self._screening.id)
        )
        self._desk.audit.record(self._session, "screening_answers_stored", *subject)

    def _critical_before(self, whom: ColumnElement[bool]) -> dict[int, frozenset[str]]:
        asked = {"definition": self._part.definition_id}
        mine = _BEFORE.where(whom)
        return {
            student: self._limit.critical.intersection(json.loads(result).get("flags", ()))
            for student, result in self._session.execute(mine, asked)
        }

    def _contexts(self, whom: ColumnElement[bool]) -> dict[int, Context]:
        """What scoring knows of each student; equal ones share one object."""
        shared: dict[tuple[int, int | None], Context] = {}
        contexts = {}
        for student_id, sex, birth_date, age in self._session.execute(_FACTS.where(whom)):
            key = (sex, age_or_stated(self._screening.day, birth_date, age))
            if key not in shared:
                informant, choices = self._screening.informant, self._part.choices
                shared[key] = context.of_person(*key, informant, choices)
            contexts[student_id] = shared[key]
        return contexts
