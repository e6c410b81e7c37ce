"""Evidence in the window: chosen or dropped, refused with words, added, looked at, taken out."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import Role
from services.activities.service import ActivityService
from services.actor import Actor
from services.desk import Desk
from services.evidence.binder import BinderService
from services.evidence.reading_files import cleaned
from services.evidence.records import NewEvidence, Piece, Source
from services.evidence.service import EvidenceService
from services.indicators.service import IndicatorService
from services.progress import Progress
from services.visits.drafts import DraftService
from tests.services.activities.conftest import lecture
from tests.services.evidence.conftest import pdf, photo
from tests.ui.kit import ScriptedDialogs, make_workplace, type_text
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.evidence.binder_sheet import BinderSheet
from ui.evidence.page import EvidencePage
from ui.evidence.piece_sheet import PieceSheet
from ui.evidence.strip import EvidenceStrip
from ui.navigation import Place
from ui.shared.choices import Choice
from ui.shared.pdf_preview import PreviewDialog
from ui.workplace import Workplace

DAY = date(2026, 10, 10)
PLATE = NewEvidence("name_plate", "挂牌照片", DAY, indicators=("s4.N04",))


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def workplace(desk: Desk, qapp: object, dialogs: ScriptedDialogs) -> Workplace:
    register = SimpleNamespace(
        evidence=EvidenceService(desk),
        binders=BinderService(desk),
        indicators=IndicatorService(desk),
        vault=SimpleNamespace(actor=desk.actor),
        drafts=DraftService(desk),
    )
    return make_workplace(register, dialogs)


def opened(qtbot: QtBot, workplace: Workplace, indicator: str = "") -> EvidencePage:
    page = EvidencePage(workplace)
    page.open_subject(indicator or None)
    show(qtbot, page)
    settle(workplace)
    return page


def sheet_of(workplace: Workplace) -> PieceSheet:
    settle(workplace)
    (sheet,) = open_windows(PieceSheet)
    assert isinstance(sheet, PieceSheet)
    return sheet


def drop(target: QWidget, path: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(event)


def press(widget: QWidget, words: str) -> None:
    next(b for b in widget.findChildren(QPushButton) if b.text() == words).click()


def test_a_photo_is_chosen_named_and_proves_the_line(
    qtbot: QtBot, workplace: Workplace, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    path = tmp_path / "IMG_20261010_王小明.jpg"
    path.write_bytes(photo())
    page = opened(qtbot, workplace, "s4.N04")
    page._add.click()
    sheet = sheet_of(workplace)
    dialogs.answers.append(path)
    sheet.file._choose.click()
    settle(workplace)
    words = shown_words(sheet)
    assert "Taken out: place, camera, time, titles and remarks." in words
    assert "not touched" in words
    form = sheet._piece_form
    assert form.value("title") == ""  # a file's name is often a person's
    assert form.value("kind") == "name_plate"
    assert form.value("indicators") == ["s4.N04"]
    type_text(form.field("title"), "挂牌照片")
    sheet.finish()
    settle(workplace)
    assert "挂牌照片" in shown_words(page._proof)
    assert page._handling.banner.text() == "On record: 挂牌照片."
    assert path.exists()


def test_a_renamed_program_is_refused_in_words_and_nothing_typed_is_lost(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"MZ\x90\x00" + bytes(999))
    page = opened(qtbot, workplace, "s4.N04")
    page._add.click()
    sheet = sheet_of(workplace)
    type_text(sheet._piece_form.field("title"), "挂牌照片")
    drop(sheet.file, path)
    settle(workplace)
    assert "It is a program, whatever its name says." in shown_words(sheet.file)
    assert sheet.file.prepared() is None
    assert sheet._piece_form.value("title") == "挂牌照片"
    sheet.finish()
    settle(workplace)
    assert sheet._piece_form.form.problem("paper_place")  # neither a file nor a place


def test_where_the_paper_lies_is_enough(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s4.C02")
    page._add.click()
    sheet = sheet_of(workplace)
    type_text(sheet._piece_form.field("title"), "演练方案")
    type_text(sheet._piece_form.field("paper_place"), "铁柜第二层")
    sheet.finish()
    settle(workplace)
    assert "paper: 铁柜第二层" in shown_words(page._proof)


def test_a_pdf_shows_its_first_page_and_is_put_away_again(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf(2))
    opened(qtbot, workplace)._add.click()
    sheet = sheet_of(workplace)
    drop(sheet.file, path)
    settle(workplace)
    prepared = sheet.file.prepared()
    assert prepared is not None
    assert prepared.pages == 2
    assert not sheet.file._picture.pixmap().isNull()
    workplace.curtain.toggle()
    assert not sheet.file._picture.isVisible()
    workplace.curtain.toggle()
    sheet.file._away.click()
    assert sheet.file.prepared() is None


def test_removed_and_put_back(qtbot: QtBot, workplace: Workplace) -> None:
    evidence = workplace.register.evidence
    made = evidence.add(PLATE, cleaned(photo(), Progress()))
    page = opened(qtbot, workplace, "s4.N04")
    press(page._proof, "Remove")
    settle(workplace)
    assert "挂牌照片" not in shown_words(page._proof)
    assert "can be undone" in page._handling.banner.text()
    page._handling.banner._button.click()
    settle(workplace)
    assert "挂牌照片" in shown_words(page._proof)
    assert evidence.content(made.id).data


def test_looking_at_a_photo_and_a_pdf_is_in_the_program_only(
    qtbot: QtBot, workplace: Workplace
) -> None:
    evidence = workplace.register.evidence
    for content, kind in ((photo(), "name_plate"), (pdf(2), "room")):
        new = NewEvidence(kind, kind, DAY, indicators=("s4.N04",))
        evidence.add(new, cleaned(content, Progress()))
    page = opened(qtbot, workplace, "s4.N04")
    for piece in page._proof._proof.every_piece() if page._proof._proof else ():
        page._handling.look(piece)
        settle(workplace)
        (preview,) = open_windows(PreviewDialog)
        assert isinstance(preview, PreviewDialog)
        assert preview.view().pages() == piece.pages
        assert not preview._save.isVisible()
        preview.reject()
        settle(workplace)


def test_what_was_typed_is_kept_when_the_register_locks(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s4.N04")
    page._add.click()
    sheet = sheet_of(workplace)
    type_text(sheet._piece_form.field("title"), "挂牌照片")
    sheet.keep_open_work()
    settle(workplace)
    (draft,) = workplace.register.drafts.list()
    assert draft.sheet is not None
    assert (draft.sheet.place, draft.sheet.part) == (Place.EVIDENCE.value, "s4.N04")


def test_the_binder_asks_about_names_and_can_be_saved(qtbot: QtBot, workplace: Workplace) -> None:
    workplace.register.evidence.add(PLATE, cleaned(photo(), Progress()))
    page = opened(qtbot, workplace)
    page._bind.click()
    (sheet,) = open_windows(BinderSheet)
    assert isinstance(sheet, BinderSheet)
    assert not sheet._names.isChecked()
    sheet.accept()
    settle(workplace)
    assert page._preview is not None
    assert page._preview._save.isVisible()
    assert page._preview.view().pages() > len(page._lines._model.rows())
    page._preview.reject()


def test_the_strip_of_an_activity(qtbot: QtBot, workplace: Workplace, desk: Desk) -> None:
    held = ActivityService(desk).make(lecture(DAY)).summary
    strip = EvidenceStrip(workplace, Source.ACTIVITY)
    qtbot.addWidget(strip)
    strip.follow(held.id, held.day)
    strip.show()
    settle(workplace)
    assert "No photo or paper yet" in shown_words(strip)
    strip._add()
    sheet = sheet_of(workplace)
    assert sheet._piece_form.value("day") == "2026-10-10"
    type_text(sheet._piece_form.field("title"), "讲座签到表")
    type_text(sheet._piece_form.field("paper_place"), "活动盒")
    sheet.finish()
    settle(workplace)
    assert "讲座签到表" in shown_words(strip)
    (piece,) = workplace.register.evidence.of_record(Source.ACTIVITY, held.id)
    assert isinstance(piece, Piece)
    assert piece.paper_place == "活动盒"


def test_an_assistant_sees_no_strip(qtbot: QtBot, workplace: Workplace, desk: Desk) -> None:
    actor = Actor(desk.actor.staff_id, "林秋", Role.ASSISTANT)
    workplace.register.vault = SimpleNamespace(actor=actor)  # type: ignore[assignment]
    strip = EvidenceStrip(workplace, Source.ACTIVITY)
    qtbot.addWidget(strip)
    strip.follow(1, DAY)
    assert not strip.isVisible()


def test_records_without_proof_lead_to_themselves(
    qtbot: QtBot, workplace: Workplace, desk: Desk
) -> None:
    held = ActivityService(desk).make(lecture(DAY)).summary
    page = opened(qtbot, workplace, "s4.O02")
    went: list[tuple[Place, object]] = []
    workplace.navigate.went.connect(lambda place, subject: went.append((place, subject)))
    press(page._proof, "Open")
    assert went == [(Place.ACTIVITY, held.id)]


def test_a_sign_in_sheet_is_taken_for_one_with_names(qtbot: QtBot, workplace: Workplace) -> None:
    opened(qtbot, workplace, "s4.O02")._add.click()
    form = sheet_of(workplace)._piece_form
    kinds = form.field("kind")
    assert isinstance(kinds, Choice)
    assert form.value("names_people") is False
    kinds.set_value("sign_in")
    kinds.chosen.emit("sign_in")
    assert form.value("names_people") is True


def test_enter_on_a_line_adds_to_it(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace, "s4.C02")
    page._lines.table.setFocus()
    QTest.keyClick(page._lines.table, Qt.Key.Key_Return)
    form = sheet_of(workplace)._piece_form
    assert form.value("indicators") == ["s4.C02"]
    assert form.value("kind") == "plan"  # the first that is missing
