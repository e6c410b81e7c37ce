"""A new safety plan; beside it the plans so far and the numbers that stand on the paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind
from services.documents.rendered import Rendered
from services.progress import Progress
from services.risk.safety_plans import PlanDetails
from ui.navigation import Place
from ui.risk.numbers_card import NumbersCard
from ui.risk.safety_plan_form import SafetyPlanForm
from ui.shared.entries import Entries, row_of
from ui.shared.record_page import RecordFormPage
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme, Tone, set_look
from ui.shared.widgets import Card, Chip, muted_label, plain_button, text_label
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Answer:
    client_id: int
    plans: tuple[PlanDetails, ...]


class SafetyPlanPage(RecordFormPage):
    """Takes a client's id, a `ForClient`, an `OpenDraft` or None.

    An empty form begins with the plan in force; finishing shows the paper to take home.
    """

    draft_kind: ClassVar[DraftKind] = DraftKind.SAFETY_PLAN
    touches: ClassVar[frozenset[Area]] = frozenset({Area.RISK, Area.DUTIES})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.RISK})

    def __init__(self, workplace: Workplace) -> None:
        self._plan_form = SafetyPlanForm(workplace)
        super().__init__(workplace, self._plan_form, self.tr("Put on record and print"))
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._plans = Entries(8)
        self._wants_filling = False
        self._lay_out_right()
        self.form.client_changed.connect(self._follow)
        self._file.clicked.connect(self._open_file)

    @override
    def title(self) -> str:
        return self.tr("Safety plan")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._file,)

    @override
    def reload(self) -> None:
        self._follow()

    @override
    def begin(self, subject: object) -> None:
        self._wants_filling = True
        super().begin(subject)

    @override
    def saving(self) -> Callable[[int | None], PlanDetails]:
        new, plans = self.form.record(), self.workplace.register.safety_plans
        return lambda draft_id: plans.finalise(replace(new, draft_id=draft_id))

    @override
    def finished(self, result: PlanDetails) -> None:
        self.form.load_client("client_id", result.client_id)
        self._show_paper(result.id)

    def _follow(self) -> None:
        client_id = self.form.value("client_id")
        self._file.setEnabled(client_id is not None)
        if client_id is None:
            self._show_plans(())
            return
        plans = self.workplace.register.safety_plans

        def work(progress: Progress) -> _Answer:
            return _Answer(client_id, plans.of_client(client_id))

        self.workplace.jobs.start(work).succeeded.connect(self._show_answer)

    def _show_answer(self, answer: _Answer) -> None:
        if answer.client_id != self.form.value("client_id"):
            return
        self._show_plans(answer.plans)
        now = next((plan for plan in answer.plans if plan.ended_day is None), None)
        if now is not None and self._wants_filling and not self.keeper.has_work():
            self._plan_form.fill_answers(now.answers)
        self._wants_filling = False

    def _show_plans(self, plans: Sequence[PlanDetails]) -> None:
        rows: list[QWidget] = []
        for plan in plans:
            row = _PlanRow(plan)
            row.paper_wanted.connect(self._show_paper)
            rows.append(row)
        if not rows:
            rows = [text_label(self.tr("No plan yet. Write it together, in their words."), "muted")]
        self._plans.set_rows(rows)

    def _show_paper(self, plan_id: int) -> None:
        plans = self.workplace.register.safety_plans

        def make() -> Rendered:
            from services.documents import safety_plan

            return safety_plan.filled(plans.form(plan_id))

        def count() -> None:
            self.workplace.jobs.start(lambda progress: plans.count_print(plan_id))

        title = self.tr("Safety plan")
        show_paper(self.workplace, self, make, title, title, put_out=count)

    def _open_file(self) -> None:
        self.workplace.navigate.go(Place.CLIENT, self.form.value("client_id"))

    def _lay_out_right(self) -> None:
        so_far = Card(self.tr("Plans so far"))
        so_far.body.addWidget(self._plans)
        numbers = NumbersCard(self.workplace, self.tr("Numbers on the paper"))
        for card in (so_far, numbers):
            self.columns.right.addWidget(card)
        self.columns.right.addStretch(1)


class _PlanRow(QWidget):
    """Which plan, from when, whether it is in force. Signal ``paper_wanted`` (its id)."""

    paper_wanted = Signal(int)

    def __init__(self, plan: PlanDetails) -> None:
        super().__init__()
        self._plan_id = plan.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(10))
        number = muted_label(self.tr("No. {number}").format(number=plan.version))
        set_look(number, role="strong")  # on one line: the column is narrow at large text
        is_now = plan.ended_day is None
        state = self.tr("in force") if is_now else self.tr("replaced")
        facts = QVBoxLayout()
        facts.setSpacing(Theme.current().px(2))
        facts.addWidget(row_of(number, Chip(state, Tone.ACCENT if is_now else Tone.NEUTRAL), 1))
        facts.addWidget(muted_label(plan.day.isoformat()))
        row.addLayout(facts, 1)
        button = plain_button(self.tr("Print"), icon_name="printer")
        button.clicked.connect(self._ask)
        row.addWidget(button)

    def _ask(self) -> None:
        self.paper_wanted.emit(self._plan_id)
