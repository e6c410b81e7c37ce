"""A mandatory report as it is read by its reporter and the lead."""

from models.vocabulary import CaseState, Sex
from services.reports.records import ChildFacts, PoliceFacts, ReportDetails
from ui.clients.reading_card import ReadingCard
from ui.clients.words import sex_word
from ui.shared.local_time import moment_words
from ui.shared.theme import Tone
from ui.shared.widgets import Chip
from ui.visits.words import Labels, anonymous
from ui.workplace import Workplace


class ReportReading(ReadingCard):
    """Empty until ``show_report`` is called; without words while the curtain is drawn."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        self._state = Chip()
        super().__init__(workplace, self._state)
        self._labels, self._curtain = labels, workplace.curtain
        self._report: ReportDetails | None = None
        workplace.curtain.changed.connect(self._show)

    def show_report(self, report: ReportDetails) -> None:
        """Show this report instead."""
        self._report = report
        line = report.summary
        self.show_whose(line.child_name or anonymous(), line.file_no, line.client_id)
        self._show()

    def _show(self) -> None:
        report = self._report
        if report is None:
            return
        self._state.show_state(*self._standing(report))
        rows = [*self._what(report), *self._child(report.answers.child)]
        rows += [*self._made(report), *self._course(report)]
        name = self._curtain.name
        self.show_facts(
            [
                (label, name(text) if is_personal else text)
                for label, text, is_personal in rows
                if text
            ]
        )

    def _standing(self, report: ReportDetails) -> tuple[str, Tone]:
        line = report.summary
        if line.state is CaseState.CLOSED:
            return self.tr("Closed"), Tone.NEUTRAL
        if line.reported_at is None:
            return self.tr("Not reported yet"), Tone.RISK
        return self.tr("Reported"), Tone.ACCENT

    def _what(self, report: ReportDetails) -> list[tuple[str, str, bool]]:
        labels, line, answers = self._labels, report.summary, report.answers
        situations = (labels.label("report_situation", code) for code in line.situations)
        known = labels.label("report_known", answers.known_from) if answers.known_from else ""
        since = f"{moment_words(line.known_at)}   {known}".strip()
        return [
            (self.tr("Found or suspected"), "\n".join(situations), False),
            (self.tr("Seen and heard"), answers.seen, True),
            (self.tr("Known since"), since, False),
        ]

    def _child(self, child: ChildFacts) -> list[tuple[str, str, bool]]:
        sex = sex_word(Sex(child.sex)) if child.sex != Sex.UNKNOWN else ""
        who = (child.name, sex, child.age)
        family = (child.guardian, child.guardian_phone)
        return [
            (self.tr("The child"), _joined(*who), True),
            (self.tr("Is now"), child.whereabouts, True),
            (self.tr("Lives at"), child.place, True),
            (self.tr("School and class"), child.school, True),
            (self.tr("Guardian"), _joined(*family), True),
        ]

    def _made(self, report: ReportDetails) -> list[tuple[str, str, bool]]:
        police, line = report.answers.police, report.summary
        at = moment_words(line.reported_at) if line.reported_at else ""
        return [
            (self.tr("Reported to"), _joined(at, *self._police(police)), False),
            (self.tr("Receipt number"), police.receipt, False),
        ]

    def _police(self, police: PoliceFacts) -> tuple[str, ...]:
        how = self._labels.label("report_how", police.how) if police.how else ""
        return (police.station, police.officer, police.phone, how)

    def _course(self, report: ReportDetails) -> list[tuple[str, str, bool]]:
        answers, line = report.answers, report.summary
        also = self._labels.labels("report_also", answers.also)
        recorded = f"{line.reporter}   {moment_words(report.recorded_at)}"
        return [
            (self.tr("Also told"), _joined(also, answers.also_words), False),
            (self.tr("Who did it, as said"), answers.suspect, True),
            (self.tr("Done for the child"), answers.done, True),
            (self.tr("Recorded by"), recorded, True),
        ]


def _joined(*parts: str) -> str:
    return "   ".join(part for part in parts if part)
