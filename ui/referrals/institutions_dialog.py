"""The directory of institutions: look, add, correct, take out of the choices."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.institutions import (
    InstitutionDetails,
    InstitutionEdit,
    InstitutionId,
    InstitutionUse,
)
from services.progress import Progress
from services.visits.drafts import DraftContent
from ui.referrals.institution_form import InstitutionForm
from ui.referrals.retire_sheet import RetireSheet
from ui.shared.dialog_size import open_at
from ui.shared.draft_keeper import DraftKeeper, Typed
from ui.shared.record_table import RecordTable
from ui.shared.scrolling import scrolling
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, CheckBox, EmptyState, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Answer:
    entries: tuple[InstitutionDetails, ...]
    suggested: tuple[InstitutionEdit, ...]
    draft: DraftContent | None


@dataclass(frozen=True, slots=True)
class _Use:
    entry: InstitutionDetails
    use: InstitutionUse
    others: tuple[InstitutionDetails, ...]


class InstitutionsDialog(QDialog):
    """Signal ``added`` (InstitutionDetails): a new entry, e.g. to choose it at once.

    What is half typed is kept as a draft, also when the register locks, and stands here again.
    """

    added = Signal(object)

    def __init__(self, parent: QWidget | None, workplace: Workplace) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._labels = Labels(workplace)
        self._editing: InstitutionId | None = None
        self._suggested: tuple[InstitutionEdit, ...] = ()
        self._hint, self._begun = Banner(), Banner()
        self._show_all = CheckBox(self.tr("Also those not in use"))
        self._empty = EmptyState(
            self.tr("The directory is empty"),
            self.tr("Enter the hospitals and offices that your room really refers to."),
            self.tr("Add the first one"),
            "notebook-text",
        )
        self._model = RecordModel[InstitutionDetails](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._form = InstitutionForm(self._labels)
        self._keeper = DraftKeeper(workplace, DraftKind.INSTITUTION, self._typed, self)
        self._is_draft_wanted = True
        self._add = plain_button(self.tr("Add"), icon_name="plus")
        self._active = plain_button("")
        self._save = primary_button(self.tr("Save"), Keys.FINISH)
        self._close = plain_button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._begin_new()
        self._form.focus()
        self.load()

    def load(self) -> None:
        """Fetch the directory."""
        register = self._workplace.register
        language, shows_all = self._workplace.language.value, self._show_all.isChecked()
        wants_draft, self._is_draft_wanted = self._is_draft_wanted, False

        def work(progress: Progress) -> _Answer:
            mine = (d for d in register.drafts.list() if d.kind is DraftKind.INSTITUTION)
            draft = next(mine, None) if wants_draft else None
            institutions = register.institutions
            return _Answer(
                institutions.list_all(shows_all),
                institutions.suggestions(language),
                register.drafts.load(draft.id) if draft else None,
            )

        self._workplace.jobs.start(work).succeeded.connect(self._show_directory)

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        self._keeper.save()

    def begin_first(self) -> None:
        """An empty form with the keyboard in it."""
        self._begin_new()
        self._form.focus()

    @override
    def reject(self) -> None:
        if self._editing is not None or self._form.is_touched():
            self._keeper.save()  # what was typed is offered again, not lost
            self._keeper.begin()
            self._begin_new()
            self._table.setFocus()
            return
        super().reject()

    def _show_directory(self, answer: _Answer) -> None:
        self._suggested = answer.suggested
        self._model.set_rows(answer.entries)
        words = self.tr("The hotline {phone} answers everywhere in the country.")
        phone = self._suggested[0].phone if self._suggested else ""
        self._hint.say(words.format(phone=phone) if phone else "", Tone.INFO, self.tr("Add it"))
        if answer.draft is not None and not self._form.is_touched():
            self._go_on(answer.draft, answer.entries)

    def _go_on(self, draft: DraftContent, entries: Sequence[InstitutionDetails]) -> None:
        """What was half typed when the register locked stands here again."""
        editing = draft.fields.get("institution_id")
        entry = next((entry for entry in entries if entry.id == editing), None)
        if entry is not None:
            self._edit(entry)
        self._form.restore(draft.fields)
        self._keeper.begin(draft.summary.id)
        words = self.tr("What you had begun stands in the form again.")
        self._begun.say(words, Tone.INFO, self.tr("Let it go"))
        self._form.focus()

    def _typed(self) -> Typed:
        content = {**self._form.content(), "institution_id": self._editing}
        return Typed(content, "", None)

    def _drop(self) -> None:
        """What was half typed is let go, on purpose."""
        self._keeper.discard()
        self._begin_new()
        self._form.focus()

    def _add_suggested(self) -> None:
        if not self._suggested:
            return
        institutions, suggested = self._workplace.register.institutions, self._suggested[0]
        job = self._workplace.jobs.start(lambda progress: institutions.add(suggested))
        job.succeeded.connect(self._show_added)

    def _begin_new(self) -> None:
        self._begun.say("")
        self._editing = None
        self._form.show_entry(None)
        self._active.hide()

    def _edit(self, entry: InstitutionDetails) -> None:
        self._keeper.save()
        self._keeper.begin()
        self._editing = entry.id
        self._form.show_entry(entry)
        words = self.tr("Not in use any more") if entry.is_active else self.tr("Use it again")
        self._active.setText(words)
        self._active.show()

    def _open(self, entry: InstitutionDetails) -> None:
        self._edit(entry)
        self._form.focus()

    def _save_typed(self) -> None:
        institutions, draft = self._workplace.register.institutions, self._keeper.draft()
        entry_id, edit = self._editing, self._form.typed()
        self._keeper.hold()

        def work(progress: Progress) -> InstitutionDetails:
            # The draft's id is read on the worker: it may be given there just before.
            if entry_id is None:
                return institutions.add(edit, draft.id)
            return institutions.edit(entry_id, edit, draft.id)

        job = self._workplace.jobs.start(work, self._show_error)
        job.succeeded.connect(self._show_saved_new if entry_id is None else self._show_kept)

    def _show_saved_new(self, entry: InstitutionDetails) -> None:
        self._keeper.begin()
        self._show_added(entry)

    def _show_added(self, entry: InstitutionDetails) -> None:
        self._show_kept(entry)
        self.added.emit(entry)

    def _show_kept(self, entry: InstitutionDetails) -> None:
        self._keeper.begin()
        self._begin_new()
        self.load()
        self._workplace.changes.announce({Area.INSTITUTIONS, Area.DRAFTS})

    def _show_error(self, error: BaseException) -> None:
        self._keeper.touch()
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _switch_active(self) -> None:
        entry_id, institutions = self._editing, self._workplace.register.institutions
        entry = next((row for row in self._model.rows() if row.id == entry_id), None)
        if entry is None:
            return
        if not entry.is_active:
            job = self._workplace.jobs.start(lambda progress: institutions.reinstate(entry.id))
            job.succeeded.connect(self._show_kept)
            return

        def work(progress: Progress) -> _Use:
            return _Use(entry, institutions.use_of(entry.id), institutions.list_all())

        self._workplace.jobs.start(work).succeeded.connect(self._ask_successor)

    def _ask_successor(self, found: _Use) -> None:
        sheet = RetireSheet(self, found.entry, found.use, found.others)
        sheet.retired.connect(self._retire)
        sheet.open()

    def _retire(self, entry_id: InstitutionId, successor_id: InstitutionId | None) -> None:
        institutions = self._workplace.register.institutions
        job = self._workplace.jobs.start(
            lambda progress: institutions.retire(entry_id, successor_id)
        )
        job.succeeded.connect(self._show_kept)

    def _columns(self) -> list[Column[InstitutionDetails]]:
        return [
            Column(self.tr("Institution"), _name),
            Column(self.tr("Kind"), self._kind, ColumnKind.MUTED, 150),
            Column(self.tr("Phone"), _phone, ColumnKind.MUTED, 130),
            Column("", self._state, ColumnKind.CHIP, 84),
        ]

    def _kind(self, entry: InstitutionDetails) -> str:
        return self._labels.label("destination", entry.destination)

    def _state(self, entry: InstitutionDetails) -> str:
        return "" if entry.is_active else self.tr("Not in use")

    def _connect(self) -> None:
        self._table.opened.connect(self._open)
        self._table.clicked.connect(self._edit_current)
        self._empty.acted.connect(self.begin_first)
        self._add.clicked.connect(self.begin_first)
        self._form.changed.connect(self._keeper.touch)
        self._active.clicked.connect(self._switch_active)
        self._save.clicked.connect(self._save_typed)
        self._close.clicked.connect(self._leave)
        self._show_all.toggled.connect(self.load)
        self._hint.acted.connect(self._add_suggested)
        self._begun.acted.connect(self._drop)

    def _edit_current(self) -> None:
        entry = self._table.current_record()
        if entry is not None:
            self._edit(entry)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._keeper.save()
        event.accept()

    def _leave(self) -> None:
        self._keeper.save()
        super().reject()

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.setWindowTitle(self.tr("Institutions"))
        open_at(self, 1060, 720)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(text_label(self.tr("Institutions"), "title"))
        head.addStretch(1)
        head.addWidget(self._show_all)
        head.addWidget(self._add)
        columns = QHBoxLayout()
        columns.setSpacing(px(20))
        columns.addWidget(self._table, 56)
        columns.addWidget(scrolling(self._form), 44)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self._save)
        foot.addWidget(self._active)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(self._begun)
        column.addWidget(self._hint)
        column.addLayout(columns, 1)
        column.addLayout(foot)
        self._hint.hide()
        self._begun.hide()


def _name(entry: InstitutionDetails) -> str:
    return entry.full_name


def _phone(entry: InstitutionDetails) -> str:
    return entry.phone
