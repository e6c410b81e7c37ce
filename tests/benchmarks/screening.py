"""A school's answers, 5,000 students x 90 items, from a file to stored results.

Beside it the same job by openpyxl, and the least that reading, scoring and storing can cost
(performance.md section 1): calamine or `csv`, factor sums with `itemgetter`, one ``executemany``.
The product also finds each student, judges every answer and keeps the whole result.
"""

import csv
import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from models.base import table
from models.screening import ScreeningResult, ScreeningStudent
from services.desk import Desk
from services.scales import library
from services.scales.batch import BatchScorer
from services.scales.context import Context
from services.screenings.answer_imports import AnswerImportService
from services.screenings.queries import existing
from services.screenings.records import NewPart, NewScreening
from services.screenings.service import ScreeningService
from services.screenings.storing import Answered, part_of, store_part
from tests.benchmarks.measure import Row, median, milliseconds, ratio_row

STUDENTS, CLASS_SIZE, ITEMS = 5000, 50, 90
_MARKED = (15, 59, 63)  # self-harm, death, harming others
_FACTORS = (
    (1, 4, 12, 27, 40, 42, 48, 49, 52, 53, 56, 58),
    (3, 9, 10, 28, 38, 45, 46, 51, 55, 65),
    (6, 21, 34, 36, 37, 41, 61, 69, 73),
    (5, 14, 15, 20, 22, 26, 29, 30, 31, 32, 54, 71, 79),
    (2, 17, 23, 33, 39, 57, 72, 78, 80, 86),
    (11, 24, 63, 67, 74, 81),
    (13, 25, 47, 50, 70, 75, 82),
    (8, 18, 43, 68, 76, 83),
    (7, 16, 35, 62, 77, 84, 85, 87, 88, 90),
)
_RESULT = table(ScreeningResult)
_INSERT = insert(_RESULT)
_CLEAR = (text("DELETE FROM duty"), text("DELETE FROM screening_result"))


def screening_rows(desk: Desk, folder: Path, times: int = 5) -> list[Row]:
    """The rows of the screening line of performance.md section 1."""
    school = _School(desk, folder)
    workbook, plain = school.files()
    jobs = {
        "product xlsx": lambda: school.product(workbook),
        "openpyxl": lambda: school.bare(_by_openpyxl(workbook)),
        "calamine": lambda: school.bare(_by_calamine(workbook)),
        "product csv": lambda: school.product(plain),
        "csv": lambda: school.bare(_by_csv(plain)),
        "scoring": school.score,
        "storing": school.store,
        "storing bare": school.store_bare,
    }
    taken = {name: median(figures) for name, figures in _in_turn(jobs, school, times).items()}
    what = "5,000 x 90, file to stored results"
    return [
        ratio_row(
            "screening, .xlsx", taken["product xlsx"], taken["openpyxl"], 0.35,
            f"{what} / the openpyxl job",
        ),
        ratio_row(
            "screening, .xlsx, limit", taken["product xlsx"], taken["calamine"], 2.0,
            f"{what} / calamine, sums, one executemany",
        ),
        ratio_row(
            "screening, .csv", taken["product csv"], taken["csv"], 2.0,
            f"{what} / csv, sums, one executemany",
        ),
        ratio_row("screening, scoring", taken["scoring"], 60, 1.0, "scoring alone / 60 ms"),
        ratio_row(
            "screening, storing", taken["storing"] - taken["scoring"], taken["storing bare"], 1.5,
            "storing without the scoring / one row a student",
        ),
    ]  # fmt: skip


def _in_turn(
    jobs: Mapping[str, Callable[[], object]], school: "_School", times: int
) -> dict[str, list[float]]:
    """As `measure.in_turn`, with what was stored removed before each, outside the time."""
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(times + 1):  # the first round warms up
        for name, job in jobs.items():
            school.clear()
            taken[name].append(milliseconds(job))
    return {name: figures[1:] for name, figures in taken.items()}


class _School:
    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk, self._folder = desk, folder
        draw = random.Random(20261122)
        self.forms = [_form(draw) for _ in range(STUDENTS)]
        made = ScreeningService(desk).make(
            NewScreening("基准", (NewPart("scl90"),), "self", date(2026, 11, 20))
        )
        self._screening_id, self._part = made.id, made.parts[0]
        with desk.write() as session:
            session.execute(insert(table(ScreeningStudent)), [*map(self._student, range(STUDENTS))])
            stored = "SELECT id FROM screening_student WHERE screening_id = :id ORDER BY id"
            self.ids = list(session.scalars(text(stored), {"id": made.id}))
        self._scorer = BatchScorer(library.definition("scl90"))
        self._takers = [itemgetter(*(item - 1 for item in factor)) for factor in _FACTORS]

    def _student(self, number: int) -> dict[str, object]:
        return {
            "screening_id": self._screening_id,
            "class_name": _class_name(number),
            "number": str(number % CLASS_SIZE + 1),
            "name": "",
            "sex": number % 2 + 1,
            "age": 13,
            "is_flagged": False,
            "is_critical": False,
            "follow_up": "",
        }

    def files(self) -> tuple[Path, Path]:
        """The same table as .xlsx and as .csv."""
        from openpyxl import Workbook

        head = ["班级", "座号", *map(str, range(1, ITEMS + 1))]
        rows = [
            [_class_name(number), number % CLASS_SIZE + 1, *form]
            for number, form in enumerate(self.forms)
        ]
        book = Workbook(write_only=True)
        sheet = book.create_sheet("作答")
        for row in (head, *rows):
            sheet.append(row)
        workbook, plain = self._folder / "answers.xlsx", self._folder / "answers.csv"
        book.save(workbook)
        with plain.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([head, *rows])
        return workbook, plain

    def clear(self) -> None:
        """As before anything was stored."""
        with self._desk.write() as session:
            for statement in _CLEAR:
                session.execute(statement)

    def product(self, path: Path) -> None:
        """What the page does: open, try, confirm."""
        answers = AnswerImportService(self._desk)
        opened = answers.open(path)
        trial = answers.dry_run(self._screening_id, self._part.definition_id, opened)
        stored = answers.confirm(trial)
        if stored.results != STUDENTS:
            raise AssertionError(stored)

    def bare(self, forms: Iterable[Sequence[int]]) -> None:
        """Factor sums and one executemany in one transaction."""
        rows = [
            self._row(student_id, bytes(form), [sum(take(form)) for take in self._takers])
            for student_id, form in zip(self.ids, forms, strict=True)
        ]
        self._insert(rows)

    def score(self) -> None:
        """Scoring alone, sex and age known."""
        contexts = [Context(sex, 13) for sex in ("M", "F")]
        self._scorer.score(self.forms, [contexts[number % 2] for number in range(STUDENTS)])

    def store(self) -> None:
        """Scoring and storing as the product does it."""
        rows = [Answered(*pair) for pair in zip(self.ids, self.forms, strict=True)]
        with self._desk.write() as session:
            screening = existing(session, self._screening_id)
            part = part_of(screening, self._part.definition_id)
            store_part(session, self._desk, screening, part, rows)

    def store_bare(self) -> None:
        """One row a student, with a result of the usual length as JSON."""
        scores = {f"f_{number}": 1.41 for number in range(16)}
        content = {"status": "complete", "n_missing": 0, "scores": scores, "bands": {"screen": ""}}
        rows = [
            self._row(student_id, form, json.dumps(content))
            for student_id, form in zip(self.ids, self.forms, strict=True)
        ]
        self._insert(rows)

    def _insert(self, rows: list[dict[str, object]]) -> None:
        with self._desk.write() as session:
            session.connection().execute(_INSERT, rows)

    def _row(self, student_id: int, answers: bytes, result: object) -> dict[str, object]:
        return {
            "student_id": student_id,
            "definition_id": self._part.definition_id,
            "answers": answers,
            "status": "complete",
            "band": "",
            "result": str(result),
            "is_flagged": False,
            "is_critical": False,
            "entered_by": 1,
            "entered_at": self._desk.clock.now(),
        }


def _form(draw: random.Random) -> bytes:
    """Most questions with "not at all"; a marked answer from about three in a hundred."""
    form = bytearray(draw.choices((1, 2, 3, 4, 5), (72, 17, 7, 3, 1), k=ITEMS))
    for item in _MARKED:
        form[item - 1] = 2 + (item == _MARKED[-1]) if draw.random() < 0.01 else 1
    return bytes(form)


def _class_name(number: int) -> str:
    return f"七({number // CLASS_SIZE + 1})班"


def _by_openpyxl(path: Path) -> Iterable[Sequence[int]]:
    from openpyxl import load_workbook

    rows = load_workbook(path, read_only=True).active.iter_rows(min_row=2, values_only=True)
    return [[int(cell) for cell in row[2:]] for row in rows]


def _by_calamine(path: Path) -> Iterable[Sequence[int]]:
    from python_calamine import CalamineWorkbook

    rows: list[list[Any]] = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [[*map(int, row[2:])] for row in rows[1:]]


def _by_csv(path: Path) -> Iterable[Sequence[int]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return [[*map(int, row[2:])] for row in rows]
