"""A crisis as it is read: what was recorded, what was added, its checks and its closing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.vocabulary import AgeBand, CaseState, Sex
from services.crises.records import CaseEntryView, CrisisAnswers, CrisisDetails
from services.risk.duty_records import DutyDetails
from ui.clients.reading_card import ReadingCard
from ui.clients.words import age_band_word, sex_word
from ui.risk.words import answer_rows, kind_word, told_words
from ui.shared.entries import Entries, row_of, said_by
from ui.shared.local_time import moment_words
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, plain_button, text_label
from ui.visits.words import Labels, anonymous, clock_words
from ui.workplace import Workplace


class CrisisReading(ReadingCard):
    """Empty until ``show_crisis`` is called."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        self._level, self._state = Chip(), Chip()
        super().__init__(workplace, self._level, self._state)
        self._labels = labels

    def show_crisis(self, crisis: CrisisDetails) -> None:
        """Show this crisis instead."""
        line = crisis.summary
        self.show_whose(line.client_name or anonymous(), line.file_no, line.client_id)
        label = self._labels.label("risk", line.level)
        self._level.show_state(label, self._labels.risk_tone(line.level))
        is_open = line.state is CaseState.OPEN
        self._state.show_state(
            self.tr("Open") if is_open else self.tr("Closed"),
            Tone.INFO if is_open else Tone.NEUTRAL,
        )
        self.show_facts([*self._what(crisis), *self._told(crisis.answers), *self._course(crisis)])

    def _what(self, crisis: CrisisDetails) -> list[tuple[str, str]]:
        label, line, answers = self._labels.labels, crisis.summary, crisis.answers
        found = f"{line.day}   {clock_words(crisis.minute)}   {answers.found_by}".strip()
        who = "" if line.client_id else self._who(answers)
        ground = self._labels.label("legal_ground", crisis.legal_ground)
        return [
            (self.tr("Found"), found),
            (self.tr("Who it is"), who),
            (self.tr("What it is"), label("crisis_kind", line.kinds)),
            (self.tr("Seen and heard"), answers.signs),
            (self.tr("Done at once"), label("crisis_measure", crisis.measures)),
            ("", answers.measures_words),
            (self.tr("Without consent"), ground if crisis.legal_ground else ""),
        ]

    def _who(self, answers: CrisisAnswers) -> str:
        parts = (
            answers.person,
            sex_word(Sex(answers.sex)) if answers.sex != Sex.UNKNOWN else "",
            age_band_word(AgeBand(answers.age_band)) if answers.age_band != AgeBand.UNKNOWN else "",
        )
        return "   ".join(part for part in parts if part)

    def _told(self, answers: CrisisAnswers) -> list[tuple[str, str]]:
        guardian, label = answers.guardian, self._labels.label
        state = label("guardian_told", guardian.state) if guardian.state else ""
        parts = (
            state,
            guardian.relation,
            guardian.name,
            guardian.phone,
            guardian.day,
            clock_words(guardian.minute),
            label("told_how", guardian.how) if guardian.how else "",
        )
        signed = label("guardian_signature", guardian.signature) if guardian.signature else ""
        return [
            (self.tr("Guardian or family"), "   ".join(part for part in parts if part)),
            (self.tr("Signature"), "   ".join(p for p in (signed, guardian.remark) if p)),
            (
                self.tr("Also told"),
                "\n".join(told_words(one, self._labels) for one in answers.told),
            ),
            (self.tr("What was said"), answers.said),
        ]

    def _course(self, crisis: CrisisDetails) -> list[tuple[str, str]]:
        answers, callout = crisis.answers, crisis.answers.callout
        event = f"{answers.event_day}   {clock_words(answers.event_minute)}   {answers.place}"
        reported = (
            f"{answers.reported_day}   {clock_words(answers.reported_minute)}   "
            f"{answers.reported_to}"
        )
        times = " – ".join(t for t in (clock_words(callout.went), clock_words(callout.back)) if t)
        out = "   ".join(part for part in (callout.team, times, callout.place) if part)
        return [
            *answer_rows(answers.risk, self._labels),
            (self.tr("Happened"), event.strip()),
            (self.tr("Reported"), reported.strip()),
            (self.tr("Took part"), answers.participants),
            (self.tr("Also affected"), answers.others_affected),
            (self.tr("Call-out"), (out or "✓") if crisis.summary.is_callout else ""),
            (self.tr("How it stood"), answers.result),
            (self.tr("Recorded by"), f"{crisis.recorded_by}   {moment_words(crisis.recorded_at)}"),
            (
                self.tr("Closing"),
                f"{crisis.closed_day}   {crisis.closing}" if crisis.closing else "",
            ),
        ]


class ChecksCard(Card):
    """The three checks. Signal ``wanted`` (the duty's id)."""

    wanted = Signal(int)

    def __init__(self, labels: Labels) -> None:
        super().__init__(self.tr("Looking again"))
        self._labels = labels
        self._entries = Entries(8)
        self.body.addWidget(self._entries)

    def show_checks(self, checks: Sequence[DutyDetails]) -> None:
        """Show these."""
        rows: list[QWidget] = []
        for check in checks:
            row = _CheckRow(check, self._labels)
            row.wanted.connect(self.wanted)
            rows.append(row)
        self._entries.set_rows(rows)


class _CheckRow(QWidget):
    """What is to be looked at, when, what was found. Signal ``wanted`` (the duty's id)."""

    wanted = Signal(int)

    def __init__(self, check: DutyDetails, labels: Labels) -> None:
        super().__init__()
        view, done = check.view, check.disposition
        self._duty_id = view.id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(2))
        late = self.tr("%n day(s) late", "", view.days_overdue) if view.days_overdue else ""
        button = plain_button(self.tr("Look again") if done is None else self.tr("Read"))
        button.clicked.connect(self._ask)
        chip = Chip()
        column.addWidget(row_of(text_label(kind_word(view.kind), "strong"), chip, 1, button))
        if done is None:
            chip.show_state(late, Tone.WARN)
        else:
            chip.show_state(labels.label("risk", done.level), labels.risk_tone(done.level))
        words = view.due_day.isoformat() if done is None else done.result
        column.addWidget(text_label(words, "muted"))

    def _ask(self) -> None:
        self.wanted.emit(self._duty_id)


class EntriesCard(Card):
    """What happened next, oldest first."""

    def __init__(self) -> None:
        super().__init__(self.tr("What happened next"))
        self._entries = Entries(8)
        self.body.addWidget(self._entries)

    def show_entries(self, entries: Sequence[CaseEntryView]) -> None:
        """Show these; a crisis just recorded has none."""
        rows: list[QWidget] = [
            said_by(entry.text, entry.recorded_by, entry.recorded_at) for entry in entries
        ]
        if not rows:
            rows = [text_label(self.tr("Nothing was added so far."), "muted")]
        self._entries.set_rows(rows)
