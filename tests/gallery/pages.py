"""The photographed pages. Add yours here: its place, what it shows, and what is typed into it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

import tests
from services.clients import ClientFilter, ClientSort
from services.visits.records import VisitFilter
from tests.gallery import (
    assessments,
    care,
    community,
    ledgers,
    proof,
    records,
    referrals,
    scales,
    screenings,
    team,
)
from tests.gallery.groups import a_group, a_session, mark_some
from tests.gallery.summaries import show_facts
from ui.indicators.page import IndicatorsPage
from ui.navigation import Place
from ui.page import Page
from ui.settings.page import SettingsPage
from ui.shared.fold import FoldHead
from ui.shared.subjects import ForClient
from ui.summaries.months_panel import MonthsPanel

if TYPE_CHECKING:
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


def _county_keys(page: Page) -> None:
    """The county's keys, the room's own digits, and the request for the county."""
    (months,) = page.findChildren(MonthsPanel)
    months.county_wanted.emit()


def _newest_visit(register: "Register") -> object:
    """The visit that was logged last."""
    return register.visits.list_page(VisitFilter()).rows[0].id


def _newest_referral(register: "Register") -> object:
    """The referral that was issued last."""
    return register.referrals.list_page().rows[0].id


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
    Shot("dashboard", Place.DASHBOARD, is_large=True),
    Shot("calendar", Place.CALENDAR, is_large=True),
    Shot("forms", Place.FORMS),
    Shot("hotline", Place.HOTLINE, is_large=True),
    Shot("hotline-return", Place.HOTLINE_RETURN, is_large=True),
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
    Shot("crisis", Place.CRISIS, care.a_crisis, is_large=True),
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
    Shot("evidence", Place.EVIDENCE, is_large=True),
    Shot("evidence-outreach", Place.EVIDENCE, proof.of_outreach),
    Shot("training-proof", Place.TRAINING, proof.of_a_drill),
    Shot("year-plan", Place.YEAR_PLAN, is_large=True),
    Shot("year-plan-empty", Place.YEAR_PLAN, community.next_year),
    Shot("ledgers", Place.LEDGERS, is_large=True),
    Shot("ledgers-activities", Place.LEDGERS, ledgers.of_activities),
    Shot("ledgers-populations", Place.LEDGERS, ledgers.of_populations),
    Shot("ledgers-layout", Place.LEDGERS, ledgers.of_visits, ledgers.lay_out, is_large=True),
    Shot("summaries", Place.SUMMARIES, is_large=True),
    Shot("summary-check", Place.SUMMARIES, _month_to_report),
    Shot("summary-leaves", Place.SUMMARIES, _month_to_report, _go_on, is_large=True),
    Shot("summary-facts", Place.SUMMARIES, _month_before, show_facts, is_large=True),
    Shot("summary-stick", Place.SUMMARIES, _month_before),
    Shot("summary-county", Place.SUMMARIES, None, _county_keys, is_large=True),
    Shot("period-reports", Place.PERIOD_REPORTS, is_large=True),
    Shot("ledger-import", Place.LEDGER_IMPORT),
    Shot("ledger-columns", Place.LEDGER_IMPORT, _ledger),
    Shot("ledger-rows", Place.LEDGER_IMPORT, _ledger, _go_on, is_large=True),
    Shot("rights", Place.RIGHTS, records.asked_for_a_copy, is_large=True),
    Shot("records-requests", Place.RECORDS, records.asked_for_a_copy, records.show_tab(0)),
    Shot("records-looks", Place.RECORDS, prepare=records.show_tab(1), is_large=True),
    Shot("records-retention", Place.RECORDS, prepare=records.show_tab(3), is_large=True),
    Shot(
        "records-destruction",
        Place.RECORDS,
        records.files_to_destroy,
        records.show_tab(4),
        is_large=True,
    ),
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
