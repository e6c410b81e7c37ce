"""All services on one open register, wired once: what a window, the demo and the commands use."""

from dataclasses import dataclass

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
from services.disclosures import DisclosureService
from services.exchange.outbox import OutboxService
from services.groups.service import GroupService
from services.groups.sessions import GroupSessionService
from services.institutions import InstitutionService
from services.ledger_import.service import LedgerImportService
from services.preferences import PreferenceService
from services.referrals.advice import AdviceService
from services.referrals.medical_slips import MedicalSlipService
from services.referrals.return_slips import ReturnSlipService
from services.referrals.school_letters import SchoolLetterService
from services.referrals.service import ReferralService
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
from services.visits.service import VisitService


@dataclass(frozen=True, slots=True)
class Register:
    """Lives from unlock to lock; after `vault.lock` every service fails."""

    vault: OpenVault
    access: FileAccessService
    advice: AdviceService
    appointments: AppointmentService
    backups: BackupService
    calendar_prints: CalendarPrintService
    client_papers: ClientPaperService
    clients: ClientService
    consents: ConsentService
    contacts: ContactService
    disclosures: DisclosureService
    copies: CopyService
    destruction: DestructionService
    crises: CrisisService
    drafts: DraftService
    duties: DutyService
    flags: FlagService
    identity: IdentityService
    group_sessions: GroupSessionService
    groups: GroupService
    imports: LedgerImportService
    institutions: InstitutionService
    intakes: IntakeService
    levels: LevelService
    medical_slips: MedicalSlipService
    note_sharing: NoteSharingService
    note_templates: NoteTemplateService
    notes: CaseNoteService
    observations: ObservationService
    outbox: OutboxService
    preferences: PreferenceService
    referrals: ReferralService
    requests: RequestService
    retention: RetentionService
    return_slips: ReturnSlipService
    risk: RiskService
    room: RoomService
    school_letters: SchoolLetterService
    safety_plans: SafetyPlanService
    staff: StaffService
    summaries: SummaryService
    timeline: TimelineService
    today: TodayService
    twins: SummaryTwinService
    visits: VisitService


def open_register(vault: OpenVault) -> Register:
    """The services on ``vault``'s desk. Raises Conflict before the sheet was typed back."""
    desk = vault.desk
    levels = LevelService(desk)
    levels.apply()
    return Register(
        vault=vault,
        access=FileAccessService(desk),
        advice=AdviceService(desk),
        appointments=AppointmentService(desk),
        backups=BackupService(desk, vault),
        calendar_prints=CalendarPrintService(desk),
        client_papers=ClientPaperService(desk),
        clients=ClientService(desk),
        consents=ConsentService(desk),
        contacts=ContactService(desk),
        disclosures=DisclosureService(desk),
        copies=CopyService(desk),
        destruction=DestructionService(desk, vault),
        crises=CrisisService(desk),
        drafts=DraftService(desk),
        duties=DutyService(desk),
        flags=FlagService(desk),
        identity=IdentityService(desk),
        group_sessions=GroupSessionService(desk),
        groups=GroupService(desk),
        imports=LedgerImportService(desk),
        institutions=InstitutionService(desk),
        intakes=IntakeService(desk),
        levels=levels,
        medical_slips=MedicalSlipService(desk),
        note_sharing=NoteSharingService(desk),
        note_templates=NoteTemplateService(desk),
        notes=CaseNoteService(desk),
        observations=ObservationService(desk),
        outbox=OutboxService(desk),
        preferences=PreferenceService(desk),
        referrals=ReferralService(desk),
        requests=RequestService(desk),
        retention=RetentionService(desk),
        return_slips=ReturnSlipService(desk),
        risk=RiskService(desk),
        room=RoomService(desk),
        school_letters=SchoolLetterService(desk),
        safety_plans=SafetyPlanService(desk),
        staff=StaffService(desk, vault),
        summaries=SummaryService(desk),
        timeline=TimelineService(desk),
        today=TodayService(desk),
        twins=SummaryTwinService(desk),
        visits=VisitService(desk),
    )
