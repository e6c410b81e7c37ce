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


def _crisis(head: PaperHead) -> PaperForm:
    from services.documents import crisis_form

    return crisis_form.blank(head)


FORMS: tuple[FormEntry, ...] = (
    FormEntry("risk_assessment", FormGroup.RISK, _risk_assessment),
    FormEntry("safety_plan", FormGroup.RISK, _safety_plan),
    FormEntry("crisis", FormGroup.RISK, _crisis),
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
