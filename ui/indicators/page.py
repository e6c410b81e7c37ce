"""The self-check, and every line of a pack in a period; one line is looked at beside."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.documents.rendered import Rendered
from services.indicators.county_packs import IndicatorsFound
from services.indicators.periods import PeriodKind, around, before, parse
from services.indicators.records import (
    CheckLine,
    Line,
    Overview,
    PackView,
    Points,
    SelfCheck,
)
from ui.indicators.line_card import LineCard
from ui.indicators.line_records import show_line_records
from ui.indicators.lines_card import LinesCard, Row
from ui.indicators.sheets import AnswerSheet, TargetSheet
from ui.indicators.subjects import ShowLine
from ui.indicators.words import is_of_earlier_year, kind_word, period_words
from ui.navigation import Place
from ui.page import Page
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.record_sheet import RecordSheet
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, plain_button, primary_button, text_label
from ui.workplace import Workplace

_CHECK = "self-check"
_PERIODS_OFFERED = 6


class IndicatorsPage(Page):
    """Opens with the self-check of this year, or with a `ShowLine`."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.INDICATORS, Area.ACTIVITIES, Area.TRAININGS, Area.ROSTERS, Area.VISITS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        self._packs: tuple[PackView, ...] = ()
        self._sheet: RecordSheet | None = None
        self._wanted: ShowLine | None = None  # until its pack is on the screen
        self._pack = Choice((Option(_CHECK, self.tr("Self-check")),), _CHECK)
        kinds = [Option(kind.value, kind_word(kind)) for kind in PeriodKind]
        self._kind = Segmented(kinds, PeriodKind.YEAR.value)
        self._kind.setAccessibleName(self.tr("Period of time"))
        self._period = Choice()
        self._score, self._earlier = text_label("", "strong"), muted_label()
        self._scored = LinesCard(workplace, self.tr("Lines with points"), 250, is_check=True)
        self._unscored = LinesCard(
            workplace, self.tr("Checked, without points"), 180, is_check=True
        )
        self._lines = LinesCard(workplace, "", 430)
        self._line = LineCard(workplace, may_manage=may_manage)
        self._print = primary_button(self.tr("Print the self-check"), None, "printer")
        self._evidence = plain_button(self.tr("Evidence"), icon_name="folder-open")
        self._year_plan = plain_button(self.tr("Plan of the year"), icon_name="calendar-days")
        self._install = plain_button(self.tr("Pack of the county…"))
        self._remove = plain_button(self.tr("Remove this pack…"))
        self._may_manage = may_manage
        self._offer_periods()
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Indicators and self-check")

    @override
    def header_actions(self) -> Sequence[QPushButton]:
        paper = (self._print,) if self._pack.value() == _CHECK else ()
        if not self._may_manage:
            return paper
        remove = (self._remove,) if self._county_pack() is not None else ()
        return (*remove, self._install, *paper)

    @override
    def open_subject(self, subject: object) -> None:
        """Look at the line of a `ShowLine` in its pack and period."""
        period = parse(subject.period) if isinstance(subject, ShowLine) else None
        if not isinstance(subject, ShowLine) or period is None:
            return
        self._wanted = subject
        self._await_pack(subject.pack)
        self._kind.set_value(period.kind.value)
        self._offer_periods()
        self._period.set_value(period.code)
        self.outdate()

    @override
    def reload(self) -> None:
        pack, period = self._pack.value(), self._period.value()
        indicators = self.workplace.register.indicators

        def read() -> tuple[tuple[PackView, ...], SelfCheck | Overview]:
            packs = indicators.packs()
            if pack not in {one.id for one in packs}:  # or it was removed meanwhile
                return packs, indicators.self_check(int(period[:4]))
            return packs, indicators.overview(pack, period)

        self.workplace.jobs.start(lambda progress: read()).succeeded.connect(self._show)

    def choose_pack(self, pack_id: str) -> None:
        """Look at every line of a pack, this year."""
        self._pack.set_value(pack_id)
        self._take_choice()

    def _show(self, found: tuple[tuple[PackView, ...], SelfCheck | Overview]) -> None:
        self._packs, shown = found
        is_check = isinstance(shown, SelfCheck)
        self._offer_packs(_CHECK if is_check else self._pack.value())
        chosen = self._wanted.indicator if self._wanted else self._line.line_id()
        self._wanted = None
        for part, is_shown in (
            (self._scored, is_check),
            (self._unscored, is_check),
            (self._lines, not is_check),
            (self._kind, not is_check),
        ):
            part.setVisible(is_shown)
        if isinstance(shown, SelfCheck):
            self._show_check(shown, chosen)
            self._say_years([one.line for one in (*shown.scored, *shown.unscored)])
        else:
            self._say_years(shown.lines)
            self._score.setText(shown.pack.document.get(self.workplace.language.value))
            self._lines.show_rows([Row(line) for line in shown.lines], chosen)
            self._choose(self._lines, [line.indicator.id for line in shown.lines], chosen)
        self.header_changed.emit()

    def _say_years(self, lines: Sequence[Line]) -> None:
        """Once for all lines; beside each line it stands with the year."""
        words = self.tr("Where a line has no target for {year} yet, its last one is used.")
        years = {line.period.year for line in lines if is_of_earlier_year(line)}
        self._earlier.setText(words.format(year=max(years, default=0)))
        self._earlier.setVisible(bool(years))

    def _show_check(self, check: SelfCheck, chosen: str) -> None:
        words = self.tr(
            "{proven} points proven, {on_the_way} on the way, {lacking} still missing; a room "
            "like this proves {possible} of {full}"
        )
        self._score.setText(
            words.format(
                proven=check.points(Points.PROVEN),
                on_the_way=check.points(Points.ON_THE_WAY),
                lacking=check.points(Points.LACKING),
                possible=check.possible,
                full=check.full,
            )
        )
        urgent = [line.indicator.id for line in check.missing]
        scored = sorted(check.scored, key=partial(_urgency, urgent))
        self._scored.show_rows([Row(one.line, one) for one in scored], chosen)
        self._unscored.show_rows([Row(one.line, one) for one in check.unscored], chosen)
        every = [one.line.indicator.id for one in (*scored, *check.unscored)]
        self._choose(self._scored, every, chosen)

    def _choose(self, card: LinesCard, ids: Sequence[str], chosen: str) -> None:
        if chosen not in ids:
            card.choose_first()

    def _offer_packs(self, chosen: str) -> None:
        language = self.workplace.language.value
        packs = [Option(pack.id, pack.title.get(language)) for pack in self._packs]
        self._pack.set_options([Option(_CHECK, self.tr("Self-check")), *packs], chosen)

    def _offer_periods(self) -> None:
        """This one and the ones before it."""
        is_check = self._pack.value() == _CHECK
        kind = PeriodKind.YEAR if is_check else PeriodKind(self._kind.value())
        period, options = around(kind, self.workplace.clock.today()), []
        for _ in range(_PERIODS_OFFERED):
            options.append(Option(period.code, period_words(period)))
            period = before(period)
        self._period.set_options(options, options[0].code)

    def _take_choice(self) -> None:
        self._offer_periods()
        self.reload()

    def _county_pack(self) -> PackView | None:
        found = (pack for pack in self._packs if pack.id == self._pack.value())
        return next((pack for pack in found if pack.row_id is not None), None)

    def _ask_answer(self, line: Line) -> None:
        self._ask(AnswerSheet(self.window(), self.workplace, line))

    def _ask_target(self, line: Line) -> None:
        self._ask(TargetSheet(self.window(), self.workplace, line))

    def _ask(self, sheet: RecordSheet) -> None:
        self._sheet = sheet
        sheet.saved.connect(self._changed)
        sheet.open()

    def _changed(self, _: object = None) -> None:
        self.workplace.changes.announce({Area.INDICATORS})

    def _remove_target(self, target_id: int) -> None:
        indicators = self.workplace.register.indicators
        points = (self.tr("The target before it holds again."),)
        title, verb = self.tr("Take this target back?"), self.tr("Take it back")
        if not self.workplace.dialogs.confirm_destructive(title, points, verb):
            return
        job = self.workplace.jobs.start(lambda progress: indicators.remove_target(target_id))
        job.succeeded.connect(self._changed)

    def _show_records(self, line: Line) -> None:
        show_line_records(self.workplace, self.window(), line)

    def _show_evidence(self) -> None:
        self.workplace.navigate.go(Place.EVIDENCE, self._line.line_id())

    def _show_year_plan(self) -> None:
        self.workplace.navigate.go(Place.YEAR_PLAN, int(self._period.value()[:4]))

    def _find_pack(self) -> None:
        title, packs = self.tr("Pack of the county"), self.workplace.register.indicator_packs
        path = self.workplace.dialogs.open_file(title, self.tr("Packs (*.anx)"))
        if path is not None:
            job = self.workplace.jobs.start(lambda progress: packs.look(path))
            job.succeeded.connect(self._ask_install)

    def _ask_install(self, found: IndicatorsFound) -> None:
        language, packs = self.workplace.language.value, self.workplace.register.indicator_packs
        words = self.tr("{document}\n{lines} indicators, {targets} changed targets.\nSigned: {who}")
        text = words.format(
            document=found.document.get(language),
            lines=found.n_indicators,
            targets=found.n_targets,
            who=f"{found.signer}  {found.fingerprint}",
        )
        if self.workplace.dialogs.ask(found.title.get(language), text, self.tr("Take it in")):
            job = self.workplace.jobs.start(lambda progress: packs.install(found))
            job.succeeded.connect(partial(self._show_installed, found.id))

    def _show_installed(self, pack_id: str, _: object = None) -> None:
        self._await_pack(pack_id)
        self._offer_periods()
        self._changed()

    def _await_pack(self, pack_id: str) -> None:
        """Choose a pack whose title comes with the next reload."""
        self._pack.set_options([Option(pack_id, "")], pack_id)

    def _remove_pack(self) -> None:
        pack, packs = self._county_pack(), self.workplace.register.indicator_packs
        if pack is None or pack.row_id is None:
            return
        row_id, title = pack.row_id, pack.title.get(self.workplace.language.value)
        points = (
            self.tr("Its indicators and targets are gone from the lists."),
            self.tr("Answers stay on record."),
        )
        if self.workplace.dialogs.confirm_destructive(title, points, self.tr("Remove it")):
            self._pack.set_value(_CHECK)
            job = self.workplace.jobs.start(lambda progress: packs.remove(row_id))
            job.succeeded.connect(self._changed)

    def _show_paper(self) -> None:
        indicators, year = self.workplace.register.indicators, int(self._period.value()[:4])

        def make() -> Rendered:
            from services.documents import self_check

            return self_check.filled(indicators.self_check_paper(year))

        title = self.tr("Self-check {year}").format(year=year)
        show_paper(self.workplace, self, make, title, f"{_CHECK}-{year}", has_names=False)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Theme.current().px(8))
        for part in (self._pack, self._kind, self._period):
            filters.addWidget(part)
        filters.addStretch(1)
        self._pack.setAccessibleName(self.tr("Document"))
        self._period.setAccessibleName(self.tr("Period"))
        head = Card()
        head.body.addLayout(filters)
        # Not in the header: four buttons there leave no room for their words at 125 %.
        beside = QHBoxLayout()
        beside.setSpacing(Theme.current().px(8))
        beside.addWidget(self._score, 1)
        for button in (self._evidence, self._year_plan):
            beside.addWidget(button)
        head.body.addLayout(beside)
        head.body.addWidget(self._earlier)
        self.body.addWidget(head)
        columns = Columns((71, 29))
        for card in (self._scored, self._unscored, self._lines):
            columns.left.addWidget(card, 1)
        columns.right.addWidget(self._line)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)
        self._lines.hide()
        self._kind.hide()

    def _connect(self) -> None:
        for choice in (self._pack, self._kind):
            choice.chosen.connect(self._take_choice)
        self._period.chosen.connect(self.reload)
        for card in (self._scored, self._unscored, self._lines):
            card.selected.connect(self._line.show_line)
            card.table.opened.connect(self._line.act)
        self._line.answer_wanted.connect(self._ask_answer)
        self._line.records_wanted.connect(self._show_records)
        self._line.target_wanted.connect(self._ask_target)
        self._line.target_removed.connect(self._remove_target)
        self._print.clicked.connect(self._show_paper)
        self._install.clicked.connect(self._find_pack)
        self._evidence.clicked.connect(self._show_evidence)
        self._year_plan.clicked.connect(self._show_year_plan)
        self._remove.clicked.connect(self._remove_pack)


def _urgency(urgent: Sequence[str], one: CheckLine) -> int:
    """What is missing this month first; the lines that are not missing keep their order."""
    number = one.line.indicator.id
    return urgent.index(number) if number in urgent else len(urgent)
