"""The room's profile as a form: for the first run and for the settings page."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from services.code_lists import CodeLists
from services.division_code import DIGITS, DivisionLevel, explained, plain_digits
from services.room_profile import RoomProfile, is_office
from ui.shared.choices import Choice, Option
from ui.shared.form import Field, Form, line_field
from ui.translation import Language


class RoomForm(QWidget):
    """``value()`` is what was typed; the service says what is wrong with it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language, self._is_office = language, False
        self.name = line_field()
        self.kind = Choice(self._kinds(), self._kinds()[0].code)
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.code = line_field("441302100201")
        self.address, self.phone = line_field(), line_field()
        self.form = Form()
        self.form.add(Field("name", self.tr("Name of the room, as on its sign"), self.name))
        self.form.add(
            Field("kind", self.tr("Kind"), self.kind),
            Field(
                "division_code",
                self.tr("Division code, 12 digits"),
                self.code,
                example=self.tr("It has 12 digits; please compare"),
            ),
        )
        self.form.add(
            Field("address", self.tr("Address (if you like)"), self.address),
            Field("phone", self.tr("Telephone (if you like)"), self.phone),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.code.textChanged.connect(self._explain)
        self._explain()
        self.setFocusProxy(self.name)

    def set_office(self, is_office: bool) -> None:
        """Ask about an office that collates rooms, or about a room; what was typed stays."""
        if is_office == self._is_office:
            return
        self._is_office = is_office
        self.kind.set_options(self._kinds(), self._kinds()[0].code)
        self.code.setPlaceholderText("441302000000" if is_office else "441302100201")
        name = (
            self.tr("Name of the office, as on its sign")
            if is_office
            else self.tr("Name of the room, as on its sign")
        )
        self.form.set_label("name", name)
        self._explain()

    def _kinds(self) -> list[Option]:
        entries = CodeLists().get("unit_kind").entries
        return [
            Option(entry.code, entry.label(self._language))
            for entry in entries
            if is_office(entry.code) == self._is_office
        ]

    def value(self) -> RoomProfile:
        """The profile as typed."""
        return RoomProfile(
            name=self.name.text(),
            kind=self.kind.value(),
            division_code=plain_digits(self.code.text()),
            address=self.address.text(),
            phone=self.phone.text(),
        )

    def show_profile(self, profile: RoomProfile) -> None:
        """Fill the fields."""
        self.set_office(is_office(profile.kind))
        self.name.setText(profile.name)
        self.kind.set_value(profile.kind)
        self.code.setText(profile.division_code)
        self.address.setText(profile.address)
        self.phone.setText(profile.phone)

    def _explain(self) -> None:
        words = division_words(self.code.text(), self._language)
        if self._is_office and not self.code.text():
            words = self.tr("Of the town, county or city, filled up with zeros")
        self.form.set_hint("division_code", words)


def division_words(typed: str, language: Language) -> str:
    """What a half-typed code says so far, and what is still missing."""
    translate = QCoreApplication.translate
    parts = explained(typed)
    if not parts.digits:
        return translate("RoomForm", "Of the village or neighbourhood; the town office knows it")
    zh, en = parts.province
    province = zh if language is Language.CHINESE else en
    if len(parts.digits) >= 2 and not province:
        return translate("RoomForm", "No province begins with these two digits")
    if parts.missing_digits:
        words = _missing(parts.missing_digits)
        return f"{province} · {words}" if province else words
    if len(parts.digits) > DIGITS or parts.level is None:
        return translate("RoomForm", "These are not 12 digits of one place; please compare")
    return f"{province} · {_level_name(parts.level)}"


def _missing(count: int) -> str:
    return QCoreApplication.translate("RoomForm", "%n digit(s) missing", "", count)


def _level_name(level: DivisionLevel) -> str:
    translate = QCoreApplication.translate
    return {
        DivisionLevel.PROVINCE: translate("RoomForm", "a whole province: too wide"),
        DivisionLevel.CITY: translate("RoomForm", "a whole city: too wide"),
        DivisionLevel.COUNTY: translate("RoomForm", "a county or district"),
        DivisionLevel.TOWN: translate("RoomForm", "a town or street office"),
        DivisionLevel.VILLAGE: translate("RoomForm", "a village or neighbourhood"),
    }[level]
