"""One duty: what is to be done, what was tried, and what was done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.assessments.marked import SELF_SOURCE, SOURCE
from services.errors import InvalidInput
from services.risk.duty_records import CHECKS, Disposition, DutyDetails, DutyEntry
from ui.navigation import Place
from ui.risk.told_rows import ToldForm, ToldRows
from ui.risk.words import (
    done_words,
    kind_word,
    marked_words,
    nameless_words,
    told_words,
)
from ui.screenings.subjects import StudentOf
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Segmented
from ui.shared.dialog_size import open_at
from ui.shared.entries import Entries, FactGrid, row_of, selectable_label
from ui.shared.form import Field, NoteField
from ui.shared.local_time import moment_words
from ui.shared.scrolling import scrolling
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Chip,
    NameLabel,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)
from ui.visits.words import Labels
from ui.workplace import Workplace

_PROGRAM = "program"
_GROUND = "danger"


class DutyDialog(QDialog):
    """Opens with ``DutyDialog(parent, workplace, duty_id).open()``.

    Signal ``done_with`` when the duty was settled.
    """

    done_with = Signal()

    def __init__(self, parent: QWidget | None, workplace: Workplace, duty_id: int) -> None:
        super().__init__(parent)
        self._workplace, self._duty_id = workplace, duty_id
        self._labels = labels = Labels(workplace)
        self._duty: DutyDetails | None = None
        self._name = NameLabel(workplace.curtain)
        self._name.setProperty("role", "title")
        self._level, self._late = Chip(), Chip()
        self._what = muted_label()
        self._tried = Entries(6)
        self._code = Choice()
        self._told = ToldRows(labels, workplace.clock.now)
        self._said = NoteField(2, self.tr("Only what they need to know to help"))
        self._ground = Choice(labels.options("disclosure_ground"), _GROUND)
        self._found = Segmented(labels.options("risk"))
        self._result = NoteField(3)
        self._also = CheckBox("")
        self._form = ToldForm(self._told)
        self._draft: SheetDraft | None = None
        self._settle = primary_button(self.tr("Done with it"), Keys.FINISH)
        self._keep_open = plain_button(self.tr("Only note this, it stays open"))
        self._student = plain_button(self.tr("The student"), icon_name="users-round")
        self._answers = plain_button(self.tr("The result"), icon_name="chart-line")
        self._close = plain_button(self.tr("Close"))
        self._known = FactGrid()
        self._lay_out()
        self._connect()
        self._load()

    @override
    def reject(self) -> None:
        """Esc and closing lose nothing unasked."""
        typed = (self._result.text(), self._said.text(), *self._told.lines())
        if self._form.isVisible() and any(typed):
            title = self.tr("Close without keeping what you typed?")
            text = self.tr("The duty stays on the page of the day.")
            if not self._workplace.dialogs.ask(title, text, self.tr("Close")):
                return
            self._drop_draft()
        super().reject()

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        if self._draft is not None:
            self._draft.keep()

    def _drop_draft(self) -> None:
        if self._draft is not None:
            self._draft.discard()

    def _begin_draft(self, client_id: int | None) -> None:
        if self._draft is None:
            key = sheet_key(SheetName.DUTY, Place.TODAY, part=str(self._duty_id))
            self._draft = SheetDraft(self, self._workplace, key, self._form, client_id)
            self._begun.addWidget(self._draft.banner)

    def _load(self) -> None:
        duties, duty_id = self._workplace.register.duties, self._duty_id
        job = self._workplace.jobs.start(lambda progress: duties.get(duty_id))
        job.succeeded.connect(self._show)

    def _show(self, duty: DutyDetails) -> None:
        self._duty = duty
        view = duty.view
        self._name.set_name(view.client_name or nameless_words(view))
        self._level.show_state(
            self._labels.label("risk", view.level) if view.level else "",
            self._labels.risk_tone(view.level),
        )
        late = self.tr("%n day(s) late", "", view.days_overdue) if view.days_overdue else ""
        self._late.show_state(late, Tone.WARN)
        due = self.tr("due {day}").format(day=view.due_day.isoformat())
        marked = marked_words(view.marked, self._labels)
        parts = (kind_word(view.kind), marked, due, view.file_no)
        self._what.setText("   ".join(part for part in parts if part))
        self._tried.set_rows([self._entry(entry) for entry in duty.entries])
        is_open = duty.disposition is None
        may = self._workplace.register.vault.actor.may(Right.CASEWORK)
        for part in (self._form, self._settle, self._keep_open):
            part.setVisible(is_open and may)
        self._known.setVisible(not is_open)
        self._student.setVisible(may and self._student_id() is not None)
        self._answers.setVisible(may and self._result_place() is not None)
        if is_open:
            self._offer(duty)
            self._begin_draft(view.client_id)
        else:
            self._known.set_rows(self._facts(duty))

    def _offer(self, duty: DutyDetails) -> None:
        is_check = duty.view.kind in CHECKS
        codes = self._workplace.codes
        options = [
            option
            for option in self._labels.options("disposition")
            if codes.entry("disposition", option.code).group != _PROGRAM
        ]
        if is_check:
            options.sort(key=lambda option: option.code != "checked")
        else:
            options = [option for option in options if option.code != "checked"]
        self._code.set_options(options, self._code.value() or ("checked" if is_check else ""))
        self._form.form.set_visible("level", is_check)
        more = len(duty.others_open)
        self._also.setText(
            self.tr("This also settles %n other dut(ies) of the same client", "", more)
        )
        self._also.setVisible(more > 0)

    def _finish(self) -> None:
        duty = self._duty
        if duty is None:
            return
        try:
            disposition = self._disposition()
        except InvalidInput as error:
            self._form.show_error(error)
            return
        also = duty.others_open if self._also.isChecked() else ()
        duties, duty_id = self._workplace.register.duties, self._duty_id
        job = self._workplace.jobs.start(
            lambda progress: duties.dispose(duty_id, disposition, also), self._show_error
        )
        job.succeeded.connect(self._tell_done)

    def _disposition(self) -> Disposition:
        return Disposition(
            code=self._code.value(),
            told=self._told.told(),
            result=self._result.text(),
            ground=self._ground.value(),
            said=self._said.text(),
            level=self._found.value(),
        )

    def _note_only(self) -> None:
        text = self._result.text().strip()
        duties, duty_id = self._workplace.register.duties, self._duty_id
        job = self._workplace.jobs.start(
            lambda progress: duties.note(duty_id, text), self._show_error
        )
        job.succeeded.connect(self._tell_noted)

    def _student_id(self) -> int | None:
        """The student of a screening whose answer the duty is about."""
        marked = self._duty.view.marked if self._duty else None
        return marked.student_id if marked else None

    def _see_student(self) -> None:
        student_id = self._student_id()
        self.reject()
        if student_id is not None and not self.isVisible():
            self._workplace.navigate.go(Place.SCREENING, StudentOf(student_id))

    def _result_place(self) -> tuple[Place, int | None] | None:
        """Where the marked answer of a client is read: its result, or what waits to be accepted."""
        view = self._duty.view if self._duty else None
        if view is None or view.is_restricted or self._student_id() is not None:
            return None
        if view.source == SOURCE:
            return Place.ASSESSMENT, view.source_id
        return (Place.ASSESSMENTS, None) if view.source == SELF_SOURCE else None

    def _see_result(self) -> None:
        target = self._result_place()
        self.reject()
        if target is not None and not self.isVisible():
            self._workplace.navigate.go(*target)

    def _tell_noted(self) -> None:
        self._result.setText("")
        self._form.form.clear_problems()
        self._drop_draft()
        self._workplace.changes.announce({Area.DUTIES})
        self._load()

    def _tell_done(self) -> None:
        self._drop_draft()
        areas = {Area.DUTIES, Area.CRISES, Area.DISCLOSURES, Area.RISK}
        self._workplace.changes.announce(areas)
        self.done_with.emit()
        self.accept()

    def _show_error(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput) and "text" in error.problems:
            self._form.form.set_problems({"result": error.problems["text"]})
        elif not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _entry(self, entry: DutyEntry) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(selectable_label(entry.text))
        column.addWidget(muted_label(f"{entry.recorded_by}   {moment_words(entry.recorded_at)}"))
        return holder

    def _facts(self, duty: DutyDetails) -> list[tuple[str, QWidget]]:
        done = duty.disposition
        if done is None:
            return []
        rows: list[tuple[str, QWidget]] = [
            (self.tr("What was done"), text_label(done_words(duty, self._labels)))
        ]
        for one in done.told:
            rows.append((self.tr("Who was told"), text_label(told_words(one, self._labels))))
        rows.append((self.tr("Result"), selectable_label(done.result)))
        when = moment_words(duty.closed_at) if duty.closed_at else ""
        rows.append((self.tr("Settled by"), text_label(f"{duty.closed_by}   {when}")))
        return rows

    def _add_fields(self) -> None:
        add = self._form.add
        add(Field("code", self.tr("What was done"), self._code))
        add(Field("level", self.tr("Level found now"), self._found))
        self._form.add_told(self.tr("Who was told, and when (several are possible)"))
        add(
            Field("said", self.tr("What was said"), self._said, stretch=3),
            Field("ground", self.tr("Ground of telling it"), self._ground, stretch=2),
        )
        add(Field("result", self.tr("Result, or why nobody was told"), self._result))
        self._form.form.add_widget(self._also)

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.setWindowTitle(self.tr("Duty"))
        open_at(self, 780, 700)
        self._add_fields()
        paper = QWidget()
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(px(4), 0, px(4), px(4))
        inner.setSpacing(px(12))
        inner.addWidget(row_of(self._name, self._level, self._late, 1))
        inner.addWidget(self._what)
        self._begun = QVBoxLayout()
        inner.addLayout(self._begun)
        for part in (self._tried, self._known, self._form):
            inner.addWidget(part)
        inner.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        for button in (self._settle, self._keep_open):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._student)
        foot.addWidget(self._answers)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addWidget(scrolling(paper, may_be_wide=True), 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._settle.clicked.connect(self._finish)
        self._keep_open.clicked.connect(self._note_only)
        self._student.clicked.connect(self._see_student)
        self._answers.clicked.connect(self._see_result)
        self._close.clicked.connect(self.reject)
