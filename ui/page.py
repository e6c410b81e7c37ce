"""The base of every page in the window."""

from collections.abc import Sequence
from typing import ClassVar, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from ui.workplace import Workplace


@runtime_checkable
class KeepsWork(Protocol):
    """A dialog before the page that may hold something half typed."""

    def keep_open_work(self) -> None:
        """Save drafts now: the register is about to be locked or the page left."""


class Page(QWidget):
    """Put your widgets into ``self.body`` (a vertical layout that scrolls when it must).

    ``areas``: what makes the page reload; it reloads at once when visible, else when next shown.
    The first ``reload()`` comes with the first show, so a constructor builds the frame only.
    Send ``header_changed`` when title, subtitle, steps or header actions are different.
    """

    areas: ClassVar[frozenset[Area]] = frozenset()
    header_changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self._is_stale = True
        self.body = self._make_body()
        workplace.changes.announced.connect(self._note_changes)
        workplace.curtain.changed.connect(self.curtain_changed)

    def title(self) -> str:
        """The heading, translated."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Muted words beside the heading, e.g. the date."""
        return ""

    def steps(self) -> Sequence[str]:
        """The names of the steps of a longer task, shown instead of the subtitle."""
        return ()

    def step(self) -> int:
        """Which of ``steps()`` is on, from 0."""
        return 0

    def header_actions(self) -> Sequence[QWidget]:
        """Buttons at the right of the header; the primary one last. Make them once.

        Only those offered now: the header shows and hides them. A page that showed one itself
        would open a window while the button stands nowhere yet.
        """
        return ()

    def open_subject(self, subject: object) -> None:
        """Take what ``navigate.go`` was given; called before the page is shown."""

    def reload(self) -> None:
        """Fetch afresh with a job and show; keep selection and what was typed."""

    def outdate(self) -> None:
        """What is shown holds no longer: reload at once when visible, else when next shown."""
        self._is_stale = not self.isVisible()
        if self.isVisible():
            self.reload()

    def keep_open_work(self) -> None:
        """Save drafts now: the register is about to be locked or the page left."""

    def go_back(self) -> None:
        """Esc: leave without loss. A page with a step before this one overrides it."""
        self.workplace.navigate.back()

    def curtain_changed(self) -> None:
        """F12 was pressed. Fill again what shows names outside NameLabel and tables."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if areas & self.areas:
            self.outdate()

    def _make_body(self) -> QVBoxLayout:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("pageBody")
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        px = self.workplace.theme.px
        body = QVBoxLayout(content)
        body.setContentsMargins(px(24), px(20), px(24), px(20))
        body.setSpacing(px(16))
        return body
