"""What comes back from the county, sending a report again, and remarks: as a counsellor does it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from models.room import Room
from models.summary import Package
from services.code_lists import CodeLists
from services.desk import Desk
from services.exchange import county_pack
from services.exchange.county_pack import CountyPack
from services.exchange.receipts import Difference, ReceiptsRead, ReceiptView
from services.summary import policy as policies
from services.summary.mail import CountyMail
from services.summary.policy import Policy
from services.summary.service import SummaryService
from services.summary.wording import SummaryWording
from tests.fakes import FixedClock
from tests.services.county.test_packs import DRAFT
from tests.services.exchange.test_receipts import COUNTY, Sent
from tests.services.summary.records import add_clients, add_visits, open_room_in, visit
from tests.services.summary.test_policies import COUNTY as POLICY_KEY
from tests.services.summary.test_policies import SIGNER as POLICY_SIGNER
from tests.services.summary.test_policies import file as policy_file
from tests.ui.summary_room import SummaryRoom
from ui.shared.sheet import Sheet
from ui.summaries.mail_sheet import MailSheet
from ui.summaries.office_pack_sheet import OfficePackSheet
from ui.summaries.policy_sheet import PolicySheet
from ui.summaries.replacing_sheet import ReplacingSheet

MONTH = "2026-10"


@pytest.fixture
def sent(desk: Desk, tmp_path: Path) -> Sent:
    open_room_in(desk, datetime(2026, 10, 2, tzinfo=UTC))
    stick = tmp_path / "stick"
    stick.mkdir()
    return Sent(desk, stick)


@pytest.fixture
def room(qtbot: QtBot, sent: Sent) -> SummaryRoom:
    return SummaryRoom(qtbot, sent.desk)


def sheets(room: SummaryRoom) -> list[Sheet]:
    return [one for one in room.page.window().findChildren(Sheet) if one.isVisible()]


def words_of(sheet: Sheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(QLabel))


def read(room: SummaryRoom, sent: Sent) -> None:
    """Point at the stick."""
    room.dialogs.answers.append(sent.stick)
    room.press("Read what the county sent back")


def read_stick(room: SummaryRoom, sent: Sent) -> Sheet:
    read(room, sent)
    return next(one for one in sheets(room) if not isinstance(one, PolicySheet))


def test_a_receipt_is_read_from_the_stick_and_the_month_is_green(
    room: SummaryRoom, sent: Sent
) -> None:
    sent.put(sent.receipt())
    sheet = read_stick(room, sent)
    assert "every figure agrees" in words_of(sheet)
    sheet.accept()
    room.settle()
    states = [str(room.table().model().index(row, 3).data()) for row in range(2)]
    assert "Received by the county" in states


def test_figures_that_differ_are_named_in_words(room: SummaryRoom, sent: Sent) -> None:
    from dataclasses import replace

    cells = list(sent.document.cells)
    cells[0] = replace(cells[0], step=(cells[0].step or 0) + 3)
    sent.put(sent.receipt(cells=tuple(cells)))
    words = words_of(read_stick(room, sent))
    assert "some figures differ" in words
    assert "Visits" in words


def test_a_refusal_says_why_and_what_to_do(room: SummaryRoom, sent: Sent) -> None:
    sent.put(sent.receipt(refused="gap", cells=(), facts={}))
    words = words_of(read_stick(room, sent))
    assert "An earlier report is missing" in words
    assert "Write it again" in words


def test_an_empty_stick_is_said(room: SummaryRoom, sent: Sent) -> None:
    read(room, sent)
    assert "nothing from the county" in room.dialogs.told[-1][1]


def test_a_policy_on_the_stick_is_shown_and_taken_on(
    room: SummaryRoom, sent: Sent, desk: Desk
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(county_signer=POLICY_SIGNER))
    folder = sent.stick / "anxinbu" / "to-rooms"
    folder.mkdir(parents=True)
    policy_file(folder, POLICY_KEY)
    read_stick(room, sent).accept()
    room.settle()
    (sheet,) = [one for one in sheets(room) if isinstance(one, PolicySheet)]
    assert "Figures are multiples of: 3 → 6" in words_of(sheet)
    sheet.accept()
    room.settle()
    with desk.read() as session:
        assert session.scalars(select(Package.number)).one() == 1
    assert "2027-10" in room.dialogs.told[-1][1]


def test_what_the_county_has_set_is_shown_and_taken_on(
    room: SummaryRoom, sent: Sent, desk: Desk
) -> None:
    pack = CountyPack(4, "龙门县卫生健康局", "2026-11-01", 5, 20, DRAFT, {}, {})
    put_pack(sent, pack, COUNTY)
    read_stick(room, sent).accept()
    room.settle()
    (sheet,) = [one for one in sheets(room) if isinstance(one, OfficePackSheet)]
    words = words_of(sheet)
    assert "Topic: 游戏成瘾, new" in words
    assert "Topic: 睡眠 → 睡不好" in words
    assert "not on the county's list yet" in words
    sheet.accept()
    room.settle()
    assert desk.codes.label("topic", "gaming") == "游戏成瘾"
    assert room.dialogs.told[-1][0] == "Taken on"


def test_policy_and_pack_come_one_after_the_other(
    room: SummaryRoom, sent: Sent, desk: Desk
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(county_signer=POLICY_SIGNER))
    put_pack(sent, CountyPack(4, "县", "2026-11-01", 5, 20, DRAFT, {}, {}), POLICY_KEY)
    policy_file(sent.stick / "anxinbu" / "to-rooms", POLICY_KEY)
    read_stick(room, sent).accept()
    room.settle()
    (first,) = [one for one in sheets(room) if isinstance(one, PolicySheet)]
    assert not [one for one in sheets(room) if isinstance(one, OfficePackSheet)]
    first.reject()
    room.settle()
    assert [one for one in sheets(room) if isinstance(one, OfficePackSheet)]


def put_pack(sent: Sent, pack: CountyPack, secret: bytes) -> None:
    files = county_pack.write_pack(pack, secret)
    folder = sent.stick / "anxinbu" / "to-rooms"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / files.name).write_bytes(files.content)
    (folder / files.signature_name).write_bytes(files.signature)


def test_a_wrong_report_is_looked_at_and_sent_again(
    room: SummaryRoom, sent: Sent, desk: Desk, clock: FixedClock
) -> None:
    clock.moment += timedelta(hours=1)
    add_visits(desk, [visit(MONTH)] * 12)
    room.open(MONTH)
    room.press("It was wrong: send it again…")
    (sheet,) = [one for one in sheets(room) if isinstance(one, ReplacingSheet)]
    sheet.accept()
    assert sheet.isVisible()
    assert "choose why" in words_of(sheet)
    sheet.findChildren(QRadioButton)[0].setChecked(True)
    sheet.accept()
    room.settle()
    assert room.primary().text() == "Replace"
    room.dialogs.answers.append(True)
    room.go_on()
    with desk.read() as session:
        assert session.scalars(select(Package.revision).order_by(Package.number)).all() == [1, 2]
    assert room.primary().text() == "Write now"


def test_remarks_that_name_somebody_are_shown_and_kept(qtbot: QtBot, desk: Desk) -> None:
    open_room_in(desk, datetime(2026, 10, 2, tzinfo=UTC))
    add_clients(desk, 1)
    add_visits(desk, [visit(MONTH)] * 20)
    with desk.write() as session:
        ledger = session.scalars(select(Room.ledger_id)).one()
        policies.remember(session, ledger, Policy(has_remarks=True))
    room = SummaryRoom(qtbot, desk)
    room.go_on()
    room.go_on()
    (line,) = [one for one in room.page.findChildren(QLineEdit) if one.isVisible()]
    line.setText("关注来访者1的情况")
    line.editingFinished.emit()
    room.settle()
    assert "来访者1" in room.words()
    assert line.text() == "关注来访者1的情况"
    line.setText("开展讲座两场")
    line.editingFinished.emit()
    room.settle()
    room.dialogs.answers.append(True)
    room.go_on()
    with desk.read() as session:
        assert "开展讲座两场" in session.scalars(select(Package.document)).one()


def remarks_room(qtbot: QtBot, desk: Desk) -> SummaryRoom:
    open_room_in(desk, datetime(2026, 10, 2, tzinfo=UTC))
    add_visits(desk, [visit(MONTH)] * 20)
    with desk.write() as session:
        ledger = session.scalars(select(Room.ledger_id)).one()
        policies.remember(session, ledger, Policy(has_remarks=True))
    return SummaryRoom(qtbot, desk)


def test_remarks_that_were_typed_a_moment_ago_leave_with_the_month(
    qtbot: QtBot, desk: Desk
) -> None:
    """Ctrl+Enter straight from the field: nothing is "changed meanwhile"."""
    room = remarks_room(qtbot, desk)
    room.go_on()
    room.go_on()
    (line,) = [one for one in room.page.findChildren(QLineEdit) if one.isVisible()]
    line.setText("开展讲座两场")
    room.dialogs.answers.append(True)
    room.go_on()
    with desk.read() as session:
        assert "开展讲座两场" in session.scalars(select(Package.document)).one()


def test_a_report_that_is_sent_again_has_its_remarks_or_newer_ones(
    qtbot: QtBot, desk: Desk
) -> None:
    room = remarks_room(qtbot, desk)
    summaries = SummaryService(desk)
    digest = summaries.preview(MONTH, "开展讲座两场").published.digest
    summaries.close(MONTH, digest, "开展讲座两场")
    with desk.write() as session:
        session.execute(update(Package).values(state="verified"))
    room.page.reload()
    room.settle()
    room.open(MONTH)
    room.press("It was wrong: send it again…")
    (sheet,) = [one for one in sheets(room) if isinstance(one, ReplacingSheet)]
    sheet.findChildren(QRadioButton)[1].setChecked(True)
    sheet.accept()
    room.settle()
    (line,) = [one for one in room.page.findChildren(QLineEdit) if one.isVisible()]
    assert line.text() == "开展讲座两场"
    line.setText("开展讲座两场，补报")
    room.dialogs.answers.append(True)
    room.go_on()
    with desk.read() as session:
        newest = select(Package.document).order_by(Package.number.desc()).limit(1)
        assert "补报" in session.scalars(newest).one()


def test_a_stick_full_of_old_receipts_shows_the_new_one(room: SummaryRoom, sent: Sent) -> None:
    sent.put(sent.receipt(refused="gap", cells=(), facts={}))
    read_stick(room, sent).accept()
    room.settle()
    sent.put(sent.receipt(number=2, newer=("scales-0003.anx",)))
    words = words_of(read_stick(room, sent))
    assert "An earlier report is missing" not in words
    assert "1 receipt(s) on it were read before" in words
    assert "due by 2026-12-05" in words
    assert "scales-0003.anx" in words


@pytest.mark.parametrize(
    "place", [("facts", "", "present/nowhere"), ("facts", "", "no_such"), ("visits", "risk", "x")]
)
def test_a_figure_that_only_the_county_knows_is_named_by_its_code(
    room: SummaryRoom, place: tuple[str, str, str]
) -> None:
    view = ReceiptView(
        1, MONTH, 1, True, "", "2026-11-03", "", (), (Difference(*place, None, 3),), False
    )
    mail = CountyMail(ReceiptsRead((view,), ()), None)
    sheet = MailSheet(room.page, SummaryWording(CodeLists(), "en"), mail)
    assert place[2] in words_of(sheet)
