"""One filled-in scale: whose it is, which one, how it was answered, and the answers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from models.vocabulary import AssessmentMode
from services.assessments.records import Correction, NewAssessment
from services.clients import pinyin
from services.errors import InvalidInput, Problem
from services.scales.definition import is_within
from services.scales.service import ScaleCard
from ui.assessments.answer_panel import AnswerPanel
from ui.assessments.answers import Answers, OpenScale
from ui.assessments.words import mode_word, own
from ui.clients.picker import ClientPicker
from ui.risk.moments import day_in, minute_in
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import DayField, TimeField, day_example, time_example
from ui.shared.form import Field
from ui.shared.note_field import NoteField
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.shared.theme import Theme
from ui.visits.words import Labels
from ui.workplace import Workplace

_MOST_BESIDE = 150  # per cent of text size at which the fields fit beside each other


class AssessForm(RecordForm):
    """Signal ``setting_changed``: for whom, which scale, which day or who answered is different,
    so that the page prepares the scale anew. The first scale is the one in sight."""

    setting_changed = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._workplace, self._labels = workplace, labels
        self._cards: tuple[ScaleCard, ...] = ()
        self._is_picking = False  # the scales were changed by hand
        self.kept = {
            "visit_id": None,
            "answers": None,
            "choices": None,
            "corrects_id": None,
            "done": None,
        }
        self.answers = Answers()
        self.panel = AnswerPanel(self.answers, workplace.language)
        self._picker = ClientPicker(workplace, shows_visits=False)
        self._scales = TagField((), self.tr("Type a name; Enter begins"))
        self._day, self._minute = DayField(workplace.clock.today), TimeField()
        self._informant = Choice(labels.options("informant"))
        modes = (AssessmentMode.INTERVIEW, AssessmentMode.PAPER)
        self._mode = Segmented([Option(mode.value, mode_word(mode)) for mode in modes])
        self._reason = NoteField(2)
        self._lay_out()
        self._connect()

    def offer(self, cards: Sequence[ScaleCard]) -> None:
        """The scales that the room may use."""
        self._cards = tuple(cards)
        self._offer_fitting()

    def scale_id(self) -> str:
        """The scale in sight; empty if none is chosen."""
        return next(iter(self._scales.value()), "")

    def remaining(self) -> tuple[str, ...]:
        """What comes after it in this sitting."""
        return self._scales.value()[1:]

    def day(self) -> date:
        """The day on which it was filled in; today while it cannot be read."""
        return self._day.value() or self._workplace.clock.today()

    def choices(self) -> dict[str, str]:
        """What was chosen of the scale's own choices."""
        stored = (self.kept["choices"] or {}).get(self.scale_id(), {})
        return {str(name): str(value) for name, value in stored.items()}

    def informant(self) -> str:
        """Who answered."""
        return self._informant.value()

    def show_scale(self, scale: OpenScale, informants: Sequence[str]) -> None:
        """The scale is ready: ask its questions, with what was answered so far."""
        options = [one for one in self._labels.options("informant") if one.code in informants]
        self._informant.set_options(options, scale.setting.informant)
        self._informant.setEnabled(len(options) > 1)
        if scale.definition.use.is_paper_only:
            self._mode.set_value(AssessmentMode.PAPER)
        self._mode.setEnabled(not scale.definition.use.is_paper_only)
        hint = self.tr("Its owners forbid the screen: only a filled paper form is typed in.")
        self.form.set_hint("mode", hint if scale.definition.use.is_paper_only else "")
        stored = (self.kept["answers"] or {}).get(scale.definition.id, {})
        self.answers.open(scale, stored)
        done = int(self.kept["done"] or 0)
        self.panel.show_place(done + 1, done + len(self._scales.value()))
        self.panel.show_mode(self._mode.value())

    def show_correcting(self, *, is_correcting: bool) -> None:
        """A correction keeps person, scale and way, and says why."""
        self.form.set_visible("reason", is_correcting)
        for widget in (self._picker, self._scales):
            widget.setEnabled(not is_correcting)
        self.form.set_visible("mode", not is_correcting)

    def choose_scales(self) -> None:
        """Put the keyboard to the scales: it is known for whom."""
        self._scales.setFocus()

    def is_choosing(self) -> bool:
        """Somebody picks scales just now, perhaps another one."""
        return self._is_picking and self._has_scales_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter behind the chosen scales begins with the questions."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() and self._has_scales_focus() and self.answers.scale:
            self.panel.begin()
        else:
            super().keyPressEvent(event)

    @override
    def clear(self) -> None:
        day = self._workplace.clock.today().isoformat()
        self.restore({"day": day, "mode": AssessmentMode.INTERVIEW.value})

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        self._informant.set_options(self._labels.options("informant"))
        self._mode.setEnabled(True)
        self.form.set_hint("mode", "")
        self._is_picking = False
        super().restore(typed)
        self.answers.open(None, {})
        self.show_correcting(is_correcting=self.kept["corrects_id"] is not None)
        self.setting_changed.emit()

    @override
    def record(self) -> NewAssessment:
        self.require_readable("client_id", "scales", "day")
        self._require_answers()
        scale = self.answers.scale
        if scale is None:
            raise InvalidInput({"scales": Problem.REQUIRED})
        return NewAssessment(
            client_id=self.value("client_id"),
            scale=scale.definition.id,
            day=day_in(self.value("day")) or self.day(),
            mode=AssessmentMode(self._mode.value() or AssessmentMode.INTERVIEW),
            informant=self.informant(),
            answers=self.answers.values(),
            minute=minute_in(self.value("minute")),
            visit_id=self.kept["visit_id"],
            choices=self.choices(),
            definition_id=scale.definition_id,
        )

    def correction(self) -> tuple[Correction, str]:
        """How it should have been, and why."""
        new = self.record()
        reason = self._reason.text().strip()
        if not reason:
            raise InvalidInput({"reason": Problem.REQUIRED})
        changes = Correction(new.answers, new.day, new.minute, new.informant, new.choices)
        return changes, reason

    def _require_answers(self) -> None:
        if self.answers.unreadable():
            raise InvalidInput({"answers": Problem.MALFORMED})
        if self.answers.scale is not None and not self.answers.values():
            raise InvalidInput({"answers": Problem.REQUIRED})

    def _keep_answers(self) -> None:
        scale = self.answers.scale
        if scale is not None:
            every = dict(self.kept["answers"] or {})
            every[scale.definition.id] = self.answers.values()
            self.kept["answers"] = every
            self.changed.emit()

    def _has_scales_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._scales.isAncestorOf(focus)

    def _note_scales(self) -> None:
        self._is_picking = True
        self.setting_changed.emit()

    def _choose(self, name: str, value: str) -> None:
        every = dict(self.kept["choices"] or {})
        every[self.scale_id()] = self.choices() | {name: value}
        self.kept["choices"] = every
        self.changed.emit()
        self.setting_changed.emit()

    def _show_mode(self) -> None:
        self.panel.show_mode(self._mode.value())

    def _follow_client(self) -> None:
        self._offer_fitting()
        self.setting_changed.emit()

    def _offer_fitting(self) -> None:
        """Those that fit the age stand first, with wording before without; none is withheld."""
        client = self._picker.picked().client
        age = client.age if client else None
        self._scales.set_options(
            [
                self._option(card)
                for card in sorted(self._cards, key=lambda c: (not _fits(c, age), not c.languages))
            ]
        )

    def _option(self, card: ScaleCard) -> Option:
        name = own(card.names, self._workplace.language)
        chinese = card.names.get("zh", "")
        keys = f"{pinyin.full(chinese)} {pinyin.initials(chinese)} {card.short}"
        return Option(card.id, f"{card.short}  {name}", keys, card.short)

    def _lay_out(self) -> None:
        self.add(
            Field("client_id", self.tr("Client"), self._picker, stretch=3),
            Field("day", self.tr("Day"), self._day, stretch=2, example=day_example()),
            Field("minute", self.tr("Time"), self._minute, example=time_example()),
        )
        scales = Field("scales", self.tr("Scales, one after the other"), self._scales, stretch=3)
        how = (
            Field("informant", self.tr("Who answered"), self._informant),
            Field("mode", self.tr("How"), self._mode),
        )
        if Theme.current().text_percent() <= _MOST_BESIDE:
            self.add(scales, *how)
        else:
            self.add(scales)
            self.add(*how)
        self.add(Field("reason", self.tr("Why it is corrected"), self._reason))
        self.form.set_visible("reason", False)
        self.form.add(Field("answers", "", self.panel))

    def _connect(self) -> None:
        self.client_changed.connect(self._follow_client)
        self._scales.changed.connect(self._note_scales)
        self._day.changed.connect(self.setting_changed)
        self._informant.chosen.connect(self.setting_changed)
        self._mode.chosen.connect(self._show_mode)
        self.answers.changed.connect(self._keep_answers)
        self.panel.chosen.connect(self._choose)


def _fits(card: ScaleCard, age: int | None) -> bool:
    return age is None or is_within(card.ages, age)
