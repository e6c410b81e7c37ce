"""What a person holds: a post on a roster, a certificate. Entered, corrected, ended, dropped."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import RosterKind
from services.errors import InvalidInput, Problem
from services.rosters.records import (
    NewPost,
    NewQualification,
    PersonDetails,
    PostView,
    QualificationView,
)
from ui.navigation import Place
from ui.risk.moments import day_in
from ui.rosters.words import roster_word
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.theme import Theme
from ui.visits.coming_day import ComingDayField
from ui.visits.words import Labels
from ui.workplace import Workplace


class _PostForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        today, example = workplace.clock.today, day_example()
        kinds = [Option(kind.value, roster_word(kind)) for kind in RosterKind]
        self.add(Field("roster", self.tr("Roster"), Segmented(kinds)))
        full_time = CheckBox(self.tr("full-time"))
        full_time.setMinimumHeight(Theme.current().px(36))  # in line with the field beside it
        duties = Choice(Labels(workplace).options("roster_duty"))
        self.add(
            Field("duty", self.tr("As what"), duties),
            Field("is_full_time", " ", full_time),
        )
        self.add(
            Field("since", self.tr("In post since"), DayField(today), example=example),
            Field("until", self.tr("Last day (empty: still)"), DayField(today), example=example),
        )

    @override
    def record(self) -> NewPost:
        self.require_readable("roster", "duty", "since")
        return NewPost(
            roster=RosterKind(str(self.value("roster"))),
            since=_day(self.value("since")),
            duty=str(self.value("duty")),
            is_full_time=bool(self.value("is_full_time")),
            until=day_in(str(self.value("until"))),
        )

    @override
    def show_error(self, error: BaseException) -> bool:
        return _say(self, error)


class _QualificationForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        today, example = workplace.clock.today, day_example()
        kinds = Choice(Labels(workplace).options("qualification"))
        self.add(
            Field("kind", self.tr("Certificate"), kinds),
            Field("number", self.tr("Number"), line_field()),
        )
        self.add(Field("issuer", self.tr("Issued by"), line_field()))
        until = ComingDayField(today)
        self.add(
            Field("since", self.tr("Valid from"), DayField(today), example=example),
            Field("until", self.tr("Expires (empty: never)"), until, example=example),
        )

    @override
    def record(self) -> NewQualification:
        self.require_readable("kind", "since")
        return NewQualification(
            kind=str(self.value("kind")),
            since=_day(self.value("since")),
            number=str(self.value("number")),
            issuer=str(self.value("issuer")),
            until=day_in(str(self.value("until"))),
        )

    @override
    def show_error(self, error: BaseException) -> bool:
        return _say(self, error)


class PostSheet(RecordSheet):
    """Signal ``saved`` (PersonDetails). Without ``post`` a new one."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        person: PersonDetails,
        post: PostView | None = None,
    ) -> None:
        self._post_form = _PostForm(workplace)
        title = QCoreApplication.translate("PostSheet", "Post on a roster")
        super().__init__(parent, workplace, title, self._post_form)
        self._person, self._post = person, post
        if post is not None:
            self._post_form.restore(
                {
                    "roster": post.roster.value,
                    "duty": post.duty,
                    "is_full_time": post.is_full_time,
                    "since": post.since.isoformat(),
                    "until": post.until.isoformat() if post.until else "",
                }
            )
        part = str(post.id) if post else ""
        self.keep_draft(sheet_key(SheetName.POST, Place.ROSTERS, person.id, part), None)
        self.lay_out(QCoreApplication.translate("PersonSheet", "Save"))

    @override
    def saving(self) -> Callable[[], PersonDetails]:
        rosters, new = self.workplace.register.rosters, self._post_form.record()
        person, post = self._person, self._post
        if post is None:
            return lambda: rosters.add_post(person.id, new, person.version)
        return lambda: rosters.change_post(post.id, new, person.version)


class QualificationSheet(RecordSheet):
    """Signal ``saved`` (PersonDetails). Without ``held`` a new one."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        person: PersonDetails,
        held: QualificationView | None = None,
    ) -> None:
        self._qualification_form = _QualificationForm(workplace)
        title = QCoreApplication.translate("QualificationSheet", "Certificate")
        super().__init__(parent, workplace, title, self._qualification_form)
        self._person, self._held = person, held
        if held is not None:
            self._qualification_form.restore(
                {
                    "kind": held.kind,
                    "number": held.number,
                    "issuer": held.issuer,
                    "since": held.since.isoformat(),
                    "until": held.until.isoformat() if held.until else "",
                }
            )
        part = str(held.id) if held else ""
        self.keep_draft(sheet_key(SheetName.QUALIFICATION, Place.ROSTERS, person.id, part), None)
        self.lay_out(QCoreApplication.translate("PersonSheet", "Save"))

    @override
    def saving(self) -> Callable[[], PersonDetails]:
        rosters, new = self.workplace.register.rosters, self._qualification_form.record()
        person, held = self._person, self._held
        if held is None:
            return lambda: rosters.add_qualification(person.id, new, person.version)
        return lambda: rosters.change_qualification(held.id, new, person.version)


def _day(value: object) -> date:
    return date.fromisoformat(str(value))


def _say(form: RecordForm, error: BaseException) -> bool:
    """What is wrong beside its field: an end before the beginning, and a post that is held
    already, in words of their own."""
    if not isinstance(error, InvalidInput):
        return False
    translate = QCoreApplication.translate
    words: dict[str, Problem | str] = {**error.problems}
    if error.problems.get("until") is Problem.OUT_OF_RANGE:
        words["until"] = translate("HeldSheets", "It would end before it begins")
    if error.problems.get("since") is Problem.TAKEN:
        words["since"] = translate(
            "HeldSheets", "On this roster already on one of these days; end that post first"
        )
    form.form.set_problems(words)
    return True
