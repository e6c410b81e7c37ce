"""The library of scales: found by typing, its passport, packs, keys, and what is brought in."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event, select

from models.room import Room
from models.vocabulary import Area, Role
from services.assessments.printed import AssessmentPrintService
from services.desk import Desk
from services.preferences import DECLARED_USES, PreferenceService
from services.scales.fhir_service import ScaleFhirService
from services.scales.imports import ScaleImportService
from services.scales.packs import PackService
from services.scales.service import ScaleService
from services.scales.signers import NewSigner, SignerService
from tests.builders import make_desk, make_register
from tests.services.scales import foreign, lhc
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.referral_room import shown_words
from tests.ui.visits_room import settle, show
from ui.scales.conflict_sheet import ConflictSheet
from ui.scales.export_sheet import ExportSheet
from ui.scales.import_sheet import ImportSheet
from ui.scales.library_part import LibraryPart
from ui.scales.pack_sheet import PackSheet
from ui.scales.packs_part import PacksPart
from ui.scales.page import NOT_SHIPPED, PACKS, ScalesPage
from ui.scales.signer_sheet import SignerSheet
from ui.scales.uses_sheet import UsesSheet
from ui.scales.wording_sheet import WordingSheet
from ui.workplace import Workplace

W = TypeVar("W", bound=QWidget)


class ScaleRoom:
    """The services that the page uses, and a page in a window."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self._qtbot = desk, qtbot
        self.dialogs = ScriptedDialogs()
        self.register = SimpleNamespace(
            vault=SimpleNamespace(actor=desk.actor),
            scales=ScaleService(desk),
            scale_packs=PackService(desk),
            scale_signers=SignerService(desk),
            scale_imports=ScaleImportService(desk),
            scale_fhir=ScaleFhirService(desk),
            preferences=PreferenceService(desk),
            assessment_prints=AssessmentPrintService(desk),
        )
        self.workplace: Workplace = make_workplace(self.register, self.dialogs)
        self.workplace.theme.setProperty("scalesTab", 0)

    def page(self, subject: object = None, tab: int = 0) -> ScalesPage:
        page = ScalesPage(self.workplace)
        page.open_subject(subject)
        show(self._qtbot, page)
        page.show_tab(tab)
        settle(self.workplace)
        return page

    def sheet(self, page: ScalesPage, kind: type[W]) -> W:
        settle(self.workplace)
        found = [one for one in page.window().findChildren(kind) if one.isVisible()]
        return found[-1]

    def settle(self) -> None:
        settle(self.workplace)


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> ScaleRoom:
    return ScaleRoom(desk, qtbot)


def library(page: ScalesPage) -> LibraryPart:
    part = page.part()
    assert isinstance(part, LibraryPart)
    return part


def packs(page: ScalesPage) -> PacksPart:
    part = page.part()
    assert isinstance(part, PacksPart)
    return part


def listed(page: ScalesPage) -> list[str]:
    model = library(page).table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_scale_is_found_by_typing(room: ScaleRoom) -> None:
    page = room.page()
    assert len(listed(page)) > 35
    library(page).search.setText("焦虑")
    assert "GAD-7" in listed(page)
    assert "PHQ-9" not in listed(page)
    library(page).search.setText("没有这个")
    assert listed(page) == []
    assert not library(page).passport.isVisible()


def test_the_passport_of_the_first_one_found_is_fetched_once(room: ScaleRoom) -> None:
    page = room.page()
    part = library(page)
    with room.desk.read() as session:
        engine = session.get_bind()
        session.scalar(select(Room.id))
    asked: list[str] = []

    def note(*call: object) -> None:
        asked.extend(["passport"] if "scale_pack.title" in str(call[2]) else [])

    event.listen(engine, "before_cursor_execute", note)
    for typed in ("phq15", "没有这个", "phq15"):
        part.search.setText(typed)
        room.settle()
    event.remove(engine, "before_cursor_execute", note)
    assert len(asked) == 2
    assert part.passport.isVisible()


def test_its_passport(room: ScaleRoom) -> None:
    page = room.page("phq9")
    words = shown_words(library(page).passport)
    for said in ("PHQ-9", "Spitzer", "J Gen Intern Med", "不能用来下诊断", "1.0.0"):
        assert said in words, said


def test_an_answer_sheet_shows_no_questions(room: ScaleRoom) -> None:
    page = room.page("scl90")
    passport = library(page).passport
    assert not passport.read.isVisible()
    assert passport.print.isEnabled()


def test_the_paper_form_that_may_not_be_copied(room: ScaleRoom) -> None:
    page = room.page("sdq")
    passport = library(page).passport
    assert not passport.print.isEnabled()
    assert not passport.export.isEnabled()


@pytest.mark.noncommercial
def test_declaring_what_scales_are_used_for(room: ScaleRoom) -> None:
    page = room.page("who5")
    assert library(page).banner.isVisible()
    assert not library(page).passport.print.isEnabled()
    library(page).banner.acted.emit()
    sheet = room.sheet(page, UsesSheet)
    sheet.ticks["clinical"].setChecked(True)
    announced: list[object] = []
    room.workplace.changes.announced.connect(announced.append)
    sheet.accept()
    room.settle()
    assert room.register.preferences.get(DECLARED_USES) == "clinical"
    assert announced == [frozenset({Area.SCALES, Area.PREFERENCES})]
    assert library(page).passport.print.isEnabled()
    assert not library(page).banner.isVisible()


def test_the_questions(room: ScaleRoom) -> None:
    page = room.page("phq9")
    library(page).passport.reading.emit()
    sheet = room.sheet(page, WordingSheet)
    assert "做事时提不起劲或没有兴趣" in shown_words(sheet)
    sheet.languages.chosen.emit("en")
    room.settle()
    assert "Little interest" in shown_words(sheet)


def test_saving_as_fhir(room: ScaleRoom, tmp_path: Path) -> None:
    page = room.page("gad7")
    room.dialogs.answers = [tmp_path / "out.json"]
    library(page).passport.exporting.emit()
    sheet = room.sheet(page, ExportSheet)
    sheet.version.set_value("R5")
    sheet.accept()
    room.settle()
    made = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert made["resourceType"] == "Questionnaire"
    assert room.dialogs.asked[-1][1] == "gad7-1.0.0-R5.json"


def test_a_key_is_compared_before_it_is_added(room: ScaleRoom) -> None:
    page = room.page(tab=PACKS)
    packs(page).add.click()
    sheet = room.sheet(page, SignerSheet)
    sheet.name.setText("市心理援助中心")
    sheet.key.setText(foreign.PUBLIC)
    printed = NewSigner("", foreign.PUBLIC).fingerprint
    assert sheet.fingerprint.text().split() == printed.split(" ")
    sheet.finish()
    room.settle()
    assert room.register.scale_signers.all() == ()
    sheet.compared.setChecked(True)
    sheet.finish()
    room.settle()
    assert [one.name for one in room.register.scale_signers.all()] == ["市心理援助中心"]
    assert "市心理援助中心" in shown_words(page)


def test_another_key_has_to_be_compared_again(room: ScaleRoom) -> None:
    page = room.page(tab=PACKS)
    packs(page).add.click()
    sheet = room.sheet(page, SignerSheet)
    sheet.key.setText(foreign.PUBLIC)
    sheet.compared.setChecked(True)
    sheet.key.setText(foreign.OTHER_PUBLIC)
    assert not sheet.compared.isChecked()


def test_a_pack_is_installed_and_removed(room: ScaleRoom, tmp_path: Path) -> None:
    room.register.scale_signers.add(NewSigner("市心理援助中心", foreign.PUBLIC))
    page = room.page(tab=PACKS)
    room.dialogs.answers = [foreign.on_stick(tmp_path, foreign.pack())]
    packs(page).install.click()
    sheet = room.sheet(page, PackSheet)
    words = shown_words(sheet)
    assert "休息三问" in words
    assert NewSigner("", foreign.PUBLIC).fingerprint in words
    sheet.accept()
    room.settle()
    assert "县里的量表" in shown_words(page)
    room.dialogs.answers = [True]
    packs(page).packs.findChildren(QPushButton)[0].click()
    room.settle()
    assert room.register.scale_packs.all() == ()


def test_a_stranger_is_told(room: ScaleRoom, tmp_path: Path) -> None:
    page = room.page(tab=PACKS)
    room.dialogs.answers = [foreign.on_stick(tmp_path, foreign.pack())]
    packs(page).install.click()
    room.settle()
    ((_, text),) = room.dialogs.told
    assert "核对" in text or "compare" in text
    assert room.register.scale_packs.all() == ()


def test_a_scale_of_the_room_s_own(room: ScaleRoom, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(foreign.text(foreign.definition(tier="private")))
    page = room.page(tab=PACKS)
    room.dialogs.answers = [path]
    packs(page).bring.click()
    sheet = room.sheet(page, ImportSheet)
    sheet.accept()
    room.settle()
    assert "rest3" not in {card.id for card in room.register.scales.all()}
    sheet.holds.setChecked(True)
    sheet.accept()
    room.settle()
    assert "rest3" in {card.id for card in room.register.scales.all()}
    page.open_subject("rest3")
    room.settle()
    room.dialogs.answers = [True]
    library(page).passport.removing.emit()
    room.settle()
    assert "rest3" not in {card.id for card in room.register.scales.all()}


def fhir_file(folder: Path, resource: dict[str, Any]) -> Path:
    path = folder / "fhir.json"
    path.write_text(json.dumps(resource), "utf-8")
    return path


def test_a_fhir_file_that_says_two_things(room: ScaleRoom, tmp_path: Path) -> None:
    resource = lhc.other_weight(lhc.other_weight(lhc.phq9(), 2, 1, 3), 4, 3, 2)
    page = room.page(tab=PACKS)
    room.dialogs.answers = [fhir_file(tmp_path, resource)]
    packs(page).fhir.click()
    sheet = room.sheet(page, ConflictSheet)
    assert len(sheet.choices) == 2
    sheet.accept()  # nothing is decided yet
    assert sheet.isVisible()
    sheet.findChildren(QPushButton)[1].click()
    everywhere = [one for one in sheet.findChildren(QPushButton) if "itemWeight" in one.text()]
    everywhere[0].click()
    sheet.accept()
    found = room.sheet(page, ImportSheet)
    found.holds.setChecked(True)
    found.accept()
    room.settle()
    details = room.register.scales.details("own-phq9")
    item = details.definition.item("3")
    scores = [one.score for one in details.definition.options_of(item, {})]
    assert scores == [0, 3, 2, 3]


def test_what_is_not_here(room: ScaleRoom) -> None:
    words = shown_words(room.page(tab=NOT_SHIPPED))
    assert "MoCA" in words
    assert "PHQ-A" in words


@pytest.fixture
def counsellor(tmp_path: Path, qtbot: QtBot) -> Iterator[ScaleRoom]:
    engine = make_register(tmp_path)
    yield ScaleRoom(make_desk(engine, role=Role.COUNSELLOR), qtbot)
    engine.dispose()


def test_who_does_not_lead_may_only_look(counsellor: ScaleRoom) -> None:
    page = counsellor.page(tab=PACKS)
    part = packs(page)
    assert not any(one.isVisible() for one in (part.install, part.add, part.bring, part.fhir))
    page = counsellor.page("phq9")
    assert not library(page).declare.isVisible()
    assert library(page).passport.print.isEnabled()
