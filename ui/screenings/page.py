"""One screening: its classes, typing, the list of talks, and numbers."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area
from services.screenings.records import ScreeningDetails
from ui.screenings.part import ScreeningPart
from ui.screenings.subjects import ListOf, StudentOf
from ui.shared.tabbed_page import NamedPart, TabbedPage, TabPart
from ui.workplace import Workplace

CLASSES, ENTRY, TALKS, NUMBERS = range(4)


class ScreeningPage(TabbedPage):
    """Takes a screening's id, `ListOf` or `StudentOf`."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.SCREENINGS})

    def __init__(self, workplace: Workplace) -> None:
        self._screening: ScreeningDetails | None = None
        self._screening_id = 0
        self._student_id = 0
        super().__init__(workplace, "screeningTab", fills_page=True)

    @override
    def title(self) -> str:
        return self._screening.title if self._screening else self.tr("School screening")

    @override
    def parts(self) -> Sequence[NamedPart]:
        named = (
            (self.tr("Classes"), _classes),
            (self.tr("Type answers"), _entry),
            (self.tr("Students to talk to"), _talks),
            (self.tr("Numbers"), _numbers),
        )
        return [(name, partial(self._make, maker)) for name, maker in named]

    @override
    def open_subject(self, subject: object) -> None:
        self._student_id = 0
        if isinstance(subject, StudentOf):
            self._student_id = subject.student_id
            self.show_tab(TALKS)
        elif isinstance(subject, ListOf):
            self._screening_id = subject.screening_id
            self.show_tab(TALKS)
        elif isinstance(subject, int):
            if subject != self._screening_id:
                self.show_tab(CLASSES)
            self._screening_id = subject
        self.outdate()

    @override
    def reload(self) -> None:
        screenings, talks = self.workplace.register.screenings, self.workplace.register
        screening_id, student_id = self._screening_id, self._student_id

        def load() -> ScreeningDetails:
            of_student = talks.screening_talks.screening_of(student_id) if student_id else 0
            return screenings.get(of_student or screening_id)

        if screening_id or student_id:
            job = self.workplace.jobs.start(lambda progress: load())
            job.succeeded.connect(self._show)

    def _show(self, screening: ScreeningDetails) -> None:
        self._screening, self._screening_id = screening, screening.id
        part = self.part()
        if isinstance(part, ScreeningPart):
            if self._student_id and self.tabs.currentIndex() == TALKS:
                part.choose_student(self._student_id)
                self._student_id = 0
            part.show_screening(screening)
        self.header_changed.emit()

    def _make(self, maker: Callable[[Workplace], ScreeningPart], workplace: Workplace) -> TabPart:
        part = maker(workplace)
        part.screening = self._screening
        part.entry_wanted.connect(self._type)
        return part

    @override
    def _show_part(self, number: int) -> None:
        made = self._made.get(number)
        if isinstance(made, ScreeningPart):
            made.screening = self._screening
        super()._show_part(number)

    def _type(self, class_name: str) -> None:
        self.workplace.theme.setProperty("screeningClass", class_name)
        self.show_tab(ENTRY)


def _classes(workplace: Workplace) -> ScreeningPart:
    from ui.screenings.classes_part import ClassesPart

    return ClassesPart(workplace)


def _entry(workplace: Workplace) -> ScreeningPart:
    from ui.screenings.entry_part import EntryPart

    return EntryPart(workplace)


def _talks(workplace: Workplace) -> ScreeningPart:
    from ui.screenings.talks_part import TalksPart

    return TalksPart(workplace)


def _numbers(workplace: Workplace) -> ScreeningPart:
    from ui.screenings.numbers_part import NumbersPart

    return NumbersPart(workplace)
