"""Whatever stands in a table: nothing fails, and every row is a student, a problem or counted."""

from datetime import date, time, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from services.ledger_import.cells import Cell, Sheet
from services.progress import Progress
from services.scales import library
from services.screenings.answer_rows import AnswerMapping, Known, guessed_first, read_answers
from services.screenings.fitting import keys_of
from services.screenings.roster_rows import RosterMapping, read_roster
from services.screenings.tables import OpenedTable, tables_in

_HEADINGS = (
    "班级",
    "年级",
    "座号",
    "学号",
    "序号",
    "姓名",
    "性别",
    "出生日期",
    "答案",
    "1",
    "第2题",
)
_CELLS: tuple[Cell, ...] = (
    *(
        "",
        "七(1)班",
        "初一2班",
        "合计",
        "共3人",
        "班主任：王",
        "1",
        "01",
        "林一帆",
        "男",
        "2013-05-06",
    ),
    *(
        "2013.13.45",
        "441302201313060011",
        "0123012301",
        "０１２",
        "x" * 300,
        "\n",
        "（",
        "年级班",
        None,
    ),
    *(1, 2.0, 3.5, True, float("inf"), -1, 10**12, date(2013, 5, 6)),
    *(time(3, 4), timedelta(1)),
)
_ROWS = st.lists(st.lists(st.sampled_from(_CELLS), max_size=8), max_size=8)
_TABLES = st.builds(
    lambda head, rows: [head, *rows],
    st.lists(st.sampled_from(_HEADINGS), min_size=2, max_size=8),
    _ROWS,
)
_PHQ9 = keys_of(library.definition("phq9"), {})


@settings(max_examples=100, derandomize=True, deadline=None)
@given(_TABLES, st.sampled_from(("七1班", "Sheet1")), st.sampled_from((-1, 0, 1)))
def test_every_row_is_accounted_for(rows: list[list[Cell]], name: str, offset: int) -> None:
    sheet = Sheet(name, rows)
    tables, columns = tables_in([sheet])
    if not tables:
        return
    opened = OpenedTable(Path("名单.xlsx"), (sheet,), tables, columns, "", ())
    roster = read_roster(opened, RosterMapping(opened.guessed()), date(2026, 11, 20), Progress())
    counted = {(row.sheet, row.row) for row in roster.rows}
    assert len(counted) + sum(roster.others.values()) == opened.row_count()

    mapping = AnswerMapping(opened.guessed(), guessed_first(opened), offset)
    known = [Known(1, "7-1", "1", "林一帆")]
    answers = read_answers(opened, mapping, _PHQ9, {"完全不会": 0}, known, Progress())
    if not answers.missing:
        assert len(answers.rows) + sum(answers.others.values()) == opened.row_count()
