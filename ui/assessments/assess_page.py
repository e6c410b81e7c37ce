"""Fill in a scale: ask it or type a paper form; scales of one sitting follow each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, AssessmentMode, DraftKind
from services.assessments.records import NewAssessment
from services.assessments.service import AssessmentService
from services.errors import AnxinbuError, Conflict
from services.progress import Progress
from services.scales.definition import Definition
from services.scales.errors import AnswerRefused, ScaleRefused
from services.scales.result import Result
from services.scales.service import ScaleCard
from services.scales.wording import Wording, label
from ui.assessments.answers import OpenScale
from ui.assessments.assess_form import AssessForm
from ui.assessments.critical_sheet import CriticalSheet
from ui.assessments.passport_card import PassportCard
from ui.assessments.progress_card import ProgressCard
from ui.assessments.subjects import CorrectAnswers, Sitting
from ui.assessments.words import wording_in
from ui.navigation import Place
from ui.shared.error_text import error_words
from ui.shared.record_page import RecordFormPage
from ui.shared.theme import Tone
from ui.shared.widgets import muted_label, plain_button
from ui.visits.words import Labels, clock_words
from ui.workplace import Workplace

if TYPE_CHECKING:  # loaded when a file is read
    from services.scales.fhir_responses import ReadResponse


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the scale in sight depends on."""

    client_id: int
    scale: str
    day: date
    informant: str
    choices: tuple[tuple[str, str], ...]
    corrects_id: int | None


@dataclass(frozen=True, slots=True)
class _Prepared:
    wanted: _Wanted
    scale: OpenScale
    informants: tuple[str, ...]
    known: frozenset[str]  # critical flags of what is corrected: somebody was told already


@dataclass(frozen=True, slots=True)
class _Saved:
    """What was put on record, and how the sitting goes on."""

    assessment_id: int
    new: NewAssessment
    remaining: tuple[str, ...]
    critical: tuple[str, ...]  # in words
    done: int


class AssessPage(RecordFormPage):
    """Takes a client's id, a `ForClient`, a `Sitting`, `CorrectAnswers`, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.ASSESSMENT
    touches: ClassVar[frozenset[Area]] = frozenset({Area.ASSESSMENTS, Area.DUTIES})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.SCALES})

    def __init__(self, workplace: Workplace) -> None:
        self._fields = AssessForm(workplace, Labels(workplace))
        super().__init__(workplace, self._fields, self.tr("Put on record"))
        answers = self._fields.answers
        self._progress = ProgressCard(answers, workplace.language)
        self._passport = PassportCard(workplace)
        self._results = plain_button(self.tr("Results so far"), icon_name="chart-line")
        self._from_file = plain_button(self.tr("From a FHIR file…"), icon_name="folder-open")
        self._wanted: _Wanted | None = None
        self._known: frozenset[str] = frozenset()
        self._is_new = False  # other questions came into sight
        self._accepts_open = False  # told what is open; the next time it is saved as it is
        self.columns.right.addWidget(self._progress)
        self.columns.right.addWidget(self._passport)
        self.columns.right.addStretch(1)
        self._standing = muted_label()
        self.foot.insertWidget(2, self._standing)
        self._progress.told.connect(self._standing.setText)
        self._results.clicked.connect(self._open_results)
        self._from_file.clicked.connect(self._choose_file)
        self._fields.setting_changed.connect(self._prepare)
        self._fields.panel.ended.connect(self._end_of_form)
        answers.opened.connect(self._note_opened)
        answers.changed.connect(self._note_answer)

    @override
    def title(self) -> str:
        if self._fields.kept["corrects_id"] is not None:
            return self.tr("Correct an assessment")
        return self.tr("New assessment")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._from_file, self._results)

    @override
    def reload(self) -> None:
        scales = self.workplace.register.scales
        job = self.workplace.jobs.start(lambda progress: scales.offered())
        job.succeeded.connect(self._offer)

    @override
    def begin(self, subject: object) -> None:
        if isinstance(subject, CorrectAnswers):
            self._load_old(subject.assessment_id)
            return
        if isinstance(subject, Sitting):
            self._begin_sitting(subject)
        super().begin(subject)
        if subject is not None and not self._fields.scale_id():
            self._fields.choose_scales()

    @override
    def finish(self) -> None:
        """With questions still open it says so once, and saves the second time."""
        answers = self._fields.answers
        missing = len(answers.standing().missing)
        is_readable = bool(answers.values()) and not answers.unreadable()
        if missing and is_readable and not self._accepts_open:
            self._accepts_open = True
            words = self.tr("Still open: {count}. Once more, and it is put on record like this.")
            go = self.tr("Go to the question")
            self.notice.say(words.format(count=missing), Tone.WARN, go)
            self._progress.end()
            return
        super().finish()

    @override
    def saving(self) -> Callable[[int | None], _Saved]:
        assessments, kept = self.workplace.register.assessments, self.form.kept
        critical = self._critical_words()
        if kept["corrects_id"] is not None:
            changes, reason = self._fields.correction()
            old_id, new = int(kept["corrects_id"]), self._fields.record()

            def correct(draft_id: int | None) -> _Saved:
                changed = replace(changes, draft_id=draft_id)
                return _Saved(assessments.correct(old_id, changed, reason), new, (), critical, 0)

            return correct
        new, remaining = self._fields.record(), self._fields.remaining()
        typed = self.form.typed() | {"scales": [new.scale]}
        done = int(kept["done"] or 0) + 1

        def add(draft_id: int | None) -> _Saved:
            saved = assessments.add(replace(new, draft_id=draft_id), typed)
            return _Saved(saved, new, remaining, critical, done)

        return add

    @override
    def finished(self, result: _Saved) -> None:
        go, new = self.workplace.navigate.go, result.new
        if result.remaining:
            rest = result.remaining
            mode = new.mode.value
            go(
                Place.ASSESS,
                Sitting(new.client_id, new.visit_id, rest, new.day, "", mode, result.done),
            )
        elif result.done > 1:
            go(Place.ASSESSMENTS, new.client_id)
        else:
            go(Place.ASSESSMENT, result.assessment_id)
        if result.critical:
            CriticalSheet(
                self.window(), self.workplace, result.assessment_id, new, result.critical
            ).open()

    @override
    def explain(self, error: BaseException) -> bool:
        if isinstance(error, AnswerRefused) and error.item:
            self._fields.panel.go_to(error.item)
        return self._say(error)

    def _act_on_notice(self) -> None:
        if self._accepts_open:
            self._accepts_open = False
            self.notice.hide()
            self._fields.panel.begin()
            return
        super()._act_on_notice()

    def _note_opened(self) -> None:
        self._is_new = True

    def _note_answer(self) -> None:
        if self._accepts_open:
            self._accepts_open = False
            self.notice.hide()

    def _critical_words(self) -> tuple[str, ...]:
        answers = self._fields.answers
        result: Result | None = answers.result()
        if result is None or answers.scale is None:
            return ()
        definition, language = answers.scale.definition, self.workplace.language.value
        new = (flag for flag in result.critical(definition) if flag not in self._known)
        return tuple(label(definition, "flag", flag, language) for flag in new)

    def _begin_sitting(self, sitting: Sitting) -> None:
        typed = self.form.typed() | {"scales": list(sitting.scales), "done": sitting.done}
        if sitting.day is not None:
            typed["day"] = sitting.day.isoformat()
        if sitting.informant:
            typed["informant"] = sitting.informant
        if sitting.mode:
            typed["mode"] = sitting.mode
        self.form.restore(typed)

    def _choose_file(self) -> None:
        path = self.workplace.dialogs.open_file(
            self.tr("Answers from another program"), self.tr("FHIR file (*.json);;All files (*)")
        )
        if path is None:
            return
        files, scale = self.workplace.register.assessment_files, self._fields.scale_id()
        job = self.workplace.jobs.start(lambda progress: files.read(path, scale))
        job.succeeded.connect(self._show_read)

    def _show_read(self, read: "ReadResponse") -> None:
        """As if they had been typed from paper; nothing is on record yet."""
        every = {**(self.form.kept["answers"] or {}), self._fields.scale_id(): dict(read.answers)}
        typed = self.form.typed() | {"answers": every, "mode": AssessmentMode.PAPER.value}
        if read.day is not None:
            typed["day"] = read.day.isoformat()
        self.form.restore(typed)

    def _load_old(self, assessment_id: int) -> None:
        assessments = self.workplace.register.assessments
        job = self.workplace.jobs.start(lambda progress: assessments.get(assessment_id))
        job.succeeded.connect(self._show_old)

    def _show_old(self, old: Any) -> None:
        line = old.summary
        typed = {
            "client_id": line.client_id,
            "visit_id": old.visit_id,
            "scales": [line.scale],
            "day": line.day.isoformat(),
            "minute": clock_words(line.minute),
            "informant": line.informant,
            "mode": line.mode.value,
            "answers": {line.scale: dict(old.answers)},
            "choices": {line.scale: dict(old.setting.choices)},
            "corrects_id": line.id,
        }
        self.form.fill(lambda: self.form.restore(typed))
        self.header_changed.emit()

    def _offer(self, cards: tuple[ScaleCard, ...]) -> None:
        self.form.fill(lambda: self._fields.offer(cards))

    def _prepare(self) -> None:
        """Fetch the scale in sight, once it is known for whom."""
        fields = self._fields
        client_id, scale = self.form.client_id(), fields.scale_id()
        self._results.setEnabled(client_id is not None)
        self._from_file.setEnabled(client_id is not None and bool(scale))
        if client_id is None or not scale:
            self._wanted = None
            self._passport.hide()
            self.form.fill(lambda: fields.answers.open(None, {}))
            return
        choices, old = tuple(sorted(fields.choices().items())), self.form.kept["corrects_id"]
        wanted = _Wanted(client_id, scale, fields.day(), fields.informant(), choices, old)
        if wanted != self._wanted or fields.answers.scale is None:
            self._wanted = wanted
            self._fetch(wanted)

    def _fetch(self, wanted: _Wanted) -> None:
        assessments, language = self.workplace.register.assessments, self.workplace.language

        def work(progress: Progress) -> _Prepared:
            definition_id, definition, wordings, known = _definition(assessments, wanted)
            informants = definition.use.informants
            informant = wanted.informant if wanted.informant in informants else informants[0]
            choices = dict(wanted.choices)
            setting = assessments.setting(wanted.client_id, wanted.day, informant, choices)
            opened = OpenScale(definition_id, definition, wording_in(wordings, language), setting)
            return _Prepared(wanted, opened, informants, known)

        self.workplace.jobs.start(work, self._refuse).succeeded.connect(self._show_prepared)

    def _show_prepared(self, prepared: _Prepared) -> None:
        if prepared.wanted != self._wanted:
            return
        scale = prepared.scale
        self.form.fill(lambda: self._fields.show_scale(scale, prepared.informants))
        self._known = prepared.known
        self._passport.show_scale(scale.definition, scale.wording)
        self.header_changed.emit()
        if self._is_new and not self._fields.is_choosing():
            self._fields.panel.begin()
        self._is_new = False

    def _refuse(self, error: BaseException) -> None:
        if not self._say(error):
            self.workplace.dialogs.show_error(error)

    def _say(self, error: BaseException) -> bool:
        """Beside the form: a file that is shut, a withdrawn consent, a licence that forbids it."""
        if isinstance(error, Conflict) and error.code == "consent_withdrawn":
            words = self.tr(
                "The client withdrew the consent, so nothing is filled in. Talk about it first."
            )
            self.notice.say(words, Tone.WARN)
            return True
        found = error_words(error) if isinstance(error, AnxinbuError) else None
        if found is None or not isinstance(error, AnswerRefused | ScaleRefused):
            return False
        self.notice.say(found.text.partition("\n")[0], Tone.WARN)
        return True

    def _end_of_form(self) -> None:
        self._progress.end()
        self._finish_button.setFocus()

    def _open_results(self) -> None:
        self.workplace.navigate.go(Place.ASSESSMENTS, self.form.client_id())


def _definition(
    assessments: AssessmentService, wanted: _Wanted
) -> tuple[int, Definition, Mapping[str, Wording], frozenset[str]]:
    """The present definition; for a correction the one that the old result was scored by, and
    what was marked in it."""
    if wanted.corrects_id is not None:
        old = assessments.get(wanted.corrects_id)
        known = frozenset(old.result.critical(old.definition))
        return 0, old.definition, old.wordings, known
    kept = assessments.start(wanted.client_id, wanted.scale).kept
    return kept.id, kept.definition, kept.wordings, frozenset()
