"""Every scale that is here, found by typing, with the passport of the chosen one beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.documents.rendered import Rendered
from services.preferences import DECLARED_USES
from services.progress import Progress
from services.scales.service import ScaleCard, ScaleDetails
from ui.assessments.words import own
from ui.scales.export_sheet import ExportSheet
from ui.scales.passport_view import PassportView
from ui.scales.uses_sheet import UsesSheet
from ui.scales.wording_sheet import WordingSheet
from ui.scales.words import PRIVATE, tier_tone, tier_word, uses_words
from ui.shared.choices import Choice, Option
from ui.shared.columns import Columns
from ui.shared.entries import row_of
from ui.shared.form import line_field
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys, install
from ui.shared.show_paper import show_paper
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, EmptyState, muted_label, plain_button
from ui.workplace import Workplace

_LEAST_HEIGHT = 250


@dataclass(frozen=True, slots=True)
class _Library:
    cards: tuple[ScaleCard, ...]
    uses: str


class LibraryPart(TabPart):
    """``choose`` shows a scale by its id."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._cards: tuple[ScaleCard, ...] = ()
        self._wanted, self._uses = "", ""
        self._shown: ScaleDetails | None = None
        self._may = workplace.register.vault.actor.may(Right.MANAGE)
        self.search = line_field(self.tr("Name of a scale"))
        self.kinds = Choice(self._kind_options())
        self._said = muted_label()
        self.declare = plain_button(self.tr("Change…"))
        self._declared = row_of(self._said, self.declare, 1)
        self.banner = Banner()
        self._model = RecordModel[ScaleCard](self._columns(), workplace.curtain)
        self._empty = EmptyState(self.tr("No scale of this name"), icon_name="library")
        self.table = RecordTable(self._model, self._empty)
        self.passport = PassportView(workplace)
        self.declare.setVisible(self._may)
        self._lay_out()
        self._connect()

    def choose(self, scale_id: str) -> None:
        """Show this one as soon as the list is there."""
        self._wanted = scale_id
        self.search.clear()
        self.kinds.set_value("")

    @override
    def reload(self) -> None:
        register = self.workplace.register

        def work(progress: Progress) -> _Library:
            return _Library(register.scales.all(), register.preferences.get(DECLARED_USES))

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: _Library) -> None:
        self._cards, self._uses = found.cards, found.uses
        undeclared = self.tr(
            "This room has not said what it uses scales for. Scales that are free for "
            "non-commercial use only are not offered until it has."
        )
        action = self.tr("Say it…") if self._may else ""
        self.banner.say("" if found.uses else undeclared, Tone.WARN, action)
        words = self.tr("Used for: {uses}").format(uses=uses_words(found.uses.split(",")))
        self._said.setText(words)
        self._declared.setVisible(bool(found.uses))
        self._filter()

    def _filter(self) -> None:
        current: ScaleCard | None = self.table.current_record()
        wanted = self._wanted or (current.id if current else "")
        rows = [card for card in self._cards if self._fits(card)]
        self._model.set_rows(rows)
        names = [card.id for card in rows]
        if wanted in names:
            self._wanted = ""
        number = names.index(wanted) if wanted in names else 0
        if rows:
            self.table.selectRow(number)  # which fetches it: after new rows none is chosen
        else:
            self.passport.hide()

    def _fits(self, card: ScaleCard) -> bool:
        typed = self.search.text().strip().casefold()
        names = " ".join((card.id, card.short, *card.names.values())).casefold()
        kind = self.kinds.value()
        return typed in names and (not kind or card.tier == kind)

    def _fetch(self, card: ScaleCard | None) -> None:
        if card is None:
            return
        scales, scale_id = self.workplace.register.scales, card.id
        job = self.workplace.jobs.start(lambda progress: scales.details(scale_id))
        job.succeeded.connect(self._show_passport)

    def _show_passport(self, found: ScaleDetails) -> None:
        current = self.table.current_record()
        if current is not None and current.id == found.card.id:
            self._shown = found
            self.table.scrollTo(self.table.currentIndex())
            self.passport.show_scale(found, is_declared=bool(self._uses))

    def _print(self) -> None:
        if self._shown is None:
            return
        prints, scale_id = self.workplace.register.assessment_prints, self._shown.card.id

        def make() -> Rendered:
            from services.documents import answer_sheet

            return answer_sheet.blank(prints.blank(scale_id))

        name = self._shown.card.short
        show_paper(self.workplace, self, make, name, name, has_names=False)

    def _read(self) -> None:
        if self._shown is not None:
            WordingSheet(self.window(), self.workplace, self._shown).open()

    def _export(self) -> None:
        if self._shown is not None:
            ExportSheet(self.window(), self.workplace, self._shown).open()

    def _remove(self) -> None:
        if self._shown is None:
            return
        consequences = (
            self.tr("It is no longer offered."),
            self.tr("Results keep it and can be read and printed as before."),
        )
        title = self.tr("Remove this scale?")
        if self.workplace.dialogs.confirm_destructive(title, consequences, self.tr("Remove")):
            imports, scale_id = self.workplace.register.scale_imports, self._shown.card.id
            job = self.workplace.jobs.start(lambda progress: imports.remove(scale_id))
            job.succeeded.connect(self._tell_removed)

    def _tell_removed(self) -> None:
        self.workplace.changes.announce({Area.SCALES})

    def _declare(self) -> None:
        UsesSheet(self.window(), self.workplace, self._uses).open()

    def _columns(self) -> Sequence[Column[ScaleCard]]:
        return [
            Column(self.tr("Scale"), lambda card: card.short, width=112),
            Column(self.tr("Name"), self._name, ColumnKind.MUTED),
            Column(self.tr("Questions"), lambda card: str(card.n_items), ColumnKind.NUMBER, 84),
            Column(self.tr("Kind"), self._kind, ColumnKind.CHIP, 128, tone=self._tone),
        ]

    def _name(self, card: ScaleCard) -> str:
        return own(card.names, self.workplace.language)

    def _kind(self, card: ScaleCard) -> str:
        return tier_word(card.tier)

    def _tone(self, card: ScaleCard) -> Tone:
        return tier_tone(card.tier) if card.is_allowed else Tone.WARN

    def _kind_options(self) -> list[Option]:
        kinds = ("A", "A-NC", "B", PRIVATE)
        return [Option("", self.tr("All kinds")), *(Option(one, tier_word(one)) for one in kinds)]

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        self.search.setClearButtonEnabled(True)
        filters = QHBoxLayout()
        filters.setSpacing(px(8))
        filters.addWidget(self.search, 1)
        filters.addWidget(self.kinds)
        self.table.setMinimumHeight(px(_LEAST_HEIGHT))
        card = Card()
        card.body.addLayout(filters)
        card.body.addWidget(self.table, 1)
        columns = Columns((54, 46))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._scrolled(), 1)
        self.column.addWidget(self.banner)
        self.column.addWidget(self._declared)
        self.column.addWidget(columns, 1)
        self.banner.hide()

    def _scrolled(self) -> QScrollArea:
        """A long passport beside a list that stays in sight."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(self.workplace.theme.px(_LEAST_HEIGHT))
        holder = QWidget()
        holder.setObjectName("pageBody")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.passport)
        column.addStretch(1)
        scroll.setWidget(holder)
        return scroll

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.kinds.chosen.connect(self._filter)
        self.table.selected.connect(self._fetch)
        self.banner.acted.connect(self._declare)
        self.declare.clicked.connect(self._declare)
        self.passport.printing.connect(self._print)
        self.passport.reading.connect(self._read)
        self.passport.exporting.connect(self._export)
        self.passport.removing.connect(self._remove)
        install(self, Keys.FIND, self.search.setFocus)
