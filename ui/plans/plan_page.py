"""A new individual plan, or one plan with its sessions and reviews."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, DraftKind, PlanState
from services.documents.rendered import Rendered
from services.errors import Conflict
from services.plans.records import PlanDetails, PlanStart
from services.visits.records import Counsellor
from ui.clients.client_card import ClientCardView
from ui.navigation import Place
from ui.plans.plan_form import PlanForm
from ui.plans.reading import GoalsCard, PlanReading, ReviewsCard, SessionsCard
from ui.plans.sheets import EndPlanSheet, ReviewSheet
from ui.plans.subjects import ChangePlan
from ui.shared.entries import row_of
from ui.shared.read_or_write import ReadOrWritePage
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class PlanPage(ReadOrWritePage):
    """Takes a plan's id; a `ForClient`, `ChangePlan`, `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.PLAN
    has_client_card: ClassVar[bool] = True
    touches: ClassVar[frozenset[Area]] = frozenset({Area.PLANS})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.PLANS, Area.VISITS, Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        self._plan_form = PlanForm(workplace, labels)
        self._plan: PlanDetails | None = None
        self._due = Banner()
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._change = plain_button(self.tr("Change"), icon_name="pencil")
        self._sheet = plain_button(self.tr("Review sheet"), icon_name="printer")
        self._paper = plain_button(self.tr("Print the plan"), Keys.PRINT, "printer")
        self._review = primary_button(self.tr("Review"), Keys.NEW, "list-checks")
        super().__init__(workplace, self._plan_form, self.tr("Put on record"))
        self._facts, self._goals = PlanReading(workplace, labels), GoalsCard()
        self._sessions, self._reviews = SessionsCard(labels), ReviewsCard(labels)
        self._over = plain_button(self.tr("Complete or end"))
        self._card = ClientCardView(workplace, labels)
        self._lay_out_reading()
        self._connect_reading()
        self._load_people()

    @override
    def title(self) -> str:
        return self.tr("Care plan")

    @override
    def subtitle(self) -> str:
        return self._plan.summary.number if self._plan else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        """None while a plan is written."""
        if self._plan is None:
            return ()
        if self._plan.summary.state is not PlanState.ACTIVE:
            return (self._paper,)
        return (self._paper, self._review)

    @override
    def begin(self, subject: object) -> None:
        self._plan_form.show_client(None)
        if isinstance(subject, ChangePlan):
            plan_id = subject.plan_id
            job = self.workplace.jobs.start(lambda progress: self.fetch(plan_id))
            job.succeeded.connect(self._plan_form.restore_plan)
        else:
            super().begin(subject)

    @override
    def saving(self) -> Callable[[int | None], PlanDetails]:
        new, kept = self._plan_form.record(), self.form.kept
        plans, plan_id, version = self.workplace.register.plans, kept["plan_id"], kept["version"]
        if plan_id is None:
            return lambda draft_id: plans.make(replace(new, draft_id=draft_id))
        return lambda draft_id: plans.change(plan_id, replace(new, draft_id=draft_id), version)

    @override
    def finished(self, result: PlanDetails) -> None:
        self.workplace.navigate.go(Place.PLAN, result.summary.id)

    @override
    def explain(self, error: BaseException) -> bool:
        if not (isinstance(error, Conflict) and error.code == "consent_withdrawn"):
            return False
        words = self.tr("The client withdrew the consent, so no plan is made. Talk about it first.")
        self.notice.say(words, Tone.WARN)
        return True

    @override
    def fetch(self, record_id: int) -> PlanDetails:
        found: PlanDetails = self.workplace.register.plans.get(record_id)
        return found

    @override
    def show_record(self, record: PlanDetails) -> None:
        self._plan = record
        line = record.summary
        is_active = line.state is PlanState.ACTIVE
        self._facts.show_plan(record)
        self._goals.show_goals(record.goals)
        self._sessions.show_plan(record)
        self._reviews.show_reviews(record.reviews)
        for button in (self._change, self._over):
            button.setVisible(is_active)
        is_due = line.review_on is not None and line.review_on <= self.workplace.clock.today()
        words = self.tr("It is time to look at this plan again.")
        self._due.say(words if is_active and is_due else "", Tone.WARN, self.tr("Review"))

    @override
    def leave_record(self) -> None:
        self._plan = None
        self._due.hide()

    def _load_people(self) -> None:
        groups = self.workplace.register.groups
        job = self.workplace.jobs.start(lambda progress: groups.leaders())
        job.succeeded.connect(self._show_people)

    def _show_people(self, people: tuple[Counsellor, ...]) -> None:
        self.form.fill(lambda: self._plan_form.offer_people(people))

    def _follow(self) -> None:
        client_id = self.form.value("client_id")
        self._card.follow(client_id)
        if client_id is None:
            self._plan_form.show_client(None)
            return
        plans = self.workplace.register.plans
        job = self.workplace.jobs.start(lambda progress: plans.start(client_id))
        job.succeeded.connect(self._show_start)

    def _show_start(self, start: PlanStart) -> None:
        self.form.fill(lambda: self._plan_form.show_client(start))

    def _count(self, visit_id: int) -> None:
        if self._plan is not None:
            plans, plan_id = self.workplace.register.plans, self._plan.summary.id
            job = self.workplace.jobs.start(lambda progress: plans.count_visit(plan_id, visit_id))
            job.succeeded.connect(self.record_changed)

    def _uncount(self, visit_id: int) -> None:
        if self._plan is not None:
            plans, plan_id = self.workplace.register.plans, self._plan.summary.id
            job = self.workplace.jobs.start(lambda progress: plans.uncount_visit(plan_id, visit_id))
            job.succeeded.connect(self.record_changed)

    def _open_review(self) -> None:
        if self._plan is not None:
            self._ask(ReviewSheet(self.window(), self.workplace, self._plan))

    def _open_end(self) -> None:
        if self._plan is not None:
            self._ask(EndPlanSheet(self.window(), self.workplace, self._plan))

    def _ask(self, sheet: ReviewSheet | EndPlanSheet) -> None:
        sheet.saved.connect(self.record_changed)
        sheet.open()

    def _write_anew(self) -> None:
        if self._plan is not None:
            self.workplace.navigate.go(Place.PLAN, ChangePlan(self._plan.summary.id))

    def _open_visit(self, visit_id: int) -> None:
        self.workplace.navigate.go(Place.VISIT, visit_id)

    def _open_file(self) -> None:
        if self._plan is not None:
            self.workplace.navigate.go(Place.CLIENT, self._plan.summary.client_id)

    def _show_paper(self) -> None:
        self._print(self.tr("Plan {number}"), is_review=False)

    def _show_sheet(self) -> None:
        self._print(self.tr("Review of {number}"), is_review=True)

    def _print(self, title: str, *, is_review: bool) -> None:
        if self._plan is None:
            return
        plans, codes = self.workplace.register.plans, self.workplace.codes
        plan_id, number = self._plan.summary.id, self._plan.summary.number

        def make() -> Rendered:
            from services.documents import guidance_plan

            paper = guidance_plan.review if is_review else guidance_plan.filled
            return paper(plans.paper(plan_id), codes)

        show_paper(self.workplace, self, make, title.format(number=number), number)

    def _lay_out_reading(self) -> None:
        self.columns.right.addWidget(self._card)
        self.columns.right.addStretch(1)
        self._facts.head.addWidget(self._change)
        self._facts.head.addWidget(self._over)
        for column, cards in (
            (self.reading.left, (self._facts, self._sessions)),
            (self.reading.right, (self._goals, self._reviews)),
        ):
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._facts.body.addWidget(row_of(self._file, 1))
        self._reviews.body.addWidget(row_of(self._sheet, 1))
        self._due.hide()
        self.body.insertWidget(0, self._due)

    def _connect_reading(self) -> None:
        self.form.client_changed.connect(self._follow)
        self._due.acted.connect(self._open_review)
        self._sessions.opened.connect(self._open_visit)
        self._sessions.counted.connect(self._count)
        self._sessions.uncounted.connect(self._uncount)
        for button, slot in (
            (self._file, self._open_file),
            (self._change, self._write_anew),
            (self._sheet, self._show_sheet),
            (self._paper, self._show_paper),
            (self._review, self._open_review),
            (self._over, self._open_end),
        ):
            button.clicked.connect(slot)
