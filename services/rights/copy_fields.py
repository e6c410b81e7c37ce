"""Which fields of which table a copy of one's own record has, in the order of the paper.

What is left out, and why: other people's words and numbers where passing them on would harm them
(who reported, who was told, family members' phones), other members of a group, and everything about
a mandatory report but that it was made (practice.md 3.4: reporter and child protected).
"""

from dataclasses import dataclass

from models.appointment import Appointment
from models.assessment import Assessment
from models.base import Base
from models.client_file import ClientContact, ClientFlag, Closing, Intake, Observation
from models.consent import Consent, Disclosure
from models.crisis import Crisis, MandatoryReport
from models.plan import Plan
from models.referral import Referral, ReferralAdvice
from models.rights import RightsRequest
from models.risk import Duty, RiskAssessment, SafetyPlan
from models.visit import Visit


@dataclass(frozen=True, slots=True)
class Field:
    """One column. ``kind`` says how it is read:

    ``plain``; ``code`` and ``codes`` (one, or a JSON array, of the code list ``of``); ``enum``
    (words in ``resources/rights/copy.zh.json``); ``staff``; ``scale``; ``minute``; ``phone`` (only
    its ends); ``answers`` (a JSON object whose known keys are in the same file). ``is_word``:
    somebody's own words, which a guardian's copy may do without.
    """

    name: str
    kind: str = "plain"
    of: str = ""
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of record. ``by`` names the column that orders it and stands at its side."""

    key: str
    model: type[Base]
    by: str
    fields: tuple[Field, ...]


def word(name: str) -> Field:
    """A column of words."""
    return Field(name, is_word=True)


def code(name: str, of: str = "") -> Field:
    """A code of the list ``of``, by default the one of the same name."""
    return Field(name, "code", of or name)


PERSON = (
    Field("file_no"),
    Field("kind", "enum"),
    Field("name"),
    Field("sex", "enum"),
    Field("birth_date"),
    Field("birth_year"),
    Field("phone"),
    Field("citizen_id"),
    Field("address"),
    Field("household"),
    Field("occupation"),
    Field("ethnicity"),
    code("education"),
    code("marital"),
    Field("school"),
    Field("grade"),
    Field("class_name"),
    Field("student_no"),
    Field("lives_with"),
    code("family_structure"),
    Field("guardian_name"),
    Field("guardian_relation"),
    Field("guardian_phone", "phone"),
    code("source", "client_source"),
    Field("responsible_id", "staff"),
    word("remarks"),
)

SECTIONS = (
    Section(
        "contacts",
        ClientContact,
        "id",
        (
            code("relation", "contact_relation"),
            Field("name"),
            Field("phone", "phone"),
            Field("is_guardian"),
            Field("is_emergency"),
        ),
    ),
    Section(
        "consents",
        Consent,
        "signed_day",
        (
            Field("purpose", "enum"),
            Field("is_given"),
            Field("signer", "enum"),
            Field("signer_name"),
            Field("signer_relation"),
            Field("paper_place"),
            Field("ask_again_on"),
            Field("withdrawn_day"),
            Field("withdrawal_reason"),
        ),
    ),
    Section(
        "intakes",
        Intake,
        "day",
        (Field("recorded_by", "staff"), Field("answers", "answers", "intake", is_word=True)),
    ),
    Section(
        "visits",
        Visit,
        "day",
        (
            Field("start_minute", "minute"),
            Field("minutes"),
            code("mode"),
            code("topic"),
            code("risk"),
            code("population"),
            Field("counsellor_id", "staff"),
            code("legal_ground"),
        ),
    ),
    Section(
        "appointments",
        Appointment,
        "day",
        (
            Field("kind", "enum"),
            Field("start_minute", "minute"),
            code("mode"),
            Field("state", "enum"),
            Field("counsellor_id", "staff"),
        ),
    ),
    Section(
        "risk_assessments",
        RiskAssessment,
        "day",
        (
            code("level", "risk"),
            Field("answers", "answers", "risk", is_word=True),
            word("reason"),
            Field("assessed_by", "staff"),
        ),
    ),
    Section(
        "safety_plans",
        SafetyPlan,
        "day",
        (Field("answers", "answers", "safety_plan"), Field("review_on"), Field("ended_day")),
    ),
    Section(
        "assessments",
        Assessment,
        "day",
        (
            Field("definition_id", "scale"),
            Field("mode", "enum"),
            code("informant"),
            Field("status", "enum"),
            Field("assessed_by", "staff"),
            word("correction"),
        ),
    ),
    Section(
        "crises",
        Crisis,
        "day",
        (
            Field("number"),
            Field("kinds", "codes", "crisis_kind"),
            code("level", "risk"),
            Field("measures", "codes", "crisis_measure"),
            Field("is_callout"),
            code("legal_ground"),
            Field("state", "enum"),
            Field("closed_day"),
            word("closing"),
        ),
    ),
    Section(
        "duties",
        Duty,
        "due_day",
        (Field("kind", "enum"), code("disposition"), word("result")),
    ),
    Section(
        "mandatory_reports",
        MandatoryReport,
        "known_at",
        (Field("number"), Field("reported_at"), Field("state", "enum")),
    ),
    Section(
        "plans",
        Plan,
        "since",
        (
            Field("number"),
            code("population"),
            word("situation"),
            word("approach"),
            Field("planned_sessions"),
            Field("until"),
            Field("state", "enum"),
            word("outcome"),
            Field("responsible_id", "staff"),
        ),
    ),
    Section(
        "referrals",
        Referral,
        "day",
        (
            Field("number"),
            Field("institution_id", "institution"),
            code("destination"),
            Field("reasons", "codes", "referral_reason"),
            word("observations"),
            word("work_done"),
            code("risk"),
            Field("consent", "enum"),
            Field("consent_day"),
            Field("state", "enum"),
            Field("arrived_day"),
            word("receipt_advice"),
            word("closing"),
        ),
    ),
    Section(
        "referral_advice",
        ReferralAdvice,
        "day",
        (
            code("destination"),
            Field("reasons", "codes", "referral_reason"),
            word("advice"),
            word("refusal"),
            Field("guardian_told"),
        ),
    ),
    Section(
        "disclosures",
        Disclosure,
        "day",
        (
            Field("recipient"),
            code("ground", "disclosure_ground"),
            word("what"),
            Field("decided_by", "staff"),
        ),
    ),
    Section("observations", Observation, "day", (code("observer"), word("text"))),
    Section(
        "closings",
        Closing,
        "day",
        (code("reason", "closing_reason"), word("summary"), Field("reopened_day")),
    ),
    Section("flags", ClientFlag, "set_at", (code("flag", "client_flag"), word("remark"))),
    Section(
        "requests",
        RightsRequest,
        "asked_day",
        (
            Field("kind", "enum"),
            Field("asked_by", "enum"),
            word("wish"),
            Field("state", "enum"),
            word("answer"),
            Field("answered_day"),
        ),
    ),
)


def answers_of(section: str) -> str:
    """The form whose answers a section's records hold (``answers`` in the copy's words)."""
    if section == "referrals":
        return "medical_slip"
    return next(
        (
            field.of
            for found in SECTIONS
            for field in found.fields
            if found.key == section and field.kind == "answers"
        ),
        "",
    )
