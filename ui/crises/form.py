"""The fields of a crisis record: what must be written at once in sight, the rest folded."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from models.vocabulary import AgeBand, Sex
from services.crises.records import (
    CallOut,
    ClientInCrisis,
    CrisisAnswers,
    GuardianTold,
    NewCrisis,
)
from services.errors import InvalidInput
from services.risk.answers import RiskAnswers
from ui.clients.picker import ClientPicker
from ui.crises.form_rows import CrisisRows
from ui.risk.moments import day_in, minute_in
from ui.risk.told_rows import ToldRows
from ui.shared.check_box import CheckBox
from ui.shared.field_values import put_value
from ui.shared.fold import FoldHead
from ui.shared.form import Field
from ui.shared.record_form import RecordForm
from ui.visits.words import Labels
from ui.workplace import Workplace

_EMERGENCY = "crisis_life"
_RISK_SINGLE = ("ideation", "plan", "means", "time", "harm", "support")
_RISK_SEVERAL = ("past", "protective")
_TEXTS = ("found_by", "reported_to", "place", "signs", "person", "participants", "result")
_WORDS = ("measures_words", "others_affected", "said", "ground")


class CrisisForm(RecordForm):
    """Parts open by themselves where they are wanted: a call-out, a minor's guardian, a problem."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self.kept = {"visit_id": None}
        self._now = workplace.clock.now
        self._today = workplace.clock.today
        self._picker = ClientPicker(workplace, allows_anonymous=True, shows_visits=False)
        self._told = ToldRows(labels, workplace.clock.now)
        self._told.changed.connect(self._note_told)
        self._callout = CheckBox(self.tr("The team went out"))
        self._parts: list[FoldHead] = []
        self._lay_out(CrisisRows(labels, self._today, self._picker, self._told))
        self._callout.toggled.connect(self._show_callout)

    @override
    def clear(self) -> None:
        self.restore({"day": self._today().isoformat(), "ground": "danger"})

    @override
    def typed(self) -> dict[str, Any]:
        return super().typed() | {"told": self._told.lines()}

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self._told.set_lines(typed.get("told") or ())
        for part in self._parts:
            part.set_open(any(typed.get(name) for name in part.names if name != "ground"))

    @override
    def show_error(self, error: BaseException) -> bool:
        if isinstance(error, InvalidInput):
            for part in self._parts:
                if error.problems.keys() & set(part.names):
                    part.set_open(True)
        return super().show_error(error)

    def show_client(self, about: ClientInCrisis | None) -> None:
        """Ask for the guardian of a minor who has none on file; offer the one who is there."""
        is_asked = about is not None and about.is_minor and not about.guardian_name
        words = self.tr("No guardian is on file. Ask for one if you can; you can go on without.")
        self.form.set_warning("guardian_name", words if is_asked else "")
        if about is None:
            self._name_ground()
            return
        if about.is_minor:
            self._guardian_head.set_open(True)
        known = (
            ("guardian_name", about.guardian_name),
            ("guardian_relation", about.guardian_relation),
            ("guardian_phone", about.guardian_phone),
        )
        self.fill(lambda: self._offer(known))

    @override
    def record(self) -> NewCrisis:
        self.require_readable("day")
        client_id = self.value("client_id")
        return NewCrisis(
            day=day_in(self.value("day")) or self._today(),
            kinds=tuple(self.value("kinds")),
            level=self.value("level"),
            measures=tuple(self.value("measures")),
            minute=minute_in(self.value("minute")),
            client_id=client_id,
            visit_id=self.kept["visit_id"],
            is_callout=self.value("is_callout"),
            legal_ground=self.value("legal_ground"),
            answers=self._answers(client_id is not None),
        )

    def _answers(self, has_client: bool) -> CrisisAnswers:
        texts: dict[str, Any] = {name: self.value(name) for name in (*_TEXTS, *_WORDS)}
        picked = self._picker.picked()
        is_known = has_client or not picked.is_anonymous
        return CrisisAnswers(
            **texts,
            sex=int(Sex.UNKNOWN if is_known or picked.sex is None else picked.sex),
            age_band=AgeBand.UNKNOWN if is_known or not picked.age_band else picked.age_band,
            reported_day=self.value("reported_day"),
            reported_minute=minute_in(self.value("reported_minute")),
            event_day=self.value("event_day"),
            event_minute=minute_in(self.value("event_minute")),
            risk=self._risk(),
            guardian=self._guardian(),
            told=self._told.told(),
            callout=CallOut(
                self.value("callout_team"),
                minute_in(self.value("went")),
                minute_in(self.value("back")),
                self.value("callout_place"),
            ),
        )

    def _risk(self) -> RiskAnswers:
        given: dict[str, Any] = {name: self.value(name) for name in _RISK_SINGLE}
        given |= {name: tuple(self.value(name)) for name in _RISK_SEVERAL}
        return RiskAnswers(**given)

    def _guardian(self) -> GuardianTold:
        return GuardianTold(
            state=self.value("guardian_state"),
            name=self.value("guardian_name").strip(),
            relation=self.value("guardian_relation").strip(),
            phone=self.value("guardian_phone").strip(),
            day=self.value("guardian_day"),
            minute=minute_in(self.value("guardian_minute")),
            how=self.value("guardian_how"),
            signature=self.value("guardian_signature"),
            remark=self.value("guardian_remark").strip(),
        )

    def _name_ground(self) -> None:
        """Nobody knows whom to ask for a consent: what counts is to protect life and health."""
        if self._picker.picked().is_anonymous and not self.value("legal_ground"):
            self.fill(lambda: put_value(self.field("legal_ground"), _EMERGENCY))

    def _offer(self, known: Sequence[tuple[str, str]]) -> None:
        """Only into fields that are still empty."""
        for name, value in known:
            if value and not self.value(name):
                put_value(self.field(name), value)

    def _note_told(self) -> None:
        self.changed.emit()

    def _show_callout(self, is_out: bool) -> None:
        for name in ("callout_team", "went", "back", "callout_place"):
            self.form.set_visible(name, is_out)

    def _lay_out(self, rows: CrisisRows) -> None:
        for row in rows.at_once():
            self.add(*row)
        self._guardian_head = self._part(self.tr("Who was told"), rows.told())
        self._part(self.tr("Risk"), rows.risk())
        self._part(self.tr("How it came about, and how it went on"), rows.course())
        self.keep("is_callout", self._callout)
        self.form.add_widget(self._callout)
        self._add_rows(rows.callout())
        self._show_callout(False)

    def _part(self, title: str, rows: Sequence[Sequence[Field]]) -> FoldHead:
        head = FoldHead(title, [field.name for row in rows for field in row])
        self.form.add_widget(head)
        self._add_rows(rows)
        self._parts.append(head)
        head.turned.connect(self._fold)
        head.set_open(False)
        return head

    def _add_rows(self, rows: Sequence[Sequence[Field]]) -> None:
        for row in rows:
            self.form.add(*row)
            for field in row:
                if field.widget is not self._told:  # several lines: it keeps itself
                    self.keep(field.name, field.widget)

    def _fold(self, names: Sequence[str], is_open: bool) -> None:
        for name in names:
            self.form.set_visible(name, is_open)
