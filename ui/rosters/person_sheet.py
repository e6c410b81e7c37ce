"""Entering a person, mostly with their first post, and correcting one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import RosterKind, Sex
from services.errors import InvalidInput, Problem
from services.rosters.records import Account, NewPost, PersonDetails, PersonFields
from ui.clients.words import sex_word
from ui.navigation import Place
from ui.risk.moments import day_in
from ui.rosters.words import roster_word
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.theme import Theme
from ui.visits.words import Labels
from ui.workplace import Workplace

_SEXES = (Sex.FEMALE, Sex.MALE)


class PersonForm(RecordForm):
    """``has_post``: also asks for the first post, on ``roster``."""

    def __init__(self, workplace: Workplace, roster: RosterKind | None, *, has_post: bool) -> None:
        super().__init__()
        self._labels, self._has_post = Labels(workplace), has_post
        self._account = Choice()
        self._wanted = ""  # the account of a draft or a person, until the choices are there
        if has_post:
            self._add_post(workplace, roster)
        self._add_person()

    def offer_accounts(self, accounts: Sequence[Account]) -> None:
        """Who signs in and is no other person of the rosters."""
        none = Option("", self.tr("none"))
        options = [none, *(Option(str(one.staff_id), one.name) for one in accounts)]
        self.fill(lambda: self._account.set_options(options, self._wanted))

    def show_person(self, person: PersonDetails) -> None:
        """Correct this one."""
        fields = person.fields
        self._wanted = str(fields.staff_id or "")
        self.restore(
            {
                "name": fields.name,
                "sex": str(fields.sex.value),
                "birth_year": str(fields.birth_year or ""),
                "unit": fields.unit,
                "phone": fields.phone,
                "education": fields.education,
                "strengths": fields.strengths,
                "remarks": fields.remarks,
                "staff_id": self._wanted,
            }
        )

    @override
    def record(self) -> tuple[PersonFields, NewPost | None]:
        required = ("name", "roster", "duty", "since") if self._has_post else ("name",)
        self.require_readable(*required)
        year, sex = str(self.value("birth_year")).strip(), str(self.value("sex"))
        if year and not (year.isdecimal() and len(year) == 4):
            raise InvalidInput({"birth_year": Problem.MALFORMED})
        account = str(self.value("staff_id"))
        fields = PersonFields(
            name=str(self.value("name")),
            sex=Sex(int(sex)) if sex else Sex.UNKNOWN,
            birth_year=int(year) if year else None,
            unit=str(self.value("unit")),
            phone=str(self.value("phone")),
            education=str(self.value("education")),
            strengths=str(self.value("strengths")),
            remarks=str(self.value("remarks")),
            staff_id=int(account) if account else None,
        )
        return fields, self._post()

    def _post(self) -> NewPost | None:
        since = day_in(str(self.value("since"))) if self._has_post else None
        if since is None:
            return None
        return NewPost(
            roster=RosterKind(str(self.value("roster"))),
            since=since,
            duty=str(self.value("duty")),
            is_full_time=bool(self.value("is_full_time")),
        )

    def _add_post(self, workplace: Workplace, roster: RosterKind | None) -> None:
        today = workplace.clock.today
        kinds = [Option(kind.value, roster_word(kind)) for kind in RosterKind]
        full_time = CheckBox(self.tr("full-time"))
        full_time.setMinimumHeight(Theme.current().px(36))  # in line with the fields beside it
        chosen = (roster or RosterKind.STAFF).value
        self.add(Field("roster", self.tr("Roster"), Segmented(kinds, chosen)))
        self.add(
            Field("duty", self.tr("As what"), Choice(self._labels.options("roster_duty"))),
            Field("since", self.tr("In post since"), DayField(today), example=day_example()),
            Field("is_full_time", " ", full_time),
        )

    def _add_person(self) -> None:
        sexes = [Option(str(sex.value), sex_word(sex)) for sex in _SEXES]
        educations = [Option("", ""), *self._labels.options("education")]
        self.add(
            Field("name", self.tr("Name"), line_field(), stretch=3),
            Field("sex", self.tr("Sex"), Segmented(sexes), stretch=2),
            Field("birth_year", self.tr("Year of birth"), line_field(), stretch=2),
        )
        self.add(
            Field("unit", self.tr("Works at (unit, duty)"), line_field(), stretch=3),
            Field("phone", self.tr("Phone"), line_field(), stretch=2),
        )
        self.add(
            Field("education", self.tr("Education"), Choice(educations)),
            Field("staff_id", self.tr("Signs in here as"), self._account),
        )
        self.add(Field("strengths", self.tr("Good at"), line_field()))
        self.add(Field("remarks", self.tr("Remarks"), NoteField(2)))


class PersonSheet(RecordSheet):
    """Signal ``saved`` (PersonDetails). Without ``person`` a new one, on ``roster``."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        roster: RosterKind | None,
        person: PersonDetails | None = None,
    ) -> None:
        self._person_form = PersonForm(workplace, roster, has_post=person is None)
        title = QCoreApplication.translate("PersonSheet", "Person")
        super().__init__(parent, workplace, title, self._person_form)
        self._person = person
        if person is not None:
            self._person_form.show_person(person)
        number = person.id if person else None
        rosters = workplace.register.rosters
        job = workplace.jobs.start(lambda progress: rosters.accounts(number))
        job.succeeded.connect(self._person_form.offer_accounts)
        self.keep_draft(sheet_key(SheetName.PERSON, Place.ROSTERS, number), None)
        self.lay_out(QCoreApplication.translate("PersonSheet", "Save"))
        if person is None:
            self._person_form.field("name").setFocus()

    @override
    def saving(self) -> Callable[[], PersonDetails]:
        rosters, old = self.workplace.register.rosters, self._person
        fields, post = self._person_form.record()
        if old is None:
            return lambda: rosters.add(fields, post)
        return lambda: rosters.edit(old.id, fields, old.version)
