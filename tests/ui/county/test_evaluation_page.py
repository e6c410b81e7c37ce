"""Rates with the county's own numbers, and questions to rooms."""

from services.months import month_of, shifted
from services.register import Register
from tests.ui.county.conftest import Office
from ui.county.evaluation_page import EvaluationPage
from ui.county.questions_part import QuestionsPart
from ui.county.rate_sheet import RateSheet
from ui.county.rates_part import RatesPart
from ui.navigation import Place


def shown(office: Office, tab: int) -> EvaluationPage:
    page = EvaluationPage(office.workplace)
    page.show_tab(tab)
    office.show(page)
    return page


def test_what_only_the_county_knows_is_typed_with_its_source(
    office: Office, register: Register
) -> None:
    page = shown(office, 0)
    part = page.part()
    assert isinstance(part, RatesPart)
    line = next(one for one in part._model.rows() if one.is_lacking and one.is_rate)
    part._open(line)
    (sheet,) = page.window().findChildren(RateSheet)
    sheet.numerator.setText("many")
    sheet.accept()
    office.settle()
    assert sheet.form.problem("numerator")
    sheet.numerator.setText("20")
    sheet.number.setText("40")
    sheet.source.setText("县卫健局 2026-10-31 统计表")
    sheet.accept()
    office.settle()
    assert not sheet.isVisible()
    now = next(one for one in part._model.rows() if one.line.indicator.id == line.line.indicator.id)
    assert not now.is_lacking
    assert now.typed is not None
    assert now.typed.source.startswith("县卫健局")


def test_every_shipped_document_can_be_chosen(office: Office, register: Register) -> None:
    page = shown(office, 0)
    part = page.part()
    assert isinstance(part, RatesPart)
    for pack in register.rates.packs():
        part.pack.set_value(pack.id)
        part.reload()
        office.settle()
        assert part.pack.value() == pack.id
        assert len(part._model.rows()) == len(register.rates.sheet(2026, pack.id).lines)


def test_questions_are_those_of_the_service_and_open_the_room(
    office: Office, register: Register
) -> None:
    page = shown(office, 1)
    part = page.part()
    assert isinstance(part, QuestionsPart)
    month = shifted(month_of(office.workplace.clock.today()), -1)
    found = register.plausibility.findings(month)
    assert part._model.rows() == found
    went: list[tuple[Place, object]] = []
    office.workplace.navigate.went.connect(lambda place, subject: went.append((place, subject)))
    for question in found[:1]:
        part.table.opened.emit(question)
        assert went == [(Place.ROOM_REGISTRY, question.finding.room_code)]
