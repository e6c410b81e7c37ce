"""Every form that can be printed blank, to be filled in by hand.

A form's module has ``blank(head: PaperHead) -> PaperForm``, or ``-> Rendered`` where it is set in
a way of its own. Add yours with one function and one line of ``_FORMS``; its name is the
``title`` of ``resources/forms/<key>.zh.json``.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import resources
from services.documents.forms import PaperForm, PaperHead
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


Maker = Callable[[PaperHead], PaperForm | Rendered]


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One form: ``key`` names it, ``unit_kinds`` the kinds of room that use it (empty: all)."""

    key: str
    group: FormGroup
    make: Maker
    unit_kinds: frozenset[str] = frozenset()

    def title(self, language: str = "zh") -> str:
        """The form's printed name."""
        words = json.loads(resources.text(f"forms/{self.key}.{language}.json"))
        return str(words["title"])


def _risk_assessment(head: PaperHead) -> PaperForm:
    from services.documents import risk_form

    return risk_form.blank(head)


def _safety_plan(head: PaperHead) -> Rendered:
    from services.documents import safety_plan

    return safety_plan.blank(head)


def _hotline_call(head: PaperHead) -> PaperForm:
    from services.documents import call_record

    return call_record.blank(head)


def _guidance_plan(head: PaperHead) -> PaperForm:
    from services.documents import guidance_plan

    return guidance_plan.blank(head)


def _plan_review(head: PaperHead) -> PaperForm:
    from services.documents import guidance_plan

    return guidance_plan.blank_review(head)


def _mandatory_report(head: PaperHead) -> PaperForm:
    from services.documents import report_sheet

    return report_sheet.blank(head)


def _crisis(head: PaperHead) -> PaperForm:
    from services.documents import crisis_form

    return crisis_form.blank(head)


def _referral(head: PaperHead) -> Rendered:
    from services.documents import referral_form

    return referral_form.blank(head)


def _advice_note(head: PaperHead) -> Rendered:
    from services.documents import advice_note

    return advice_note.blank(head)


def _school_letter(head: PaperHead) -> Rendered:
    from services.documents import school_letter

    return school_letter.blank(head)


def _return_slip(head: PaperHead) -> PaperForm:
    from services.documents import return_slip

    return return_slip.blank(head)


def _medical_slip(head: PaperHead) -> Rendered:
    from services.documents import medical_slip

    return medical_slip.blank(head)


def _medical_slip_back(head: PaperHead) -> Rendered:
    from services.documents import medical_slip

    return medical_slip.blank_back(head)


def _intake(head: PaperHead) -> PaperForm:
    from services.documents import intake_form

    return intake_form.blank(head)


def _student_file(head: PaperHead) -> PaperForm:
    from services.documents import student_file

    return student_file.blank(head)


def _session_record(head: PaperHead) -> PaperForm:
    from services.documents import session_record

    return session_record.blank(head)


def _group_record(head: PaperHead) -> PaperForm:
    from services.documents import group_record

    return group_record.blank(head)


def _attendance_sheet(head: PaperHead) -> PaperForm:
    from services.documents import attendance_sheet

    return attendance_sheet.blank(head)


def _rights_request(head: PaperHead) -> PaperForm:
    from services.documents import rights_request

    return rights_request.blank(head)


def _destruction_list(head: PaperHead) -> PaperForm:
    from services.documents import destruction_list

    return destruction_list.blank(head)


FORMS: tuple[FormEntry, ...] = (
    FormEntry("intake", FormGroup.CLIENT, _intake),
    FormEntry("student_file", FormGroup.CLIENT, _student_file, frozenset({"school"})),
    FormEntry("session_record", FormGroup.VISIT, _session_record),
    FormEntry("group_record", FormGroup.VISIT, _group_record),
    FormEntry("attendance_sheet", FormGroup.VISIT, _attendance_sheet),
    FormEntry("hotline_call", FormGroup.VISIT, _hotline_call),
    FormEntry("guidance_plan", FormGroup.VISIT, _guidance_plan),
    FormEntry("plan_review", FormGroup.VISIT, _plan_review),
    FormEntry("risk_assessment", FormGroup.RISK, _risk_assessment),
    FormEntry("safety_plan", FormGroup.RISK, _safety_plan),
    FormEntry("crisis", FormGroup.RISK, _crisis),
    FormEntry("mandatory_report", FormGroup.RISK, _mandatory_report),
    FormEntry("referral", FormGroup.REFERRAL, _referral),
    FormEntry("advice_note", FormGroup.REFERRAL, _advice_note),
    FormEntry("school_letter", FormGroup.REFERRAL, _school_letter),
    FormEntry("return_slip", FormGroup.REFERRAL, _return_slip),
    FormEntry("medical_slip", FormGroup.REFERRAL, _medical_slip, MEDICAL_UNITS),
    FormEntry("medical_slip_back", FormGroup.REFERRAL, _medical_slip_back, MEDICAL_UNITS),
    FormEntry("rights_request", FormGroup.RIGHTS, _rights_request),
    FormEntry("destruction_list", FormGroup.RIGHTS, _destruction_list),
)


def forms_for(unit_kind: str) -> tuple[FormEntry, ...]:
    """What a room of this kind (code list ``unit_kind``) may print."""
    return tuple(form for form in FORMS if not form.unit_kinds or unit_kind in form.unit_kinds)


def blank(key: str, room: str) -> Rendered:
    """The blank form ``key`` with the room's name on it. KeyError for an unknown key."""
    from services.documents.forms import render

    entry = {form.key: form for form in FORMS}[key]
    made = entry.make(PaperHead(room, "", ""))
    return made if isinstance(made, Rendered) else render(made)
