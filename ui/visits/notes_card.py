"""Case notes of a visit: one's own can be read and added to, others only seen to exist."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.progress import Progress
from services.visits.case_notes import NoteView
from services.visits.note_sharing import Colleague
from services.visits.shares import Share
from ui.shared.entries import Entries, row_of
from ui.shared.form import Field, Form, NoteField
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, plain_button, text_label
from ui.visits.note_row import NoteRow
from ui.visits.outlined_note import OutlinedNote
from ui.visits.share_sheet import ShareSheet
from ui.workplace import Workplace


class NotesCard(Card):
    """Call ``open_visit``. The author shares a note from here, and sees what became of it.

    What is typed is a note only after the button was pressed. Signals: ``changed`` when something
    was typed, ``added`` when it is a note.
    """

    changed = Signal()
    added = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._visit_id = 0
        self._may_write = False
        self.heading.setText(self.tr("Case notes"))
        self.heading.show()
        private = self.tr("only the author and whom they share with; not counted")
        self.head.insertWidget(1, Chip(private, Tone.INFO))
        self._notes = Entries(10)
        self._shown: tuple[NoteView, ...] = ()
        self._typed = NoteField(2, self.tr("Add something; what is there is not changed."))
        self._form = Form()
        self._colleagues: tuple[Colleague, ...] = ()
        self._outlined = OutlinedNote(workplace, self._typed)
        self._form.add(Field("note", self.tr("Addition"), self._outlined))
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
        """Whether whoever is here may write case notes, and share them."""
        if is_allowed and not self._may_write:
            self._may_write = True
            self._load_colleagues()
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

    def _load_colleagues(self) -> None:
        sharing = self._workplace.register.note_sharing
        job = self._workplace.jobs.start(lambda progress: sharing.colleagues())
        job.succeeded.connect(self._show_colleagues)

    def _show_colleagues(self, colleagues: tuple[Colleague, ...]) -> None:
        self._colleagues = colleagues
        self._show(self._shown)

    def _show(self, notes: tuple[NoteView, ...]) -> None:
        self._shown = notes
        rows = [self._row(note) for note in notes]
        self._notes.set_rows(rows or [text_label(self.tr("No notes."), "muted")])

    def _row(self, note: NoteView) -> QWidget:
        row = NoteRow(note, can_share=bool(self._colleagues))
        row.share_wanted.connect(self._share)
        row.withdraw_wanted.connect(self._withdraw)
        return row

    def _share(self, note: NoteView) -> None:
        sheet = ShareSheet(self.window(), self._workplace, note, self._colleagues)
        sheet.saved.connect(self.load)
        sheet.open()

    def _withdraw(self, share: Share) -> None:
        title = self.tr("Withdraw the copy for {name}?").format(name=share.name)
        points = [self.tr("The copy can be opened no more.")]
        if share.read_at is not None:
            points.append(self.tr("It was read already; what was read cannot be unread."))
        points.append(self.tr("A backup made before still holds the copy."))
        if not self._workplace.dialogs.confirm_destructive(title, points, self.tr("Withdraw")):
            return
        sharing = self._workplace.register.note_sharing

        def work(progress: Progress) -> Share:
            return sharing.withdraw(share.id)

        self._workplace.jobs.start(work).succeeded.connect(self.load)

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
