"""One case note as it is read: who and when, the text, and with whom its author shared it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.visits.case_notes import NoteView
from services.visits.shares import Share
from ui.shared.entries import row_of, selectable_label
from ui.shared.local_time import moment_words
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Chip, muted_label, plain_button, text_label


class NoteRow(QWidget):
    """Signals: ``share_wanted`` (note), ``withdraw_wanted`` (share)."""

    share_wanted = Signal(object)
    withdraw_wanted = Signal(object)

    def __init__(self, note: NoteView, *, can_share: bool) -> None:
        super().__init__()
        self._note = note
        self._withdrawing: dict[QWidget, Share] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(4))
        column.addWidget(self._head(can_share=can_share and note.text is not None))
        column.addWidget(self._text())
        for share in note.shares:
            column.addWidget(self._share(share))
            if share.remark:
                column.addWidget(self._remark(share))

    def _head(self, *, can_share: bool) -> QWidget:
        moment = moment_words(self._note.at)
        when = self.tr("added on {moment}") if self._note.is_addition else "{moment}"
        parts: list[QWidget | int] = [
            muted_label(f"{self._note.number}."),
            muted_label(f"{when.format(moment=moment)}   {self._note.author_name}"),
            1,
        ]
        if can_share:
            button = plain_button(self.tr("Share…"))
            button.clicked.connect(self._want_share)
            parts.append(button)
        return row_of(*parts, spacing=6)

    def _text(self) -> QWidget:
        if self._note.text is not None:
            return selectable_label(self._note.text)
        if self._note.is_own:
            return text_label(
                self.tr("Sealed to a key from before your password was reset. The sheet opens it."),
                "muted",
            )
        return text_label(self.tr("Only the author can read this."), "muted")

    def _share(self, share: Share) -> QWidget:
        name = self.tr("{name} (left)").format(name=share.name) if share.has_left else share.name
        shared = self.tr("Shared with {name}").format(name=name)
        parts: list[QWidget | int] = [muted_label(shared), Chip(*self._state(share)), 1]
        if share.withdrawn_at is None:
            button = plain_button(self.tr("Withdraw"))
            self._withdrawing[button] = share
            button.clicked.connect(self._want_withdraw)
            parts.append(button)
        return row_of(*parts, spacing=8)

    def _state(self, share: Share) -> tuple[str, Tone]:
        if share.cosigned_at is not None:
            signed = self.tr("co-signed {moment}").format(moment=moment_words(share.cosigned_at))
            if share.withdrawn_at is None:
                return signed, Tone.ACCENT
            return self.tr("{signed}, copy withdrawn").format(signed=signed), Tone.NEUTRAL
        if share.withdrawn_at is not None:
            read = self.tr("withdrawn, was read")
            return (read if share.read_at else self.tr("withdrawn unread")), Tone.NEUTRAL
        if share.read_at is not None:
            read = self.tr("read {moment}").format(moment=moment_words(share.read_at))
            return read, Tone.INFO
        return self.tr("not read yet"), Tone.NEUTRAL

    def _remark(self, share: Share) -> QWidget:
        words = self.tr("Remark: {remark}").format(remark=share.remark)
        return selectable_label(words)

    def _want_share(self) -> None:
        self.share_wanted.emit(self._note)

    def _want_withdraw(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.withdraw_wanted.emit(self._withdrawing[sender])
