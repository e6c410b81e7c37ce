"""Files that were put aside: each with its reason, what to do, and a way to be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.county.inbox_records import QuarantinedFile
from ui.county.inbox_words import advice, outcome_name, outcome_tone
from ui.shared.entries import Entries, link_about, row_of
from ui.shared.local_time import moment_words
from ui.shared.widgets import Card, Chip, muted_label, text_label

_SHOWN = 30


class QuarantineCard(Card):
    """Signal ``settled`` (QuarantinedFile): somebody has seen to it. Hidden while there is none."""

    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Put aside"))
        self.lines = Entries()
        self.body.addWidget(self.lines)
        self.hide()

    def show_files(self, files: Sequence[QuarantinedFile]) -> None:
        """Those that nobody has settled yet, newest first."""
        self.setVisible(bool(files))
        self.set_note(self.tr("%n file(s); the rest of their sticks was read", "", len(files)))
        rows = [self._row(one) for one in files[:_SHOWN]]
        if len(files) > _SHOWN:
            rows.append(muted_label(self.tr("… and %n more", "", len(files) - _SHOWN)))
        self.lines.set_rows(rows)

    def _row(self, one: QuarantinedFile) -> QWidget:
        name = text_label(one.room_name or one.room_code or one.name, "strong")
        name.setWordWrap(False)
        chip = Chip(outcome_name(one.outcome), outcome_tone(one.outcome))
        done = link_about(one, self.tr("Seen to"), self.settled.emit)
        head = row_of(
            name, muted_label(one.name), muted_label(moment_words(one.found_at)), 1, chip, done
        )
        holder = Entries(spacing=2)
        holder.set_rows([head, text_label(advice(one.outcome), "muted")], is_ruled=False)
        return holder
