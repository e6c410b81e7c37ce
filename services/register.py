"""All services on one open register: what a window, the demo and the commands use."""

from importlib import import_module
from threading import RLock
from typing import TYPE_CHECKING, Any

from services.exchange import county_lists
from services.vault.open_vault import OpenVault

if TYPE_CHECKING:
    from services.activities.printed import ActivityPrintService
    from services.activities.service import ActivityService
    from services.appointments.printing import CalendarPrintService
    from services.appointments.service import AppointmentService
    from services.assessments.fhir_files import AssessmentFileService
    from services.assessments.printed import AssessmentPrintService
    from services.assessments.schedules import ScheduleService
    from services.assessments.service import AssessmentService
    from services.audit_dump.service import AuditDumpService
    from services.clients.contacts import ContactService
    from services.clients.flags import FlagService
    from services.clients.identity import IdentityService
    from services.clients.intakes import IntakeService
    from services.clients.observations import ObservationService
    from services.clients.papers import ClientPaperService
    from services.clients.service import ClientService
    from services.clients.timeline import TimelineService
    from services.consents.service import ConsentService
    from services.county.completeness import CompletenessService
    from services.county.inbox import InboxService
    from services.county.office_keys import OfficeKeyService
    from services.county.packs import RoomPackService
    from services.county.plausibility import PlausibilityService
    from services.county.rates import RateService
    from services.county.reports import CountyReportService
    from services.county.rollup import RollUpService
    from services.county.rooms import RoomRegistryService
    from services.county.sharing import CountySharingService
    from services.county.store import CountyDesk, StoreService
    from services.county.typing_in import TypedSheetService
    from services.county.unit_import import UnitImportService
    from services.county.units import UnitService
    from services.county.upward import UpwardService
    from services.crises.service import CrisisService
    from services.dashboard.service import DashboardService
    from services.disclosures import DisclosureService
    from services.evidence.binder import BinderService
    from services.evidence.service import EvidenceService
    from services.exchange.enrolment import EnrolmentService
    from services.exchange.outbox import OutboxService
    from services.exchange.receipts import ReceiptService
    from services.groups.printed import GroupPrintService
    from services.groups.service import GroupService
    from services.groups.sessions import GroupSessionService
    from services.hotline import HotlineService
    from services.hotline_returns.service import HotlineReturnService
    from services.indicators.county_packs import CountyPackService
    from services.indicators.service import IndicatorService
    from services.institutions import InstitutionService
    from services.ledger_import.service import LedgerImportService
    from services.ledgers.service import LedgerService
    from services.plans.service import PlanService
    from services.preferences import PreferenceService
    from services.referrals.advice import AdviceService
    from services.referrals.medical_slips import MedicalSlipService
    from services.referrals.return_slips import ReturnSlipService
    from services.referrals.school_letters import SchoolLetterService
    from services.referrals.service import ReferralService
    from services.reports.service import ReportService
    from services.rights.copying import CopyService
    from services.rights.destruction import DestructionService
    from services.rights.file_access import FileAccessService
    from services.rights.requests import RequestService
    from services.rights.retention import RetentionService
    from services.risk.assessments import RiskService
    from services.risk.duty_service import DutyService
    from services.risk.levels import LevelService
    from services.risk.safety_plans import SafetyPlanService
    from services.room import RoomService
    from services.rosters.service import TeamService
    from services.scales.fhir_service import ScaleFhirService
    from services.scales.imports import ScaleImportService
    from services.scales.packs import PackService
    from services.scales.service import ScaleService
    from services.scales.signers import SignerService
    from services.screenings.answer_imports import AnswerImportService
    from services.screenings.entering import EntryService
    from services.screenings.following import FollowUpService
    from services.screenings.rosters import RosterService
    from services.screenings.service import ScreeningService
    from services.screenings.statistics import StatisticsService
    from services.self_assessments.service import SelfAssessmentService
    from services.staff import StaffService
    from services.summary.behind import BehindService
    from services.summary.mail import MailService
    from services.summary.office_packs import OfficePackService
    from services.summary.policies import PolicyService
    from services.summary.replacing import ReplacementService
    from services.summary.reports import PeriodReportService
    from services.summary.service import SummaryService
    from services.summary.sharing import SharingService
    from services.summary.twins import SummaryTwinService
    from services.today import TodayService
    from services.trainings.inspections import InspectionService
    from services.trainings.service import TrainingService
    from services.vault.backups import BackupService
    from services.visits.case_notes import CaseNoteService
    from services.visits.drafts import DraftService
    from services.visits.note_sharing import NoteSharingService
    from services.visits.note_templates import NoteTemplateService
    from services.visits.printed import VisitPrintService
    from services.visits.service import VisitService
    from services.year_plan.service import YearPlanService

_MAKING = RLock()  # the window's thread and the worker may both be the first to ask


class Service:
    """A service of a `Register`, loaded and made when it is first asked for.

    Most days use a few of them; all at once cost 8 MiB and 150 ms at every unlocking.
    """

    def __init__(
        self, module: str, *, takes_vault: bool = False, takes_county: bool = False
    ) -> None:
        self._module, self._takes_vault, self._takes_county = module, takes_vault, takes_county
        self._name = self._class = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._class = name, owner.__annotations__[name]

    def __get__(self, register: "Register | None", owner: type) -> Any:
        if register is None:
            return self
        with _MAKING:
            made = vars(register)  # what stands here is found before this descriptor
            if self._name not in made:
                make = getattr(import_module(self._module), self._class)
                vault = (register.vault,) if self._takes_vault else ()
                desk = register.county if self._takes_county else register.vault.desk
                made[self._name] = make(desk, *vault)
            return made[self._name]


def _service(module: str, *, takes_vault: bool = False) -> Any:
    """The class is the one that the attribute is annotated with."""
    return Service(module, takes_vault=takes_vault)


def _county_service(module: str) -> Any:
    """A service of a county office: made with a `CountyDesk`."""
    return Service(module, takes_county=True)


class Register:
    """Lives from unlock to lock; after `vault.lock` every service fails."""

    # Clients and what is written about them.
    client_papers: "ClientPaperService" = _service("services.clients.papers")
    clients: "ClientService" = _service("services.clients.service")
    county_mail: "MailService" = _service("services.summary.mail")
    consents: "ConsentService" = _service("services.consents.service")
    contacts: "ContactService" = _service("services.clients.contacts")
    disclosures: "DisclosureService" = _service("services.disclosures")
    drafts: "DraftService" = _service("services.visits.drafts")
    flags: "FlagService" = _service("services.clients.flags")
    intakes: "IntakeService" = _service("services.clients.intakes")
    note_sharing: "NoteSharingService" = _service("services.visits.note_sharing")
    note_templates: "NoteTemplateService" = _service("services.visits.note_templates")
    notes: "CaseNoteService" = _service("services.visits.case_notes")
    observations: "ObservationService" = _service("services.clients.observations")
    timeline: "TimelineService" = _service("services.clients.timeline")
    visit_prints: "VisitPrintService" = _service("services.visits.printed")
    visits: "VisitService" = _service("services.visits.service")

    # What is planned, what must be done, and what goes to others.
    advice: "AdviceService" = _service("services.referrals.advice")
    appointments: "AppointmentService" = _service("services.appointments.service")
    assessment_files: "AssessmentFileService" = _service("services.assessments.fhir_files")
    assessment_prints: "AssessmentPrintService" = _service("services.assessments.printed")
    assessment_schedules: "ScheduleService" = _service("services.assessments.schedules")
    assessments: "AssessmentService" = _service("services.assessments.service")
    behind: "BehindService" = _service("services.summary.behind")
    calendar_prints: "CalendarPrintService" = _service("services.appointments.printing")
    crises: "CrisisService" = _service("services.crises.service")
    duties: "DutyService" = _service("services.risk.duty_service")
    group_prints: "GroupPrintService" = _service("services.groups.printed")
    group_sessions: "GroupSessionService" = _service("services.groups.sessions")
    groups: "GroupService" = _service("services.groups.service")
    hotline: "HotlineService" = _service("services.hotline")
    institutions: "InstitutionService" = _service("services.institutions")
    levels: "LevelService" = _service("services.risk.levels")
    medical_slips: "MedicalSlipService" = _service("services.referrals.medical_slips")
    plans: "PlanService" = _service("services.plans.service")
    referrals: "ReferralService" = _service("services.referrals.service")
    reports: "ReportService" = _service("services.reports.service")
    return_slips: "ReturnSlipService" = _service("services.referrals.return_slips")
    risk: "RiskService" = _service("services.risk.assessments")
    safety_plans: "SafetyPlanService" = _service("services.risk.safety_plans")
    scale_fhir: "ScaleFhirService" = _service("services.scales.fhir_service")
    scale_imports: "ScaleImportService" = _service("services.scales.imports")
    scale_packs: "PackService" = _service("services.scales.packs")
    scale_signers: "SignerService" = _service("services.scales.signers")
    scales: "ScaleService" = _service("services.scales.service")
    school_letters: "SchoolLetterService" = _service("services.referrals.school_letters")
    screening_answers: "AnswerImportService" = _service("services.screenings.answer_imports")
    screening_entry: "EntryService" = _service("services.screenings.entering")
    screening_numbers: "StatisticsService" = _service("services.screenings.statistics")
    screening_rosters: "RosterService" = _service("services.screenings.rosters")
    screening_talks: "FollowUpService" = _service("services.screenings.following")
    screenings: "ScreeningService" = _service("services.screenings.service")
    self_assessments: "SelfAssessmentService" = _service("services.self_assessments.service")
    today: "TodayService" = _service("services.today")

    # Work for the whole community.
    activities: "ActivityService" = _service("services.activities.service")
    activity_prints: "ActivityPrintService" = _service("services.activities.printed")
    hotline_returns: "HotlineReturnService" = _service("services.hotline_returns.service")
    binders: "BinderService" = _service("services.evidence.binder")
    evidence: "EvidenceService" = _service("services.evidence.service")
    indicator_packs: "CountyPackService" = _service("services.indicators.county_packs")
    indicators: "IndicatorService" = _service("services.indicators.service")
    year_plan: "YearPlanService" = _service("services.year_plan.service")
    ledgers: "LedgerService" = _service("services.ledgers.service")

    # The room, its people, what it reports, and how long it keeps what it has.
    audit_dumps: "AuditDumpService" = _service("services.audit_dump.service")
    access: "FileAccessService" = _service("services.rights.file_access")
    backups: "BackupService" = _service("services.vault.backups", takes_vault=True)
    copies: "CopyService" = _service("services.rights.copying")
    dashboard: "DashboardService" = _service("services.dashboard.service")
    destruction: "DestructionService" = _service("services.rights.destruction", takes_vault=True)
    enrolment: "EnrolmentService" = _service("services.exchange.enrolment")
    identity: "IdentityService" = _service("services.clients.identity")
    imports: "LedgerImportService" = _service("services.ledger_import.service")
    inspections: "InspectionService" = _service("services.trainings.inspections")
    outbox: "OutboxService" = _service("services.exchange.outbox")
    office_packs: "OfficePackService" = _service("services.summary.office_packs")
    period_reports: "PeriodReportService" = _service("services.summary.reports")
    policies: "PolicyService" = _service("services.summary.policies")
    preferences: "PreferenceService" = _service("services.preferences")
    receipts: "ReceiptService" = _service("services.exchange.receipts")
    replacements: "ReplacementService" = _service("services.summary.replacing")
    requests: "RequestService" = _service("services.rights.requests")
    retention: "RetentionService" = _service("services.rights.retention")
    room: "RoomService" = _service("services.room")
    rosters: "TeamService" = _service("services.rosters.service")
    sharing: "SharingService" = _service("services.summary.sharing")
    staff: "StaffService" = _service("services.staff", takes_vault=True)
    summaries: "SummaryService" = _service("services.summary.service")
    trainings: "TrainingService" = _service("services.trainings.service")
    twins: "SummaryTwinService" = _service("services.summary.twins")

    # What only a county office does.
    completeness: "CompletenessService" = _county_service("services.county.completeness")
    county_reports: "CountyReportService" = _county_service("services.county.reports")
    county_sharing: "CountySharingService" = _county_service("services.county.sharing")
    inbox: "InboxService" = _county_service("services.county.inbox")
    typed_sheets: "TypedSheetService" = _county_service("services.county.typing_in")
    county_store: "StoreService" = _service("services.county.store")
    office_keys: "OfficeKeyService" = _service("services.county.office_keys")
    plausibility: "PlausibilityService" = _county_service("services.county.plausibility")
    rates: "RateService" = _county_service("services.county.rates")
    rollup: "RollUpService" = _county_service("services.county.rollup")
    room_registry: "RoomRegistryService" = _county_service("services.county.rooms")
    packs: "RoomPackService" = _county_service("services.county.packs")
    unit_import: "UnitImportService" = _county_service("services.county.unit_import")
    units: "UnitService" = _county_service("services.county.units")
    upward: "UpwardService" = _county_service("services.county.upward")

    def __init__(self, vault: OpenVault) -> None:
        self.vault = vault
        self._county: CountyDesk | None = None

    @property
    def county(self) -> "CountyDesk":
        """The desk on the county's tables, wherever they lie. Raises StoreProblem."""
        from services.county.store import county_desk

        if self._county is None:
            self._county = county_desk(self.vault.desk)
        return self._county


def open_register(vault: OpenVault) -> Register:
    """The services on ``vault``'s desk. Raises Conflict before the sheet was typed back."""
    register = Register(vault)
    county_lists.apply(vault.desk)
    register.levels.apply()
    return register
