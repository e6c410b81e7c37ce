"""What a stick brought: the counts, then one line a file, trouble first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.county.inbox_records import FileResult, InboxResult, Outcome
from ui.county.inbox_words import (
    day_words,
    file_words,
    is_good,
    outcome_name,
    outcome_tone,
    stopped_words,
)
from ui.shared.entries import Entries, row_of
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, Chip, muted_label, plain_button, text_label

_SHOWN = 40


class ResultCard(Card):
    """Hidden until something was read. Signal ``receipts_wanted`` (room codes): answer these rooms
    on the same stick."""

    receipts_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ")
        self.stopped = Banner(tone=Tone.WARN)
        self.stopped.hide()
        self.lines = Entries()
        self._rooms: tuple[str, ...] = ()
        self.receipts = plain_button(self.tr("Write their receipts here"), icon_name="usb")
        self.receipts.clicked.connect(self._ask_receipts)
        self.head.addWidget(self.receipts)
        self.body.addWidget(self.stopped)
        self.body.addWidget(self.lines)
        self.hide()

    def show_result(self, result: InboxResult) -> None:
        """The newest reading."""
        self.heading.setText(self._head(result))
        good = (one.room_code for one in result.files if is_good(one.outcome))
        self._rooms = tuple(dict.fromkeys(code for code in good if code))
        self.receipts.setVisible(bool(self._rooms))
        self.stopped.say(stopped_words(result.stopped), Tone.WARN)
        files = sorted(result.files, key=lambda one: is_good(one.outcome))
        rows = [file_row(one) for one in files[:_SHOWN]]
        rest = len(files) - len(rows)
        if rest:
            rows.append(muted_label(self.tr("… and %n more", "", rest)))
        if not files:
            rows.append(
                muted_label(self.tr("There is no package of a room; look into another folder."))
            )
        self.lines.set_rows(rows)
        self.show()

    def _ask_receipts(self) -> None:
        self.receipts_wanted.emit(self._rooms)

    def _head(self, result: InboxResult) -> str:
        new = result.count(Outcome.IMPORTED)
        same = result.count(Outcome.ALREADY, Outcome.OLDER)
        trouble = len(result.files) - new - same
        said = [self.tr("%n package(s) taken in", "", new)]
        if same:
            said.append(self.tr("%n were here", "", same))
        if trouble:
            said.append(self.tr("%n put aside", "", trouble))
        return self.tr(", ").join(said)


def file_row(one: FileResult) -> QWidget:
    """One file: what it is, and what became of it; what to do stands where it was put aside."""
    chip = Chip(outcome_name(one.outcome), outcome_tone(one.outcome))
    name = text_label(file_words(one), "strong" if not is_good(one.outcome) else "body")
    name.setWordWrap(False)
    return row_of(name, muted_label(day_words(one)), 1, chip)
