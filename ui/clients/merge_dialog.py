"""Merging two files of one person: side by side, what will move, and the verb on the button."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.clients.records import ClientDetails, ClientId, Merged, MergePreview
from services.errors import Conflict
from services.progress import Progress
from ui.clients import words
from ui.clients.picker import ClientPicker
from ui.shared.choices import Option, Segmented
from ui.shared.entries import clear
from ui.shared.sheet import Sheet
from ui.shared.theme import Tone
from ui.shared.widgets import (
    Banner,
    Card,
    NameLabel,
    danger_button,
    muted_label,
    plain_button,
    text_label,
)
from ui.workplace import Workplace

_HIGHEST = 680  # pixels; a screen of 768 shows it whole, and at large text the middle scrolls


class MergeDialog(Sheet):
    """Signal ``merged`` (Merged). ``first`` is the file from which merging was asked for."""

    merged = Signal(object)

    def __init__(self, workplace: Workplace, first: ClientDetails, parent: QWidget) -> None:
        super().__init__(parent, QCoreApplication.translate("MergeDialog", "Merge two files"), "")
        self._workplace, self._first = workplace, first
        self._preview: MergePreview | None = None
        self._picker = ClientPicker(
            workplace, allows_new=False, shows_visits=False, leave_out=first.id
        )
        self._keep = Segmented(())
        self._trouble = Banner()
        self._trouble.hide()
        self._sides, self._points = QHBoxLayout(), QVBoxLayout()
        self._compared, self._scroll = QWidget(), QScrollArea()
        self._cancel = plain_button(self.tr("Cancel"))
        self._merge = danger_button(self.tr("Merge the two files"))
        self._lay_out()
        self._picker.changed.connect(self._compare)
        self._keep.chosen.connect(self._compare)
        self._cancel.clicked.connect(self.reject)
        self._merge.clicked.connect(self._do)
        self._picker.setFocus()

    def _compare(self) -> None:
        """Fetch what merging these two would do."""
        other = self._picker.client_id()
        self._preview = None
        self._merge.setEnabled(False)
        if other is None:
            self._scroll.hide()
            return
        self._offer_keep(other)
        keep, drop = self._pair(other)
        clients = self._workplace.register.clients

        def work(progress: Progress) -> MergePreview:
            if keep == drop:
                raise Conflict("same_client")
            preview: MergePreview = clients.preview_merge(keep, drop)
            return preview

        job = self._workplace.jobs.start(work, self._show_error)
        job.succeeded.connect(self._show_preview)

    def _offer_keep(self, other: ClientId) -> None:
        picked = self._picker.picked().client
        if picked is None or self._keep.property("other") == other:
            return
        self._keep.setProperty("other", other)
        # The file with more visits is the one people know.
        first = self._first
        keep = first.id if first.visits >= picked.visits else other
        self._keep.set_options(
            [Option(str(first.id), first.file_no), Option(str(other), picked.file_no)], str(keep)
        )

    def _pair(self, other: ClientId) -> tuple[ClientId, ClientId]:
        first = self._first.id
        return (other, first) if self._keep.value() == str(other) else (first, other)

    def _show_preview(self, preview: MergePreview) -> None:
        if {preview.keep.id, preview.drop.id} != {self._first.id, self._picker.client_id()}:
            return  # somebody else was picked meanwhile
        self._preview = preview
        self._trouble.hide()
        clear(self._sides)
        self._sides.addWidget(self._side(self.tr("Stays"), preview.keep, Tone.ACCENT), 1)
        self._sides.addWidget(self._side(self.tr("Goes into it"), preview.drop, Tone.NEUTRAL), 1)
        clear(self._points)
        for point in self._consequences(preview):
            self._points.addWidget(text_label(f"·  {point}"))
        self._scroll.show()
        self._merge.setEnabled(True)
        room = _HIGHEST - self._workplace.theme.px(220)
        width = self.width() - 2 * self._workplace.theme.px(24)
        needed = max(self._compared.sizeHint().height(), self._compared.heightForWidth(width))
        self._scroll.setMinimumHeight(max(0, min(needed, room)))
        self.column.activate()
        self.adjustSize()

    def _side(self, heading: str, details: ClientDetails, tone: Tone) -> QWidget:
        card = Card(tone=tone)
        fields = details.fields
        card.body.setSpacing(self._workplace.theme.px(4))
        card.body.addWidget(muted_label(heading))
        card.body.addWidget(NameLabel(self._workplace.curtain, fields.name))
        birth = fields.birth_date.isoformat() if fields.birth_date else ""
        visits = self.tr("%n visit(s)", "", details.visits)
        last = self.tr("last on {day}").format(day=details.last_day) if details.last_day else ""
        for fact in (
            details.file_no,
            f"{words.sex_word(fields.sex)}  {words.age_word(details.age)}".strip(),
            birth,
            fields.phone,
            f"{visits}  {last}".strip(),
        ):
            card.body.addWidget(muted_label(fact or "–"))
        card.body.addStretch(1)
        return card

    def _consequences(self, preview: MergePreview) -> list[str]:
        keep, drop = preview.keep.file_no, preview.drop.file_no
        moved = [
            (preview.visits, self.tr("%n visit(s)", "", preview.visits)),
            (preview.referrals, self.tr("%n referral(s)", "", preview.referrals)),
            (preview.populations, self.tr("%n population(s)", "", preview.populations)),
            (preview.drafts, self.tr("%n draft(s)", "", preview.drafts)),
        ]
        listed = self.tr(", ").join(text for count, text in moved if count)
        points = []
        if listed:
            points.append(self.tr("Moves to {keep}: {what}").format(keep=keep, what=listed))
        if preview.filled:
            what = self.tr(", ").join(words.field_word(field) for field in preview.filled)
            points.append(self.tr("Filled in where it was empty: {what}").format(what=what))
        points.append(
            self.tr("{drop} is no longer listed; opening it leads to {keep}").format(
                keep=keep, drop=drop
            )
        )
        points.append(self.tr("You can take it back right afterwards"))
        return points

    def _do(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self._merge.setEnabled(False)
        keep, drop = preview.keep.id, preview.drop.id
        clients = self._workplace.register.clients

        def work(progress: Progress) -> Merged:
            merged: Merged = clients.merge(keep, drop)
            return merged

        self._workplace.jobs.start(work, self._show_error).succeeded.connect(self._done)

    def _done(self, merged: Merged) -> None:
        self.accept()
        self.merged.emit(merged)

    def _show_error(self, error: BaseException) -> None:
        self._scroll.hide()
        if isinstance(error, Conflict) and error.code == "same_client":
            self._trouble.say(self.tr("That is the same file. Please pick another."), Tone.WARN)
            return
        self._workplace.dialogs.show_error(error)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        # High enough for the list under the field before two files are compared.
        self.setMinimumSize(px(600), min(px(440), _HIGHEST))
        self.setMaximumHeight(_HIGHEST)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.column.addWidget(muted_label(self.tr("Find the other file of the same person")))
        self.column.addWidget(self._picker)
        self.column.addWidget(self._trouble)
        compared = QVBoxLayout(self._compared)
        compared.setContentsMargins(0, px(8), 0, 0)
        compared.setSpacing(px(12))
        choice = QHBoxLayout()
        choice.setSpacing(px(12))
        choice.addWidget(muted_label(self.tr("Which file stays?")))
        choice.addWidget(self._keep)
        choice.addStretch(1)
        self._sides.setSpacing(px(12))
        self._points.setSpacing(px(4))
        compared.addLayout(choice)
        compared.addLayout(self._sides)
        compared.addLayout(self._points)
        self._scroll.setWidget(self._compared)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        self._scroll.hide()
        self._compared.setProperty("role", "plainGround")
        self.column.addWidget(self._scroll, 1)
        self.column.addStretch(0)
        self._merge.setEnabled(False)
        self._cancel.setDefault(True)
        self._add_buttons(self._cancel, self._merge)
