"""A new activity, or one that is on record."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import ActivityState, Area, DraftKind
from services.activities.records import ActivityDetails
from services.documents.rendered import Rendered
from services.evidence.records import Source
from services.months import month_of
from services.visits.drafts import DraftId
from ui.activities.activity_form import ActivityForm
from ui.activities.reading import ActivityReading, LastTimeCard, ToldCard
from ui.activities.sheets import CancelActivitySheet
from ui.activities.subjects import ChangeActivity, PlanActivity, RepeatActivity
from ui.evidence.strip import EvidenceStrip
from ui.navigation import Place
from ui.shared.local_time import month_words
from ui.shared.read_or_write import ReadOrWritePage
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.subjects import OpenDraft
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class ActivityPage(ReadOrWritePage):
    """Takes an activity's id; a `RepeatActivity`, `ChangeActivity`, `PlanActivity`, `OpenDraft` or
    None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.ACTIVITY
    has_client_card: ClassVar[bool] = True  # no client, so no flags
    touches: ClassVar[frozenset[Area]] = frozenset({Area.ACTIVITIES})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ACTIVITIES})
    corrections: ClassVar[tuple[type, ...]] = (ChangeActivity,)
    corrected: ClassVar[str] = "activity_id"

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        self._activity_form = ActivityForm(workplace, labels)
        self._activity: ActivityDetails | None = None
        self._begun_by: ChangeActivity | RepeatActivity | None = None
        self._made_id: int | None = None
        self._made = Banner()
        self._sign_in = plain_button(self.tr("Sign-in sheet"), icon_name="printer")
        self._paper = plain_button(self.tr("Print the record"), Keys.PRINT, "printer")
        self._hold = primary_button(self.tr("It was held"), Keys.NEW, "check")
        self._again = primary_button(self.tr("Do it again"), Keys.NEW, "repeat")
        super().__init__(workplace, self._activity_form, self.tr("Put on record"))
        self._facts, self._told = ActivityReading(labels), ToldCard()
        self._proof = EvidenceStrip(workplace, Source.ACTIVITY)
        self._change = plain_button(self.tr("Change"), icon_name="pencil")
        self._cancel = plain_button(self.tr("Cancel it"))
        self._last = LastTimeCard()
        self._lay_out_reading()
        self._connect_reading()

    @override
    def title(self) -> str:
        if self._activity is not None:
            return self.tr("Activity")
        is_change = self.form.kept["activity_id"] is not None
        return self.tr("Change the activity") if is_change else self.tr("New activity")

    @override
    def subtitle(self) -> str:
        return self._activity.summary.number if self._activity else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        """None while an activity is written."""
        if self._activity is None:
            return ()
        if self._activity.summary.state is ActivityState.PLANNED:
            return (self._paper, self._sign_in, self._hold)
        return (self._paper, self._sign_in, self._again)

    @override
    def open_subject(self, subject: object) -> None:
        if subject != self._made_id:
            self._made_id = None  # something else is looked at: no more word of it
        super().open_subject(subject)

    @override
    def begin(self, subject: object) -> None:
        if isinstance(subject, PlanActivity):
            self._activity_form.plan(subject)
        if isinstance(subject, ChangeActivity | RepeatActivity):
            self._begun_by, activity_id = subject, subject.activity_id
            job = self.workplace.jobs.start(lambda progress: self.fetch(activity_id))
            job.succeeded.connect(self._show_begun)

    @override
    def saving(self) -> Callable[[int | None], ActivityDetails]:
        new, kept, typed = self._activity_form.record(), self.form.kept, self.form.typed()
        activities = self.workplace.register.activities
        activity_id, version = kept["activity_id"], kept["version"]
        if activity_id is None:
            return lambda draft_id: activities.make(replace(new, draft_id=draft_id), typed)
        return lambda draft_id: activities.change(
            activity_id, replace(new, draft_id=draft_id), version
        )

    @override
    def finished(self, result: ActivityDetails) -> None:
        self._made_id = result.summary.id
        self.workplace.navigate.go(Place.ACTIVITY, result.summary.id)

    @override
    def fetch(self, record_id: int) -> ActivityDetails:
        found: ActivityDetails = self.workplace.register.activities.get(record_id)
        return found

    @override
    def show_record(self, record: ActivityDetails) -> None:
        self._activity = record
        line = record.summary
        self._facts.show_activity(record)
        self._told.show_activity(record)
        self._proof.follow(line.id, line.day)
        self._change.setVisible(line.state is not ActivityState.CANCELLED)
        self._cancel.setVisible(line.state is ActivityState.PLANNED)
        self._say_made(record)

    @override
    def leave_record(self) -> None:
        self._activity = None
        self._made.hide()

    def _say_made(self, found: ActivityDetails) -> None:
        line = found.summary
        if line.id != self._made_id:
            self._made.hide()
            return
        words = self.tr("On record: {number}.").format(number=line.number)
        if line.is_late:
            late = self.tr("The report of {month} is closed; this is kept as a late entry.")
            words += " " + late.format(month=month_words(month_of(line.day)))
        undo = self.tr("Undo") if line.version == 1 else ""
        self._made.say(words, Tone.WARN if line.is_late else Tone.ACCENT, undo)

    def _undo(self) -> None:
        activities, made_id = self.workplace.register.activities, self._made_id
        if made_id is not None:
            job = self.workplace.jobs.start(lambda progress: activities.undo(made_id))
            job.succeeded.connect(self._show_undone)

    def _show_undone(self, draft_id: DraftId) -> None:
        self._made_id = None
        self.workplace.navigate.go(Place.ACTIVITY, OpenDraft(draft_id))
        self.workplace.changes.announce({*self.touches, Area.DRAFTS})

    def _show_begun(self, found: ActivityDetails) -> None:
        begun, form = self._begun_by, self._activity_form
        if isinstance(begun, ChangeActivity):
            form.restore_activity(found, is_held=begun.is_held)
        else:
            form.repeat(found)
        self.header_changed.emit()

    def _follow_kind(self, kind: str) -> None:
        activities = self.workplace.register.activities
        if self.form.kept["activity_id"] is not None or not kind:
            self._last.show_last(None)
            return
        job = self.workplace.jobs.start(lambda progress: activities.last_of(kind))
        job.succeeded.connect(self._last.show_last)

    def _follow_day(self, day: date | None) -> None:
        if day is None:
            self._activity_form.show_notice(None)
            return
        activities = self.workplace.register.activities
        job = self.workplace.jobs.start(lambda progress: activities.notice(day))
        job.succeeded.connect(self._activity_form.show_notice)

    def _take_last(self, last: ActivityDetails) -> None:
        self._activity_form.repeat(last)
        self.keeper.touch()

    def _write_anew(self) -> None:
        if self._activity is not None:
            self.workplace.navigate.go(Place.ACTIVITY, ChangeActivity(self._activity.summary.id))

    def _write_result(self) -> None:
        if self._activity is not None:
            subject = ChangeActivity(self._activity.summary.id, is_held=True)
            self.workplace.navigate.go(Place.ACTIVITY, subject)

    def _do_again(self) -> None:
        if self._activity is not None:
            self.workplace.navigate.go(Place.ACTIVITY, RepeatActivity(self._activity.summary.id))

    def _open_cancel(self) -> None:
        if self._activity is not None:
            sheet = CancelActivitySheet(self.window(), self.workplace, self._activity)
            sheet.saved.connect(self.record_changed)
            sheet.open()

    def _show_paper(self) -> None:
        self._print(self.tr("Record of {number}"), is_sign_in=False)

    def _show_sign_in(self) -> None:
        self._print(self.tr("Sign-in sheet of {number}"), is_sign_in=True)

    def _print(self, title: str, *, is_sign_in: bool) -> None:
        if self._activity is None:
            return
        prints, codes = self.workplace.register.activity_prints, self.workplace.codes
        line = self._activity.summary

        def make() -> Rendered:
            from services.documents import activity_record, activity_sign_in

            if is_sign_in:
                return activity_sign_in.filled(prints.sign_in(line.id))
            return activity_record.filled(prints.record(line.id), codes)

        words = title.format(number=line.number)
        show_paper(self.workplace, self, make, words, line.number, has_names=not is_sign_in)

    def _lay_out_reading(self) -> None:
        self.columns.right.addWidget(self._last)
        self.columns.right.addStretch(1)
        self._facts.head.addWidget(self._change)
        self._facts.head.addWidget(self._cancel)
        left, right = self.reading.left, self.reading.right
        for column, card in ((left, self._facts), (left, self._proof), (right, self._told)):
            column.addWidget(card)
        for column in (left, right):
            column.addStretch(1)
        self._made.hide()
        self.body.insertWidget(0, self._made)

    def _connect_reading(self) -> None:
        self._activity_form.kind_chosen.connect(self._follow_kind)
        self._activity_form.day_chosen.connect(self._follow_day)
        self._last.wanted.connect(self._take_last)
        self._made.acted.connect(self._undo)
        for button, slot in (
            (self._paper, self._show_paper),
            (self._sign_in, self._show_sign_in),
            (self._hold, self._write_result),
            (self._again, self._do_again),
            (self._change, self._write_anew),
            (self._cancel, self._open_cancel),
        ):
            button.clicked.connect(slot)
