"""One shared note as it is read, and the co-signature under it."""

from PySide6.QtCore import Signal

from services.progress import Progress
from services.visits.note_sharing import SharedNote, SharedText
from ui.navigation import Place
from ui.shared.entries import row_of, selectable_label
from ui.shared.form import Field, NoteField
from ui.shared.local_time import moment_words
from ui.shared.record_form import RecordForm
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, primary_button
from ui.visits.words import Labels, anonymous
from ui.workplace import Workplace


class SharedNoteCard(Card):
    """Signal ``changed`` when a note was read for the first time, or co-signed."""

    changed = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._workplace, self._labels = workplace, labels
        self._shown: SharedText | None = None
        self._name = NameLabel(workplace.curtain)
        self._name.setProperty("role", "lead")
        self._facts = muted_label()
        self._state = Chip()
        self.head.insertWidget(0, self._name)
        self.head.insertWidget(1, self._facts)
        self.head.addWidget(self._state)
        self._text = selectable_label("")
        self._remark = NoteField(3, self.tr("May stay empty. The author can read it."))
        self._form = RecordForm()
        self._draft = SheetDraft(self, workplace, None, self._form, sealed="remark")
        self._form.add(Field("remark", self.tr("Remark"), self._remark))
        self._sign = primary_button(self.tr("Co-sign"), Keys.FINISH)
        self._visit = plain_button(self.tr("Open the visit"))
        self._said = selectable_label("")
        for part in (self._text, self._said, self._draft.banner, self._form):
            self.body.addWidget(part)
        self.body.addWidget(row_of(self._sign, 1, self._visit))
        self._sign.clicked.connect(self._cosign)
        self._visit.clicked.connect(self._open_visit)
        self.close_note()

    def open_note(self, note: SharedNote) -> None:
        """Open the copy; this is on record."""
        sharing = self._workplace.register.note_sharing
        job = self._workplace.jobs.start(lambda progress: sharing.read(note.id))
        job.succeeded.connect(self._show_read)

    def close_note(self) -> None:
        """Show nothing of anybody; a remark that was begun is kept."""
        self._draft.follow(None)
        self._shown = None
        self._name.hide()
        self._facts.setText(self.tr("Choose a note and press Enter to read it."))
        self._text.setText("")
        for part in (self._text, self._said, self._form, self._sign, self._visit, self._state):
            part.hide()

    def _show_read(self, found: SharedText) -> None:
        is_first = found.note.cosigned_at is None
        if self._shown is None or self._shown.note.id != found.note.id:
            key = sheet_key(SheetName.REMARK, Place.SUPERVISION, part=str(found.note.id))
            self._draft.follow(key if found.may_cosign else None, found.note.client_id)
            self._form.clear()
        self._show(found)
        if is_first:
            self.changed.emit()

    def _show(self, found: SharedText) -> None:
        self._shown = found
        note = found.note
        self._name.set_name(note.client_name or anonymous())
        self._name.show()
        mode = self._labels.label("mode", note.mode)
        self._facts.setText(f"{note.day.isoformat()}   {mode}   {note.author_name}")
        if found.text is None:
            self._text.setText(
                self.tr("Sealed to a key you no longer have. Ask the author to share it again.")
            )
        else:
            self._text.setText(found.text)
        self._text.show()
        self._visit.show()
        self._show_signature(found)

    def _show_signature(self, found: SharedText) -> None:
        signed = found.note.cosigned_at
        can_sign = found.may_cosign
        for part in (self._form, self._sign):
            part.setVisible(can_sign)
        words = self.tr("co-signed {moment}").format(moment=moment_words(signed)) if signed else ""
        self._state.show_state(words, Tone.ACCENT)
        said = self.tr("Your remark: {remark}").format(remark=found.remark) if found.remark else ""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        if can_sign:
            self._remark.setFocus()

    def _cosign(self) -> None:
        if self._shown is None:
            return
        sharing = self._workplace.register.note_sharing
        share_id, remark = self._shown.note.id, self._remark.text()

        def work(progress: Progress) -> SharedText:
            return sharing.cosign(share_id, remark)

        self._workplace.jobs.start(work, self._show_error).succeeded.connect(self._show_signed)

    def _show_signed(self, found: SharedText) -> None:
        self._draft.discard()
        self._form.clear()
        self._show(found)
        self.changed.emit()

    def _show_error(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _open_visit(self) -> None:
        if self._shown is not None:
            self._workplace.navigate.go(Place.VISIT, self._shown.note.visit_id)
