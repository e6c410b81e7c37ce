"""All services on one open register, wired once: what a window, the demo and the commands use."""

from dataclasses import dataclass

from services.appointments.printing import CalendarPrintService
from services.appointments.service import AppointmentService
from services.clients.flags import FlagService
from services.clients.service import ClientService
from services.consents.service import ConsentService
from services.crises.service import CrisisService
from services.disclosures import DisclosureService
from services.exchange.outbox import OutboxService
from services.institutions import InstitutionService
from services.ledger_import.service import LedgerImportService
from services.preferences import PreferenceService
from services.referrals.service import ReferralService
from services.rights.copying import CopyService
from services.rights.destruction import DestructionService
from services.rights.file_access import FileAccessService
from services.rights.requests import RequestService
from services.rights.retention import RetentionService
from services.risk.assessments import RiskService
from services.risk.duties import DutyService
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
from services.visits.service import VisitService


@dataclass(frozen=True, slots=True)
class Register:
    """Lives from unlock to lock; after `vault.lock` every service fails."""

    vault: OpenVault
    access: FileAccessService
    appointments: AppointmentService
    backups: BackupService
    calendar_prints: CalendarPrintService
    clients: ClientService
    consents: ConsentService
    disclosures: DisclosureService
    copies: CopyService
    destruction: DestructionService
    crises: CrisisService
    drafts: DraftService
    duties: DutyService
    flags: FlagService
    imports: LedgerImportService
    institutions: InstitutionService
    levels: LevelService
    notes: CaseNoteService
    outbox: OutboxService
    preferences: PreferenceService
    referrals: ReferralService
    requests: RequestService
    retention: RetentionService
    risk: RiskService
    room: RoomService
    safety_plans: SafetyPlanService
    staff: StaffService
    summaries: SummaryService
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
        appointments=AppointmentService(desk),
        backups=BackupService(desk, vault),
        calendar_prints=CalendarPrintService(desk),
        clients=ClientService(desk),
        consents=ConsentService(desk),
        disclosures=DisclosureService(desk),
        copies=CopyService(desk),
        destruction=DestructionService(desk, vault),
        crises=CrisisService(desk),
        drafts=DraftService(desk),
        duties=DutyService(desk),
        flags=FlagService(desk),
        imports=LedgerImportService(desk),
        institutions=InstitutionService(desk),
        levels=levels,
        notes=CaseNoteService(desk),
        outbox=OutboxService(desk),
        preferences=PreferenceService(desk),
        referrals=ReferralService(desk),
        requests=RequestService(desk),
        retention=RetentionService(desk),
        risk=RiskService(desk),
        room=RoomService(desk),
        safety_plans=SafetyPlanService(desk),
        staff=StaffService(desk, vault),
        summaries=SummaryService(desk),
        today=TodayService(desk),
        twins=SummaryTwinService(desk),
        visits=VisitService(desk),
    )
