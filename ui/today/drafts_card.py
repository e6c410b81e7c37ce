"""What somebody began to write and did not finish."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.vocabulary import DraftKind
from services.visits.drafts import DraftSummary, SheetKey
from ui.indicators.subjects import read_line
from ui.navigation import Place
from ui.shared.entries import Entries
from ui.shared.local_time import moment_words
from ui.shared.sheet_draft import SheetName
from ui.shared.subjects import OpenDraft
from ui.shared.widgets import Card
from ui.today.rows import Target, TaskRow, joined, name_label
from ui.workplace import Workplace

_PLACES = {
    DraftKind.VISIT: Place.LOG_VISIT,
    DraftKind.INTAKE: Place.INTAKE,
    DraftKind.RISK: Place.RISK,
    DraftKind.SAFETY_PLAN: Place.SAFETY_PLAN,
    DraftKind.CRISIS: Place.CRISIS,
    DraftKind.REPORT: Place.REPORT,
    DraftKind.HOTLINE: Place.HOTLINE,
    DraftKind.HOTLINE_RETURN: Place.HOTLINE_RETURN,
    DraftKind.PLAN: Place.PLAN,
    DraftKind.GROUP_SESSION: Place.GROUP_SESSION,
    DraftKind.REFERRAL: Place.NEW_REFERRAL,
    DraftKind.ADVICE: Place.NEW_ADVICE,
    DraftKind.INSTITUTION: Place.REFERRALS,
    DraftKind.DISCLOSURE: Place.DISCLOSURE,
    DraftKind.ASSESSMENT: Place.ASSESS,
    DraftKind.ACTIVITY: Place.ACTIVITY,
    DraftKind.TRAINING: Place.TRAINING,
    DraftKind.INSPECTION: Place.INSPECTION,
}


class DraftsCard(Card):
    """Signal ``wanted`` (`Target`). Hides itself while there is nothing."""

    wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.heading.setText(self.tr("Not finished"))
        self.heading.show()
        self._curtain = workplace.curtain
        self._entries = Entries(10)
        self.body.addWidget(self._entries)

    def show_drafts(self, drafts: Sequence[DraftSummary]) -> None:
        """One line each; what belongs to a duty is found in the duty's own line on this page."""
        drafts = [d for d in drafts if d.sheet is None or d.sheet.place != Place.TODAY]
        self._entries.set_rows(list[QWidget](self._row(draft) for draft in drafts))
        self.setVisible(bool(drafts))

    def _row(self, draft: DraftSummary) -> TaskRow:
        name = name_label(self._curtain, draft.client_name, self.tr("Nobody picked yet"))
        saved = self.tr("saved {time}").format(time=moment_words(draft.saved_at))
        facts = joined(self._word(draft), saved)
        row = TaskRow("", name, facts, self.tr("Go on writing"), _target(draft))
        row.acted.connect(self.wanted)
        return row

    def _word(self, draft: DraftSummary) -> str:
        if draft.kind is DraftKind.SHEET:
            return self._sheet_word(draft.sheet)
        words = {
            DraftKind.VISIT: self.tr("visit"),
            DraftKind.VISIT_CHANGE: self.tr("change to a visit on record"),
            DraftKind.CLIENT: self.tr("client file"),
            DraftKind.REFERRAL: self.tr("referral"),
            DraftKind.INTAKE: self.tr("intake"),
            DraftKind.RISK: self.tr("risk assessment"),
            DraftKind.SAFETY_PLAN: self.tr("safety plan"),
            DraftKind.CRISIS: self.tr("crisis"),
            DraftKind.REPORT: self.tr("mandatory report"),
            DraftKind.HOTLINE: self.tr("hotline call"),
            DraftKind.HOTLINE_RETURN: self.tr("return of the hotline"),
            DraftKind.PLAN: self.tr("care plan"),
            DraftKind.GROUP_SESSION: self.tr("group session"),
            DraftKind.ADVICE: self.tr("advice given"),
            DraftKind.INSTITUTION: self.tr("institution"),
            DraftKind.ASSESSMENT: self.tr("assessment"),
            DraftKind.TRAINING: self.tr("training or supervision"),
            DraftKind.INSPECTION: self.tr("inspection"),
            DraftKind.ACTIVITY: self.tr("activity"),
            DraftKind.DISCLOSURE: self.tr("entry of what was told to others"),
        }
        return words[draft.kind]

    def _sheet_word(self, sheet: SheetKey | None) -> str:
        words = {
            SheetName.PLAN_REVIEW: self.tr("review of a care plan"),
            SheetName.PLAN_END: self.tr("end of a care plan"),
            SheetName.LETTER: self.tr("letter to the guardian"),
            SheetName.MEDICAL_SLIP: self.tr("two-way slip of the clinic"),
            SheetName.RETURN_SLIP: self.tr("slip to send back"),
            SheetName.REPORT_ENTRY: self.tr("what happened after a mandatory report"),
            SheetName.REPORT_CLOSING: self.tr("closing of a mandatory report"),
            SheetName.DUTY: self.tr("what was done about a duty"),
            SheetName.REFERRAL_END: self.tr("end of a referral"),
            SheetName.CRISIS_ENTRY: self.tr("what happened after a crisis"),
            SheetName.CONTACT: self.tr("contact"),
            SheetName.OBSERVATION: self.tr("observation"),
            SheetName.FILE_CLOSING: self.tr("closing of a file"),
            SheetName.REQUEST: self.tr("request of the person"),
            SheetName.ANSWER: self.tr("answer to a request"),
            SheetName.GROUP: self.tr("group"),
            SheetName.CALL: self.tr("correction of a hotline call"),
            SheetName.CONSENT_TEXT: self.tr("text of a consent"),
            SheetName.PERSON: self.tr("person of a roster"),
            SheetName.POST: self.tr("post on a roster"),
            SheetName.QUALIFICATION: self.tr("certificate of a person"),
            SheetName.FINDING: self.tr("finding of an inspection"),
            SheetName.PUT_RIGHT: self.tr("what was put right"),
            SheetName.CONSENT: self.tr("consent"),
            SheetName.WITHDRAWAL: self.tr("withdrawal of a consent"),
            SheetName.REASON: self.tr("reason for how a file is used"),
            SheetName.NOTE_TEMPLATE: self.tr("outline for notes"),
            SheetName.BOOKING: self.tr("appointment"),
            SheetName.CANCELLING: self.tr("cancelling of an appointment"),
            SheetName.RECEIPT: self.tr("receipt of a referral"),
            SheetName.CRISIS_CLOSING: self.tr("closing of a crisis"),
            SheetName.REMARK: self.tr("remark on a shared note"),
        } | self._community_words()
        return words[SheetName(sheet.name)] if sheet else ""

    def _community_words(self) -> dict[SheetName, str]:
        return {
            SheetName.INDICATOR_ANSWER: self.tr("answer about an indicator"),
            SheetName.TARGET: self.tr("changed target of an indicator"),
            SheetName.ACTIVITY_CANCELLING: self.tr("cancelling of an activity"),
            SheetName.YEAR_TASK: self.tr("plan of the year"),
            SheetName.EVIDENCE: self.tr("piece of evidence"),
            SheetName.LEDGER_LAYOUT: self.tr("layout of a ledger"),
        }


def _target(draft: DraftSummary) -> Target:
    """Where one goes on with it."""
    if draft.kind is DraftKind.VISIT_CHANGE:
        return Target(Place.VISIT, draft.visit_id)
    if draft.kind is DraftKind.CLIENT:
        return Target(Place.CLIENT, draft)
    if draft.sheet is not None and draft.sheet.place == Place.INDICATORS:
        return Target(Place.INDICATORS, read_line(draft.sheet.part))
    if draft.sheet is not None and draft.sheet.place in (Place.EVIDENCE, Place.LEDGERS):
        return Target(Place(draft.sheet.place), draft.sheet.part or None)
    if draft.sheet is not None:
        return Target(Place(draft.sheet.place), draft.sheet.record_id)
    return Target(_PLACES[draft.kind], OpenDraft(draft.id))
