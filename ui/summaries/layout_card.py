"""In which layout workbooks are written: the shipped one, or one that the county made."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services.actor import Right
from services.indicators.periods import PeriodKind
from ui.shared.sheet import Sheet
from ui.shared.widgets import Card, plain_button, text_label
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.interop.layouts.reading import LayoutCheck
    from services.summary.reports import Layout, PeriodReportService

_NAMES_SHOWN = 6


class LayoutCard(Card):
    """``show_kind`` says for which reports; ``reports`` gives the service that makes them."""

    def __init__(self, workplace: Workplace, reports: "Callable[[], PeriodReportService]") -> None:
        super().__init__(self.tr("Layout of the workbook"))
        self._workplace, self._reports = workplace, reports
        self._kind = PeriodKind.MONTH
        self._which = text_label()
        self._save = plain_button(self.tr("Save the layout for the county…"), icon_name="save")
        self._take = plain_button(self.tr("Take in the county's layout…"), icon_name="folder-open")
        self._drop = plain_button(self.tr("Use the shipped layout again"))
        self._taking = _Taking(workplace, self, reports)
        self._save.clicked.connect(self._save_layout)
        self._take.clicked.connect(self._take_layout)
        self._drop.clicked.connect(self._drop_layout)
        self.body.addWidget(self._which)
        for button in (self._save, self._take, self._drop):
            self.body.addWidget(button)
        may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        self._take.setVisible(may_manage)
        self._may_manage = may_manage

    def show_kind(self, kind: PeriodKind, *, can_save: bool) -> None:
        """Show the layout of one kind of reports; before the first one there is none to save."""
        self._kind = kind
        self._save.setEnabled(can_save)
        self._take.setEnabled(can_save)
        reports = self._reports()
        self._workplace.jobs.start(lambda progress: reports.layout(kind)).succeeded.connect(
            self.show_layout
        )

    def show_layout(self, layout: "Layout | None") -> None:
        """The layout in use; None: the shipped one."""
        self._drop.setVisible(layout is not None and self._may_manage)
        if layout is None:
            self._which.setText(
                self.tr(
                    "The shipped layout is used: every figure once. The county may change it in "
                    "its spreadsheet program; the names of the cells say where each figure goes."
                )
            )
            return
        words = self.tr("The county's layout is used: {name}, taken in on {day}.")
        lines = [words.format(name=layout.file_name, day=layout.taken_on.isoformat())]
        if layout.unknown:
            words = self.tr("These cells stay empty, as no figure has such a name: {names}")
            lines.append(words.format(names=_some(layout.unknown)))
        self._which.setText("\n".join(lines))

    def _save_layout(self) -> None:
        reports, kind = self._reports(), self._kind
        path = self._workplace.dialogs.save_file(
            self.tr("Save the layout"), f"layout-{kind}.xlsx", self.tr("Workbook (*.xlsx)")
        )
        if path is not None:
            job = self._workplace.jobs.start(lambda progress: reports.save_layout(kind, path))
            job.succeeded.connect(self._say_saved)

    def _say_saved(self, nothing: object) -> None:
        self._workplace.dialogs.tell(
            self.tr("Saved"), self.tr("The layout holds no figures. Give it to the county.")
        )

    def _take_layout(self) -> None:
        path = self._workplace.dialogs.open_file(
            self.tr("The county's layout"), self.tr("Workbook (*.xlsx)")
        )
        if path is not None:
            self._taking.check(self._kind, path)

    def _drop_layout(self) -> None:
        reports, kind = self._reports(), self._kind
        job = self._workplace.jobs.start(lambda progress: reports.drop_layout(kind))
        job.succeeded.connect(self._dropped)

    def _dropped(self, nothing: object) -> None:
        self.show_layout(None)


class _Taking(QObject):
    """Looks at a file first, says what would become of it, and takes it if that is wanted."""

    def __init__(
        self,
        workplace: Workplace,
        card: LayoutCard,
        reports: "Callable[[], PeriodReportService]",
    ) -> None:
        super().__init__(card)
        self._workplace, self._card, self._reports = workplace, card, reports
        self._kind, self._path = PeriodKind.MONTH, Path()

    def check(self, kind: PeriodKind, path: Path) -> None:
        self._kind, self._path = kind, path
        reports = self._reports()
        job = self._workplace.jobs.start(lambda progress: reports.check_layout(kind, path))
        job.succeeded.connect(self._ask)

    def _ask(self, found: "LayoutCheck") -> None:
        words = self.tr("%n cell(s) will be filled in.", "", found.filled)
        sheet = Sheet(self._window(), self.tr("Use this layout?"), words)
        if found.unknown:
            words = self.tr("No figure has these names, so their cells stay as they are: {names}")
            sheet.add_point(words.format(names=_some(found.unknown)))
        lost = {
            "pictures": self.tr("Pictures and drawings in it are left out."),
            "charts": self.tr("Charts in it are left out; draw them in the filled workbook."),
            "comments": self.tr("Comments in it are left out."),
            "other": self.tr(
                "Something in it is of a newer kind and is left out; look at the result."
            ),
        }
        for kind in found.not_kept:
            sheet.add_point(lost[kind])
        sheet.add_choice(self.tr("Use it"), "", is_safe=True)
        sheet.accepted.connect(self._take)
        sheet.open()

    def _take(self) -> None:
        reports, kind, path = self._reports(), self._kind, self._path
        job = self._workplace.jobs.start(lambda progress: reports.take_layout(kind, path))
        job.succeeded.connect(self._card.show_layout)

    def _window(self) -> QWidget:
        return self._card.window()


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:_NAMES_SHOWN])
    return f"{shown} …" if len(names) > _NAMES_SHOWN else shown
