"""What is photographed of windows of their own: the unlock window, dialogs, a client's screen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from services.demo import drawing
from services.errors import StickGone
from services.evidence.prepared import Removed
from services.evidence.reading_files import cleaned
from services.hotline_returns.records import Figure
from services.progress import Progress
from services.summary.office_packs import OfficePackFound, PackChange
from services.vault.vault import VaultState
from tests.gallery import kiosk, summaries
from tests.ui.kit import make_workplace
from ui.crash_dialog import CrashDialog
from ui.evidence.binder_sheet import BinderSheet
from ui.evidence.piece_sheet import PieceSheet
from ui.evidence.subjects import ProofOf
from ui.frame.help_window import HelpWindow
from ui.hotline.return_figures import AskedCalls, CallsSheet, figure_word
from ui.jobs import JobRunner
from ui.look import Look
from ui.pictures import SIZE, settle
from ui.shared.dialogs import Dialogs
from ui.shared.error_text import error_words
from ui.shared.progress_dialog import ProgressDialog
from ui.shared.sheet import Sheet
from ui.summaries.office_pack_sheet import OfficePackSheet
from ui.unlock.window import UnlockWindow

if TYPE_CHECKING:
    from services.demo.building import Demo


@dataclass(frozen=True, slots=True)
class WindowShot:
    """A picture of a window of its own (unlock, dialogs); ``size`` None: as large as it asks."""

    name: str
    make: Callable[["Scene"], QWidget]
    size: QSize | None = None
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What a `WindowShot` may use."""

    demo: "Demo"
    look: Look
    jobs: JobRunner
    dialogs: Dialogs


def _question(scene: Scene) -> QWidget:
    sheet = Sheet(None, "撤销这次导入？", "")
    for consequence in ("删去这次导入的 42 条服务记录。", "删去因此新建的 17 份档案。"):
        sheet.add_point(consequence)
    sheet.add_choice("撤销导入", "", is_safe=False)
    return sheet


def _trouble(scene: Scene) -> QWidget:
    words = error_words(StickGone(Path("E:/")))
    assert words is not None
    sheet = Sheet(None, words.title, words.text)
    sheet.add_close()
    return sheet


def _progress(scene: Scene) -> QWidget:
    job = scene.jobs.start(lambda progress: None)
    dialog = ProgressDialog(job, "正在写入 U 盘并核对", None)
    job.progressed.emit(12, 40)
    job.finished.disconnect()
    return dialog


def _crash(scene: Scene) -> QWidget:
    return CrashDialog("ValueError at rows.py:42 _show < page.py:98 showEvent", None)


def _help(scene: Scene) -> QWidget:
    return HelpWindow(scene.look.language, None)


def _unlock(scene: Scene) -> QWidget:
    return UnlockWindow(scene.demo.vault, scene.jobs, scene.dialogs, scene.look.language)


def _standing(scene: Scene) -> UnlockWindow:
    """Painted and filled, as what it looks up then would take away a panel shown before."""
    window = UnlockWindow(scene.demo.vault, scene.jobs, scene.dialogs, scene.look.language)
    window.resize(SIZE)
    window.show()
    settle(scene.jobs)
    return window


def _first_run_of_an_office(scene: Scene) -> QWidget:
    """The question at the beginning, answered the other way."""
    from ui.unlock.wizard import FirstRunPanel

    window = _first_run(scene)
    (panel,) = window.findChildren(FirstRunPanel)
    panel.edition.choose(is_office=True)
    return window


def _first_run(scene: Scene) -> QWidget:
    window = _standing(scene)
    window.show_first_run()
    return window


def _recovery(scene: Scene) -> QWidget:
    window = _standing(scene)
    window.show_recovery()
    return window


def _damaged(scene: Scene) -> QWidget:
    window = _standing(scene)
    window.show_trouble(VaultState.DATABASE_DAMAGED)
    return window


def _office_pack(scene: Scene) -> QWidget:
    """What a county pack would change."""
    demo = scene.demo
    workplace = make_workplace(demo.register, scene.dialogs, demo.clock, scene.look.language)
    changes = (
        PackChange("topic", "gaming", "", "沉迷游戏"),
        PackChange("topic", "sleep", "睡眠", "睡不好"),
        PackChange("directory", "龙门县第三人民医院", "", "0752-7780000"),
        PackChange("titles", "referral", "转介单", "转介建议书"),
        PackChange("hotlines", "0752-12320", "", "龙门县心理热线"),
        PackChange("due_day", "", "5", "8"),
    )
    digits = "6083 4417 0925 7731 2208 9914 3560 1172"
    found = OfficePackFound(
        7, "龙门县卫生健康局", digits, "2026-11-20", 6, True, changes, (), b"", b""
    )
    return OfficePackSheet(None, workplace, found)


def _calls_of_figure(scene: Scene) -> QWidget:
    """The calls behind a figure of the hotline's return."""
    today = scene.demo.clock.today()
    workplace = make_workplace(
        scene.demo.register, scene.dialogs, scene.demo.clock, scene.look.language
    )
    asked = AskedCalls(figure_word(Figure.ANSWERED), Figure.ANSWERED)
    return CallsSheet(None, workplace, f"{today.year}", asked)


def _new_evidence(scene: Scene) -> QWidget:
    """A photo was chosen, and its title is typed."""
    register = scene.demo.register
    workplace = make_workplace(register, scene.dialogs, scene.demo.clock, scene.look.language)
    of = ProofOf(indicators=("s4.O02",), kind="photo")
    sheet = PieceSheet(None, workplace, of, register.evidence.provable())
    photo = cleaned(drawing.jpeg("hall"), Progress())
    told = (Removed.LOCATION, Removed.CAMERA, Removed.TIME)
    sheet.file.show_prepared(replace(photo, original_size=4_312_000, removed=told))
    sheet.form.restore({**sheet.form.typed(), "title": "讲座现场"})
    sheet._is_touched = False  # or closing it would ask
    return sheet


def _new_binder(scene: Scene) -> QWidget:
    return BinderSheet(None, "长宁评估标准（2021）", "2026")


WINDOWS = (
    WindowShot("unlock", _unlock, SIZE, is_large=True),
    WindowShot("first-run", _first_run, SIZE, is_large=True),
    WindowShot("first-run-office", _first_run_of_an_office, SIZE, is_large=True),
    WindowShot("recovery", _recovery, SIZE),
    WindowShot("damaged", _damaged, SIZE),
    WindowShot("dialog-question", _question),
    WindowShot("dialog-trouble", _trouble),
    WindowShot("dialog-progress", _progress),
    WindowShot("dialog-crash", _crash),
    WindowShot("summary-sharing", summaries.sharing, is_large=True),
    WindowShot("summary-receipts", summaries.receipts, is_large=True),
    WindowShot("summary-policy", summaries.policy, is_large=True),
    WindowShot("summary-replacing", summaries.replacing, is_large=True),
    WindowShot("summary-records", summaries.records_behind, is_large=True),
    WindowShot("summary-remarks", summaries.remarks, SIZE, is_large=True),
    WindowShot("summary-pack", _office_pack, is_large=True),
    WindowShot("help", _help, is_large=True),
    WindowShot("kiosk-intro", kiosk.intro, SIZE, is_large=True),
    WindowShot("kiosk-question", kiosk.question, SIZE, is_large=True),
    WindowShot("kiosk-long", kiosk.long_question, SIZE, is_large=True),
    WindowShot("kiosk-number", kiosk.number, SIZE, is_large=True),
    WindowShot("kiosk-ticks", kiosk.ticks, SIZE),
    WindowShot("kiosk-rows", kiosk.rows, SIZE, is_large=True),
    WindowShot("kiosk-seats", kiosk.seats, SIZE, is_large=True),
    WindowShot("kiosk-closing", kiosk.closing, SIZE, is_large=True),
    WindowShot("kiosk-password", kiosk.password, SIZE),
    WindowShot("kiosk-rest", kiosk.rest, SIZE),
    WindowShot("kiosk-start", kiosk.start),
    WindowShot("hotline-return-calls", _calls_of_figure),
    WindowShot("new-evidence", _new_evidence, is_large=True),
    WindowShot("new-binder", _new_binder),
)
