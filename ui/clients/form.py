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
from services.clients.checks import CHOICES, Hint, age_of, hints
from services.clients.identity import IDENTIFIERS, IdentityPolicy
from services.clients.records import ClientFields
from services.errors import InvalidInput, Problem
from ui.clients import words
from ui.clients.populations_field import PopulationsField
from ui.clients.words import ClientTerms
from ui.curtain import Curtain
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import DayField, day_example
from ui.shared.fold import FoldHead
from ui.shared.form import Field, Form, NoteField, line_field
from ui.shared.name_field import NameField
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner
from ui.translation import Language
from ui.visits.words import Labels

_STUDENT = ("grade", "class_name", "student_no")
_GUARDIAN = ("guardian_name", "guardian_relation", "guardian_phone")
_HINTED = ("citizen_id", "guardian_name")
_NAMES = ("name", "initials", "guardian_name")
# Folded until they are wanted: nobody should meet a wall of fields.
_FOLDED_TEXTS = ("citizen_id", "address", "school", "occupation", "ethnicity", "household")
_FOLDED = (*_FOLDED_TEXTS, "lives_with", *CHOICES, "remarks")


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
        labels = Labels(language)
        self._terms, self._policy = words.terms_for(""), IdentityPolicy()
        self._stored = ClientFields()
        self._birth_date = DayField(today)
        self._populations = PopulationsField(labels, today)
        self._chosen = {
            name: Choice([Option("", words.unknown_word()), *labels.options(code_list)])
            for name, code_list in CHOICES.items()
        }
        self._fold = FoldHead(self.tr("More about the person"), _FOLDED)
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
            grade=line("grade"),
            class_name=line("class_name"),
            student_no=line("student_no"),
            ethnicity=line("ethnicity"),
            household=line("household"),
            lives_with=line("lives_with"),
            **{name: choice.value() for name, choice in self._chosen.items()},
        )

    def set_room(self, terms: ClientTerms, policy: IdentityPolicy) -> None:
        """The words of this kind of room, and which identifiers it wants."""
        self._terms, self._policy = terms, policy
        self.form.set_label("guardian_name", terms.guardian)
        self.form.set_label("guardian_phone", terms.guardian_phone)
        for name in IDENTIFIERS:
            needed = self.tr("Needed in this room") if policy.is_needed(name) else ""
            self.form.set_hint(name, needed)
        self._offer_kinds()
        self._show_what_fits()

    def set_fields(self, fields: ClientFields) -> None:
        """Show a file; nothing counts as typed."""
        self._stored = fields
        self._offer_kinds()
        self._kind.set_value(fields.kind)
        self._sex.set_value(str(fields.sex.value))
        for name, field in self._lines.items():
            value = getattr(fields, name)
            field.setText("" if value is None else str(value))
        self._birth_date.set_value(fields.birth_date)
        self._populations.set_value(fields.populations)
        for name, choice in self._chosen.items():
            choice.set_value(getattr(fields, name))
        self._fold.set_open(False)
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

    def show_error(self, error: BaseException) -> bool:
        """Say beside the fields what is wrong, also in the folded part; False if it is nothing of
        this form."""
        if isinstance(error, InvalidInput) and error.problems.keys() & set(_FOLDED):
            self._fold.set_open(True)
        return self.form.show_error(error)

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

    def _offer_kinds(self) -> None:
        """What the policy allows, and what this file is already."""
        allowed = set(self._policy.kinds())
        if self._stored.name or self._stored.kind is not ClientKind.NAMED:
            allowed.add(self._stored.kind)
        kinds = [kind for kind in ClientKind if kind in allowed]
        chosen = self._kind.value()
        value = chosen if chosen in kinds else kinds[0].value
        self._kind.set_options([Option(kind.value, words.kind_word(kind)) for kind in kinds], value)

    def _show_what_fits(self) -> None:
        fields = self.fields()
        is_anonymous = fields.kind is ClientKind.ANONYMOUS
        self._anonymous.setVisible(is_anonymous)
        is_young = is_minor(age_of(fields, self._today()))
        wanted: dict[str, bool] = dict.fromkeys(
            _GUARDIAN, is_young or any(map(self._line, _GUARDIAN))
        )
        is_pupil = self._terms.is_school or is_young or any(map(self._line, _STUDENT))
        wanted |= dict.fromkeys(_STUDENT, is_pupil)
        wanted |= dict.fromkeys(_FOLDED, self._fold.is_open())
        wanted |= {"name": True, "initials": True, "phone": True, "birth_date": True}
        wanted["age"] = fields.birth_date is None
        for name in ("name", "initials", "citizen_id"):
            wanted[name] = wanted[name] and not is_anonymous
        for name, is_wanted in wanted.items():
            self.form.set_visible(name, is_wanted and not self._is_left_out(name))
        self._show_hints(hints(fields, self._today()))

    def _is_left_out(self, name: str) -> bool:
        """Forbidden in this room, and nothing of it stands in this file."""
        if name == "name" or not self._policy.is_forbidden(name):
            return False
        return not getattr(self._stored, name)

    def _show_hints(self, found: dict[str, Hint]) -> None:
        for name in _HINTED:
            # A number still being typed is not too short yet.
            is_typing = self._lines[name].hasFocus() and found.get(name) is Hint.ID_LENGTH
            hint = None if is_typing or self._is_left_out(name) else found.get(name)
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
        day = self._birth_date
        add(
            Field("birth_date", self.tr("Birth date"), day, stretch=3, example=day_example()),
            Field("age", self.tr("or age"), line["age"], stretch=2),
        )
        add(
            Field("grade", self.tr("Grade"), line["grade"], stretch=2),
            Field("class_name", self.tr("Class"), line["class_name"], stretch=2),
            Field("student_no", self.tr("Student number"), line["student_no"], stretch=3),
        )
        add(
            Field("guardian_name", self._terms.guardian, line["guardian_name"], stretch=3),
            Field("guardian_relation", self.tr("Relation"), line["guardian_relation"], stretch=2),
            Field("guardian_phone", self._terms.guardian_phone, line["guardian_phone"], stretch=3),
        )
        add(Field("populations", self.tr("Key and special populations"), self._populations))
        self.form.add_widget(self._fold)
        self._lay_out_folded()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(12))
        column.addWidget(self.form)

    def _lay_out_folded(self) -> None:
        line, chosen, add = self._lines, self._chosen, self.form.add
        add(
            Field("address", self.tr("Where the person lives"), line["address"]),
            Field("citizen_id", self.tr("Citizen id"), line["citizen_id"]),
        )
        add(
            Field("school", self.tr("School"), line["school"]),
            Field("occupation", self.tr("Occupation"), line["occupation"]),
        )
        add(
            Field("lives_with", self.tr("Lives with"), line["lives_with"]),
            Field("family_structure", self.tr("Family"), chosen["family_structure"]),
        )
        add(
            Field("household", self.tr("Registered residence"), line["household"]),
            Field("ethnicity", self.tr("Ethnicity"), line["ethnicity"]),
        )
        add(
            Field("education", self.tr("Education"), chosen["education"]),
            Field("marital", self.tr("Marital status"), chosen["marital"]),
            Field("source", self.tr("How they came here"), chosen["source"]),
        )
        add(Field("remarks", self.tr("Remarks"), self._remarks))

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
        for choice in self._chosen.values():
            choice.chosen.connect(self._edited)
        self._fold.turned.connect(self._show_what_fits)


_LINES = ("name", "initials", "age", "phone", *_FOLDED_TEXTS, "lives_with", *_STUDENT, *_GUARDIAN)


def _number(text: str) -> int | None:
    plain = text.strip().removesuffix("岁")
    return int(plain) if plain.isdecimal() and len(plain) <= 3 else None
