"""Case notes of a visit: one's own can be read and added to, others only seen to exist."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.progress import Progress
from services.visits.case_notes import NoteView
from ui.shared.entries import Entries, row_of, selectable_label
from ui.shared.form import Field, Form, NoteField
from ui.shared.local_time import moment_words
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, muted_label, plain_button, text_label
from ui.workplace import Workplace


class NotesCard(Card):
    """Call ``open_visit``; what is typed here is a note only after the button was pressed.

    Signals: ``changed`` when something was typed, ``added`` when it is a note.
    """

    changed = Signal()
    added = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._visit_id = 0
        self.heading.setText(self.tr("Case notes"))
        self.heading.show()
        private = self.tr("only the author can read them; not counted, not reported")
        self.head.insertWidget(1, Chip(private, Tone.INFO))
        self._notes = Entries(10)
        self._typed = NoteField(2, self.tr("Add something; what is there is not changed."))
        self._form = Form()
        self._form.add(Field("note", self.tr("Addition"), self._typed))
        self._add = plain_button(self.tr("Add"))
        self._add.clicked.connect(self._add_note)
        self._typed.textChanged.connect(self.changed)
        self.body.addWidget(self._notes)
        self.body.addWidget(self._form)
        self.body.addWidget(row_of(self._add, 1))

    def open_visit(self, visit_id: int) -> None:
        """Show the notes of this visit; an addition typed for another one is kept as its draft."""
        if visit_id != self._visit_id:
            self.restore("")
        self._visit_id = visit_id
        self.load()

    def allow_adding(self, is_allowed: bool) -> None:
        """Whether whoever is here may write case notes."""
        for part in (self._form, self._add):
            part.setVisible(is_allowed)

    def typed(self) -> str:
        """An addition that is not a note yet."""
        return self._typed.text()

    def restore(self, text: str) -> None:
        """Show an addition of a draft, without a signal."""
        blocked = self._typed.blockSignals(True)
        self._typed.setText(text)
        self._typed.blockSignals(blocked)

    def load(self) -> None:
        """Fetch the notes again."""
        notes, visit_id = self._workplace.register.notes, self._visit_id
        job = self._workplace.jobs.start(lambda progress: notes.of_visit(visit_id))
        job.succeeded.connect(self._show)

    def _show(self, notes: tuple[NoteView, ...]) -> None:
        rows = [self._row(note) for note in notes]
        self._notes.set_rows(rows or [text_label(self.tr("No notes."), "muted")])

    def _row(self, note: NoteView) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(4))
        column.addWidget(muted_label(f"{moment_words(note.at)}   {note.author_name}"))
        if note.text is None:
            words = text_label(self.tr("Only the author can read this."), "muted")
        else:
            words = selectable_label(note.text)
        column.addWidget(words)
        return holder

    def _add_note(self) -> None:
        notes, visit_id, text = self._workplace.register.notes, self._visit_id, self._typed.text()

        def work(progress: Progress) -> NoteView:
            return notes.add(visit_id, text)

        self._workplace.jobs.start(work, self._show_error).succeeded.connect(self._show_added)

    def _show_added(self) -> None:
        self.restore("")
        self._form.clear_problems()
        self.load()
        self.added.emit()

    def _show_error(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)
