"""Numbers of a screening by class, without names, with small groups hidden (`hiding`).

Only the bands of each scale's main score are told. How many are on the list, subscales, sexes and
means are not: each is a sum of what may be hidden, and would give it away. The paper can be made
once the screening is closed: two papers with one form more between them would tell that form
(disclosure.md 5.7).
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import table
from models.room import Room
from models.screening import Screening, ScreeningResult, ScreeningStudent
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict
from services.scales.definition import Definition
from services.scales.service import ScaleService
from services.scales.wording import label
from services.screenings import queries
from services.screenings.classes import in_order
from services.screenings.hiding import hidden_cells
from services.screenings.limits import main_bands
from services.screenings.records import Part, parts_of

WITHHELD = ""
"""The column of forms without a band: too many blanks, or not valid."""

_S, _R = table(ScreeningStudent).c, table(ScreeningResult).c
_BANDS = (
    select(_S.class_name, _R.band, func.count())
    .join(table(ScreeningResult), _R.student_id == _S.id)
    .group_by(_S.class_name, _R.band)
)
_SIZES = select(_S.class_name, func.count()).group_by(_S.class_name)


@dataclass(frozen=True, slots=True)
class StatisticsRow:
    """One class, or all; a count of None is hidden."""

    class_name: str
    students: int
    entered: int
    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class PartStatistics:
    """One scale: ``labels`` of its bands, the last one empty for forms without a band."""

    short: str
    name: str
    bands: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[StatisticsRow, ...]
    total: StatisticsRow

    @property
    def hides(self) -> bool:
        """Whether anything is hidden."""
        return any(None in row.counts for row in (*self.rows, self.total))


@dataclass(frozen=True, slots=True)
class Statistics:
    """What may be told of a screening. ``room`` made it; ``is_final``: it can be printed."""

    title: str
    room: str
    day: date
    today: date
    is_final: bool
    parts: tuple[PartStatistics, ...]


class StatisticsService:
    """Reads; names nobody."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scales = ScaleService(desk)

    def of_screening(self, screening_id: int, language: str = "zh") -> Statistics:
        """Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            screening = queries.existing(session, screening_id)
            return self._statistics(session, screening, language)

    def to_print(self, screening_id: int) -> Statistics:
        """The same for paper; printing is in the audit trail.

        Raises NotFound, Conflict ``screening_not_closed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = queries.existing(session, screening_id)
            if screening.closed_at is None:
                raise Conflict("screening_not_closed")
            self._desk.audit.record(
                session, "screening_statistics_printed", "screening", screening_id
            )
            return self._statistics(session, screening, "zh")

    def _statistics(self, session: Session, screening: Screening, language: str) -> Statistics:
        sizes = session.execute(_SIZES.where(_S.screening_id == screening.id)).all()
        classes = sorted(((name, size) for name, size in sizes), key=lambda each: in_order(each[0]))
        return Statistics(
            title=screening.title,
            room=session.scalars(select(Room.name)).one(),
            day=screening.day,
            today=self._desk.clock.today(),
            is_final=screening.closed_at is not None,
            parts=tuple(
                self._part(session, screening, part, classes, language)
                for part in parts_of(screening.scales)
            ),
        )

    def _part(
        self,
        session: Session,
        screening: Screening,
        part: Part,
        classes: list[tuple[str, int]],
        language: str,
    ) -> PartStatistics:
        definition = self._scales.kept(session, part.definition_id).definition
        mine = (_S.screening_id == screening.id, _R.definition_id == part.definition_id)
        found = {
            (class_name, band): count
            for class_name, band, count in session.execute(_BANDS.where(*mine))
        }
        bands = _columns(definition, {band for _, band in found})
        counts = [[found.get((name, band), 0) for band in bands] for name, _ in classes]
        hidden = hidden_cells(counts)
        rows = [
            _row(name, size, values, {c for r, c in hidden if r == place})
            for place, ((name, size), values) in enumerate(zip(classes, counts, strict=True))
        ]
        everyone = [sum(column) for column in zip(*counts, strict=True)] or [0] * len(bands)
        students = sum(size for _, size in classes)
        names = definition.names
        return PartStatistics(
            short=definition.short,
            name=names.get(language, names.get("zh", definition.short)),
            bands=bands,
            labels=tuple(label(definition, "band", b, language) if b else "" for b in bands),
            rows=tuple(rows),
            total=_row("", students, everyone, {c for r, c in hidden if r == len(classes)}),
        )


def _columns(definition: Definition, found: set[str]) -> tuple[str, ...]:
    """All bands of the main score from the lowest on, found or not, and what has none."""
    known = main_bands(definition)
    others = sorted(found - {*known, WITHHELD})
    return (*known, *others, WITHHELD) if WITHHELD in found or not known else (*known, *others)


def _row(name: str, students: int, counts: list[int], hidden: set[int]) -> StatisticsRow:
    shown = tuple(None if place in hidden else count for place, count in enumerate(counts))
    return StatisticsRow(name, students, sum(counts), shown)
