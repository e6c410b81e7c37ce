"""Trainings and supervision, everybody's class-hours of the year, inspections: three lists."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from ui.navigation import Place
from ui.shared.shortcuts import Keys
from ui.shared.tabbed_page import NamedPart, TabbedPage, TabPart
from ui.shared.widgets import plain_button, primary_button
from ui.trainings.subjects import HoursOf, ShowInspections
from ui.workplace import Workplace

_TRAININGS, _HOURS, _INSPECTIONS = range(3)


class TrainingsPage(TabbedPage):
    """Takes a `HoursOf`, a `ShowInspections` or None."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.TRAININGS, Area.ROSTERS})

    def __init__(self, workplace: Workplace) -> None:
        self._new = primary_button(self.tr("Record"), Keys.NEW, "plus")
        self._rosters = plain_button(self.tr("Rosters"), icon_name="users-round")
        super().__init__(workplace, "trainingsTab", fills_page=True)
        self._new.clicked.connect(self._record)
        self._rosters.clicked.connect(self._open_rosters)

    @override
    def title(self) -> str:
        return self.tr("Trainings and inspections")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._rosters, self._new)

    @override
    def parts(self) -> list[NamedPart]:
        return [
            (self.tr("Trainings, drills, supervision"), _trainings),
            (self.tr("Class-hours of the year"), _hours),
            (self.tr("Inspections and what is put right"), _inspections),
        ]

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, HoursOf):
            from ui.trainings.hours_part import HoursPart

            self.show_tab(_HOURS)
            part = self.part()
            if isinstance(part, HoursPart):
                part.choose(subject.person_id)
        elif isinstance(subject, ShowInspections):
            self.show_tab(_INSPECTIONS)
        self.outdate()

    def _record(self) -> None:
        is_inspection = self.tabs.currentIndex() == _INSPECTIONS
        self.workplace.navigate.go(Place.INSPECTION if is_inspection else Place.TRAINING)

    def _open_rosters(self) -> None:
        self.workplace.navigate.go(Place.ROSTERS)


def _trainings(workplace: Workplace) -> TabPart:
    from ui.trainings.list_part import TrainingsPart

    return TrainingsPart(workplace)


def _hours(workplace: Workplace) -> TabPart:
    from ui.trainings.hours_part import HoursPart

    return HoursPart(workplace)


def _inspections(workplace: Workplace) -> TabPart:
    from ui.trainings.inspections_part import InspectionsPart

    return InspectionsPart(workplace)
