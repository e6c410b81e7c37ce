"""Step 3: where the package goes, what was written, and the readable twins."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from services.summary.months import MonthEntry, MonthState
from ui.shared.columns import Columns
from ui.shared.entries import Entries, row_of
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, Chip, muted_label, plain_button, text_label
from ui.summaries.words import state_tone, state_words

if TYPE_CHECKING:
    from services.exchange.county import CountyKeys
    from services.exchange.outbox import WrittenPackage
    from services.exchange.stick import Drive

_SENT = (MonthState.WRITTEN, MonthState.HANDED_OVER, MonthState.RECEIVED, MonthState.REFUSED)
_GIGABYTE = 1_000_000_000


class SendPanel(QWidget):
    """Signals for the page; ``target()`` is the chosen stick or folder, or None."""

    county_wanted = Signal()
    folder_wanted = Signal()
    drives_wanted = Signal()
    handed_over = Signal()
    preview_wanted = Signal()
    slip_wanted = Signal()
    report_wanted = Signal()
    page_wanted = Signal()
    workbook_wanted = Signal()
    sharing_wanted = Signal()
    replacing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._result = Banner()
        self._result.acted.connect(self.handed_over)
        self._county, self._state = text_label(), Chip()
        self._state.hide()
        self._set_county = plain_button(self.tr("Set the county's key"), icon_name="key-round")
        self._set_county.clicked.connect(self.county_wanted)
        self._replace = plain_button(self.tr("It was wrong: send it again…"))
        self._replace.clicked.connect(self.replacing_wanted)
        self._choices, self._group = Entries(), QButtonGroup(self)
        self._drives: tuple[Drive, ...] = ()
        self._folder: Path | None = None
        self._lay_out()

    def show_month(self, entry: MonthEntry, written: "WrittenPackage | None") -> None:
        """Where the month stands; ``written`` is what has been written just now."""
        self._state.show_state(state_words(entry), state_tone(entry))
        words = ""
        if written is not None:
            words = self._written_words(written)
        elif entry.state is MonthState.WRITTEN:
            words = self.tr("Written and checked: {place}").format(place=entry.written_at)
        self._replace.setVisible(entry.is_newest and entry.state in _SENT)
        is_waiting = entry.state is MonthState.WRITTEN
        action = self.tr("Handed over to the county") if is_waiting else ""
        self._result.say(words, Tone.ACCENT, action)

    def _written_words(self, written: "WrittenPackage") -> str:
        words = self.tr("{name} is written and was read back. You may now remove the stick.")
        lines = [words.format(name=written.package.name)]
        if written.also_written:
            lines.append(self.tr("%n earlier month(s) travel along.", "", written.also_written))
        return " ".join(lines)

    def show_county(self, county: "CountyKeys | None") -> None:
        """Who will be able to open the package."""
        self._set_county.setVisible(county is None)
        if county is None:
            self._county.setText(
                self.tr("The county's key is not set yet. Without it nothing can be sealed.")
            )
            return
        words = self.tr("Sealed to {name}: nobody else can open it.\nFingerprint {fingerprint}")
        self._county.setText(words.format(name=county.name, fingerprint=county.fingerprint))

    def show_drives(self, drives: Sequence["Drive"]) -> None:
        """Sticks that are plugged in; the choice stays if it is still there."""
        if tuple(drives) == self._drives and self._group.buttons():
            return
        before = self.target()
        self._drives = tuple(drives)
        self._show_choices(before)

    def show_folder(self, folder: Path) -> None:
        """A folder of the user's own choice."""
        self._folder = folder
        self._show_choices(folder)

    def target(self) -> Path | None:
        """Where to write."""
        button = self._group.checkedButton()
        return Path(str(button.property("folder"))) if button is not None else None

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        buttons = self._group.buttons()
        return self._group.checkedButton() or buttons[0] if buttons else self._other

    def _show_choices(self, chosen: Path | None) -> None:
        places = [(d.folder, self._drive_words(d)) for d in self._drives]
        if self._folder is not None:
            places.append((self._folder, str(self._folder)))
        for button in self._group.buttons():
            self._group.removeButton(button)
        rows: list[QWidget] = []
        for folder, words in places:
            button = QRadioButton(words)
            button.setProperty("folder", str(folder))
            button.setChecked(folder == chosen or len(places) == 1)
            self._group.addButton(button)
            rows.append(button)
        if not rows:
            rows.append(muted_label(self.tr("No stick is plugged in.")))
        self._choices.set_rows(rows, is_ruled=False)

    def _drive_words(self, drive: "Drive") -> str:
        free = f"{drive.free_bytes / _GIGABYTE:.1f}"
        words = self.tr("{label} — {folder}, {free} GB free")
        return words.format(label=drive.label, folder=drive.folder, free=free)

    def _lay_out(self) -> None:
        self._other = plain_button(self.tr("Another folder…"), icon_name="folder-open")
        again = plain_button(self.tr("Look again"), icon_name="usb")
        self._other.clicked.connect(self.folder_wanted)
        again.clicked.connect(self.drives_wanted)
        where = Card(self.tr("Write to"))
        where.head.addWidget(self._state)
        where.body.addWidget(self._choices)
        where.body.addWidget(row_of(self._other, again, 1))
        sealed = Card(self.tr("Sealed and signed"))
        sealed.body.addWidget(self._county)
        sealed.body.addWidget(row_of(self._set_county, self._replace, 1))
        columns = Columns((3, 2))
        columns.left.addWidget(where)
        columns.left.addWidget(sealed)
        columns.left.addStretch(1)
        columns.right.addWidget(self._twins_card())
        columns.right.addStretch(1)
        self._result.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(16))
        column.addWidget(self._result)
        column.addWidget(columns, 1)

    def _twins_card(self) -> Card:
        card = Card(self.tr("For your own files"))
        words = self.tr("The same figures to read, print, sign and keep. No names are in them.")
        card.body.addWidget(text_label(words, "muted"))
        for words, icon_name, signal in (
            (self.tr("Look at and print"), "printer", self.preview_wanted),
            (self.tr("Report with charts"), "chart-column", self.report_wanted),
            (self.tr("Hand-over slip"), "file-text", self.slip_wanted),
            (self.tr("Save as PDF"), "save", self.page_wanted),
            (self.tr("Save as workbook"), "file-spreadsheet", self.workbook_wanted),
            (self.tr("For other systems…"), "arrow-right-left", self.sharing_wanted),
        ):
            button = plain_button(words, icon_name=icon_name)
            button.clicked.connect(signal)
            card.body.addWidget(button)
        return card
