"""Back to the rooms: a choice and a hotline added, signed, written beside the receipts."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from services.county.pack_records import PackKind
from services.exchange.county_lists import OwnCode
from services.register import Register
from tests.ui.county.conftest import Office
from ui.county.institution_sheet import InstitutionSheet
from ui.county.pack_sheets import CodeSheet, NumberSheet
from ui.county.packs_page import PacksPage


def shown(office: Office) -> PacksPage:
    page = PacksPage(office.workplace)
    office.show(page)
    return page


def test_a_new_topic_and_a_hotline_are_signed(office: Office, register: Register) -> None:
    page = shown(office)
    before = len(register.packs.all())
    page.draft.code.click()
    (code,) = page.window().findChildren(CodeSheet)
    code.accept()
    assert code.form.problem("code")
    assert code.form.problem("zh")
    code.code.setText("Left Behind")
    code.zh.setText("留守")
    code.accept()
    assert code.form.problem("code")
    code.code.setText("left_behind")
    code.accept()
    page.draft.number.click()
    (number,) = page.window().findChildren(NumberSheet)
    number.name.setText("县心理援助热线")
    number.number.setText("0752-12356")
    number.accept()
    page.draft.sign.click()
    office.settle()
    assert len(register.packs.all()) == before + 1
    draft = register.packs.compose()
    assert draft.lists["topic"] == (OwnCode("left_behind", "留守", "留守"),)
    assert draft.hotlines[-1].number == "0752-12356"
    assert page.banner.isVisible()


def test_what_is_not_signed_stays_when_something_else_changes(office: Office) -> None:
    page = shown(office)
    page.draft.add_code("topic", OwnCode("left_behind", "留守", "Left behind"))
    page.reload()
    office.settle()
    assert page.draft._draft.lists["topic"]
    page.draft._take_out(page.draft._draft.lists["topic"][0])
    assert not page.draft._draft.lists


def test_receipts_and_packs_are_written_together(
    office: Office, register: Register, tmp_path: Path
) -> None:
    page = shown(office)
    office.dialogs.answers = [tmp_path]
    page.write.click()
    office.settle()
    names = {path.name for path in (tmp_path / "anxinbu" / "to-rooms").iterdir()}
    assert any("receipt" in name for name in names)
    assert any(name.startswith("county-pack") for name in names)
    assert page.banner.isVisible()


def test_rules_are_signed_after_they_were_read(office: Office, register: Register) -> None:
    page = shown(office)
    office.dialogs.answers = [False, True]
    page.signed.rules.click()
    office.settle()
    assert all(pack.kind is not PackKind.POLICY for pack in register.packs.all())
    page.signed.rules.click()
    office.settle()
    assert any(pack.kind is PackKind.POLICY for pack in register.packs.all())
    installed = page.installed._model.rows()
    assert not any(room.has_newest_policy for room in installed if room.month)


def test_an_institution_is_signed_into_the_directory(office: Office, register: Register) -> None:
    page = shown(office)
    page.draft.institution.click()
    (sheet,) = page.window().findChildren(InstitutionSheet)
    sheet.accept()
    assert sheet.form.problem("name")
    sheet.name.setText("龙门县第三人民医院")
    sheet.phone.setText("0752-7780000")
    sheet.accept()
    page.draft.sign.click()
    office.settle()
    (entry,) = register.packs.compose().directory
    assert (entry.name, entry.phone) == ("龙门县第三人民医院", "0752-7780000")


def test_a_signed_choice_is_for_good(office: Office, register: Register) -> None:
    page = shown(office)
    page.draft.add_code("topic", OwnCode("left_behind", "留守", "Left behind"))
    office.settle()  # the rows of before are gone
    links = [one.text() for one in page.draft.findChildren(QPushButton)]
    page.draft.sign.click()
    office.settle()
    after = [one.text() for one in page.draft.findChildren(QPushButton)]
    assert after.count("Take out") == links.count("Take out") - 1
