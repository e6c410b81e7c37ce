"""What is photographed. Add your page here: its place, what it shows, and what is typed into it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

import tests
from models.vocabulary import RequestKind, RequestState, Signer
from services.clients import ClientFilter, ClientSort
from services.crises.records import CrisisAnswers, GuardianTold, NewCrisis
from services.errors import StickGone
from services.rights.records import NewRequest, RequestAnswer
from services.risk.answers import RiskAnswers
from services.vault.vault import VaultState
from services.visits.records import VisitFilter
from tests.gallery import (
    assessments,
    care,
    community,
    kiosk,
    referrals,
    scales,
    screenings,
    team,
)
from tests.gallery.groups import a_group, a_session, mark_some
from ui.crash_dialog import CrashDialog
from ui.frame.help_window import HelpWindow
from ui.indicators.page import IndicatorsPage
from ui.jobs import JobRunner
from ui.look import Look
from ui.navigation import Place
from ui.page import Page
from ui.pictures import SIZE, settle
from ui.rights.records_page import RecordsPage
from ui.settings.page import SettingsPage
from ui.shared.dialogs import Dialogs
from ui.shared.error_text import error_words
from ui.shared.fold import FoldHead
from ui.shared.progress_dialog import ProgressDialog
from ui.shared.sheet import Sheet
from ui.shared.subjects import ForClient
from ui.unlock.window import UnlockWindow

if TYPE_CHECKING:
    from services.demo.building import Demo
    from services.register import Register


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. ``name`` becomes the file's name, so it must be neutral.

    ``subject`` finds what the page is opened with; ``prepare`` types or clicks before the
    picture; ``is_large`` also takes it at 200 % text size.
    """

    name: str
    place: Place
    subject: Callable[["Register"], object] | None = None
    prepare: Callable[[Page], None] | None = None
    is_large: bool = False


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


def _seen_lately(register: "Register") -> object:
    """The client who came last."""
    return register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows[0].id


def _client_to_book(register: "Register") -> object:
    """The client who came last, to be booked again."""
    row = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows[0]
    return ForClient(row.id)


def _ledger(register: "Register") -> object:
    """One of the real ledgers, with a merged two-row header."""
    return Path(tests.__path__[0]) / "data" / "ledgers" / "ledger-two_row.xlsx"


def _month_to_report(register: "Register") -> object:
    """The month to close now."""
    return register.summaries.months().next_month


def _month_before(register: "Register") -> object:
    """A month that is closed and handed over."""
    return register.outbox.entries()[0].month


def _newest_visit(register: "Register") -> object:
    """The visit that was logged last."""
    return register.visits.list_page(VisitFilter()).rows[0].id


def _newest_referral(register: "Register") -> object:
    """The referral that was issued last."""
    return register.referrals.list_page().rows[0].id


def _a_crisis(register: "Register") -> object:
    """A girl's night in the dormitory, with her mother told and the first look-again to come."""
    client_id = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows[0].id
    guardian = GuardianTold(
        "told", "王秀兰", "母亲", "13800000000", how="phone", signature="absent"
    )
    answers = CrisisAnswers(
        found_by="班主任",
        place="学校宿舍",
        signs="晚自习后一个人在楼梯间哭，手臂有新的划伤，问话不答。",
        risk=RiskAnswers(ideation="thoughts", plan="none", means="at_hand", support="some"),
        guardian=guardian,
        said="孩子手臂有伤，今晚需要有人陪",
        participants="值班老师",
        result="母亲接回，同意明早一起来。",
    )
    new = NewCrisis(
        register.vault.desk.clock.today() - timedelta(days=1),
        ("self_harm",),
        "high",
        ("accompany", "remove", "guardian"),
        1310,
        client_id,
        legal_ground="crisis_life",
        answers=answers,
    )
    return register.crises.record(new).id


def _asked_for_a_copy(register: "Register") -> object:
    """A grown client who asked for a copy and, once before, for an explanation."""
    rows = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows
    client = next(row for row in rows if row.age is not None and not row.is_minor)
    if register.requests.of_client(client.id):
        return client.id  # another look took this picture before
    today, seen = register.vault.desk.clock.today(), "看过身份证"
    for kind, day, wish in (
        (RequestKind.EXPLANATION, today - timedelta(days=40), "想知道谁看过记录"),
        (RequestKind.COPY, today - timedelta(days=20), "想要一份自己的记录"),
    ):
        made = register.requests.add(
            NewRequest(client.id, kind, day, Signer.CLIENT, seen, "", wish)
        )
        if kind is RequestKind.EXPLANATION:
            register.requests.answer(made.id, RequestAnswer(RequestState.DONE, "当面说明"))
    return client.id


def _files_to_destroy(register: "Register") -> object:
    """Two people asked for deletion; one of the files is on a list that one person confirmed."""
    if register.destruction.lists():
        return None  # another look took this picture before
    rows = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows
    grown = [row for row in rows if row.age is not None and not row.is_minor][1:3]
    today = register.vault.desk.clock.today()
    for row in grown:
        new = NewRequest(row.id, RequestKind.DELETION, today, Signer.CLIENT, "看过身份证")
        register.requests.add(new)
    made = register.destruction.make([grown[0].id])
    register.destruction.confirm(made.summary.id)
    return None


def _records_tab(number: int) -> Callable[[Page], None]:
    """Show one part of the lead's records."""

    def show(page: Page) -> None:
        assert isinstance(page, RecordsPage)
        page.show_tab(number)

    return show


def _tab(number: int) -> Callable[[Page], None]:
    """Show one part of the settings."""

    def show(page: Page) -> None:
        assert isinstance(page, SettingsPage)
        page.show_tab(number)

    return show


def _lines_of_a_pack(page: Page) -> None:
    """Every line of the document whose targets were changed."""
    assert isinstance(page, IndicatorsPage)
    page.choose_pack("s0")


def _unfold(page: Page) -> None:
    """Open what a form keeps folded."""
    for fold in page.findChildren(FoldHead):
        if fold.isVisibleTo(page):
            fold.set_open(True)


def _go_on(page: Page) -> None:
    """Press the page's main button."""
    button = page.header_actions()[-1]
    assert isinstance(button, QPushButton)
    button.click()


SHOTS = (
    Shot("today", Place.TODAY, is_large=True),
    Shot("calendar", Place.CALENDAR, is_large=True),
    Shot("forms", Place.FORMS),
    Shot("hotline", Place.HOTLINE, is_large=True),
    Shot("calendar-booking", Place.CALENDAR, _client_to_book),
    Shot("clients", Place.CLIENTS, is_large=True),
    Shot("client-file", Place.CLIENT, _seen_lately, is_large=True),
    Shot("new-client", Place.CLIENT),
    Shot("new-client-whole", Place.CLIENT, None, _unfold),
    Shot("intake", Place.INTAKE, _seen_lately),
    Shot("settings-identity", Place.SETTINGS, None, _tab(7)),
    Shot("visits", Place.VISITS),
    Shot("log-visit", Place.LOG_VISIT, is_large=True),
    Shot("visit", Place.VISIT, _newest_visit),
    Shot("referrals", Place.REFERRALS),
    Shot("new-referral", Place.NEW_REFERRAL, is_large=True),
    Shot("referral", Place.REFERRAL, _newest_referral),
    Shot("referral-calls", Place.REFERRALS, prepare=referrals.calls),
    Shot("referral-loop", Place.REFERRALS, prepare=referrals.loop, is_large=True),
    Shot("new-advice", Place.NEW_ADVICE, _seen_lately, is_large=True),
    Shot("advice", Place.ADVICE, referrals.advice),
    Shot("risk", Place.RISK, _seen_lately, is_large=True),
    Shot("safety-plan", Place.SAFETY_PLAN, _seen_lately),
    Shot("crisis", Place.CRISIS, _a_crisis, is_large=True),
    Shot("crises", Place.CRISES),
    Shot("new-report", Place.REPORT, is_large=True),
    Shot("report", Place.REPORT, care.a_report, is_large=True),
    Shot("report-to-make", Place.REPORT, care.a_report_to_make),
    Shot("call", Place.VISIT, care.a_call),
    Shot("plans", Place.PLANS, care.a_plan, is_large=True),
    Shot("plan", Place.PLAN, care.a_plan, is_large=True),
    Shot("new-plan", Place.PLAN, is_large=True),
    Shot("log-visit-plan", Place.LOG_VISIT, care.whose_plan),
    Shot("new-crisis", Place.CRISIS, is_large=True),
    Shot("assessments", Place.ASSESSMENTS, assessments.room, is_large=True),
    Shot("assessments-client", Place.ASSESSMENTS, assessments.results, is_large=True),
    Shot(
        "assess-interview",
        Place.ASSESS,
        assessments.interview,
        assessments.type_answers("21"),
        is_large=True,
    ),
    Shot("assess-whole", Place.ASSESS, assessments.trauma, assessments.whole_form),
    Shot(
        "assess-paper",
        Place.ASSESS,
        assessments.paper,
        assessments.type_answers("1231 423511142315"),
        is_large=True,
    ),
    Shot("assess-sleep", Place.ASSESS, assessments.sleep),
    Shot("assessment", Place.ASSESSMENT, assessments.a_result, is_large=True),
    Shot("assessment-marked", Place.ASSESSMENT, assessments.a_marked_result, assessments.unfold),
    Shot("scales", Place.SCALES, scales.library, is_large=True),
    Shot("scales-sheet", Place.SCALES, scales.sheet),
    Shot("scales-undeclared", Place.SCALES, scales.undeclared),
    Shot("scales-packs", Place.SCALES, scales.with_pack, scales.show_tab(1)),
    Shot("scales-not-here", Place.SCALES, scales.library, scales.show_tab(2)),
    Shot("screenings", Place.SCREENINGS, screenings.a_screening),
    Shot("screening", Place.SCREENING, screenings.a_screening, is_large=True),
    Shot("screening-entry", Place.SCREENING, screenings.a_screening, screenings.type_some, True),
    Shot("screening-talks", Place.SCREENING, screenings.a_screening, screenings.show_talks, True),
    Shot("screening-numbers", Place.SCREENING, screenings.a_screening, screenings.show_numbers),
    Shot("groups", Place.GROUPS, a_group),
    Shot("group", Place.GROUP, a_group, is_large=True),
    Shot("group-session", Place.GROUP_SESSION, a_session, mark_some, is_large=True),
    Shot("supervision", Place.SUPERVISION),
    Shot("activities", Place.ACTIVITIES, is_large=True),
    Shot("activity", Place.ACTIVITY, community.held, is_large=True),
    Shot("activity-planned", Place.ACTIVITY, community.planned),
    Shot("activity-held", Place.ACTIVITY, community.now_held, is_large=True),
    Shot("activity-survey", Place.ACTIVITY, community.surveyed, community.unfold),
    Shot("new-activity", Place.ACTIVITY, community.again),
    Shot("rosters", Place.ROSTERS, team.a_person, is_large=True),
    Shot("trainings", Place.TRAININGS, None, team.trainings_tab),
    Shot("trainings-hours", Place.TRAININGS, team.a_year),
    Shot("trainings-inspections", Place.TRAININGS, team.inspections),
    Shot("training", Place.TRAINING, team.a_training),
    Shot("training-change", Place.TRAINING, team.a_consultation, is_large=True),
    Shot("inspection", Place.INSPECTION, team.an_inspection, is_large=True),
    Shot("new-inspection", Place.INSPECTION),
    Shot("indicators", Place.INDICATORS, is_large=True),
    Shot("indicators-lines", Place.INDICATORS, prepare=_lines_of_a_pack),
    Shot("summaries", Place.SUMMARIES, is_large=True),
    Shot("summary-check", Place.SUMMARIES, _month_to_report),
    Shot("summary-leaves", Place.SUMMARIES, _month_to_report, _go_on, is_large=True),
    Shot("summary-stick", Place.SUMMARIES, _month_before),
    Shot("ledger-import", Place.LEDGER_IMPORT),
    Shot("ledger-columns", Place.LEDGER_IMPORT, _ledger),
    Shot("ledger-rows", Place.LEDGER_IMPORT, _ledger, _go_on, is_large=True),
    Shot("rights", Place.RIGHTS, _asked_for_a_copy, is_large=True),
    Shot("records-requests", Place.RECORDS, _asked_for_a_copy, _records_tab(0)),
    Shot("records-looks", Place.RECORDS, prepare=_records_tab(1), is_large=True),
    Shot("records-retention", Place.RECORDS, prepare=_records_tab(3), is_large=True),
    Shot("records-destruction", Place.RECORDS, _files_to_destroy, _records_tab(4), is_large=True),
    Shot("settings", Place.SETTINGS, prepare=_tab(0), is_large=True),
    Shot("settings-people", Place.SETTINGS, prepare=_tab(1)),
    Shot("settings-password", Place.SETTINGS, prepare=_tab(2)),
    Shot("settings-backups", Place.SETTINGS, prepare=_tab(3)),
    Shot("settings-appearance", Place.SETTINGS, prepare=_tab(4)),
    Shot("settings-consents", Place.SETTINGS, prepare=_tab(5)),
    Shot("settings-levels", Place.SETTINGS, prepare=_tab(6)),
    Shot("settings-about", Place.SETTINGS, prepare=_tab(8)),
    Shot("disclosures", Place.DISCLOSURES, _seen_lately),
    Shot("disclosure", Place.DISCLOSURE, _seen_lately),
)


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


WINDOWS = (
    WindowShot("unlock", _unlock, SIZE, is_large=True),
    WindowShot("first-run", _first_run, SIZE, is_large=True),
    WindowShot("recovery", _recovery, SIZE),
    WindowShot("damaged", _damaged, SIZE),
    WindowShot("dialog-question", _question),
    WindowShot("dialog-trouble", _trouble),
    WindowShot("dialog-progress", _progress),
    WindowShot("dialog-crash", _crash),
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
)
