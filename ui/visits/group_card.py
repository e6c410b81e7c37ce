"""For a visit that was a group's session: which one, and the note all its files share."""

from PySide6.QtWidgets import QWidget

from services.groups.records import GroupNoteView, VisitOfGroup
from ui.navigation import Place
from ui.shared.entries import Entries, row_of, selectable_label
from ui.shared.local_time import moment_words
from ui.shared.widgets import Card, muted_label, plain_button, text_label
from ui.workplace import Workplace


class GroupVisitCard(Card):
    """Hides itself for every other visit; says nothing of other members."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._group_id = 0
        self.heading.setText(self.tr("Group session"))
        self.heading.show()
        self._name = text_label("", "strong")
        self._open = plain_button(self.tr("Open the group"), icon_name="users-round")
        self._open.clicked.connect(self._go)
        self._notes = Entries(8)
        self.body.addWidget(row_of(self._name, 1, self._open))
        self.body.addWidget(self._notes)
        self.hide()

    def open_visit(self, visit_id: int) -> None:
        """Show what this visit points to."""
        self.hide()
        sessions = self._workplace.register.group_sessions
        job = self._workplace.jobs.start(lambda progress: sessions.of_visit(visit_id))
        job.succeeded.connect(self._show)

    def _show(self, found: VisitOfGroup | None) -> None:
        if found is None:
            return
        self._group_id = found.group_id
        number = self.tr("session {number}").format(number=found.number)
        self._name.setText(f"{found.group_name}   {number}")
        rows = [row for note in found.notes for row in self._rows(note)]
        self._notes.set_rows(rows, is_ruled=False)
        self.show()

    def _rows(self, note: GroupNoteView) -> list[QWidget]:
        head = muted_label(f"{note.number}.  {moment_words(note.at)}   {note.author_name}")
        if note.text is None:
            closed = self.tr("Only the author can read this.")
            return [head, text_label(closed, "muted")]
        return [head, selectable_label(note.text)]

    def _go(self) -> None:
        self._workplace.navigate.go(Place.GROUP, self._group_id)
