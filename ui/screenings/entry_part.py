"""Typing the answers of a class from paper: one student after the other, by number keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from services.screenings.answer_strings import shown
from services.screenings.entering import Difference, EntryLine, EntrySheet, EntryState
from services.screenings.records import ScreeningDetails
from ui.screenings.answer_grid import AnswerGrid
from ui.screenings.part import ScreeningPart
from ui.screenings.words import ENTRY_TONES, entry_words, place_words
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import (
    Banner,
    Card,
    NameLabel,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)
from ui.workplace import Workplace

_FIRST, _SECOND, _COMPARE = "first", "second", "compare"


class EntryPart(ScreeningPart):
    """Enter saves a form and goes on to the next student who has none."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._sheet: EntrySheet | None = None
        self._differences: dict[int, Difference] = {}
        self._student: EntryLine | None = None
        self._is_saving = False
        self._scale, self._class = Segmented([]), Choice()
        self._mode = Segmented(
            [
                Option(_FIRST, self.tr("First time")),
                Option(_SECOND, self.tr("Second time")),
                Option(_COMPARE, self.tr("Compare")),
            ],
            _FIRST,
        )
        self._hides_names = CheckBox(self.tr("Hide names"))
        self._model = RecordModel[EntryLine](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model)
        self._who, self._name = text_label("", "lead"), NameLabel(workplace.curtain)
        self._grid, self._counts, self._said = AnswerGrid(), muted_label(), Banner()
        self._help = muted_label(
            self.tr("Number keys go on by themselves. Space or - is a blank. Enter: next student.")
        )
        self._save = primary_button(self.tr("Save, next student"), Keys.FINISH)
        self._first_typed = plain_button(self.tr("The first was right"))
        self._second_typed = plain_button(self.tr("The second was right"))
        self._take_back = plain_button(self.tr("Take this form back"), icon_name="undo-2")
        self._lay_out()
        self._connect()

    @override
    def show_screening(self, screening: ScreeningDetails) -> None:
        super().show_screening(screening)
        scale, chosen = self._scale.value(), self._class.value()
        wanted = str(self.workplace.theme.property("screeningClass") or chosen)
        parts = [Option(str(part.definition_id), part.short) for part in screening.parts]
        known = {option.code for option in parts}
        self._scale.set_options(parts, scale if scale in known else parts[0].code)
        names = [each.class_name for each in screening.classes]
        options = [Option(name, name) for name in names]
        self._class.set_options(options, wanted if wanted in names else "".join(names[:1]))
        self._load()

    def _load(self) -> None:
        if self.screening is None or not self._class.value():
            return
        entry, number = self.workplace.register.screening_entry, self.screening.id
        definition, class_name = int(self._scale.value()), self._class.value()
        self.workplace.theme.setProperty("screeningClass", class_name)

        def load() -> tuple[EntrySheet, tuple[Difference, ...]]:
            sheet = entry.sheet(number, definition, class_name)
            has_some = any(line.state is EntryState.DIFFERS for line in sheet.students)
            return sheet, entry.differences(number, definition) if has_some else ()

        job = self.workplace.jobs.start(lambda progress: load())
        job.succeeded.connect(self._show_sheet)

    def _show_sheet(self, loaded: tuple[EntrySheet, tuple[Difference, ...]]) -> None:
        sheet, differences = loaded
        is_same = self._sheet is not None and self._sheet.keys == sheet.keys
        self._sheet = sheet
        self._differences = {each.student_id: each for each in differences}
        if not is_same:
            self._grid.set_keys(sheet.keys)
        lines = self._lines()
        self._model.set_rows(lines)
        here = self._student.student_id if self._student else 0
        numbers = [line.student_id for line in lines]
        if lines:
            place = numbers.index(here) if here in numbers else self._next_open(lines)
            self._table.selectRow(place)
        else:
            self._show_nobody()

    def _lines(self) -> tuple[EntryLine, ...]:
        """Whom the mode is about."""
        students = self._sheet.students if self._sheet else ()
        mode = self._mode.value()
        if mode == _COMPARE:
            return tuple(line for line in students if line.state is EntryState.DIFFERS)
        if mode == _SECOND:
            return tuple(line for line in students if line.state is not EntryState.NONE)
        return students

    def _next_open(self, lines: Sequence[EntryLine], after: int = -1) -> int:
        """The next line that waits for what the mode does, else the one after."""
        waits = {_FIRST: EntryState.NONE, _SECOND: EntryState.ONCE, _COMPARE: EntryState.DIFFERS}
        wanted = waits[self._mode.value()]
        order = [*range(after + 1, len(lines)), *range(max(after, 0))]
        found = (place for place in order if lines[place].state is wanted)
        return next(found, min(after + 1, len(lines) - 1))

    def _choose(self, line: EntryLine) -> None:
        is_same = self._student is not None and self._student.student_id == line.student_id
        if not is_same or not self._grid.signs():
            self._grid.clear()
            difference = self._differences.get(line.student_id)
            if self._mode.value() == _COMPARE and difference and self._sheet:
                self._grid.show_signs(shown(difference.first, self._sheet.keys), difference.places)
        self._student = line
        self._who.setText(place_words(self._class.value(), line.number))
        self._name.set_name("" if self._hides_names.isChecked() else line.name)
        self._show_actions(line)
        self._grid.setEnabled(self._may_type())
        self._note()

    def _show_actions(self, line: EntryLine) -> None:
        is_comparing = self._mode.value() == _COMPARE
        for button in (self._first_typed, self._second_typed):
            button.setVisible(is_comparing)
        has_form = line.state is not EntryState.NONE
        self._take_back.setVisible(has_form and not is_comparing and self._may_type())

    def _show_nobody(self) -> None:
        self._student = None
        self._grid.clear()
        words = {
            _SECOND: self.tr("Nothing has been typed for this class yet."),
            _COMPARE: self.tr("No two forms differ."),
        }
        self._who.setText(words.get(self._mode.value(), self.tr("No student in this class.")))
        self._name.set_name("")
        self._show_actions(EntryLine(0, "", "", EntryState.NONE, has_gaps=False))
        self._note()

    def _note(self) -> None:
        """What stands below the boxes: how far one is, and what is wrong."""
        if self._sheet is None:
            return
        typed, total = len(self._grid.signs()), len(self._sheet.keys)
        self._counts.setText(f"{typed} / {total}")
        wrong = self._grid.first_wrong()
        words = ""
        if wrong is not None:
            key = self._sheet.keys[wrong]
            words = self.tr("Question {item}: only {answers}, or a blank.").format(
                item=key.item, answers=key.shown
            )
        elif self._mode.value() == _COMPARE and self._student:
            words = self._compared()
        self._said.say(words, Tone.RISK if wrong is not None else Tone.WARN)
        is_ready = self._student is not None and self._grid.answers() is not None
        self._save.setEnabled(is_ready and self._may_type())

    def _compared(self) -> str:
        difference = self._differences.get(self._student.student_id if self._student else 0)
        if difference is None or self._sheet is None:
            return ""
        keys = self._sheet.keys
        first, second = shown(difference.first, keys), shown(difference.second, keys)
        parts = [f"{keys[at].item}: {first[at]} | {second[at]}" for at in difference.places]
        return self.tr("First | second:  {places}").format(places="   ".join(parts))

    def _may_type(self) -> bool:
        return self.screening is not None and self.screening.closed_at is None

    def _enter(self) -> None:
        answers = self._grid.answers()
        if answers is None:
            wrong = self._grid.first_wrong()
            self._grid.go_to(len(self._grid.signs()) if wrong is None else wrong)
            return
        self._store(answers)

    def _store(self, answers: bytes) -> None:
        line, entry = self._student, self.workplace.register.screening_entry
        if line is None or self._is_saving or not self._may_type():
            return
        mode, definition = self._mode.value(), int(self._scale.value())
        replaces = line.state is not EntryState.NONE
        if mode == _FIRST and replaces and not self._ask_replace():
            return
        self._is_saving = True
        student = line.student_id
        actions = {
            _FIRST: partial(entry.enter, student, definition, answers, replaces=replaces),
            _SECOND: partial(entry.enter_again, student, definition, answers),
            _COMPARE: partial(entry.settle, student, definition, answers),
        }
        action = actions[mode]
        job = self.workplace.jobs.start(lambda progress: action())
        job.succeeded.connect(self._stored)
        job.finished.connect(self._rest)

    def _stored(self, state: EntryState) -> None:
        lines = self._model.rows()
        here = [line.student_id for line in lines].index(
            self._student.student_id if self._student else 0
        )
        following = lines[self._next_open(lines, here)]
        self._grid.clear()
        self._student = following
        self.announce()
        self._grid.setFocus()

    def _rest(self) -> None:
        self._is_saving = False

    def _ask_replace(self) -> bool:
        return self.workplace.dialogs.ask(
            self.tr("Replace the answers that are here?"),
            self.tr("This student's form has been typed already. For a check, use “second time”."),
            self.tr("Replace"),
        )

    def _take_form_back(self) -> None:
        line, entry = self._student, self.workplace.register.screening_entry
        if line is None:
            return
        consequences = (self.tr("The answers and what came of them are gone."),)
        title, verb = self.tr("Take this form back?"), self.tr("Take it back")
        if self.workplace.dialogs.confirm_destructive(title, consequences, verb):
            definition = int(self._scale.value())
            job = self.workplace.jobs.start(
                lambda progress: entry.take_back(line.student_id, definition)
            )
            job.succeeded.connect(self._taken_back)

    def _taken_back(self, nothing: object) -> None:
        self.announce()

    def _settle_first(self) -> None:
        self._settle(is_first=True)

    def _settle_second(self) -> None:
        self._settle(is_first=False)

    def _settle(self, *, is_first: bool) -> None:
        difference = self._differences.get(self._student.student_id if self._student else 0)
        if difference is not None:
            self._store(difference.first if is_first else difference.second)

    def _change_mode(self) -> None:
        self._student = None
        self._grid.clear()
        self._load()

    def _change_names(self) -> None:
        if self._student is not None:
            self._name.set_name("" if self._hides_names.isChecked() else self._student.name)
        self._model.set_rows(self._model.rows())

    def _shown_name(self, line: EntryLine) -> str:
        return "" if self._hides_names.isChecked() else line.name

    def _columns(self) -> Sequence[Column[EntryLine]]:
        return (
            Column(self.tr("No."), lambda line: line.number, ColumnKind.TEXT, 48),
            Column(self.tr("Name"), self._shown_name, ColumnKind.NAME),
            Column("", self._state, ColumnKind.CHIP, 80, lambda line: ENTRY_TONES[line.state]),
        )

    def _state(self, line: EntryLine) -> str:
        if line.has_gaps and line.state is EntryState.ONCE:
            return self.tr("with gaps")
        return entry_words(line.state)

    def _connect(self) -> None:
        self._scale.chosen.connect(self._change_mode)
        self._class.chosen.connect(self._change_mode)
        self._mode.chosen.connect(self._change_mode)
        self._hides_names.toggled.connect(self._change_names)
        self._table.selected.connect(self._choose)
        self._table.opened.connect(self._begin)
        self._grid.changed.connect(self._note)
        self._grid.finished.connect(self._enter)
        self._save.clicked.connect(self._enter)
        self._take_back.clicked.connect(self._take_form_back)
        self._first_typed.clicked.connect(self._settle_first)
        self._second_typed.clicked.connect(self._settle_second)

    def _begin(self, line: EntryLine) -> None:
        self._choose(line)
        self._grid.setFocus()

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        for part in (self._scale, self._class, self._mode, self._hides_names):
            head.addWidget(part)
        head.addStretch(1)
        card, students = Card(), Card(self.tr("Students"))
        who = QHBoxLayout()
        who.setSpacing(px(10))
        who.addWidget(self._who)
        who.addWidget(self._name)
        who.addStretch(1)
        who.addWidget(self._counts)
        actions = QHBoxLayout()
        actions.setSpacing(px(8))
        actions.addWidget(self._take_back)
        actions.addStretch(1)
        for button in (self._first_typed, self._second_typed, self._save):
            actions.addWidget(button)
        card.body.addLayout(who)
        card.body.addWidget(self._grid)
        card.body.addWidget(self._said)
        card.body.addWidget(self._help)
        card.body.addStretch(1)
        card.body.addLayout(actions)
        students.body.addWidget(self._table, 1)
        self._said.hide()
        columns = Columns((65, 35))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(students, 1)
        self.column.addLayout(head)
        self.column.addWidget(columns, 1)
