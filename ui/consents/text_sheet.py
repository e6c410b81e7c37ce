"""Write the next version of a consent text."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.consents.records import ConsentText, NewConsentText
from ui.consents.words import purpose_word
from ui.navigation import Place
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.theme import Theme
from ui.shared.widgets import CheckBox
from ui.workplace import Workplace

_LINES = 12


class ConsentTextForm(RecordForm):
    """Begins with the version that was chosen; ``newest`` is the one that it follows."""

    def __init__(self, workplace: Workplace, text: ConsentText, newest: int) -> None:
        super().__init__()
        self._text, self._newest = text, newest
        self._title, self._body = line_field(), NoteField(_LINES)
        self._day = DayField(workplace.clock.today)
        self._again = CheckBox(self.tr("Everybody who signed an older version signs again"))
        how = self.tr(
            "A line is a paragraph. “# ” makes a heading, “□ ” a box to tick. The room's name, "
            "address and telephone are put in at 【室名】, 【地址】 and 【电话】."
        )
        self.add(
            Field("title", self.tr("Title"), self._title, stretch=3),
            Field(
                "valid_from", self.tr("In use from"), self._day, stretch=2, example=day_example()
            ),
        )
        self.add(Field("body", self.tr("Text"), self._body, hint=how))
        self.form.add_widget(self._again)
        self.keep("must_ask_again", self._again)
        self._title.setText(text.title)
        self._body.setText(text.body)
        self._day.set_value(workplace.clock.today())

    @override
    def record(self) -> NewConsentText:
        self.require_readable("valid_from")
        return NewConsentText(
            purpose=self._text.purpose,
            based_on=self._newest,
            title=self._title.text(),
            body=self._body.text(),
            must_ask_again=self._again.isChecked(),
            valid_from=self._day.value(),
        )


class ConsentTextSheet(RecordSheet):
    """Signal ``saved`` (ConsentText)."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, text: ConsentText, newest: int
    ) -> None:
        form = ConsentTextForm(workplace, text, newest)
        words = QCoreApplication.translate("ConsentTextSheet", "{consent}: version {n}")
        title = words.format(consent=purpose_word(text.purpose), n=newest + 1)
        super().__init__(parent, workplace, title, form)
        self.setMaximumWidth(Theme.current().px(860))
        self.setFixedWidth(Theme.current().px(860))
        self._form = form
        self.saved.connect(self._announce)
        key = sheet_key(SheetName.CONSENT_TEXT, Place.SETTINGS, part=text.purpose.value)
        self.keep_draft(key, None)
        self.lay_out(self.tr("Put into use"))

    @override
    def saving(self) -> Callable[[], ConsentText]:
        consents, new = self.workplace.register.consents, self._form.record()
        return lambda: consents.write_text(new)

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.CONSENTS})
