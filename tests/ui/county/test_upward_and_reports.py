"""What goes up to the office above, and the office's reports."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from services.months import month_of, shifted
from services.register import Register
from tests.ui.county.conftest import Office
from ui.county.keys_above_sheet import KeysAboveSheet
from ui.county.reports_page import OfficeReportsPage
from ui.county.room_files_sheet import RoomFilesSheet
from ui.county.upward_page import UpwardPage


def shown(office: Office) -> UpwardPage:
    page = UpwardPage(office.workplace)
    office.show(page)
    return page


def test_a_month_is_closed_and_written_for_the_office_above(
    office: Office, register: Register, tmp_path: Path
) -> None:
    page = shown(office)
    month = register.upward.next_month()
    before = register.outbox.entries()
    assert page.close_month in page.header_actions()
    office.dialogs.answers = [False]
    page.close_month.click()
    office.settle()
    assert register.outbox.entries() == before
    office.dialogs.answers = [True, tmp_path]
    page.close_month.click()
    office.settle()
    assert register.outbox.entries()[0].month == month
    page.write.click()
    office.settle()
    assert len(list((tmp_path / "anxinbu" / "to-county").glob("*.anx"))) == 1
    assert page.close_month not in page.header_actions()


def test_keys_of_the_office_above_are_compared_and_kept(
    office: Office, register: Register, tmp_path: Path
) -> None:
    page = shown(office)
    own = register.office_keys
    file = tmp_path / "keys.txt"
    own.save_key_file(file)
    page.keys.click()
    (sheet,) = page.window().findChildren(KeysAboveSheet)
    sheet.accept()
    office.settle()
    assert sheet.form.problem("recipient")
    office.dialogs.answers = [file]
    sheet._read()
    office.settle()
    assert sheet.digits.text() == own.keys().fingerprint
    sheet.accept()
    office.settle()
    assert register.outbox.county() == own.keys()


def test_sums_are_copied_as_text(office: Office, register: Register) -> None:
    page = OfficeReportsPage(office.workplace)
    office.show(page)
    assert page._report is not None
    page._copy.click()
    office.settle()
    assert QApplication.clipboard().text() == register.county_reports.text(page._report.period.code)
    QApplication.clipboard().clear()


def test_a_report_is_saved_as_paper_and_as_a_workbook(office: Office, tmp_path: Path) -> None:
    page = OfficeReportsPage(office.workplace)
    office.show(page)
    office.dialogs.answers = [tmp_path / "report.pdf", tmp_path / "report.xlsx"]
    page._save_page.click()
    office.settle()
    page._save_book.click()
    office.settle()
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "report.xlsx").read_bytes().startswith(b"PK")


def test_every_room_is_written_for_other_systems(office: Office, tmp_path: Path) -> None:
    page = OfficeReportsPage(office.workplace)
    office.show(page)
    page._share.click()
    (sheet,) = page.window().findChildren(RoomFilesSheet)
    sheet.month.setText("next")
    office.dialogs.answers = [tmp_path, tmp_path]
    sheet.accept()
    office.settle()
    assert sheet.form.problem("month")
    sheet.month.setText(shifted(month_of(office.workplace.clock.today()), -1))
    sheet.accept()
    office.settle()
    assert not sheet.isVisible()
    assert list(tmp_path.iterdir())
    assert office.dialogs.told
