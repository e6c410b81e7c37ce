"""A school asks for a screening: lists, paper, a table, a marked answer, talks, numbers."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from services.documents import screening_numbers
from services.errors import Conflict
from services.register import Register
from services.reminders import ReminderKind
from services.risk.duty_records import Disposition
from services.screenings.entering import EntryState
from services.screenings.following import NewStep
from services.screenings.records import NewPart, NewScreening
from tests.fakes import FixedClock
from tests.journeys.rooms import FIRST_DAY, opened_room
from tests.services.documents.papers import text_of

CLASSES = ("七(1)班", "七(2)班")
SIZE = 20
WELL, HIGH = bytes(10), bytes([2, 2, 2, 2, 2, 2, 0, 0, 0, 1])
MARKED = bytes([0, 0, 0, 0, 0, 0, 0, 0, 2, 0])


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(FIRST_DAY)


@pytest.fixture
def register(tmp_path: Path, clock: FixedClock) -> Iterator[Register]:
    with opened_room(tmp_path, clock) as register:
        yield register


def table(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def roster(folder: Path) -> Path:
    rows = [
        (name, number, f"学生{name[2]}{number:02d}", "女" if number % 2 else "男", "2013-03-01")
        for name in CLASSES
        for number in range(1, SIZE + 1)
    ]
    return table(folder / "名单.xlsx", ("班级", "座号", "姓名", "性别", "出生日期"), *rows)


def test_from_the_class_lists_to_the_paper_without_names(
    register: Register, clock: FixedClock, tmp_path: Path
) -> None:
    today = clock.today()
    made = register.screenings.make(
        NewScreening("2026年秋季七年级筛查", (NewPart("phq9"),), "self", today)
    )
    lists = register.screening_rosters
    lists.confirm(lists.dry_run(made.id, lists.open(roster(tmp_path))))
    definition = made.parts[0].definition_id

    # The first class is typed from paper, one form of it twice and not alike.
    entry = register.screening_entry
    first = register.screenings.students(made.id, CLASSES[0])
    forms = [MARKED, HIGH, *[WELL] * (SIZE - 2)]
    for student, form in zip(first, forms, strict=True):
        entry.enter(student.id, definition, form)
    assert entry.enter_again(first[1].id, definition, WELL) is EntryState.DIFFERS
    entry.settle(first[1].id, definition, HIGH)

    # The second one comes as a table.
    rows = [(CLASSES[1], number, *[0] * 10) for number in range(1, SIZE + 1)]
    path = table(tmp_path / "作答.xlsx", ("班级", "座号", *map(str, range(1, 11))), *rows)
    answers = register.screening_answers
    trial = answers.dry_run(made.id, definition, answers.open(path))
    assert answers.confirm(trial).results == SIZE

    # A marked answer: today, by class and number, without a file.
    (duty,) = register.duties.open_ones()
    assert duty.marked is not None
    assert (duty.client_name, duty.marked.class_name, duty.marked.number) == ("", CLASSES[0], "1")
    register.duties.dispose(duty.id, Disposition("seen", result="当天在心理室谈过，家长已接走"))

    # Everybody on the list is talked to; the day that was set comes up.
    talks = register.screening_talks
    marked, high = talks.flagged(made.id)
    client_id = talks.open_file(marked.id)
    talks.note(marked.id, NewStep("referred", "转县医院心理科"))
    talks.note(high.id, NewStep("watching", "再看一周", today + timedelta(days=7)))
    clock.moment += timedelta(days=7)
    due = [one for one in register.today.reminders() if one.kind is ReminderKind.STUDENT_DUE]
    assert [line.client_name for one in due for line in one.lines] == [f"{CLASSES[0]} 2"]
    talks.note(high.id, NewStep("done", "情绪平稳"))

    # Numbers are printed at the end, and name nobody.
    numbers = register.screening_numbers
    with pytest.raises(Conflict, match="screening_not_closed"):
        numbers.to_print(made.id)
    register.screenings.close(made.id, register.screenings.get(made.id).version)
    said = text_of(screening_numbers.filled(numbers.to_print(made.id)).pdf)
    assert "＊" in said
    assert "学生" not in said.replace("学生人数", "").replace("学生名单", "")

    # The file of the student who was referred tells of the screening.
    assert "screening" in {row.kind for row in register.timeline.page(client_id).rows}
