"""The consent texts in the settings, and their blank forms."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import ConsentPurpose, Role
from services.consents.recording import ASK_AGAIN_MONTHS
from services.consents.records import NewConsentText
from services.desk import Desk
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock
from tests.ui.client_room import settle
from tests.ui.consent_room import ConsentRoom, said
from ui.consents.text_sheet import ConsentTextSheet
from ui.forms.page import FormsPage
from ui.settings.consent_section import ConsentSection
from ui.shared.pdf_preview import PreviewDialog

ADULT = ConsentPurpose.SERVICE_ADULT


@pytest.fixture
def room(desk: Desk, qapp: object) -> ConsentRoom:
    return ConsentRoom(desk)


@pytest.fixture
def section(qtbot: QtBot, room: ConsentRoom) -> ConsentSection:
    return shown(qtbot, room)


def shown(qtbot: QtBot, room: ConsentRoom) -> ConsentSection:
    section = ConsentSection(room.workplace)
    qtbot.addWidget(section)
    section.resize(1100, 700)
    section.show()
    section.reload()
    settle()
    return section


def test_the_lead_writes_the_next_version(room: ConsentRoom, section: ConsentSection) -> None:
    assert len(section.model.rows()) == 5
    section.write.click()
    settle()
    (sheet,) = section.findChildren(ConsentTextSheet)
    sheet._form._body.setText("# 一\n新的话")
    sheet._form._again.setChecked(True)
    sheet.finish()
    settle()
    newest = section.model.rows()[0]
    assert (newest.purpose, newest.version, newest.body) == (ADULT, 2, "# 一\n新的话")
    assert newest.must_ask_again
    assert len(section.model.rows()) == 6
    assert "Version 2" in said(section)


def test_an_unchanged_text_is_no_new_version(room: ConsentRoom, section: ConsentSection) -> None:
    section.write.click()
    settle()
    (sheet,) = section.findChildren(ConsentTextSheet)
    sheet.finish()
    settle()
    assert len(room.dialogs.told) == 1
    assert sheet.isVisible()
    assert len(section.model.rows()) == 5


def test_years_in_own_words_that_the_schedule_has_not_are_said(
    room: ConsentRoom, section: ConsentSection
) -> None:
    assert not section.years.isVisible()
    own = NewConsentText(ADULT, 1, "同意书", "记录保存 7 年。", must_ask_again=False)
    room.register.consents.write_text(own)
    section.reload()
    settle()
    assert section.years.isVisible()


def test_months_are_kept_for_the_whole_room(room: ConsentRoom, section: ConsentSection) -> None:
    assert section.months.value() == "12"
    section.months.set_value("0")
    section.months.chosen.emit("0")
    settle()
    assert room.register.preferences.get(ASK_AGAIN_MONTHS) == 0


def test_a_counsellor_reads_and_prints_only(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock, qapp: object
) -> None:
    engine = make_register(tmp_path, clock)
    section = shown(qtbot, ConsentRoom(make_desk(engine, clock, Role.COUNSELLOR)))
    assert not section.write.isVisible()
    assert not section.months.isEnabled()
    section.table.opened.emit(section.model.rows()[0])
    settle()
    assert section.findChildren(PreviewDialog)
    engine.dispose()


def test_blank_consents_are_among_the_forms(qtbot: QtBot, room: ConsentRoom) -> None:
    page = FormsPage(room.workplace)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    settle()
    assert "心理服务知情同意书（监护人）" in said(page)
    buttons = page.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleDescription() == "转介同意书").click()
    settle()
    (preview,) = page.findChildren(PreviewDialog)
    assert preview.isVisible()
