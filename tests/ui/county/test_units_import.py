"""A list of units: looked at row by row, then taken; and where the figures lie."""

from pathlib import Path

import openpyxl
import pytest

from services.register import Register
from tests.ui.county.conftest import Office
from ui.county.registry_page import RegistryPage
from ui.county.store_section import StoreSection
from ui.county.unit_import_sheet import UnitImportSheet
from ui.county.units_part import UnitsPart


def test_new_units_are_taken_and_wrong_rows_are_left_out(
    office: Office, register: Register, tmp_path: Path
) -> None:
    path = tmp_path / "units.xlsx"
    book = openpyxl.Workbook()
    rows = (("名称", "区划代码"), ("新桥村", "441302101299"), ("坏村", "12"))
    for row in rows:
        book.active.append(row)
    book.save(path)
    page = RegistryPage(office.workplace)
    page.show_tab(1)
    office.show(page)
    part = page.part()
    assert isinstance(part, UnitsPart)
    before = {unit.name for unit in register.units.tree()}
    office.dialogs.answers = [path]
    part.bring_in.click()
    office.settle()
    (sheet,) = page.window().findChildren(UnitImportSheet)
    assert len(sheet._model.rows()) == 2
    assert {unit.name for unit in register.units.tree()} == before
    sheet.accept()
    office.settle()
    assert {unit.name for unit in register.units.tree()} - before == {"新桥村"}


@pytest.mark.parametrize("address", ["mysql://host/x", "nonsense", "postgresql://host"])
def test_an_address_that_is_none_is_said_beside_the_field(
    office: Office, register: Register, address: str
) -> None:
    section = StoreSection(office.workplace)
    section.reload()
    section.address.setText(address)
    section.use.click()
    office.settle()
    assert section.form.problem("address")
    assert register.county_store.address() == ""
