"""Small sheets of the county pack: one more choice of a list, one more hotline, the rules."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.errors import Problem
from services.exchange.county_lists import Number, OwnCode
from services.exchange.county_pack import EXTENDABLE
from ui.shared.choice import Option
from ui.shared.choices import Choice
from ui.shared.form import Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.workplace import Workplace


class CodeSheet(Sheet):
    """``take`` gets the list and the new choice; the service checks it when it is signed."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, take: Callable[[str, OwnCode], None]
    ) -> None:
        super().__init__(
            parent.window(),
            self.tr("One more choice"),
            self.tr("All rooms offer it once they have taken in the pack. A code never changes."),
        )
        self._workplace, self._take = workplace, take
        options = [Option(name, list_name(name)) for name in EXTENDABLE]
        self.list = Choice(options, EXTENDABLE[0])
        self.code = line_field("left_behind")
        self.zh, self.en = line_field(), line_field()
        self.form = Form()
        self.form.add(
            Field("list", self.tr("List"), self.list),
            Field("code", self.tr("Code, small letters"), self.code),
        )
        self.form.add(
            Field("zh", self.tr("In Chinese"), self.zh), Field("en", self.tr("In English"), self.en)
        )
        self.column.addWidget(self.form)
        self.add_choice(self.tr("Add"), "", is_safe=True)
        self.code.setFocus()

    def accept(self) -> None:
        """Hand it over, if all is there."""
        typed = {"code": self.code.text().strip(), "zh": self.zh.text().strip()}
        problems = {name: Problem.REQUIRED for name, value in typed.items() if not value}
        if not problems and not _is_code(typed["code"]):
            problems = {"code": Problem.MALFORMED}
        if problems:
            self.form.set_problems(problems)
            return
        english = self.en.text().strip() or typed["zh"]
        self._take(self.list.value(), OwnCode(typed["code"], typed["zh"], english))
        super().accept()


class NumberSheet(Sheet):
    """``take`` gets the number."""

    def __init__(self, parent: QWidget, take: Callable[[Number], None]) -> None:
        super().__init__(
            parent.window(),
            self.tr("One more hotline"),
            self.tr("Dial it yourself before you hand it to every room."),
        )
        self._take = take
        self.name, self.number = line_field(), line_field("12356")
        self.form = Form()
        self.form.add(
            Field("name", self.tr("Name"), self.name, stretch=2),
            Field("number", self.tr("Number"), self.number),
        )
        self.column.addWidget(self.form)
        self.add_choice(self.tr("Add"), "", is_safe=True)
        self.name.setFocus()

    def accept(self) -> None:
        """Hand it over, if all is there."""
        name, number = self.name.text().strip(), self.number.text().strip()
        typed = {"name": name, "number": number}
        problems = {field: Problem.REQUIRED for field, value in typed.items() if not value}
        if problems:
            self.form.set_problems(problems)
            return
        self._take(Number(name, name, number))
        super().accept()


def list_name(name: str) -> str:
    """What a code list is called."""
    translate = QCoreApplication.translate
    return {
        "topic": translate("CodeLists", "topics"),
        "population": translate("CodeLists", "key populations"),
        "destination": translate("CodeLists", "destinations of referrals"),
        "referral_reason": translate("CodeLists", "reasons of referrals"),
        "client_source": translate("CodeLists", "where clients come from"),
        "closing_reason": translate("CodeLists", "reasons of closing"),
        "activity_kind": translate("CodeLists", "kinds of activities"),
        "activity_audience": translate("CodeLists", "audiences"),
        "material_kind": translate("CodeLists", "materials"),
    }.get(name, name)


def _is_code(text: str) -> bool:
    return text.isascii() and text.replace("_", "").isalnum() and text == text.lower()
