"""A session as it is read: facts, who came, the words, the notes; from here it is corrected."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.vocabulary import Attendance
from services.groups.records import Attendee, GroupNoteView, SessionDetails
from services.progress import Progress
from ui.groups.subjects import AmendSession
from ui.navigation import Place
from ui.shared.entries import FactGrid, clear, row_of, selectable_label
from ui.shared.form import Field, Form, NoteField
from ui.shared.local_time import moment_words
from ui.shared.scrolling import scrolling
from ui.shared.sheet import Sheet
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Chip,
    NameLabel,
    line,
    muted_label,
    plain_button,
    text_label,
)
from ui.visits.words import span_words
from ui.workplace import Workplace


class SessionSheet(Sheet):
    """``open()`` it; reading it is on record."""

    def __init__(self, parent: QWidget, workplace: Workplace, session_id: int) -> None:
        super().__init__(parent, "", "")
        self._workplace, self._session_id = workplace, session_id
        px = Theme.current().px
        self.setFixedSize(px(620), px(600))
        self._heading = text_label("", "lead")
        self._content = QVBoxLayout()
        self._content.setSpacing(px(10))
        self._note = NoteField(2, self.tr("Add something; what is there is not changed."))
        self._form = Form()
        self._form.add(Field("note", self.tr("Addition to the case note"), self._note))
        self._add = plain_button(self.tr("Add"))
        self._correct = plain_button(self.tr("Correct…"), icon_name="pencil")
        self._print = plain_button(self.tr("Print"), icon_name="printer")
        self._lay_out()
        self._add.clicked.connect(self._add_note)
        self._correct.clicked.connect(self._amend)
        self._print.clicked.connect(self._print_record)
        self.add_close()
        self._load()

    def _load(self) -> None:
        sessions, session_id = self._workplace.register.group_sessions, self._session_id
        job = self._workplace.jobs.start(lambda progress: sessions.get(session_id))
        job.succeeded.connect(self._show)

    def _show(self, details: SessionDetails) -> None:
        met = details.summary
        number = self.tr("session {number}").format(number=met.number)
        self._heading.setText(f"{details.group_name}   {number}")
        self._correct.setVisible(details.is_amendable)
        for part in (self._form, self._add):
            part.setVisible(details.may_write_notes)
        clear(self._content)
        facts = FactGrid()
        facts.set_rows(self._facts(details))
        self._content.addWidget(facts)
        self._content.addWidget(line())
        for attendee in details.attendees:
            self._content.addWidget(self._attendee(attendee))
        if details.notes:
            self._content.addWidget(line())
        for note in details.notes:
            self._content.addWidget(self._note_row(note))
        for change in details.changes:
            words = self.tr("Corrected {moment} by {name}: {reason}").format(
                moment=moment_words(change.at), name=change.by, reason=change.reason
            )
            self._content.addWidget(text_label(words, "small"))
        self._content.addStretch(1)

    def _facts(self, details: SessionDetails) -> list[tuple[str, QWidget]]:
        met, words = details.summary, details.words
        when = f"{met.day.isoformat()}   {span_words(met.start_minute, met.minutes)}"
        facts = (
            (self.tr("When"), when),
            (self.tr("Place"), met.place),
            (self.tr("Leader"), met.leader_name),
            (self.tr("Aim"), words.aim),
            (self.tr("What was done"), words.course),
            (self.tr("Effect"), words.outcome),
            (self.tr("To do better"), words.reflection),
        )
        return [(name, selectable_label(text)) for name, text in facts if text.strip()]

    def _attendee(self, attendee: Attendee) -> QWidget:
        words = {
            Attendance.PRESENT: (self.tr("came"), Tone.ACCENT),
            Attendance.ABSENT: (self.tr("absent"), Tone.NEUTRAL),
            Attendance.EXCUSED: (self.tr("excused"), Tone.NEUTRAL),
        }
        name = NameLabel(self._workplace.curtain, attendee.name or self.tr("(file shut)"))
        state = Chip(*words[attendee.state])
        return row_of(name, muted_label(attendee.reason), 1, state, spacing=8)

    def _note_row(self, note: GroupNoteView) -> QWidget:
        moment = moment_words(note.at)
        when = self.tr("added on {moment}").format(moment=moment) if note.number > 1 else moment
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(muted_label(f"{note.number}.  {when}   {note.author_name}"))
        closed = self.tr("Only the author can read this.")
        column.addWidget(
            text_label(closed, "muted") if note.text is None else selectable_label(note.text)
        )
        return holder

    def _add_note(self) -> None:
        sessions, session_id = self._workplace.register.group_sessions, self._session_id
        text = self._note.text()

        def work(progress: Progress) -> tuple[GroupNoteView, ...]:
            return sessions.add_note(session_id, text)

        self._workplace.jobs.start(work, self._show_error).succeeded.connect(self._show_added)

    def _show_added(self) -> None:
        self._note.setText("")
        self._form.clear_problems()
        self._load()

    def _show_error(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _amend(self) -> None:
        self.accept()
        self._workplace.navigate.go(Place.GROUP_SESSION, AmendSession(self._session_id))

    def _print_record(self) -> None:
        from services.documents import group_record

        prints, session_id = self._workplace.register.group_prints, self._session_id
        show_paper(
            self._workplace,
            self,
            lambda: group_record.filled(prints.record(session_id)),
            self.tr("Group session record"),
            "group-session",
        )

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setLayout(self._content)
        self.column.addWidget(row_of(self._heading, 1, self._print, self._correct, spacing=8))
        self.column.addWidget(scrolling(inner, may_be_wide=True), 1)
        self.column.addWidget(self._form)
        self.column.addWidget(row_of(self._add, 1))
