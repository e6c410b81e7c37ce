"""Words for requests, access, retention and destruction."""

from PySide6.QtCore import QCoreApplication

from models.vocabulary import RequestKind, RequestState, Signer
from services.rights.destruction_records import DestructionSummary, EntryReason, ListState
from services.rights.file_access import EmergencyView
from services.rights.kept import OverTime
from services.rights.records import Correction, DueRequest, RequestView
from services.rights.schedule import Basis
from services.rights.viewings import Viewing
from ui.shared.theme import Tone


def kind_word(kind: RequestKind) -> str:
    """What was asked for."""
    translate = QCoreApplication.translate
    return {
        RequestKind.COPY: translate("RightsWords", "Copy of the record"),
        RequestKind.CORRECTION: translate("RightsWords", "Correction"),
        RequestKind.DELETION: translate("RightsWords", "Deletion"),
        RequestKind.LOCK: translate("RightsWords", "Stop using it"),
        RequestKind.EXPLANATION: translate("RightsWords", "Explanation"),
    }[kind]


def asker_word(asker: Signer) -> str:
    """Who asked."""
    translate = QCoreApplication.translate
    return {
        Signer.CLIENT: translate("RightsWords", "The person"),
        Signer.GUARDIAN: translate("RightsWords", "The guardian"),
        Signer.RELATIVE: translate("RightsWords", "A close relative"),
    }[asker]


def standing(request: RequestView) -> str:
    """Where a request stands."""
    translate = QCoreApplication.translate
    if request.days_overdue:
        return late_word(request)
    return {
        RequestState.OPEN: translate("RightsWords", "To answer"),
        RequestState.DONE: translate("RightsWords", "Done"),
        RequestState.REFUSED: translate("RightsWords", "Refused"),
    }[request.state]


def late_word(request: RequestView | DueRequest) -> str:
    """How late an open request is, or that it waits."""
    translate = QCoreApplication.translate
    if not request.days_overdue:
        return translate("RightsWords", "To answer")
    return translate("RightsWords", "{days} d late").format(days=request.days_overdue)


def standing_tone(request: RequestView) -> Tone:
    """Its colour."""
    if request.days_overdue:
        return Tone.WARN
    return {
        RequestState.OPEN: Tone.INFO,
        RequestState.DONE: Tone.ACCENT,
        RequestState.REFUSED: Tone.NEUTRAL,
    }[request.state]


def list_word(summary: DestructionSummary) -> str:
    """Where a destruction list stands."""
    translate = QCoreApplication.translate
    if summary.state is ListState.WAITING and summary.first_at is not None:
        return translate("RightsWords", "One of two")
    return {
        ListState.WAITING: translate("RightsWords", "To confirm"),
        ListState.CONFIRMED: translate("RightsWords", "Confirmed"),
        ListState.DONE: translate("RightsWords", "Destroyed"),
        ListState.CANCELLED: translate("RightsWords", "Cancelled"),
    }[summary.state]


def list_tone(summary: DestructionSummary) -> Tone:
    """Its colour."""
    return {
        ListState.WAITING: Tone.INFO,
        ListState.CONFIRMED: Tone.WARN,
        ListState.DONE: Tone.ACCENT,
        ListState.CANCELLED: Tone.NEUTRAL,
    }[summary.state]


def reason_word(reason: EntryReason) -> str:
    """Why a file is destroyed."""
    translate = QCoreApplication.translate
    return {
        EntryReason.RETENTION_OVER: translate("RightsWords", "Kept long enough"),
        EntryReason.ASKED: translate("RightsWords", "Asked for"),
        EntryReason.WITHDRAWN: translate("RightsWords", "Consent withdrawn"),
    }[reason]


def over_word(over: OverTime) -> str:
    """Why a file may go, or why not yet."""
    translate = QCoreApplication.translate
    if over.held_by:
        holds = {
            "crisis": translate("RightsWords", "Open crisis"),
            "report": translate("RightsWords", "Open report"),
            "duty": translate("RightsWords", "Open duty"),
            "request": translate("RightsWords", "Open request"),
        }
        return holds[over.held_by[0]]
    if over.is_listed:
        return translate("RightsWords", "On a list")
    if over.is_asked:
        return reason_word(EntryReason.ASKED)
    return reason_word(EntryReason.WITHDRAWN if over.is_withdrawn else EntryReason.RETENTION_OVER)


def over_tone(over: OverTime) -> Tone:
    """Its colour."""
    if over.held_by:
        return Tone.WARN
    return Tone.NEUTRAL if over.is_listed else Tone.INFO


def basis_word(basis: Basis) -> str:
    """From when the years are counted."""
    translate = QCoreApplication.translate
    return {
        Basis.LAST_CONTACT: translate("RightsWords", "after the last contact"),
        Basis.ADULTHOOD: translate("RightsWords", "after the 18th birthday"),
        Basis.GRADUATION: translate("RightsWords", "after graduation"),
        Basis.DAY: translate("RightsWords", "after its day"),
        Basis.NEVER: translate("RightsWords", "at least; never destroyed"),
    }[basis]


def emergency_word(emergency: EmergencyView) -> str:
    """Where an emergency access stands."""
    translate = QCoreApplication.translate
    if emergency.is_running:
        return translate("RightsWords", "Open now")
    if emergency.reviewed_at is None:
        return translate("RightsWords", "To look at")
    return translate("RightsWords", "Looked at")


def emergency_tone(emergency: EmergencyView) -> Tone:
    """Its colour."""
    if emergency.is_running:
        return Tone.RISK
    return Tone.WARN if emergency.reviewed_at is None else Tone.NEUTRAL


def viewing_word(viewing: Viewing) -> str:
    """What somebody looked at."""
    translate = QCoreApplication.translate
    by_action = {
        "case_note_read": translate("RightsWords", "Case note"),
        "case_note_share_read": translate("RightsWords", "Shared case note"),
        "case_note_printed": translate("RightsWords", "Case note, printed"),
        "emergency_opened": translate("RightsWords", "Emergency access"),
        "record_copied": translate("RightsWords", "Copy made"),
        "referral_printed": translate("RightsWords", "Referral printed"),
        "screening_answers_opened": translate("RightsWords", "Student's single answers"),
    }
    by_subject = {
        "client": translate("RightsWords", "Client's file"),
        "visit": translate("RightsWords", "Visit"),
        "referral": translate("RightsWords", "Referral"),
        "audit_entry": translate("RightsWords", "This log"),
        "consent": translate("RightsWords", "Consents"),
        "disclosure": translate("RightsWords", "Disclosures"),
        "risk_assessment": translate("RightsWords", "Risk assessment"),
        "assessment": translate("RightsWords", "Assessment"),
        "self_assessment": translate("RightsWords", "Self-assessment at the screen"),
        "safety_plan": translate("RightsWords", "Safety plan"),
        "crisis": translate("RightsWords", "Crisis"),
        "mandatory_report": translate("RightsWords", "Mandatory report"),
        "plan": translate("RightsWords", "Guidance plan"),
        "intake": translate("RightsWords", "Intake"),
        "counselling_group": translate("RightsWords", "Group"),
        "group_session": translate("RightsWords", "Group session"),
        "hotline_call": translate("RightsWords", "Hotline call"),
        "duty": translate("RightsWords", "Duty"),
        "screening": translate("RightsWords", "Class list of a screening"),
        "screening_list": translate("RightsWords", "Students to talk to"),
        "screening_answers": translate("RightsWords", "Forms typed twice"),
        "screening_student": translate("RightsWords", "Student of a screening"),
    }
    other = translate("RightsWords", "Record")
    return by_action.get(viewing.action) or by_subject.get(viewing.subject, other)


def changed_fields(correction: Correction) -> str:
    """Which fields a correction changed."""
    between = QCoreApplication.translate("VisitWords", ", ")
    return between.join(field_word(change.field) for change in correction.changes)


def field_word(field: str) -> str:
    """What a field of the client's file is called."""
    return _fields().get(field) or QCoreApplication.translate("RightsWords", "Other details")


def _fields() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name": translate("RightsWords", "Name"),
        "kind": translate("RightsWords", "How known"),
        "state": translate("RightsWords", "State of the file"),
        "sex": translate("RightsWords", "Sex"),
        "birth_date": translate("RightsWords", "Date of birth"),
        "birth_year": translate("RightsWords", "Year of birth"),
        "phone": translate("RightsWords", "Phone"),
        "citizen_id": translate("RightsWords", "Identity number"),
        "address": translate("RightsWords", "Address"),
        "occupation": translate("RightsWords", "Occupation"),
        "school": translate("RightsWords", "School"),
        "grade": translate("RightsWords", "Grade"),
        "class_name": translate("RightsWords", "Class"),
        "student_no": translate("RightsWords", "Student number"),
        "guardian_name": translate("RightsWords", "Guardian"),
        "guardian_relation": translate("RightsWords", "Relation of the guardian"),
        "guardian_phone": translate("RightsWords", "Guardian's phone"),
        "remarks": translate("RightsWords", "Remarks"),
        "populations": translate("RightsWords", "Populations"),
        "responsible_id": translate("RightsWords", "Responsible"),
        "is_restricted": translate("RightsWords", "Who may open it"),
    }
