"""The form of a hotline call: usable with one hand, at night, while somebody talks.

Nothing has to be known but what it was about and how dangerous it is; sex and age may be guessed.
"""

from typing_extensions import override

from models.vocabulary import AgeBand, Sex
from services.clock import CHINA
from services.hotline import MODE, CallFacts
from services.visits.records import NewVisit
from ui.clients.picker import ClientPicker
from ui.hotline.call_fields import CallFields, facts_of
from ui.risk.moments import day_in, minute_in
from ui.shared.choices import Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.entries import row_of
from ui.shared.form import DayField, Field, TimeField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.shared.widgets import plain_button
from ui.visits.coming_day import ComingDayField
from ui.visits.words import Labels
from ui.workplace import Workplace

_STEPS_OF_DANGER = ("plan", "act")


class CallForm(RecordForm):
    """``record`` gives the visit and the call's own facts."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._labels, self._now = labels, workplace.clock.now
        self._today = workplace.clock.today
        self.picker = ClientPicker(workplace, allows_anonymous=True, shows_visits=False)
        self._end = TimeField()
        self._over = plain_button(self.tr("Over now"), icon_name="phone")
        self._lay_out()
        self._over.clicked.connect(self._end_now)
        self.changed.connect(self._warn)

    @override
    def clear(self) -> None:
        """Anonymous and self, from now on."""
        now = self._now().astimezone(CHINA)
        self.restore(
            {
                "is_anonymous": True,
                "sex": Sex.UNKNOWN.value,
                "age_band": AgeBand.UNKNOWN.value,
                "day": now.date().isoformat(),
                "start": f"{now:%H:%M}",
                "caller": "self",
            }
        )
        self._warn()

    @override
    def focus_first(self) -> None:
        """Who calls stays anonymous; the first thing one hears is what it is about."""
        self.field("topics").setFocus()

    @override
    def record(self) -> tuple[NewVisit, CallFacts]:
        self.require_readable("day")
        picked = self.picker.picked()
        is_anonymous = picked.client is None
        visit = NewVisit(
            day=day_in(self.value("day")) or self._today(),
            mode=MODE,
            topics=tuple(self.value("topics")),
            risk=self.value("risk"),
            client_id=self.value("client_id"),
            sex=picked.sex or Sex.UNKNOWN if is_anonymous else None,
            age_band=picked.age_band or AgeBand.UNKNOWN if is_anonymous else None,
            start_minute=minute_in(self.value("start")),
            end_minute=minute_in(self.value("end")),
            next_step=self.value("next_step"),
            next_day=day_in(self.value("next_day")),
            next_minute=minute_in(self.value("next_minute")),
        )
        return visit, facts_of(self)

    def _end_now(self) -> None:
        now = self._now().astimezone(CHINA)
        self._end.set_value(now.time().replace(second=0, microsecond=0))
        self.changed.emit()

    def _warn(self) -> None:
        """Quietly, while one talks; nothing is computed from it."""
        is_near = self.value("ideation") in _STEPS_OF_DANGER
        words = self.tr("Ask where they are and who can come. If life is in danger: 110, 120.")
        self.form.set_warning("ideation", words if is_near else "")

    def _lay_out(self) -> None:
        fields = CallFields(self._labels)
        options, example = self._labels.options, time_example()
        self.add(Field("client_id", self.tr("Who calls (a guess is enough)"), self.picker))
        day, start = DayField(self._today), TimeField()
        until = row_of(self._end, self._over, spacing=8)
        self.form.add(
            Field("day", self.tr("Day"), day, stretch=2, example=day_example()),
            Field("start", self.tr("From"), start, example=example),
            Field("end", self.tr("Until"), until, stretch=2, example=example),
        )
        for name, field in (("day", day), ("start", start), ("end", self._end)):
            self.keep(name, field)
        self.add(*fields.caller())
        several = self.tr("Type pinyin or a number…")
        self.add(
            Field(
                "topics",
                self.tr("What it is about (the first is the main thing)"),
                TagField(options("topic"), several),
            )
        )
        self.add(*fields.danger())
        self.add(
            Field("risk", self.tr("How dangerous"), Segmented(options("risk")), stretch=3),
            fields.special()._replace(stretch=2),
        )
        self.add(*fields.handling())
        self.add(fields.outcome(), fields.phone())
        back = ComingDayField(self._today)
        self.add(
            Field("next_step", self.tr("Next step"), line_field(), stretch=2),
            Field("next_day", self.tr("Call back on"), back, stretch=2, example=day_example()),
            Field("next_minute", self.tr("At"), TimeField(), example=example),
        )
        self.add(*fields.naming())
