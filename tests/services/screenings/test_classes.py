"""Classes and numbers as schools write them."""

import pytest

from services.screenings.classes import class_key, in_grade, in_order, number_key


@pytest.mark.parametrize(
    "written",
    [
        "七年级（1）班",
        "七(1)班",
        "初一1班",
        "初一（1）班",
        "701",
        "0701班",
        "7.1班",
        "七年级一班",
        "七1班",
    ],
)
def test_one_class_written_in_many_ways(written: str) -> None:
    assert class_key(written) == "7-1"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("高一(3)班", "10-3"),
        ("高三1", "12-1"),
        ("1班", "-1"),
        ("十一(2)班", "11-2"),
        ("火箭班", "火箭班"),
    ],
)
def test_other_classes(written: str, key: str) -> None:
    assert class_key(written) == key


def test_ten_comes_after_two() -> None:
    names = ["八(1)班", "七(10)班", "七(2)班"]

    assert sorted(names, key=in_order) == ["七(2)班", "七(10)班", "八(1)班"]


@pytest.mark.parametrize("written", ["01", "1", "１", "1号", "1.0"])
def test_one_number_written_in_many_ways(written: str) -> None:
    assert number_key(written) == "1"


def test_a_zero_is_a_number() -> None:
    assert number_key("0") == "0"


@pytest.mark.parametrize(
    ("grade", "written", "name"),
    [
        ("七年级", "1", "七年级1班"),
        ("七", "1班", "七年级1班"),
        ("2024级", "1班", "2024级1班"),
        ("七年级", "八（2）班", "八(2)班"),
        ("", "1", "1班"),
        ("七年级", "", ""),
    ],
)
def test_a_class_beside_its_grade(grade: str, written: str, name: str) -> None:
    assert in_grade(grade, written) == name
