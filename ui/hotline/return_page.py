"""The hotline's return of a period: what is counted at the right, what is written at the left."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.actor import Right
from services.documents.rendered import Rendered
from services.errors import Conflict, InvalidInput
from services.hotline_returns.records import CallLine, ReturnLine, ReturnView
from services.indicators.periods import Period, PeriodKind, around, before, parse
from ui.hotline.return_figures import AskedCalls, CallsSheet, FiguresCard, NoticesCard, PeopleCard
from ui.hotline.return_form import ReturnForm
from ui.hotline.subjects import ReturnOf
from ui.indicators.words import kind_word, period_words
from ui.navigation import Place
from ui.shared.choices import Choice, Option
from ui.shared.entries import Entries, link_about, row_of
from ui.shared.record_page import RecordFormPage
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Card, muted_label, plain_button
from ui.workplace import Workplace

_KINDS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
_OFFERED = 12
_SHOWN_RETURNS = 8
_AFTER_DRAFT = 2  # where it stands in the foot
_NAME = "hotline-return"


class HotlineReturnPage(RecordFormPage):
    """Takes a `ReturnOf`, an `OpenDraft` or None: the last quarter that is over."""

    draft_kind: ClassVar[DraftKind] = DraftKind.HOTLINE_RETURN
    has_client_card: ClassVar[bool] = True  # no client, so no flags
    touches: ClassVar[frozenset[Area]] = frozenset()
    areas: ClassVar[frozenset[Area]] = frozenset({Area.VISITS, Area.ROSTERS, Area.TRAININGS})
    corrections: ClassVar[tuple[type, ...]] = (ReturnOf,)
    corrected: ClassVar[str] = "period"

    def __init__(self, workplace: Workplace) -> None:
        self._view: ReturnView | None = None
        self._sheet: CallsSheet | None = None
        self._then: Callable[[], None] | None = None
        self._print = plain_button(self.tr("Print"), Keys.PRINT, "printer")
        self._export = plain_button(self.tr("Workbook"), None, "file-spreadsheet")
        self._kind = Choice([Option(kind.value, kind_word(kind)) for kind in _KINDS], "quarter")
        self._period = Choice()
        self._period.setAccessibleName(self.tr("Period"))
        self._kind.setAccessibleName(self.tr("Kind of period"))
        self._state = muted_label()
        self._remove = plain_button(self.tr("Remove…"))
        period = row_of(self._kind, self._period, self._state, 1, spacing=8)
        self._return_form = ReturnForm(workplace, period)
        super().__init__(workplace, self._return_form, self.tr("Save the return"))
        language = workplace.language.value
        self._notices, self._figures = NoticesCard(), FiguresCard(language)
        self._people, self._kept = PeopleCard(language), Entries(6)
        self._lay_out_right()
        self.foot.insertWidget(_AFTER_DRAFT, self._remove)
        self._remove.hide()
        self._connect_return()

    @override
    def title(self) -> str:
        return self.tr("Hotline return")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._export, self._print)

    @override
    def open_subject(self, subject: object) -> None:
        super().open_subject(subject or ReturnOf(self._last_over().code))

    @override
    def begin(self, subject: object) -> None:
        code = subject.period if isinstance(subject, ReturnOf) else self._last_over().code
        self._follow(code, is_new=True)

    @override
    def reload(self) -> None:
        """Count anew; what is typed stays."""
        if self._view is not None:
            self._follow(self._view.period.code, is_new=False)

    @override
    def saving(self) -> Callable[[int | None], ReturnView]:
        typed, kept = self._return_form.record(), self._return_form.kept
        code, version = str(kept["period"] or ""), int(kept["version"] or 0)
        returns = self.workplace.register.hotline_returns
        return lambda draft_id: returns.save(code, typed, version, draft_id)

    @override
    def finish(self) -> None:
        self._then = None
        super().finish()

    @override
    def finished(self, result: ReturnView) -> None:
        self.open_subject(ReturnOf(result.period.code))
        then, self._then = self._then, None
        if then is not None:
            then()

    @override
    def explain(self, error: BaseException) -> bool:
        code = self._return_form.kept["period"]
        if isinstance(error, Conflict) and error.code == "changed_meanwhile" and code:
            words = self.tr(
                "Somebody else saved this return meanwhile. What you typed is still here: "
                "compare it with the printed one, then save again."
            )
            self._return_form.kept["version"] = None
            self._follow(str(code), is_new=False)
        elif isinstance(error, InvalidInput) and "period" in error.problems:
            words = self.tr("This period has not begun.")
        else:
            return False
        self.notice.say(words, Tone.WARN)
        return True

    def _follow(self, code: str, *, is_new: bool) -> None:
        """Fetch the return of a period; ``is_new``: also what is written on it."""
        self._offer(code)
        returns = self.workplace.register.hotline_returns
        job = self.workplace.jobs.start(lambda progress: (returns.get(code), returns.returns()))
        job.succeeded.connect(partial(self._show, is_new=is_new))

    def _show(self, found: tuple[ReturnView, Sequence[ReturnLine]], *, is_new: bool) -> None:
        view, kept = found
        form = self._return_form
        if view.period.code != self._period.value():
            return  # another period was chosen meanwhile
        self._view = view
        if is_new and not self.keeper.has_work():
            form.show_return(view)
        elif form.kept["version"] is None:  # somebody typed before the answer, or saved meanwhile
            form.kept |= {"period": view.period.code, "version": view.version}
        self._state.setText(self._state_words(view))
        may_manage = self.workplace.register.vault.actor.may(Right.MANAGE)
        self._remove.setVisible(may_manage and view.version > 0)
        self._show_typed()
        self._kept.set_rows([self._kept_row(line) for line in kept[:_SHOWN_RETURNS]])
        self._kept_card.setVisible(bool(kept))

    def _show_typed(self) -> None:
        """The figures as they are with what is typed now."""
        if self._view is None:
            return
        view = replace(self._view, fields=self._return_form.typed_fields())
        self._notices.show_return(self._view)
        self._figures.show_return(view)
        self._people.show_return(view)

    def _follow_draft(self, code: object) -> None:
        if isinstance(code, str):
            self._follow(code, is_new=False)

    def _choose_kind(self) -> None:
        """The last of its kind that is over: the one that a return is due for."""
        self._go_to(self._last_over(PeriodKind(self._kind.value())).code)

    def _choose_period(self) -> None:
        self._go_to(self._period.value())

    def _go_to(self, code: object) -> None:
        self.open_subject(ReturnOf(str(code)))

    def _offer(self, code: str) -> None:
        """Show ``code`` among the periods of its kind."""
        period = parse(code)
        if period is None:
            return
        self._kind.set_value(period.kind.value)
        offered = [around(period.kind, self.workplace.clock.today())]
        while len(offered) < _OFFERED or period.first < offered[-1].first:
            offered.append(before(offered[-1]))
        self._period.set_options([Option(o.code, period_words(o)) for o in offered], code)

    def _last_over(self, kind: PeriodKind = PeriodKind.QUARTER) -> Period:
        return before(around(kind, self.workplace.clock.today()))

    def _show_calls(self, asked: AskedCalls) -> None:
        sheet = CallsSheet(self.window(), self.workplace, str(self._period.value()), asked)
        self._sheet = sheet
        sheet.opened.connect(self._open_call)
        sheet.open()

    def _open_call(self, call: CallLine) -> None:
        self.workplace.navigate.go(Place.VISIT, call.visit_id)

    def _give_out(self, action: Callable[[], None]) -> None:
        """What goes out is what stands here: it is saved first."""
        if self._view is None:
            return
        if self._view.version and not self.keeper.has_work():
            action()
            return
        self._then = action
        super().finish()

    def _ask_print(self) -> None:
        self._give_out(self._show_paper)

    def _ask_export(self) -> None:
        self._give_out(self._save_workbook)

    def _show_paper(self) -> None:
        code, returns = str(self._period.value()), self.workplace.register.hotline_returns

        def make() -> Rendered:
            from services.documents import hotline_return

            return hotline_return.filled(returns.paper(code))

        show_paper(self.workplace, self, make, self.title(), f"{_NAME}-{code}", has_names=False)

    def _save_workbook(self) -> None:
        code, returns = str(self._period.value()), self.workplace.register.hotline_returns
        path = self.workplace.dialogs.save_file(
            self._export.text(), f"{_NAME}-{code}.xlsx", self.tr("Workbook (*.xlsx)")
        )
        if path is not None:
            job = self.workplace.jobs.start(lambda progress: returns.save_workbook(code, path))
            job.succeeded.connect(self._say_exported)

    def _say_exported(self, _: object) -> None:
        words = self.tr("It holds figures, and of people only who filled it in and reviews it.")
        self.workplace.dialogs.tell(self.tr("Saved"), words)

    def _ask_remove(self) -> None:
        view, returns = self._view, self.workplace.register.hotline_returns
        if view is None:
            return
        code, version = view.period.code, view.version
        points = (
            self.tr("The calls stay on record, and are counted anew in the next return."),
            self.tr("What was written stays here until you leave; saving puts it back."),
        )
        title = self.tr("Remove this return?")
        if self.workplace.dialogs.confirm_destructive(title, points, self.tr("Remove it")):
            job = self.workplace.jobs.start(lambda progress: returns.remove(code, version))
            job.succeeded.connect(self._show_removed)

    def _show_removed(self, _: object) -> None:
        self._return_form.kept["version"] = None
        self.reload()

    def _state_words(self, view: ReturnView) -> str:
        if not view.version:
            return self.tr("not saved yet")
        return self.tr("saved, by {name}").format(name=view.made_by)

    def _kept_row(self, line: ReturnLine) -> QWidget:
        period = parse(line.code)
        words = period_words(period) if period else line.code
        link = link_about(line.code, words, self._go_to)
        return row_of(link, 1, muted_label(line.day.isoformat()))

    def _lay_out_right(self) -> None:
        self._kept_card = Card(self.tr("Returns on record"))
        self._kept_card.body.addWidget(self._kept)
        for card in (self._notices, self._figures, self._people, self._kept_card):
            self.columns.right.addWidget(card)
        for card in (self._notices, self._kept_card):
            card.hide()
        self.columns.right.addStretch(1)

    def _connect_return(self) -> None:
        self._kind.chosen.connect(self._choose_kind)
        self._period.chosen.connect(self._choose_period)
        self._return_form.changed.connect(self._show_typed)
        self._return_form.restored.connect(self._follow_draft)
        for card in (self._notices, self._figures):
            card.wanted.connect(self._show_calls)
        self._remove.clicked.connect(self._ask_remove)
        self._print.clicked.connect(self._ask_print)
        self._export.clicked.connect(self._ask_export)
