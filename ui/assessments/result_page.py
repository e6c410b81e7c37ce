"""One result: read it, print it, put it right, take it back, repeat the scale."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.assessments.printed import ResultFacts
from services.assessments.records import AssessmentDetails, Trend
from services.code_lists import CodeLists
from services.documents.rendered import Rendered
from services.progress import Progress
from services.visits.drafts import DraftId
from ui.assessments.answers_card import AnswersCard
from ui.assessments.older_card import OlderCard
from ui.assessments.passport_card import PassportCard
from ui.assessments.repeat_sheet import RepeatSheet
from ui.assessments.result_card import ResultCard
from ui.assessments.subjects import CorrectAnswers
from ui.assessments.trends_card import TrendsCard
from ui.assessments.words import own, wording_in
from ui.clients.flag_strip import FlagStrip
from ui.navigation import Place
from ui.page import Page
from ui.shared.choices import Option
from ui.shared.columns import Columns
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.subjects import OpenDraft
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Shown:
    assessment_id: int
    details: AssessmentDetails
    versions: tuple[AssessmentDetails, ...]
    trends: tuple[Trend, ...]


class ResultPage(Page):
    """Takes an assessment's id."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.ASSESSMENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        labels = Labels(workplace)
        self._id = 0
        self._details: AssessmentDetails | None = None
        self._news = ""  # what was just done with the result in sight
        self._notice = Banner()
        self._flags = FlagStrip(workplace)
        self.result, self.answers = ResultCard(workplace, labels), AnswersCard(workplace, labels)
        self.trends, self.older = TrendsCard(workplace), OlderCard()
        self.passport = PassportCard(workplace)
        self._all = plain_button(self.tr("All results"), icon_name="chart-line")
        self._give = plain_button(self.tr("Give on as a file…"), icon_name="download")
        self._print = plain_button(self.tr("For the file"), Keys.PRINT, "printer")
        self._repeat = primary_button(self.tr("Repeat"), Keys.NEW, "repeat")
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Result")

    @override
    def subtitle(self) -> str:
        return self._details.definition.short if self._details else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        if self._details is None:
            return ()
        return (self._print, self._repeat)

    @override
    def open_subject(self, subject: object) -> None:
        if not isinstance(subject, int):
            return
        if subject != self._id:
            self._id, self._details, self._news = subject, None, ""
            self._columns.hide()
            self._notice.hide()
            self.header_changed.emit()
        self.outdate()

    @override
    def reload(self) -> None:
        assessments, wanted = self.workplace.register.assessments, self._id

        def work(progress: Progress) -> _Shown:
            details = assessments.get(wanted)
            versions = assessments.versions(wanted) if details.replaces_id else ()
            line = details.summary
            trends = assessments.trends(line.client_id, (line.scale,))
            return _Shown(wanted, details, versions, trends)

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, shown: _Shown) -> None:
        if shown.assessment_id != self._id:
            return
        self._details = details = shown.details
        self._flags.follow(details.summary.client_id)
        self.result.show_result(details)
        self.answers.show_answers(details)
        self.trends.show_trends([trend for trend in shown.trends if len(trend.points) > 1])
        self.older.show_versions(shown.versions)
        wording = wording_in(details.wordings, self.workplace.language)
        self.passport.show_scale(details.definition, wording)
        self._say_state(details)
        self._columns.show()
        self.header_changed.emit()

    def _say_state(self, details: AssessmentDetails) -> None:
        if details.summary.replaced_by_id is not None:
            words = self.tr("This was corrected; what stands is the newer one.")
            self._notice.say(words, Tone.WARN, self.tr("Read the newer one"))
        elif self._news:
            self._notice.say(self._news, Tone.ACCENT)
        elif details.is_undoable:
            words = self.tr("On record. As long as nothing followed it can be taken back.")
            self._notice.say(words, Tone.ACCENT, self.tr("Take it back"))
        else:
            self._notice.hide()

    def _act_on_notice(self) -> None:
        details = self._details
        if details is None:
            return
        newer = details.summary.replaced_by_id
        if newer is not None:
            self.workplace.navigate.go(Place.ASSESSMENT, newer)
            return
        assessments, wanted = self.workplace.register.assessments, self._id
        job = self.workplace.jobs.start(lambda progress: assessments.undo(wanted))
        job.succeeded.connect(self._show_draft)

    def _show_draft(self, draft_id: DraftId) -> None:
        self.workplace.changes.announce({Area.DUTIES, Area.DRAFTS})
        self._details = None
        self.workplace.navigate.go(Place.ASSESS, OpenDraft(draft_id))

    def _put_right(self) -> None:
        self.workplace.navigate.go(Place.ASSESS, CorrectAnswers(self._id))

    def _open_all(self) -> None:
        if self._details is not None:
            self.workplace.navigate.go(Place.ASSESSMENTS, self._details.summary.client_id)

    def _open_file(self) -> None:
        if self._details is not None:
            self.workplace.navigate.go(Place.CLIENT, self._details.summary.client_id)

    def _open_other(self, assessment_id: int) -> None:
        if assessment_id != self._id:
            self.workplace.navigate.go(Place.ASSESSMENT, assessment_id)

    def _set_repeat(self) -> None:
        details = self._details
        if details is None:
            return
        name = own(details.definition.names, self.workplace.language)
        option = Option(details.summary.scale, f"{details.definition.short}  {name}")
        client_id = details.summary.client_id
        sheet = RepeatSheet(self.window(), self.workplace, client_id, [option])
        sheet.saved.connect(self._say_set)
        sheet.open()

    def _say_set(self) -> None:
        self._news = self.tr("It comes back on the page of the day when it is due.")
        self.workplace.changes.announce({Area.ASSESSMENTS})

    def _give_on(self) -> None:
        from ui.assessments.file_sheet import FileSheet

        if self._details is not None:
            FileSheet(self.window(), self.workplace, self._details).open()

    def _print_for_file(self) -> None:
        from services.documents import assessment_sheet

        self._show_paper(assessment_sheet.filled)

    def _print_for_client(self) -> None:
        from services.documents import client_result

        def make(facts: ResultFacts, _codes: CodeLists) -> Rendered:
            return client_result.filled(facts)

        self._show_paper(make)

    def _show_paper(self, make: Callable[[ResultFacts, CodeLists], Rendered]) -> None:
        prints, codes, wanted = (
            self.workplace.register.assessment_prints,
            self.workplace.codes,
            self._id,
        )
        show_paper(
            self.workplace,
            self.window(),
            lambda: make(prints.result(wanted), codes),
            self.tr("Result"),
            self.tr("result"),
        )

    def _lay_out(self) -> None:
        self._notice.hide()
        self._columns = Columns((64, 36))
        self._columns.hide()
        self.result.body.insertWidget(1, self._flags)
        self.trends.head.addWidget(self._all)
        self.answers.head.addWidget(self._give)
        for column, cards in (
            (self._columns.left, (self.result, self.answers, self.trends)),
            (self._columns.right, (self.older, self.passport)),
        ):
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._notice.acted.connect(self._act_on_notice)
        self.result.file_wanted.connect(self._open_file)
        self.trends.opened.connect(self._open_other)
        self.older.opened.connect(self._open_other)
        for button, slot in (
            (self.result.correct, self._put_right),
            (self._all, self._open_all),
            (self._give, self._give_on),
            (self.result.for_client, self._print_for_client),
            (self._print, self._print_for_file),
            (self._repeat, self._set_repeat),
        ):
            button.clicked.connect(slot)
