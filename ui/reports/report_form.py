"""The fields of a mandatory report: what was seen, about whom, and to whom it was reported.

Nothing is demanded that could stand in the way (practice.md 3.4); facts, not conclusions.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from typing_extensions import override

from models.vocabulary import Sex
from services.clock import CHINA
from services.reports.records import (
    ChildFacts,
    NewReport,
    PoliceFacts,
    ReportAnswers,
    ReportDetails,
)
from ui.clients.picker import ClientPicker
from ui.clients.words import sex_word, unknown_word
from ui.reports.situations import SituationBoxes
from ui.risk.moments import day_in, minute_in
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.fold import FoldHead
from ui.shared.form import DayField, Field, NoteField, TimeField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.visits.words import Labels
from ui.workplace import Workplace

MADE, NOT_YET = "made", "not_yet"
_BOX = "situation_"
_CHILD = ("name", "age", "place", "school", "guardian", "guardian_phone", "whereabouts")
_MORE = ("place", "school", "guardian", "guardian_phone", "suspect")
_POLICE = ("station", "officer", "phone", "how", "receipt")
_WORDS = ("seen", "known_from", "suspect", "done", "also_words")
# Fields of the service that stand beside another one here.
_MADE_FIELDS = (*_POLICE, "reported_day", "reported_at")


class ReportForm(RecordForm):
    """``kept`` knows which report is completed, in which version, and the crisis it came from."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self.kept = {"report_id": None, "version": None, "crisis_id": None}
        self._labels, self._now = labels, workplace.clock.now
        self._today = workplace.clock.today
        self._boxes = SituationBoxes(labels.options("report_situation"))
        self._more = FoldHead(self.tr("More about the child and the family"), _MORE)
        self._is_made = Segmented(
            [
                Option(NOT_YET, self.tr("Not yet")),
                Option(MADE, self.tr("Reported to the police")),
            ],
            NOT_YET,
        )
        self._lay_out(workplace)
        self._more.turned.connect(self._fold)
        self._more.set_open(False)
        self._is_made.chosen.connect(self._show_made)

    @override
    def clear(self) -> None:
        self.restore({})

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        now = self._now().astimezone(CHINA)
        moment = {"known_day": now.date().isoformat(), "known_at": f"{now:%H:%M}"}
        super().restore({**moment, "is_made": NOT_YET, **typed})
        self._more.set_open(any(typed.get(name) for name in _MORE))
        self._show_made(self._is_made.value())

    def restore_report(self, report: ReportDetails) -> None:
        """Go on with a report that is on record."""
        answers, line = report.answers, report.summary
        known = line.known_at.astimezone(CHINA)
        typed: dict[str, Any] = {name: getattr(answers.child, name) for name in _CHILD}
        typed |= {name: getattr(answers.police, name) for name in _POLICE}
        typed |= {name: getattr(answers, name) for name in _WORDS}
        typed |= {_BOX + code: True for code in line.situations}
        typed |= {
            "client_id": line.client_id,
            "child_sex": str(answers.child.sex),
            "also": list(answers.also),
            "known_day": known.date().isoformat(),
            "known_at": f"{known:%H:%M}",
            "report_id": line.id,
            "version": line.version,
            "crisis_id": report.crisis_id,
            "is_made": MADE,
        }
        self.fill(lambda: self.restore(typed))

    @override
    def record(self) -> NewReport:
        self.require_readable()
        is_made = self._is_made.value() == MADE
        return NewReport(
            situations=self._boxes.value(),
            answers=self._answers(),
            known_at=self._moment("known_day", "known_at"),
            reported_at=self._moment("reported_day", "reported_at") if is_made else None,
            client_id=self.value("client_id"),
            crisis_id=self.kept["crisis_id"],
        )

    def _answers(self) -> ReportAnswers:
        child = {name: self.value(name) for name in _CHILD}
        police = {name: self.value(name) for name in _POLICE}
        words = {name: self.value(name) for name in _WORDS}
        sex = int(self.value("child_sex") or Sex.UNKNOWN.value)
        return ReportAnswers(
            **words,
            child=ChildFacts(**child, sex=sex),
            police=PoliceFacts(**police),
            also=tuple(self.value("also")),
        )

    def _moment(self, day_name: str, at_name: str) -> datetime:
        """As typed, or just now where nothing was: nobody has to look at a clock first."""
        now = self._now().astimezone(CHINA)
        day, minute = day_in(self.value(day_name)), minute_in(self.value(at_name))
        if day is None and minute is None:
            return now
        hour, rest = divmod(now.hour * 60 + now.minute if minute is None else minute, 60)
        day = day or now.date()
        return datetime(day.year, day.month, day.day, hour, rest, tzinfo=CHINA)

    def _show_made(self, made: str) -> None:
        is_made = made == MADE
        for name in _MADE_FIELDS:
            self.form.set_visible(name, is_made)
        words = self.tr("Call 110 or the police station at once; come back and fill in the rest.")
        self.form.set_warning("is_made", "" if is_made else words)
        if is_made and not self.value("reported_at"):
            now = self._now().astimezone(CHINA)
            moment = {"reported_day": now.date(), "reported_at": now.time().replace(microsecond=0)}
            self.fill(lambda: self._put_moment(moment))

    def _put_moment(self, moment: Mapping[str, Any]) -> None:
        day, at = self.field("reported_day"), self.field("reported_at")
        if isinstance(day, DayField) and isinstance(at, TimeField):
            day.set_value(moment["reported_day"])
            at.set_value(moment["reported_at"].replace(second=0))

    def _fold(self, names: tuple[str, ...], is_open: bool) -> None:
        for name in names:
            self.form.set_visible(name, is_open)

    def _lay_out(self, workplace: Workplace) -> None:
        self._add_made()
        for code, box in self._boxes.boxes.items():
            self.keep(_BOX + code, box)
        self.form.add(
            Field("situations", self.tr("What was found or suspected (one is enough)"), self._boxes)
        )
        self._add_seen()
        self._add_child(workplace)
        several = self.tr("Type pinyin or a number")
        self.add(
            Field(
                "also",
                self.tr("Also told (besides, never instead)"),
                TagField(self._labels.options("report_also"), several),
            ),
            Field("also_words", self.tr("Who there, and when"), line_field()),
        )
        self.add(Field("done", self.tr("What was done to keep the child safe"), NoteField(1)))

    def _add_seen(self) -> None:
        hint = self.tr("Facts only: what you saw, what the child said word for word.")
        self.add(Field("seen", self.tr("What was seen and heard"), NoteField(3), hint=hint))
        self.add(
            Field(
                "known_from",
                self.tr("How it became known"),
                self._choice("report_known"),
                stretch=3,
            ),
            self._day("known_day", self.tr("Known since"), stretch=2),
            Field("known_at", self.tr("At"), TimeField(), example=time_example()),
        )

    def _add_child(self, workplace: Workplace) -> None:
        picker = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self.add(Field("client_id", self.tr("The child's file, if there is one"), picker))
        sexes = [Option(str(sex.value), sex_word(sex)) for sex in (Sex.FEMALE, Sex.MALE)]
        sexes.append(Option(str(Sex.UNKNOWN.value), unknown_word()))
        self.add(
            Field("name", self.tr("Name, or what the child is called"), line_field(), stretch=3),
            Field("child_sex", self.tr("Sex"), Segmented(sexes), stretch=2),
            Field("age", self.tr("Age"), line_field(self.tr("about …")), stretch=1),
        )
        self.add(Field("whereabouts", self.tr("Where the child is now; safe there?"), line_field()))
        self.form.add_widget(self._more)
        self.add(
            Field("place", self.tr("Lives at"), line_field()),
            Field("school", self.tr("School and class"), line_field()),
        )
        self.add(
            Field("guardian", self.tr("Guardian"), line_field()),
            Field("guardian_phone", self.tr("Guardian's phone"), line_field()),
        )
        self.add(
            Field("suspect", self.tr("Who did it, if somebody said so"), line_field()),
        )

    def _add_made(self) -> None:
        self.add(Field("is_made", self.tr("Reported to the police?"), self._is_made))
        self.add(
            Field("station", self.tr("Which police station"), line_field(), stretch=2),
            Field("officer", self.tr("Officer"), line_field()),
            Field("phone", self.tr("Their phone"), line_field()),
        )
        self.add(
            Field("how", self.tr("How"), self._choice("report_how"), stretch=3),
            self._day("reported_day", self.tr("Reported on"), stretch=2),
            Field("reported_at", self.tr("At"), TimeField(), example=time_example()),
        )
        hint = self.tr("If there is none yet, add it later.")
        self.add(Field("receipt", self.tr("Receipt number"), line_field(), hint=hint))

    def _choice(self, listed: str) -> Choice:
        return Choice((Option("", "–"), *self._labels.options(listed)))

    def _day(self, name: str, label: str, stretch: int) -> Field:
        return Field(name, label, DayField(self._today), stretch=stretch, example=day_example())
