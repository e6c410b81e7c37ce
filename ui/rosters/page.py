"""Who does the work: a roster as of any day, and one person beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, RosterKind
from services.rosters.records import (
    PersonDetails,
    PersonLine,
    PostView,
    QualificationView,
    RosterCount,
)
from ui.navigation import Place
from ui.page import Page
from ui.rosters.held_sheets import PostSheet, QualificationSheet
from ui.rosters.person_card import PersonCard
from ui.rosters.person_sheet import PersonSheet
from ui.rosters.subjects import PersonOf
from ui.rosters.words import expiry_tone, expiry_word, post_words, roster_word
from ui.shared.choices import Option, Segmented
from ui.shared.columns import Columns
from ui.shared.day_field import DayField
from ui.shared.entries import row_of
from ui.shared.flow import FlowLayout
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Banner,
    Card,
    EmptyState,
    muted_label,
    plain_button,
    primary_button,
)
from ui.trainings.subjects import HoursOf
from ui.visits.words import Labels
from ui.workplace import Workplace

_ALL = "all"


@dataclass(frozen=True, slots=True)
class _Shown:
    lines: tuple[PersonLine, ...]
    counts: tuple[RosterCount, ...]


class RostersPage(Page):
    """Takes a `RosterKind`, a `PersonOf`, a person's id (their half typed sheet) or None."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROSTERS, Area.TRAININGS, Area.STAFF})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._person: PersonDetails | None = None
        self._wanted_id: int | None = None
        self._added: PersonDetails | None = None
        today = workplace.clock.today
        self._new = primary_button(self.tr("New person"), Keys.NEW, "user-round-plus")
        self._print = plain_button(self.tr("Print the list"), Keys.PRINT, "printer")
        self._trainings = plain_button(self.tr("Trainings and inspections"), icon_name="library")
        self._kind = Segmented(self._kinds(()), RosterKind.STAFF.value)
        self._kind.setAccessibleName(self.tr("Roster"))
        self._as_of = DayField(today, today())
        self._result = Banner()
        self._empty = EmptyState(
            self.tr("Nobody on this list on this day"),
            self.tr("Enter who works here; the lists for inspections are printed from it."),
            self.tr("New person"),
            "users-round",
        )
        self._model = RecordModel[PersonLine](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._card = PersonCard(workplace)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Team and training")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._print, self._new)

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, RosterKind):
            self._kind.set_value(subject.value)
        elif isinstance(subject, PersonOf | int):
            self._wanted_id = subject.person_id if isinstance(subject, PersonOf) else subject
            self._kind.set_value(_ALL)
        self.outdate()

    @override
    def reload(self) -> None:
        rosters, roster, day = self.workplace.register.rosters, self._roster(), self._as_of.value()
        if day is None:
            return
        job = self.workplace.jobs.start(
            lambda progress: _Shown(rosters.list_on(roster, day), rosters.counts(day))
        )
        job.succeeded.connect(self._show)

    def _show(self, shown: _Shown) -> None:
        self._kind.set_options(self._kinds(shown.counts), self._kind.value())
        here = self._wanted_id or (self._person.id if self._person else None)
        self._wanted_id = None
        self._model.set_rows(shown.lines)
        self._print.setEnabled(self._roster() is not None)
        whole = self.tr("A list is printed of one roster: choose one.")
        self._print.setToolTip("" if self._roster() is not None else whole)
        ids = [line.id for line in shown.lines]
        if ids:
            self._table.selectRow(ids.index(here) if here in ids else 0)
        else:
            self._person = None
            self._card.hide()

    def _load(self, line: PersonLine) -> None:
        rosters = self.workplace.register.rosters
        job = self.workplace.jobs.start(lambda progress: rosters.get(line.id))
        job.succeeded.connect(self._show_person)

    def _show_person(self, person: PersonDetails) -> None:
        here = self._table.current_record()
        if here is not None and here.id == person.id:
            self._person = person
            self._card.show_person(person)

    def _changed(self, person: PersonDetails) -> None:
        self._wanted_id, self._added = person.id, None
        if self._person is not None and self._person.id == person.id:
            self._person = person  # at once: the next sheet may open before the list is read anew
        self._result.hide()
        self.workplace.changes.announce({Area.ROSTERS})

    def _add(self) -> None:
        sheet = PersonSheet(self.window(), self.workplace, self._roster())
        sheet.saved.connect(self._show_added)
        sheet.open()

    def _show_added(self, person: PersonDetails) -> None:
        if self._kind.value() != _ALL and person.posts:
            self._kind.set_value(person.posts[0].roster.value)
        self._changed(person)
        self._added = person
        self._result.say(self.tr("On the list."), Tone.ACCENT, self.tr("Undo"))

    def _undo(self) -> None:
        if self._added is not None:
            self._take_off(self._added)

    def _remove(self) -> None:
        if self._person is None:
            return
        is_sure = self.workplace.dialogs.confirm_destructive(
            self.tr("Take this person off all lists?"),
            [
                self.tr("Only for somebody who was entered by mistake."),
                self.tr("Whoever leaves keeps the entry: set the last day of the post."),
            ],
            self.tr("Take off"),
        )
        if is_sure:
            self._take_off(self._person)

    def _take_off(self, person: PersonDetails) -> None:
        rosters = self.workplace.register.rosters
        job = self.workplace.jobs.start(lambda progress: rosters.remove(person.id, person.version))
        job.succeeded.connect(self._show_removed)

    def _show_removed(self, _: object) -> None:
        self._person = self._added = None
        self._result.hide()
        self.workplace.changes.announce({Area.ROSTERS})

    def _edit(self) -> None:
        if self._person is not None:
            self._ask(PersonSheet(self.window(), self.workplace, None, self._person))

    def _ask_post(self, post: PostView | None) -> None:
        if self._person is not None:
            self._ask(PostSheet(self.window(), self.workplace, self._person, post))

    def _ask_qualification(self, held: QualificationView | None) -> None:
        if self._person is not None:
            self._ask(QualificationSheet(self.window(), self.workplace, self._person, held))

    def _ask(self, sheet: PersonSheet | PostSheet | QualificationSheet) -> None:
        sheet.saved.connect(self._changed)
        sheet.open()

    def _drop_post(self, post: PostView) -> None:
        rosters = self.workplace.register.rosters
        words = self.tr("Whoever leaves keeps the post: set its last day instead.")
        self._drop(self.tr("Drop this post?"), words, rosters.drop_post, post.id)

    def _drop_qualification(self, held: QualificationView) -> None:
        rosters = self.workplace.register.rosters
        words = self.tr("One that has expired stays; enter the new one beside it.")
        self._drop(self.tr("Drop this certificate?"), words, rosters.drop_qualification, held.id)

    def _drop(self, question: str, words: str, drop: Any, number: int) -> None:
        person = self._person
        dialogs = self.workplace.dialogs
        if person is None or not dialogs.confirm_destructive(
            question, [self.tr("Only for what was entered by mistake."), words], self.tr("Drop")
        ):
            return
        job = self.workplace.jobs.start(lambda progress: drop(number, person.version))
        job.succeeded.connect(self._changed)

    def _open_hours(self) -> None:
        if self._person is not None:
            self.workplace.navigate.go(Place.TRAININGS, HoursOf(self._person.id))

    def _open_trainings(self) -> None:
        self.workplace.navigate.go(Place.TRAININGS)

    def _open_line(self, _: object) -> None:
        self._edit()

    def _print_list(self) -> None:
        from services.documents import roster_list
        from ui.shared.show_paper import show_paper

        roster, day = self._roster(), self._as_of.value()
        if roster is None or day is None:
            return
        rosters, codes = self.workplace.register.rosters, self.workplace.codes
        show_paper(
            self.workplace,
            self.window(),
            lambda: roster_list.filled(rosters.paper(roster, day), codes),
            roster_word(roster),
            "roster",
        )

    def _roster(self) -> RosterKind | None:
        value = self._kind.value()
        return None if value in (_ALL, "") else RosterKind(value)

    def _kinds(self, counts: Sequence[RosterCount]) -> list[Option]:
        numbers = {count.roster: f"  {count.persons}" for count in counts}
        options = [
            Option(kind.value, f"{roster_word(kind)}{numbers.get(kind, '')}") for kind in RosterKind
        ]
        return [*options, Option(_ALL, self.tr("Everybody"))]

    def _columns(self) -> Sequence[Column[PersonLine]]:
        return (
            Column(self.tr("Name"), _name, ColumnKind.NAME, 92),
            Column(self.tr("As what"), self._duty, ColumnKind.TEXT, 120),
            Column(self.tr("Certificates"), self._certificates),
            Column("", self._expiry, ColumnKind.CHIP, 104, self._expiry_tone),
        )

    def _duty(self, line: PersonLine) -> str:
        """As what; in the list of everybody, on which roster."""
        if self._roster() is None:
            return post_words(line)
        return self._labels.label("roster_duty", line.post.duty) if line.post else ""

    def _certificates(self, line: PersonLine) -> str:
        return self._labels.labels("qualification", line.qualifications)

    def _expiry(self, line: PersonLine) -> str:
        return expiry_word(line.next_expiry, self.workplace.clock.today())

    def _expiry_tone(self, line: PersonLine) -> Tone:
        return expiry_tone(line.next_expiry, self.workplace.clock.today())

    def _lay_out(self) -> None:
        px = Theme.current().px
        self._as_of.setFixedWidth(px(156))
        label = muted_label(self.tr("In post on"))
        label.setBuddy(self._as_of)
        self._as_of.setAccessibleName(label.text())
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        for part in (self._kind, row_of(label, self._as_of), self._trainings):
            flow.addWidget(part)
        self.body.addWidget(holder)
        self._result.hide()
        self.body.addWidget(self._result)
        card = Card()
        self._table.setMinimumHeight(px(340))
        card.body.addWidget(self._table, 1)
        columns = Columns((63, 37))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._card)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        self._kind.chosen.connect(self.reload)
        self._as_of.changed.connect(self.reload)
        self._table.selected.connect(self._load)
        self._table.opened.connect(self._open_line)
        self._result.acted.connect(self._undo)
        for button, slot in (
            (self._new, self._add),
            (self._print, self._print_list),
            (self._trainings, self._open_trainings),
        ):
            button.clicked.connect(slot)
        self._empty.acted.connect(self._add)
        self._card.edit_wanted.connect(self._edit)
        self._card.remove_wanted.connect(self._remove)
        self._card.hours_wanted.connect(self._open_hours)
        self._card.post_wanted.connect(self._ask_post)
        self._card.post_dropped.connect(self._drop_post)
        self._card.qualification_wanted.connect(self._ask_qualification)
        self._card.qualification_dropped.connect(self._drop_qualification)


def _name(line: PersonLine) -> str:
    return line.name
