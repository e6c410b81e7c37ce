"""The roll-up as officers see it: sums, margins, parts that add up, down to one room and back."""

from services.county.rollup_records import Scope
from services.months import month_of, shifted
from services.register import Register
from services.summary.tables import Population
from tests.ui.county.conftest import Office
from ui.county.rollup_page import RollUpPage


def shown(office: Office) -> RollUpPage:
    page = RollUpPage(office.workplace)
    office.show(page)
    return page


def top(register: Register) -> Scope:
    return Scope(unit_id=next(u.id for u in register.units.tree() if u.parent_id is None))


def test_sums_and_parts_agree_with_the_service(office: Office, register: Register) -> None:
    page = shown(office)
    month = shifted(month_of(office.workplace.clock.today()), -1)
    sums = register.rollup.roll_up(month, top(register))
    lines = {line.population: line for line in page.sums._model.rows()}
    for one in sums.populations:
        assert lines[one.population].number == one.step
        assert lines[one.population].is_grey == sums.is_grey(one.step)
    parts = page.parts._model.rows()
    assert sum(part.number for part in parts) == lines[Population.VISITS].number


def test_one_goes_down_to_a_room_and_back(office: Office) -> None:
    page = shown(office)
    names = [page.scope()]
    while (parts := page.parts._model.rows()) and not page.scope().room_code:
        page._drill(parts[0])
        office.settle()
        assert sum(p.number for p in page.parts._model.rows()) == parts[0].number
        names.append(page.scope())
    assert page.scope().room_code
    assert len(names) >= 3
    for scope in reversed(names[:-1]):
        page.go_back()
        office.settle()
        assert page.scope() == scope


def test_another_line_changes_parts_and_heat_map(office: Office) -> None:
    page = shown(office)
    lines = page.sums._model.rows()
    wanted = next(line for line in lines if line.population is Population.ASSESSMENTS)
    page.sums.table.selectRow(lines.index(wanted))
    office.settle()
    assert sum(part.number for part in page.parts._model.rows()) == wanted.number
    assert page.heat.grid._heat is not None
    assert page.heat.grid._heat.population is Population.ASSESSMENTS
    for part, numbers in zip(page.heat.grid._heat.parts, page.heat.grid._heat.numbers, strict=True):
        assert sum(numbers) == part.number


def test_a_year_beside_part_of_one_is_not_compared(office: Office) -> None:
    page = shown(office)
    page.open_subject(page.period.value()[:4])
    office.settle()
    assert page.period.value().isdecimal()
    assert all(line.difference is None for line in page.sums._model.rows())


def test_another_period_without_reports_is_said(office: Office) -> None:
    page = shown(office)
    page.period.setCurrentIndex(page.period.count() - 1)
    page.reload()
    office.settle()
    assert page.parts._model.rows() == () or all(
        part.number == 0 for part in page.parts._model.rows()
    )
    assert not page.heat.isVisible()
