"""The form of a client's file: what is asked, and what fills itself."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import ClientKind, Sex
from services.ages import is_minor
from services.clients import citizen_id, pinyin
from services.clients.checks import Hint, age_of, hints
from services.clients.records import ClientFields
from services.errors import Problem
from ui.clients import words
from ui.clients.populations_field import PopulationsField
from ui.curtain import Curtain
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, Form, NoteField, line_field
from ui.shared.name_field import NameField
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner
from ui.translation import Language
from ui.visits.words import Labels

_GUARDIAN = ("guardian_name", "guardian_relation", "guardian_phone")
_HINTED = ("citizen_id", "guardian_name")
_NAMES = ("name", "initials", "guardian_name")


class ClientForm(QWidget):
    """Signal ``changed`` whenever something was typed."""

    changed = Signal()

    def __init__(self, language: Language, today: Callable[[], date], curtain: Curtain) -> None:
        super().__init__()
        self._today = today
        self._made_initials = ""
        self._kind = Segmented(
            [Option(kind.value, words.kind_word(kind)) for kind in ClientKind], ClientKind.NAMED
        )
        self._sex = Segmented(
            [
                Option(str(Sex.FEMALE.value), words.sex_word(Sex.FEMALE)),
                Option(str(Sex.MALE.value), words.sex_word(Sex.MALE)),
                Option(str(Sex.UNKNOWN.value), words.unknown_word()),
            ],
            str(Sex.UNKNOWN.value),
        )
        self._lines = {
            name: NameField(curtain) if name in _NAMES else line_field() for name in _LINES
        }
        self._birth_date = DayField(today)
        self._populations = PopulationsField(Labels(language), today)
        self._remarks = NoteField(1)
        self._anonymous = Banner(
            self.tr("An anonymous file gets a number for a name, e.g. A-017. Note no name."),
            Tone.INFO,
        )
        self.form = Form()
        self._lay_out()
        self._connect()
        self._show_what_fits()

    def fields(self) -> ClientFields:
        """The file as typed."""
        line = self._line
        return ClientFields(
            kind=ClientKind(self._kind.value() or ClientKind.NAMED),
            name=line("name"),
            initials=line("initials"),
            sex=Sex(int(self._sex.value() or Sex.UNKNOWN)),
            birth_date=self._birth_date.value(),
            age=_number(line("age")),
            phone=line("phone"),
            citizen_id=line("citizen_id"),
            address=line("address"),
            occupation=line("occupation"),
            school=line("school"),
            guardian_name=line("guardian_name"),
            guardian_relation=line("guardian_relation"),
            guardian_phone=line("guardian_phone"),
            remarks=self._remarks.text(),
            populations=self._populations.value(),
        )

    def set_fields(self, fields: ClientFields) -> None:
        """Show a file; nothing counts as typed."""
        self._kind.set_value(fields.kind)
        self._sex.set_value(str(fields.sex.value))
        for name, field in self._lines.items():
            value = getattr(fields, name)
            field.setText("" if value is None else str(value))
        self._birth_date.set_value(fields.birth_date)
        self._populations.set_value(fields.populations)
        with QSignalBlocker(self._remarks):
            self._remarks.setText(fields.remarks)
        self._made_initials = pinyin.initials(fields.name)
        self.form.clear_problems()
        self._show_what_fits()

    def unreadable(self) -> dict[str, Problem]:
        """What was typed that is no day or no number; the service cannot see it."""
        problems = {}
        if self._birth_date.is_unreadable():
            problems["birth_date"] = Problem.MALFORMED
        if self._line("age") and _number(self._line("age")) is None:
            problems["age"] = Problem.MALFORMED
        if self._populations.has_unreadable():
            problems["populations"] = Problem.MALFORMED
        return problems

    def start(self) -> None:
        """Put the cursor where one begins."""
        self._lines["name"].setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _line(self, name: str) -> str:
        return self._lines[name].text()

    def _name_edited(self) -> None:
        """Initials follow the name until somebody writes others."""
        made = pinyin.initials(self._line("name"))
        if self._line("initials") in ("", self._made_initials):
            self._lines["initials"].setText(made)
        self._made_initials = made

    def _citizen_id_edited(self) -> None:
        """A sound number fills what is still empty, and never overwrites."""
        reading = citizen_id.read(self._line("citizen_id"))
        if reading.doubt is not None:
            return
        if not self._birth_date.text().strip():
            self._birth_date.set_value(reading.birth_date)
        if self._sex.value() == str(Sex.UNKNOWN.value):
            self._sex.set_value(str(reading.sex.value))

    def _edited(self) -> None:
        self._show_what_fits()
        self.changed.emit()

    def _show_what_fits(self) -> None:
        fields = self.fields()
        is_anonymous = fields.kind is ClientKind.ANONYMOUS
        self._anonymous.setVisible(is_anonymous)
        for name in ("name", "initials", "citizen_id"):
            self.form.set_visible(name, not is_anonymous)
        self.form.set_visible("age", fields.birth_date is None)
        asks_guardian = is_minor(age_of(fields, self._today())) or any(map(self._line, _GUARDIAN))
        for name in _GUARDIAN:
            self.form.set_visible(name, asks_guardian)
        self._show_hints(hints(fields, self._today()))

    def _show_hints(self, found: dict[str, Hint]) -> None:
        for name in _HINTED:
            # A number still being typed is not too short yet.
            is_typing = self._lines[name].hasFocus() and found.get(name) is Hint.ID_LENGTH
            hint = None if is_typing else found.get(name)
            self.form.set_warning(name, words.hint_text(hint) if hint else "")

    def _lay_out(self) -> None:
        line = self._lines
        add = self.form.add
        add(
            Field("kind", self.tr("How is the person known here?"), self._kind),
            Field("sex", self.tr("Sex"), self._sex),
        )
        self.form.add_widget(self._anonymous)
        add(
            Field("name", self.tr("Name or alias"), line["name"], stretch=3),
            Field("initials", self.tr("Pinyin initials"), line["initials"], stretch=2),
            Field("phone", self.tr("Phone"), line["phone"], stretch=3),
        )
        add(*self._who_and_how_old())
        add(
            Field("guardian_name", self.tr("Guardian"), line["guardian_name"], stretch=3),
            Field("guardian_relation", self.tr("Relation"), line["guardian_relation"], stretch=2),
            Field("guardian_phone", self.tr("Guardian's phone"), line["guardian_phone"], stretch=3),
        )
        add(
            Field("address", self.tr("Where the person lives"), line["address"], stretch=3),
            Field("occupation", self.tr("Occupation"), line["occupation"], stretch=2),
            Field("school", self.tr("School, grade and class"), line["school"], stretch=3),
        )
        add(Field("populations", self.tr("Key and special populations"), self._populations))
        add(Field("remarks", self.tr("Remarks"), self._remarks))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(12))
        column.addWidget(self.form)

    def _who_and_how_old(self) -> tuple[Field, ...]:
        number, day = self._lines["citizen_id"], self._birth_date
        return (
            Field("citizen_id", self.tr("Citizen id (may stay empty)"), number, stretch=3),
            Field("birth_date", self.tr("Birth date"), day, stretch=3, example=day_example()),
            Field("age", self.tr("or age"), self._lines["age"], stretch=2),
        )

    def _connect(self) -> None:
        self._lines["name"].textEdited.connect(self._name_edited)
        self._lines["citizen_id"].textEdited.connect(self._citizen_id_edited)
        self._lines["citizen_id"].editingFinished.connect(self._show_what_fits)
        for field in self._lines.values():
            field.textEdited.connect(self._edited)
        self._kind.chosen.connect(self._edited)
        self._sex.chosen.connect(self._edited)
        self._birth_date.changed.connect(self._edited)
        self._populations.changed.connect(self._edited)
        self._remarks.textChanged.connect(self.changed)


_LINES = (
    "name",
    "initials",
    "age",
    "phone",
    "citizen_id",
    "address",
    "occupation",
    "school",
    *_GUARDIAN,
)


def _number(text: str) -> int | None:
    plain = text.strip().removesuffix("岁")
    return int(plain) if plain.isdecimal() and len(plain) <= 3 else None
