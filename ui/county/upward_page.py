"""Up to the office above: the sums of a month, closed, sealed and written to a stick."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.county.upward import UpwardMonth
from services.errors import Conflict
from services.exchange.county import CountyKeys
from services.exchange.outbox import OutboxEntry, WrittenPackage
from services.summary.wording import SummaryWording
from ui.county.keys_above_sheet import KeysAboveSheet
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.entries import Entries, row_of
from ui.shared.progress_dialog import show_progress
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, muted_label, plain_button, primary_button, text_label
from ui.summaries.figures import FigureGrid, FigureRow
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.register import Register


@dataclass(frozen=True, slots=True)
class _Found:
    """``trouble``: why there is no month to look at now."""

    month: UpwardMonth | None
    trouble: str
    above: CountyKeys | None
    sent: tuple[OutboxEntry, ...]


class UpwardPage(Page):
    """Everybody looks; who may export closes and writes."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.INCOMING, Area.UNITS, Area.SUMMARIES})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._found: _Found | None = None
        self._wording = SummaryWording(workplace.codes, workplace.language.value)
        self.banner = Banner()
        self.banner.hide()
        self.figures, self._about = FigureGrid(), text_label("", "muted")
        self._above = text_label()
        self._sent = Entries(spacing=6)
        self.close_month = primary_button(self.tr("Close this month"), Keys.FINISH)
        self.write = plain_button(self.tr("Write a stick"), icon_name="usb")
        self.paper = plain_button(self.tr("Print"), icon_name="printer")
        self.keys = plain_button(self.tr("Keys of the office above…"), icon_name="key-round")
        self.close_month.clicked.connect(self._close)
        self.write.clicked.connect(self._write)
        self.paper.clicked.connect(self._print)
        self.keys.clicked.connect(self._ask_keys)
        self._lay_out()

    @override
    def title(self) -> str:
        return self.tr("Up to the city")

    @override
    def subtitle(self) -> str:
        return self.tr("sums of what rooms published; nothing is rounded again")

    @override
    def header_actions(self) -> Sequence[QPushButton]:
        if self._found is None or not self.workplace.register.vault.actor.may(Right.EXPORT):
            return ()
        month = self._found.month
        actions = [self.paper] if month is not None else []
        if month is not None and month.has_ended and not month.is_closed:
            actions.append(self.close_month)
        if self._found.sent and self._found.above is not None:
            actions.append(self.write)
        return tuple(actions)

    @override
    def reload(self) -> None:
        register = self.workplace.register
        self.workplace.jobs.start(lambda progress: _read(register)).succeeded.connect(self._show)

    def _show(self, found: _Found) -> None:
        self._found = found
        self._show_month(found)
        above = found.above
        if above is None:
            self._above.setText(
                self.tr("Not set yet: without its key nothing can be sealed for it.")
            )
        else:
            words = self.tr("{name}\nFingerprint {digits}")
            self._above.setText(words.format(name=above.name, digits=above.fingerprint))
        rows = [
            row_of(text_label(one.month), muted_label(_day(one)), 1, spacing=8)
            for one in found.sent[:12]
        ]
        self._sent.set_rows(rows or [muted_label(self.tr("Nothing went up yet."))])
        self.header_changed.emit()

    def _show_month(self, found: _Found) -> None:
        month = found.month
        self.figures.setVisible(month is not None)
        if month is None:
            self._card.heading.setText(self.tr("No month to hand up"))
            self._about.setText(self._trouble_words(found.trouble))
            return
        words = self.tr("Month {month}")
        self._card.heading.setText(words.format(month=month.month))
        self._about.setText(
            self.tr(
                "{reported} of {expected} rooms have reported it; {late} late packages of earlier "
                "months go along. Each sum may be off by {margin}."
            ).format(
                reported=month.reported,
                expected=month.expected,
                late=month.late,
                margin=f"±{month.margin}",
            )
        )
        self.figures.show_rows(
            (self.tr("What"), self.tr("Month"), self.tr("Year")),
            [
                FigureRow(
                    self._wording.population(one.population), (f"{one.step:,}", f"{one.year:,}")
                )
                for one in month.published.populations
            ],
        )

    def _trouble_words(self, trouble: str) -> str:
        return {
            "nothing_came": self.tr("No room has reported yet."),
            "mixed_bases": self.tr(
                "Rooms round by different steps; their sums cannot go up as one. Hand all of them "
                "the same rules."
            ),
            "not_balanced": self.tr(
                "The sums do not balance. Look into the inbox for imports that were taken back."
            ),
            "packages_lost": self.tr(
                "A package that went up is not here, perhaps after a restored backup."
            ),
        }.get(trouble, self.tr("All months went up; the next one goes on now."))

    def _close(self) -> None:
        month = self._found.month if self._found else None
        if month is None:
            return
        title = self.tr("Close {month} for the office above?").format(month=month.month)
        text = self.tr("What comes later goes up with a later month.")
        if not self.workplace.dialogs.ask(title, text, self.tr("Close the month")):
            return
        upward = self.workplace.register.upward
        job = self.workplace.jobs.start(lambda progress: upward.close(month.month, month.digest))
        job.succeeded.connect(self._tell_closed)

    def _tell_closed(self, closed: UpwardMonth) -> None:
        words = self.tr("{month} is closed. Write it on a stick now.")
        self.banner.say(words.format(month=closed.month), Tone.ACCENT)
        self.workplace.changes.announce({Area.SUMMARIES})

    def _write(self) -> None:
        if self._found is None or not self._found.sent:
            return
        month = self._found.sent[0].month
        folder = self.workplace.dialogs.choose_folder(self.tr("Which stick?"))
        if folder is None:
            return
        outbox = self.workplace.register.outbox
        job = self.workplace.jobs.start(lambda progress: outbox.write(month, folder, progress))
        job.succeeded.connect(self._tell_written)
        show_progress(job, self.tr("Writing the package"), self)

    def _tell_written(self, written: WrittenPackage) -> None:
        words = self.tr("{name} is written and was read back. You may now remove the stick.")
        self.banner.say(words.format(name=written.package.name), Tone.ACCENT)
        self.workplace.changes.announce({Area.SUMMARIES})

    def _print(self) -> None:
        month = self._found.month if self._found else None
        if month is None:
            return
        upward, code = self.workplace.register.upward, month.month
        show_paper(
            self.workplace,
            self,
            lambda: upward.page(code),
            self.tr("Monthly sums"),
            f"upward-{code}",
            has_names=False,
        )

    def _ask_keys(self) -> None:
        sheet = KeysAboveSheet(self, self.workplace)
        sheet.pinned.connect(self.reload)
        sheet.open()

    def _lay_out(self) -> None:
        self._card = Card(" ")
        self._card.body.addWidget(self._about)
        self._card.body.addWidget(self.figures)
        above = Card(self.tr("The office above"))
        above.body.addWidget(self._above)
        above.body.addWidget(row_of(self.keys, 1))
        self.keys.setVisible(self.workplace.register.vault.actor.may(Right.EXPORT))
        sent = Card(self.tr("Went up"))
        sent.body.addWidget(self._sent)
        columns = Columns((3, 2))
        columns.left.addWidget(self._card)
        columns.left.addStretch(1)
        columns.right.addWidget(above)
        columns.right.addWidget(sent)
        columns.right.addStretch(1)
        self.body.addWidget(self.banner)
        self.body.addWidget(columns, 1)


def _read(register: "Register") -> _Found:
    upward, month, trouble = register.upward, None, ""
    try:
        wanted = upward.next_month()
        month = upward.preview(wanted) if wanted is not None else None
        trouble = "" if month is not None else "nothing_came"
    except Conflict as error:
        trouble = error.code
    return _Found(month, trouble, register.outbox.county(), register.outbox.entries())


def _day(entry: OutboxEntry) -> str:
    return entry.created_at.date().isoformat()
