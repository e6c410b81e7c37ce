"""The fields that only a call has: on the form of a new call, and where one is corrected."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from services.hotline import CallFacts
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.visits.words import Labels

Row = tuple[Field, ...]
_TEXTS = ("caller", "caller_name", "phone", "area", "ideation", "handling", "outcome")
_KNOWN = {"yes": True, "no": False}


class CallFields(QObject):
    """Makes every field once; the names are the service's."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._labels = labels

    def caller(self) -> Row:
        """Who is on the line."""
        callers = Segmented(self._labels.options("caller"))
        return (
            Field("caller", self.tr("Who is it"), callers, stretch=4),
            Field("is_first", self.tr("First call?"), self._yes_no(), stretch=3),
            Field("is_local", self.tr("From this area?"), self._yes_no(), stretch=3),
        )

    def danger(self) -> Row:
        """How far thoughts of dying have gone."""
        steps = Segmented(self._labels.options("suicide_step"))
        return (Field("ideation", self.tr("Thoughts of dying, plan, act"), steps),)

    def special(self) -> Field:
        """What the hotline's own report counts."""
        several = QCoreApplication.translate("CallFields", "if it was one")
        tags = TagField(self._labels.options("call_special"), several)
        return Field("special", self.tr("Special call"), tags)

    def handling(self) -> Row:
        """What was done, and how it ended."""
        return (Field("handling", self.tr("What was done"), NoteField(3)),)

    def outcome(self) -> Field:
        """How it ended."""
        options = (Option("", "–"), *self._labels.options("call_outcome"))
        return Field("outcome", self.tr("How it ended"), Choice(options), stretch=2)

    def phone(self) -> Field:
        """Only to call back."""
        return Field("phone", self.tr("Number to call back"), line_field(), stretch=2)

    def naming(self) -> Row:
        """May all stay empty."""
        optional = self.tr("May stay empty")
        return (
            Field("caller_name", self.tr("What to call them"), line_field(optional)),
            Field("area", self.tr("Area"), line_field(optional)),
        )

    def _yes_no(self) -> Segmented:
        """Neither is on as long as it is not known."""
        return Segmented([Option("yes", self.tr("yes")), Option("no", self.tr("no"))])


def facts_of(form: RecordForm) -> CallFacts:
    """The call's own facts as they stand in ``form``."""
    texts: dict[str, Any] = {name: form.value(name) for name in _TEXTS}
    return CallFacts(
        **texts,
        is_first=_KNOWN.get(form.value("is_first")),
        is_local=_KNOWN.get(form.value("is_local")),
        special=tuple(form.value("special")),
    )


def typed_of(facts: CallFacts) -> dict[str, Any]:
    """As a form restores it."""
    words = {True: "yes", False: "no", None: ""}
    typed: dict[str, Any] = {name: getattr(facts, name) for name in _TEXTS}
    return typed | {
        "is_first": words[facts.is_first],
        "is_local": words[facts.is_local],
        "special": list(facts.special),
    }
