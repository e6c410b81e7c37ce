"""Making and editing a group, ending it, and letting somebody join."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.groups.records import GroupDetails, NewGroup
from services.visits.records import Counsellor
from ui.clients.picker import ClientPicker
from ui.navigation import Place
from ui.shared.choices import Choice, Option
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.visits.words import Labels
from ui.workplace import Workplace


class _GroupForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        today = workplace.clock.today
        self.add(Field("name", self.tr("Name of the group"), line_field()))
        self.add(
            Field("topic", self.tr("Topic"), Choice(Labels(workplace).options("topic"))),
            Field("leader", self.tr("Leader"), Choice()),
        )
        self.add(Field("goal", self.tr("Goal"), NoteField(3)))
        self.add(
            Field("since", self.tr("Begins"), DayField(today, today()), example=day_example()),
            Field("planned_sessions", self.tr("Planned sessions"), line_field()),
        )

    def offer_leaders(self, people: Sequence[Counsellor], chosen: int | None) -> None:
        """Who may lead it."""
        field = self.field("leader")
        if isinstance(field, Choice):
            options = [Option(str(one.id), one.name) for one in people]
            field.set_options(options, str(chosen or ""))

    @override
    def record(self) -> NewGroup:
        self.require_readable("name", "topic", "since")
        planned, leader = str(self.value("planned_sessions")).strip(), str(self.value("leader"))
        if planned and not planned.isdecimal():
            raise InvalidInput({"planned_sessions": Problem.MALFORMED})
        return NewGroup(
            name=str(self.value("name")),
            topic=str(self.value("topic")),
            since=date.fromisoformat(str(self.value("since"))),
            goal=str(self.value("goal")),
            leader_id=int(leader) if leader else None,
            planned_sessions=int(planned) if planned else None,
        )


class GroupSheet(RecordSheet):
    """Signal ``saved`` (GroupDetails). Without ``group`` a new one."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, group: GroupDetails | None = None
    ) -> None:
        self._group_form = _GroupForm(workplace)
        title = QCoreApplication.translate("GroupSheet", "Group")
        super().__init__(parent, workplace, title, self._group_form)
        self._group = group
        if group is not None:
            self._group_form.restore(_typed(group))
        groups = workplace.register.groups
        job = workplace.jobs.start(lambda progress: groups.leaders())
        job.succeeded.connect(self._show_leaders)
        shown = (Place.GROUP, group.summary.id) if group else (Place.GROUPS, None)
        self.keep_draft(sheet_key(SheetName.GROUP, *shown), None)
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], GroupDetails]:
        groups, new, old = self.workplace.register.groups, self._group_form.record(), self._group
        if old is None:
            return lambda: groups.add(new)
        return lambda: groups.edit(old.summary.id, new, old.version)

    def _show_leaders(self, people: tuple[Counsellor, ...]) -> None:
        own = self._group.summary.leader_id if self._group else None
        self._group_form.offer_leaders(people, own or (people[0].id if people else None))


class _EndForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        today = workplace.clock.today
        self.add(
            Field("until", self.tr("Last day"), DayField(today, today()), example=day_example())
        )

    @override
    def record(self) -> date:
        self.require_readable("until")
        return date.fromisoformat(str(self.value("until")))


class EndSheet(RecordSheet):
    """The last day of a group, or of one member. Signal ``saved`` (GroupDetails)."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        group: GroupDetails,
        client_id: int | None = None,
    ) -> None:
        self._end_form = _EndForm(workplace)
        translate = QCoreApplication.translate
        title = (
            translate("EndSheet", "The group has ended")
            if client_id is None
            else translate("EndSheet", "Belongs to the group no more")
        )
        super().__init__(parent, workplace, title, self._end_form)
        self._group, self._client_id = group, client_id
        self.add_point(self.tr("Sessions that are on record stay as they are."))
        self.lay_out(self.tr("Put on record"))

    @override
    def saving(self) -> Callable[[], GroupDetails]:
        groups, day, group = self.workplace.register.groups, self._end_form.record(), self._group
        number, client_id = group.summary.id, self._client_id
        if client_id is None:
            return lambda: groups.end(number, day, group.version)
        return lambda: groups.end_membership(number, client_id, day)


class _JoinForm(RecordForm):
    def __init__(self, workplace: Workplace, since: date) -> None:
        super().__init__()
        today = workplace.clock.today
        picker = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self.add(Field("client", self.tr("Client"), picker))
        self.add(
            Field("since", self.tr("Belongs since"), DayField(today, since), example=day_example())
        )

    @override
    def record(self) -> tuple[int, date]:
        self.require_readable("client", "since")
        return int(self.value("client")), date.fromisoformat(str(self.value("since")))


class JoinSheet(RecordSheet):
    """Let a client join. Signal ``saved`` (GroupDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, group: GroupDetails) -> None:
        since = workplace.clock.today() if group.sessions else group.summary.since
        self._join_form = _JoinForm(workplace, since)
        title = QCoreApplication.translate("JoinSheet", "Add a member")
        super().__init__(parent, workplace, title, self._join_form)
        self._group_id = group.summary.id
        self.lay_out(self.tr("Add"))

    @override
    def saving(self) -> Callable[[], GroupDetails]:
        groups, (client_id, since) = self.workplace.register.groups, self._join_form.record()
        return lambda: groups.add_member(self._group_id, client_id, since)


def _typed(group: GroupDetails) -> dict[str, object]:
    summary = group.summary
    return {
        "name": summary.name,
        "topic": summary.topic,
        "goal": group.goal,
        "since": summary.since.isoformat(),
        "planned_sessions": str(summary.planned_sessions or ""),
    }
