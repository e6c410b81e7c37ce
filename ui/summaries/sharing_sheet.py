"""A closed month for the county's other systems: which of them, and whose codes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.interop.codes import CodeProblem
from services.summary.sharing import SharedFiles, SharingFormat
from ui.shared.choices import Option, Segmented
from ui.shared.dialog_size import fit_height
from ui.shared.entries import row_of
from ui.shared.error_text import error_words
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import Card, plain_button, text_label
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.interop.code_table import FoundCodes, FoundProblem

_MOST_PROBLEMS = 6
_WIDTH = 580
_TABLE_NAME = "anxinbu-codes.xlsx"


class SharingSheet(Sheet):
    """``open()`` it; it writes into a folder that the user chooses."""

    def __init__(self, parent: QWidget | None, workplace: Workplace, month: str) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "SharingSheet",
            "Some counties keep their figures in a system of their own. These files let it read "
            "this month in without typing: the published figures only, and no names.",
        )
        super().__init__(parent, translate("SharingSheet", "For other systems"), words)
        self.setMinimumWidth(workplace.theme.px(_WIDTH))
        self._workplace, self._month = workplace, month
        formats = [Option(kind.value, kind.upper()) for kind in SharingFormat]
        self._format = Segmented(formats, SharingFormat.DHIS2)
        self._note = text_label("", "muted")
        self._codes = Card(self.tr("Codes"))
        self._back = plain_button(self.tr("Use ours again"))
        self._back.clicked.connect(self._drop_codes)
        self._lay_out()
        self.add_choice(self.tr("Save in a folder…"), "", is_safe=True, keys=Keys.FINISH)
        self._format.setFocus()
        self._load_codes()

    @override
    def event(self, event: QEvent) -> bool:
        """Whose codes are used becomes known a moment later."""
        is_handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            fit_height(self)
        return is_handled

    @override
    def accept(self) -> None:
        folder = self._workplace.dialogs.choose_folder(self.tr("Where shall the files go?"))
        if folder is None:
            return
        month, sharing = self._month, self._workplace.register.sharing
        kind = SharingFormat(self._format.value())
        job = self._workplace.jobs.start(lambda progress: sharing.save(month, kind, folder))
        job.succeeded.connect(self._end)

    def _end(self, shared: SharedFiles) -> None:
        super().accept()
        lines = [self.tr("Written: {names}").format(names=", ".join(shared.names))]
        if shared.left_out:
            lines.append(
                self.tr("%n figure(s) are not in it; the table lists them.", "", shared.left_out)
            )
        lines.append(self.tr("The text file says how to read them in."))
        self._workplace.dialogs.tell(self.tr("Saved"), "\n".join(lines))

    def _load_codes(self) -> None:
        sharing = self._workplace.register.sharing
        job = self._workplace.jobs.start(lambda progress: sharing.county_codes())
        job.succeeded.connect(self._show_codes)

    def _show_codes(self, number: int) -> None:
        self._back.setVisible(number > 0)
        if number:
            theirs = self.tr("%n code(s) of the county are used; others stay out.", "", number)
            self._codes.set_note(theirs)
            return
        self._codes.set_note(self.tr("Our own codes are used. The county may have others."))

    def _save_table(self) -> None:
        path = self._workplace.dialogs.save_file(
            self.tr("Save the table of codes"), _TABLE_NAME, self.tr("Workbook (*.xlsx)")
        )
        if path is not None:
            month, sharing = self._month, self._workplace.register.sharing
            job = self._workplace.jobs.start(lambda progress: sharing.save_code_table(month, path))
            job.succeeded.connect(self._tell_table)

    def _tell_table(self, nothing: object) -> None:
        text = self.tr(
            "The county writes its codes into the column for them and gives the table back. A row "
            "left empty is not sent."
        )
        self._workplace.dialogs.tell(self.tr("Saved"), text)

    def _read_table(self) -> None:
        path = self._workplace.dialogs.open_file(
            self.tr("The county's table of codes"), self.tr("Table (*.xlsx *.xls *.ods *.csv)")
        )
        if path is not None:
            sharing = self._workplace.register.sharing
            job = self._workplace.jobs.start(
                lambda progress: sharing.read_code_table(path, progress), self._reading_failed
            )
            job.succeeded.connect(self._keep_codes)

    def _reading_failed(self, error: BaseException) -> None:
        words = error_words(error)
        if words is None:
            self._workplace.dialogs.show_error(error)
        else:
            self._workplace.dialogs.tell(self.tr("This table cannot be used yet"), words.text)

    def _keep_codes(self, found: "FoundCodes") -> None:
        if found.problems or not found.number:
            self._workplace.dialogs.tell(
                self.tr("This table cannot be used yet"), _problems(found.problems)
            )
            return
        sharing = self._workplace.register.sharing
        job = self._workplace.jobs.start(lambda progress: sharing.keep_codes(found))
        job.succeeded.connect(self._codes_changed)

    def _drop_codes(self) -> None:
        sharing = self._workplace.register.sharing
        job = self._workplace.jobs.start(lambda progress: sharing.drop_codes())
        job.succeeded.connect(self._codes_changed)

    def _codes_changed(self, nothing: object) -> None:
        self._load_codes()

    def _lay_out(self) -> None:
        save = plain_button(self.tr("Save the table"), icon_name="save")
        read = plain_button(self.tr("Read the county's table"), icon_name="folder-open")
        save.clicked.connect(self._save_table)
        read.clicked.connect(self._read_table)
        self._format.chosen.connect(self._show_format)
        self._codes.body.addWidget(row_of(save, read, self._back, 1))
        self.column.addWidget(self._format)
        self.column.addWidget(self._note)
        self.column.addSpacing(Theme.current().px(4))
        self.column.addWidget(self._codes)
        self._show_format(self._format.value())

    def _show_format(self, code: str) -> None:
        notes = {
            SharingFormat.DHIS2: self.tr("The figures, and that the month is complete"),
            SharingFormat.ADX: self.tr("XML, for DHIS2 and for systems like it"),
            SharingFormat.FHIR: self.tr("For platforms of hospitals and of health data"),
        }
        self._note.setText(notes[SharingFormat(code)])
        self._codes.setVisible(code != SharingFormat.FHIR)  # which names its codes itself


def _problems(found: "tuple[FoundProblem, ...]") -> str:
    translate = QCoreApplication.translate
    if not found:
        return translate("SharingSheet", "There is no code of the county in it.")
    lines = [_problem(one) for one in found[:_MOST_PROBLEMS]]
    if len(found) > _MOST_PROBLEMS:
        more = translate("SharingSheet", "and {number} more")
        lines.append(more.format(number=len(found) - _MOST_PROBLEMS))
    return "\n".join(lines)


def _problem(found: "FoundProblem") -> str:
    translate = QCoreApplication.translate
    reasons = {
        CodeProblem.NO_COLUMNS: translate(
            "SharingSheet", "The columns of our codes and of the county's were not found."
        ),
        CodeProblem.TOO_MANY: translate("SharingSheet", "It has too many rows."),
        CodeProblem.UNKNOWN: translate("SharingSheet", "is none of our codes"),
        CodeProblem.TOO_LONG: translate("SharingSheet", "is longer than 50 characters"),
        CodeProblem.BAD_CHARACTER: translate("SharingSheet", "has a character that nobody sees"),
        CodeProblem.NO_XML_NAME: translate(
            "SharingSheet", "may have letters, digits and _ only, and no digit first"
        ),
        CodeProblem.NO_UID: translate("SharingSheet", "is no UID of 11 characters"),
        CodeProblem.NO_SCHEME: translate("SharingSheet", "must be code or uid"),
        CodeProblem.TWICE: translate("SharingSheet", "has a code that another row has"),
    }
    reason = reasons[found.problem]
    if not found.row:
        return reason
    words = translate("SharingSheet", "Row {row}, {ours}: {reason}")
    return words.format(row=found.row, ours=found.ours, reason=reason)
