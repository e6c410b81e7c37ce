"""All services on one open register, wired once: what a window, the demo and the commands use."""

from services.appointments.printing import CalendarPrintService
from services.appointments.service import AppointmentService
from services.clients.contacts import ContactService
from services.clients.flags import FlagService
from services.clients.identity import IdentityService
from services.clients.intakes import IntakeService
from services.clients.observations import ObservationService
from services.clients.papers import ClientPaperService
from services.clients.service import ClientService
from services.clients.timeline import TimelineService
from services.consents.service import ConsentService
from services.crises.service import CrisisService
from services.desk import Desk
from services.disclosures import DisclosureService
from services.exchange.outbox import OutboxService
from services.groups.printed import GroupPrintService
from services.groups.service import GroupService
from services.groups.sessions import GroupSessionService
from services.hotline import HotlineService
from services.institutions import InstitutionService
from services.ledger_import.service import LedgerImportService
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
from services.staff import StaffService
from services.summary.service import SummaryService
from services.summary.twins import SummaryTwinService
from services.today import TodayService
from services.vault.backups import BackupService
from services.vault.open_vault import OpenVault
from services.visits.case_notes import CaseNoteService
from services.visits.drafts import DraftService
from services.visits.note_sharing import NoteSharingService
from services.visits.note_templates import NoteTemplateService
from services.visits.printed import VisitPrintService
from services.visits.service import VisitService


class _Files:
    """Clients and what is written about them."""

    def __init__(self, desk: Desk) -> None:
        self.client_papers = ClientPaperService(desk)
        self.clients = ClientService(desk)
        self.consents = ConsentService(desk)
        self.contacts = ContactService(desk)
        self.disclosures = DisclosureService(desk)
        self.drafts = DraftService(desk)
        self.flags = FlagService(desk)
        self.intakes = IntakeService(desk)
        self.note_sharing = NoteSharingService(desk)
        self.note_templates = NoteTemplateService(desk)
        self.notes = CaseNoteService(desk)
        self.observations = ObservationService(desk)
        self.timeline = TimelineService(desk)
        self.visit_prints = VisitPrintService(desk)
        self.visits = VisitService(desk)


class _Casework:
    """What is planned, what must be done, and what goes to others."""

    def __init__(self, desk: Desk) -> None:
        self.advice = AdviceService(desk)
        self.appointments = AppointmentService(desk)
        self.calendar_prints = CalendarPrintService(desk)
        self.crises = CrisisService(desk)
        self.duties = DutyService(desk)
        self.group_prints = GroupPrintService(desk)
        self.group_sessions = GroupSessionService(desk)
        self.groups = GroupService(desk)
        self.hotline = HotlineService(desk)
        self.institutions = InstitutionService(desk)
        self.levels = LevelService(desk)
        self.medical_slips = MedicalSlipService(desk)
        self.plans = PlanService(desk)
        self.referrals = ReferralService(desk)
        self.reports = ReportService(desk)
        self.return_slips = ReturnSlipService(desk)
        self.risk = RiskService(desk)
        self.safety_plans = SafetyPlanService(desk)
        self.school_letters = SchoolLetterService(desk)
        self.today = TodayService(desk)


class _Keeping:
    """The room, its people, what it reports, and how long it keeps what it has."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self.access = FileAccessService(desk)
        self.backups = BackupService(desk, vault)
        self.copies = CopyService(desk)
        self.destruction = DestructionService(desk, vault)
        self.identity = IdentityService(desk)
        self.imports = LedgerImportService(desk)
        self.outbox = OutboxService(desk)
        self.preferences = PreferenceService(desk)
        self.requests = RequestService(desk)
        self.retention = RetentionService(desk)
        self.room = RoomService(desk)
        self.staff = StaffService(desk, vault)
        self.summaries = SummaryService(desk)
        self.twins = SummaryTwinService(desk)


class Register(_Files, _Casework, _Keeping):
    """Lives from unlock to lock; after `vault.lock` every service fails."""

    def __init__(self, vault: OpenVault) -> None:
        self.vault = vault
        _Files.__init__(self, vault.desk)
        _Casework.__init__(self, vault.desk)
        _Keeping.__init__(self, vault.desk, vault)


def open_register(vault: OpenVault) -> Register:
    """The services on ``vault``'s desk. Raises Conflict before the sheet was typed back."""
    register = Register(vault)
    register.levels.apply()
    return register
