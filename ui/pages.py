"""Which page stands at which place, and the entries of the navigation.

Each page module is imported when it is first shown, so that unlocking stays fast. Add your page
with one function and one line of ``PAGES``; what a role needs for it stands in ``page_rights``.
"""

from collections.abc import Callable

from services.actor import Actor
from ui.navigation import Place
from ui.page import Page
from ui.page_rights import NEEDS
from ui.workplace import Workplace

PageMaker = Callable[[Workplace], Page]


def _today(workplace: Workplace) -> Page:
    from ui.today.page import TodayPage

    return TodayPage(workplace)


def _calendar(workplace: Workplace) -> Page:
    from ui.calendar.page import CalendarPage

    return CalendarPage(workplace)


def _clients(workplace: Workplace) -> Page:
    from ui.clients.list_page import ClientsPage

    return ClientsPage(workplace)


def _client(workplace: Workplace) -> Page:
    from ui.clients.file_page import ClientFilePage

    return ClientFilePage(workplace)


def _intake(workplace: Workplace) -> Page:
    from ui.clients.intake_page import IntakePage

    return IntakePage(workplace)


def _log_visit(workplace: Workplace) -> Page:
    from ui.visits.log_page import LogVisitPage

    return LogVisitPage(workplace)


def _visits(workplace: Workplace) -> Page:
    from ui.visits.list_page import VisitsPage

    return VisitsPage(workplace)


def _visit(workplace: Workplace) -> Page:
    from ui.visits.visit_page import VisitPage

    return VisitPage(workplace)


def _ledger_import(workplace: Workplace) -> Page:
    from ui.ledger_import.page import LedgerImportPage

    return LedgerImportPage(workplace)


def _dashboard(workplace: Workplace) -> Page:
    from ui.dashboard.page import DashboardPage

    return DashboardPage(workplace)


def _summaries(workplace: Workplace) -> Page:
    from ui.summaries.page import SummariesPage

    return SummariesPage(workplace)


def _period_reports(workplace: Workplace) -> Page:
    from ui.summaries.reports_page import PeriodReportsPage

    return PeriodReportsPage(workplace)


def _referrals(workplace: Workplace) -> Page:
    from ui.referrals.list_page import ReferralsPage

    return ReferralsPage(workplace)


def _new_referral(workplace: Workplace) -> Page:
    from ui.referrals.new_page import NewReferralPage

    return NewReferralPage(workplace)


def _referral(workplace: Workplace) -> Page:
    from ui.referrals.referral_page import ReferralPage

    return ReferralPage(workplace)


def _new_advice(workplace: Workplace) -> Page:
    from ui.referrals.new_advice_page import NewAdvicePage

    return NewAdvicePage(workplace)


def _advice(workplace: Workplace) -> Page:
    from ui.referrals.advice_page import AdvicePage

    return AdvicePage(workplace)


def _supervision(workplace: Workplace) -> Page:
    from ui.supervision.page import SupervisionPage

    return SupervisionPage(workplace)


def _groups(workplace: Workplace) -> Page:
    from ui.groups.list_page import GroupsPage

    return GroupsPage(workplace)


def _group(workplace: Workplace) -> Page:
    from ui.groups.group_page import GroupPage

    return GroupPage(workplace)


def _group_session(workplace: Workplace) -> Page:
    from ui.groups.session_page import GroupSessionPage

    return GroupSessionPage(workplace)


def _screenings(workplace: Workplace) -> Page:
    from ui.screenings.list_page import ScreeningsPage

    return ScreeningsPage(workplace)


def _screening(workplace: Workplace) -> Page:
    from ui.screenings.page import ScreeningPage

    return ScreeningPage(workplace)


def _forms(workplace: Workplace) -> Page:
    from ui.forms.page import FormsPage

    return FormsPage(workplace)


def _disclosures(workplace: Workplace) -> Page:
    from ui.disclosures.list_page import DisclosuresPage

    return DisclosuresPage(workplace)


def _disclosure(workplace: Workplace) -> Page:
    from ui.disclosures.new_page import NewDisclosurePage

    return NewDisclosurePage(workplace)


def _rights(workplace: Workplace) -> Page:
    from ui.rights.client_page import ClientRightsPage

    return ClientRightsPage(workplace)


def _records(workplace: Workplace) -> Page:
    from ui.rights.records_page import RecordsPage

    return RecordsPage(workplace)


def _risk(workplace: Workplace) -> Page:
    from ui.risk.risk_page import RiskPage

    return RiskPage(workplace)


def _safety_plan(workplace: Workplace) -> Page:
    from ui.risk.safety_plan_page import SafetyPlanPage

    return SafetyPlanPage(workplace)


def _crises(workplace: Workplace) -> Page:
    from ui.crises.list_page import CrisesPage

    return CrisesPage(workplace)


def _crisis(workplace: Workplace) -> Page:
    from ui.crises.crisis_page import CrisisPage

    return CrisisPage(workplace)


def _hotline(workplace: Workplace) -> Page:
    from ui.hotline.call_page import HotlinePage

    return HotlinePage(workplace)


def _hotline_return(workplace: Workplace) -> Page:
    from ui.hotline.return_page import HotlineReturnPage

    return HotlineReturnPage(workplace)


def _plans(workplace: Workplace) -> Page:
    from ui.plans.list_page import PlansPage

    return PlansPage(workplace)


def _plan(workplace: Workplace) -> Page:
    from ui.plans.plan_page import PlanPage

    return PlanPage(workplace)


def _report(workplace: Workplace) -> Page:
    from ui.reports.report_page import ReportPage

    return ReportPage(workplace)


def _assessments(workplace: Workplace) -> Page:
    from ui.assessments.page import AssessmentsPage

    return AssessmentsPage(workplace)


def _assess(workplace: Workplace) -> Page:
    from ui.assessments.assess_page import AssessPage

    return AssessPage(workplace)


def _assessment(workplace: Workplace) -> Page:
    from ui.assessments.result_page import ResultPage

    return ResultPage(workplace)


def _activities(workplace: Workplace) -> Page:
    from ui.activities.list_page import ActivitiesPage

    return ActivitiesPage(workplace)


def _activity(workplace: Workplace) -> Page:
    from ui.activities.activity_page import ActivityPage

    return ActivityPage(workplace)


def _rosters(workplace: Workplace) -> Page:
    from ui.rosters.page import RostersPage

    return RostersPage(workplace)


def _trainings(workplace: Workplace) -> Page:
    from ui.trainings.page import TrainingsPage

    return TrainingsPage(workplace)


def _training(workplace: Workplace) -> Page:
    from ui.trainings.training_page import TrainingPage

    return TrainingPage(workplace)


def _inspection(workplace: Workplace) -> Page:
    from ui.trainings.inspection_page import InspectionPage

    return InspectionPage(workplace)


def _indicators(workplace: Workplace) -> Page:
    from ui.indicators.page import IndicatorsPage

    return IndicatorsPage(workplace)


def _year_plan(workplace: Workplace) -> Page:
    from ui.year_plan.page import YearPlanPage

    return YearPlanPage(workplace)


def _evidence(workplace: Workplace) -> Page:
    from ui.evidence.page import EvidencePage

    return EvidencePage(workplace)


def _ledgers(workplace: Workplace) -> Page:
    from ui.ledgers.page import LedgersPage

    return LedgersPage(workplace)


def _scales(workplace: Workplace) -> Page:
    from ui.scales.page import ScalesPage

    return ScalesPage(workplace)


def _settings(workplace: Workplace) -> Page:
    from ui.settings.page import SettingsPage

    return SettingsPage(workplace)


PAGES: dict[Place, PageMaker] = {
    Place.TODAY: _today,
    Place.CALENDAR: _calendar,
    Place.CLIENTS: _clients,
    Place.CLIENT: _client,
    Place.INTAKE: _intake,
    Place.VISITS: _visits,
    Place.LOG_VISIT: _log_visit,
    Place.VISIT: _visit,
    Place.RISK: _risk,
    Place.SAFETY_PLAN: _safety_plan,
    Place.CRISES: _crises,
    Place.CRISIS: _crisis,
    Place.PLANS: _plans,
    Place.PLAN: _plan,
    Place.ASSESSMENTS: _assessments,
    Place.ASSESS: _assess,
    Place.ASSESSMENT: _assessment,
    Place.REPORT: _report,
    Place.HOTLINE: _hotline,
    Place.HOTLINE_RETURN: _hotline_return,
    Place.ACTIVITIES: _activities,
    Place.ACTIVITY: _activity,
    Place.DASHBOARD: _dashboard,
    Place.SUMMARIES: _summaries,
    Place.PERIOD_REPORTS: _period_reports,
    Place.LEDGERS: _ledgers,
    Place.REFERRALS: _referrals,
    Place.NEW_REFERRAL: _new_referral,
    Place.REFERRAL: _referral,
    Place.NEW_ADVICE: _new_advice,
    Place.ADVICE: _advice,
    Place.LEDGER_IMPORT: _ledger_import,
    Place.DISCLOSURES: _disclosures,
    Place.DISCLOSURE: _disclosure,
    Place.SUPERVISION: _supervision,
    Place.GROUPS: _groups,
    Place.GROUP: _group,
    Place.GROUP_SESSION: _group_session,
    Place.ROSTERS: _rosters,
    Place.TRAININGS: _trainings,
    Place.TRAINING: _training,
    Place.INSPECTION: _inspection,
    Place.INDICATORS: _indicators,
    Place.EVIDENCE: _evidence,
    Place.YEAR_PLAN: _year_plan,
    Place.SCALES: _scales,
    Place.SCREENINGS: _screenings,
    Place.SCREENING: _screening,
    Place.FORMS: _forms,
    Place.RIGHTS: _rights,
    Place.RECORDS: _records,
    Place.SETTINGS: _settings,
}


def pages_for(actor: Actor) -> dict[Place, PageMaker]:
    """The pages that the signed-in person's role may open."""
    return {
        place: maker
        for place, maker in PAGES.items()
        if place not in NEEDS or actor.may(NEEDS[place])
    }
