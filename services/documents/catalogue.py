"""Every form that can be printed blank, to be filled in by hand.

A form's module has ``blank(head: PaperHead) -> PaperForm``, or ``-> Rendered`` where it is set in
a way of its own. Add yours with one line of ``FORMS``; its name is the ``title`` of
``resources/forms/<key>.zh.json``.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import resources
from services.documents import (
    activity_record,
    activity_sign_in,
    advice_note,
    attendance_sheet,
    call_record,
    crisis_form,
    destruction_list,
    group_record,
    guidance_plan,
    hotline_return,
    inspection_record,
    intake_form,
    medical_slip,
    rectification_list,
    referral_form,
    report_sheet,
    return_slip,
    rights_request,
    risk_form,
    roster_list,
    safety_plan,
    school_letter,
    self_check,
    session_record,
    student_file,
    training_hours,
    training_record,
    year_plan,
)
from services.documents.forms import PaperForm, PaperHead, render
from services.documents.rendered import Rendered
from services.referrals.medical_slips import MEDICAL_UNITS


class FormGroup(StrEnum):
    """Where a form stands on the page of blank forms."""

    CLIENT = "client"
    CONSENT = "consent"
    VISIT = "visit"
    RISK = "risk"
    REFERRAL = "referral"
    RIGHTS = "rights"
    COMMUNITY = "community"
    TEAM = "team"


Maker = Callable[[PaperHead], PaperForm | Rendered]


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One form: ``key`` names it, ``unit_kinds`` the kinds of room that use it (empty: all)."""

    key: str
    group: FormGroup
    make: Maker
    unit_kinds: frozenset[str] = frozenset()

    def title(self) -> str:
        """The form's printed name."""
        words = json.loads(resources.text(f"forms/{self.key}.zh.json"))
        return str(words["title"])


FORMS: tuple[FormEntry, ...] = (
    FormEntry("intake", FormGroup.CLIENT, intake_form.blank),
    FormEntry("student_file", FormGroup.CLIENT, student_file.blank, frozenset({"school"})),
    FormEntry("session_record", FormGroup.VISIT, session_record.blank),
    FormEntry("group_record", FormGroup.VISIT, group_record.blank),
    FormEntry("attendance_sheet", FormGroup.VISIT, attendance_sheet.blank),
    FormEntry("hotline_call", FormGroup.VISIT, call_record.blank),
    FormEntry("hotline_return", FormGroup.VISIT, hotline_return.blank),
    FormEntry("guidance_plan", FormGroup.VISIT, guidance_plan.blank),
    FormEntry("plan_review", FormGroup.VISIT, guidance_plan.blank_review),
    FormEntry("risk_assessment", FormGroup.RISK, risk_form.blank),
    FormEntry("safety_plan", FormGroup.RISK, safety_plan.blank),
    FormEntry("crisis", FormGroup.RISK, crisis_form.blank),
    FormEntry("mandatory_report", FormGroup.RISK, report_sheet.blank),
    FormEntry("referral", FormGroup.REFERRAL, referral_form.blank),
    FormEntry("advice_note", FormGroup.REFERRAL, advice_note.blank),
    FormEntry("school_letter", FormGroup.REFERRAL, school_letter.blank),
    FormEntry("return_slip", FormGroup.REFERRAL, return_slip.blank),
    FormEntry("medical_slip", FormGroup.REFERRAL, medical_slip.blank, MEDICAL_UNITS),
    FormEntry("medical_slip_back", FormGroup.REFERRAL, medical_slip.blank_back, MEDICAL_UNITS),
    FormEntry("roster_list", FormGroup.TEAM, roster_list.blank),
    FormEntry("training_sign_in", FormGroup.TEAM, training_record.blank_sheet),
    FormEntry("training_record", FormGroup.TEAM, training_record.blank),
    FormEntry("training_hours", FormGroup.TEAM, training_hours.blank),
    FormEntry("inspection_record", FormGroup.TEAM, inspection_record.blank),
    FormEntry("rectification_list", FormGroup.TEAM, rectification_list.blank),
    FormEntry("self_check", FormGroup.TEAM, self_check.blank),
    FormEntry("year_plan", FormGroup.TEAM, year_plan.blank),
    FormEntry("rights_request", FormGroup.RIGHTS, rights_request.blank),
    FormEntry("destruction_list", FormGroup.RIGHTS, destruction_list.blank),
    FormEntry("activity_record", FormGroup.COMMUNITY, activity_record.blank),
    FormEntry("activity_sign_in", FormGroup.COMMUNITY, activity_sign_in.blank),
)


def forms_for(unit_kind: str) -> tuple[FormEntry, ...]:
    """What a room of this kind (code list ``unit_kind``) may print."""
    return tuple(form for form in FORMS if not form.unit_kinds or unit_kind in form.unit_kinds)


def blank(key: str, room: str) -> Rendered:
    """The blank form ``key`` with the room's name on it. KeyError for an unknown key."""
    entry = {form.key: form for form in FORMS}[key]
    made = entry.make(PaperHead(room, "", ""))
    return made if isinstance(made, Rendered) else render(made)
