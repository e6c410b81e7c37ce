"""Assessments: of the room, or of one client."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.documents.rendered import Rendered
from ui.assessments.client_view import ClientView
from ui.assessments.room_view import RoomView
from ui.navigation import Place
from ui.page import Page
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.widgets import plain_button, primary_button
from ui.workplace import Workplace


class AssessmentsPage(Page):
    """Takes a client's id, or None for the room."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.ASSESSMENTS, Area.CLIENTS, Area.DUTIES})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._client_id: int | None = None
        self.room, self.client = RoomView(workplace), ClientView(workplace)
        self._new = primary_button(self.tr("New assessment"), Keys.NEW, "plus")
        self._print = plain_button(self.tr("Print the result"), Keys.PRINT, "printer")
        for view in (self.room, self.client):
            self.body.addWidget(view, 1)
            view.new_wanted.connect(self._begin)
        self.client.hide()
        self._new.clicked.connect(self._begin)
        self._print.clicked.connect(self._show_paper)
        self.setFocusProxy(self.room.results.table)

    @override
    def title(self) -> str:
        return self.tr("Assessments") if self._client_id is None else self.tr("Results")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._new,) if self._client_id is None else (self._print, self._new)

    @override
    def open_subject(self, subject: object) -> None:
        self._client_id = subject if isinstance(subject, int) else None
        self.room.setVisible(self._client_id is None)
        self.client.setVisible(self._client_id is not None)
        view = self.room if self._client_id is None else self.client
        self.setFocusProxy(view.results.table)
        self.header_changed.emit()
        self.outdate()

    @override
    def reload(self) -> None:
        if self._client_id is None:
            self.room.reload()
        else:
            self.client.follow(self._client_id)

    def _begin(self) -> None:
        self.workplace.navigate.go(Place.ASSESS, self._client_id)

    def _show_paper(self) -> None:
        """The paper for the file has the course of the scale on it, too."""
        line = self.client.current()
        if line is None:
            return
        prints, codes = self.workplace.register.assessment_prints, self.workplace.codes

        def make() -> Rendered:
            from services.documents import assessment_sheet

            return assessment_sheet.filled(prints.result(line.id), codes)

        show_paper(self.workplace, self.window(), make, self.tr("Result"), self.tr("result"))
