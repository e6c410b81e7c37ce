"""Days, phones and ages as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.written_dates import DayTrouble, NotADay, read_day, read_day_number
from services.written_numbers import is_mobile, narrow, read_age, read_phone, squeeze

MARCH_7 = date(2025, 3, 7)


@pytest.mark.parametrize(
    "written",
    [
        "2025.3.7",
        "2025-03-07",
        "2025/3/7",
        "2025年3月7日",
        "2025 年 3 月 7 号",
        "20250307",
        "２０２５-３-７",
        "２０２５．０３．０７",
        "二〇二五年三月七日",
        "2025-03-07 14:30",
        "2025-3-7 14:30:00",
        "2025-03-07T00:00:00",
        "2025年3月7日（星期五）",
        "2025.3.7上午",
        "25.3.7",
        "250307",
        "2025 03 07",
        "45723",
        " 2025.3.7. ",
        "2025。3。7",
        "2025\\3\\7",
        "二0二五年三月七日",
        "'2025.3.7",
        "2025.3.7（补）",
        "2025.3.7 14点",
        "2025.3.7 9:30-10:20",
    ],
)
def test_full_days(written: str) -> None:
    found = read_day(written, 1999)
    assert (found.day, found.has_year) == (MARCH_7, True)


@pytest.mark.parametrize(
    "written", ["3月7日", "3.7", "03-07", "三月七日", "3/7", "３月７日", "3月7"]
)
def test_a_day_without_a_year_is_of_the_given_year(written: str) -> None:
    found = read_day(written, 2025)
    assert (found.day, found.has_year) == (MARCH_7, False)


def test_a_day_of_a_monthly_sheet_may_be_just_its_number() -> None:
    assert read_day("7日", 2025, 3).day == MARCH_7
    assert read_day_number(7.0, 2025, 3).day == MARCH_7


@pytest.mark.parametrize(
    ("written", "trouble"),
    [
        ("2025.2.30", DayTrouble.IMPOSSIBLE),
        ("13月5日", DayTrouble.IMPOSSIBLE),
        ("2月29日", DayTrouble.IMPOSSIBLE),
        ("20251345", DayTrouble.IMPOSSIBLE),
        ("上周三", DayTrouble.UNREADABLE),
        ("", DayTrouble.UNREADABLE),
        ("2025年6月", DayTrouble.INCOMPLETE),
        ("6月上旬", DayTrouble.INCOMPLETE),
        ("7", DayTrouble.INCOMPLETE),
    ],
)
def test_what_is_no_day_says_why(written: str, trouble: DayTrouble) -> None:
    with pytest.raises(NotADay) as caught:
        read_day(written, 2025)
    assert caught.value.trouble is trouble


def test_numbers_of_a_spreadsheet() -> None:
    assert read_day_number(20250307.0, 1999).day == MARCH_7
    assert read_day_number(45723.6, 1999).day == MARCH_7
    assert read_day_number(3.7, 2025).day == MARCH_7
    assert read_day_number(3.1, 2025).is_ambiguous  # was it 3.10?
    with pytest.raises(NotADay):
        read_day_number(1e10, 2025)


def test_doubtful_forms_are_marked() -> None:
    assert read_day("3/7/2025", 1999).is_ambiguous
    assert not read_day("3/17/2025", 1999).is_ambiguous
    assert read_day("3月7日-9日", 2025).is_range


@given(st.dates(date(1955, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_from_every_form(day: date) -> None:
    y, m, d = day.year, day.month, day.day
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)
    for written in (f"{y}.{m}.{d}", f"{y}年{m}月{d}日", f"{y}{m:02}{d:02}", day.isoformat()):
        assert read_day(written, 1).day == day
    assert read_day(f"{m}月{d}日", y).day == day
    assert read_day_number(float(serial), 1).day == day


@given(st.text(max_size=20), st.integers(1990, 2090))
def test_any_text_is_a_day_or_says_that_it_is_none(written: str, year: int) -> None:
    found: date | DayTrouble
    try:
        found = read_day(written, year).day
    except NotADay as error:
        found = error.trouble
    assert isinstance(found, date | DayTrouble)


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("139 4116 1609", "13941161609"),
        ("１３９４１１６１６０９", "13941161609"),
        ("13941161609.0", "13941161609"),
        ("+86 139-4116-1609", "13941161609"),
        ("1.3941161609E10", "13941161609"),
        ("0796-8322111", "07968322111"),
        ("13900000000/13811111111", "13900000000"),
        ("13900000000 13811111111", "13900000000"),
        ("手机：139 0000 0000", "13900000000"),
        ("13900000000（本人）", "13900000000"),
        ("（0796）8322111转8", "07968322111"),
        ("", ""),
    ],
)
def test_phones(written: str, digits: str) -> None:
    assert read_phone(written) == digits


@pytest.mark.parametrize("written", ["1.39E+10", "没有手机", "12"])
def test_what_is_no_phone(written: str) -> None:
    assert read_phone(written) is None


@pytest.mark.parametrize(
    ("written", "age"),
    [
        ("12岁", 12),
        ("12周岁", 12),
        ("６８", 68),
        ("63.0", 63),
        ("8个月", 0),
        ("约60岁", 60),
        ("60多岁", 60),
        ("六十三岁", 63),
        ("二十多岁", 20),
        ("12岁6个月", 12),
        ("500", None),
        ("不详", None),
    ],
)
def test_ages(written: str, age: int | None) -> None:
    assert read_age(written) == age


def test_small_helpers() -> None:
    assert narrow(" １２　") == "12"
    assert squeeze("姓　 名") == "姓名"
    assert is_mobile("13941161609")
    assert not is_mobile("07968322111")
