"""A screening of an invented school of two classes, to be photographed."""

from datetime import date
from typing import TYPE_CHECKING

from models.screening import ScreeningStudent
from services.screenings.following import NewStep
from services.screenings.records import NewPart, NewScreening
from ui.page import Page
from ui.pictures import settle
from ui.screenings.entry_part import EntryPart
from ui.screenings.page import ENTRY, NUMBERS, TALKS, ScreeningPage

if TYPE_CHECKING:
    from services.register import Register

_TITLE = "2026年秋季七年级心理筛查"
_FIRST = "林一帆、周小雨、何佳、陈航、吴桐、郑雅宁、孙浩然、马思远、朱可欣、胡俊杰、郭子涵、罗雨桐"
_OTHERS = (
    "梁家豪、宋佳怡、唐宇轩、韩梦琪、冯一诺、董文博、程思琪、曹子墨、袁欣悦、邓浩宇、许诗涵、傅明轩"
)
_NAMES = (*_FIRST.split("、"), *_OTHERS.split("、"))
_FORMS = (bytes(10), bytes([1] * 6 + [0] * 4), bytes([2] * 6 + [0, 0, 0, 1]), bytes([1] * 9 + [0]))
_PLAN = (0, 0, 1, 0, 2, 0, 1, 0, 0, 3, 0, 1, 0, 1, 0, 0, 1, 0, 2, 0)


def a_screening(register: "Register") -> object:
    """Its id; made once."""
    for known in register.screenings.list_all():
        if known.title == _TITLE:
            return known.id
    new = NewScreening(_TITLE, (NewPart("phq9"), NewPart("gad7")), "self", date(2026, 11, 20))
    made = register.screenings.make(new)
    with register.vault.desk.write() as session:
        for number, name in enumerate(_NAMES * 2):
            class_name, place = ("七(1)班", number) if number < 24 else ("七(2)班", number - 24)
            session.add(
                ScreeningStudent(
                    screening_id=made.id,
                    class_name=class_name,
                    number=str(place + 1),
                    name=name if number < 24 else f"{name[0]}小{name[-1]}",
                    sex=place % 2 + 1,
                    age=12 + place % 2,
                )
            )
    phq9, gad7 = (part.definition_id for part in made.parts)
    for class_name in ("七(1)班", "七(2)班"):
        students = register.screenings.students(made.id, class_name)
        for student, form in zip(students, _PLAN, strict=False):
            register.screening_entry.enter(student.id, phq9, _FORMS[form])
        for student in students[:8]:
            register.screening_entry.enter(student.id, gad7, bytes(8))
        register.screening_entry.enter_again(students[0].id, phq9, _FORMS[0])
        register.screening_entry.enter_again(students[1].id, phq9, _FORMS[1])
    first = register.screening_talks.flagged(made.id)[-1]
    step = NewStep("talked", "课间谈了二十分钟，最近睡得不好，愿意再谈。", date(2026, 12, 1))
    register.screening_talks.note(first.id, step)
    return made.id


def type_some(page: Page) -> None:
    """What somebody types into the boxes."""
    assert isinstance(page, ScreeningPage)
    page.show_tab(ENTRY)
    settle(page.workplace.jobs)
    part = page.part()
    assert isinstance(part, EntryPart)
    part._grid.setFocus()
    part._grid.show_signs("01203-7")


def show_talks(page: Page) -> None:
    assert isinstance(page, ScreeningPage)
    page.show_tab(TALKS)


def show_numbers(page: Page) -> None:
    assert isinstance(page, ScreeningPage)
    page.show_tab(NUMBERS)
