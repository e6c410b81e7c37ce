"""The white strip above the page: what this is, quick search, actions, who is here, lock."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui.curtain import Curtain
from ui.page import Page
from ui.shared.shortcuts import Keys, label
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, plain_button, text_label

HEIGHT = 56
_LEAST_SEARCH, _MOST_SEARCH = 84, 330
_COMFORT = 70  # what the search box should have beyond its least width


class Header(QWidget):
    """Signal ``lock_wanted``. ``search`` is the quick search box, at most 330 wide."""

    lock_wanted = Signal()

    def __init__(self, staff_name: str, search: QWidget, curtain: Curtain) -> None:
        super().__init__()
        px = Theme.current().px
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(HEIGHT))
        self._page: Page | None = None
        self._title, self._subtitle = text_label("", "title"), muted_label()
        self._steps = QHBoxLayout()
        self._steps.setSpacing(px(10))
        self._actions = QHBoxLayout()
        self._actions.setSpacing(px(8))
        self._shown: list[QWidget] = []
        self._step_labels: list[QLabel] = []
        self._staff = muted_label(staff_name)
        self._lock = plain_button(self.tr("Lock"))
        self._lock.setToolTip(label(Keys.LOCK))
        self._lock.clicked.connect(self.lock_wanted)
        search.setMinimumWidth(px(_LEAST_SEARCH))
        search.setMaximumWidth(px(_MOST_SEARCH))
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out(search)
        curtain.changed.connect(self.refresh)

    def show_page(self, page: Page) -> None:
        """Take title, steps and actions of another page."""
        for action in self._shown:
            self._actions.removeWidget(action)
            action.hide()
            action.setParent(self._page)
        self._page, self._shown = page, list(page.header_actions())
        for action in self._shown:
            self._actions.addWidget(action)
            action.show()
        self.refresh()

    def refresh(self) -> None:
        """Show title, subtitle and steps as the page says them now."""
        if self._page is None:
            return
        self._title.setText(self._page.title())
        steps = self._page.steps()
        subtitle = "" if steps else self._page.subtitle()
        self._subtitle.setText(subtitle)
        self._show_steps(steps, self._page.step())
        actions = list(self._page.header_actions())
        if actions != self._shown:
            self.show_page(self._page)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button may have other words now
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leave out, one after the other, what is least missed until the rest has room."""
        others: list[QWidget] = [s for s in self._step_labels if s.property("role") == "step"]
        current: list[QWidget] = [s for s in self._step_labels if s not in others]
        subtitle: list[QWidget] = [self._subtitle] if self._subtitle.text() else []
        groups: tuple[list[QWidget], ...] = (subtitle, others, [self._staff], current)
        comfort = Theme.current().px(_COMFORT)
        needed = self._row.minimumSize().width() + comfort
        needed += sum(self._width_of(w) for group in groups for w in group if w.isHidden())
        for group in groups:
            needed -= comfort if group is current else 0
            is_left_out = needed > self.width()
            for widget in group:
                needed -= self._width_of(widget) if is_left_out else 0
                if widget.isHidden() != is_left_out:
                    widget.setHidden(is_left_out)
        if not subtitle:
            self._subtitle.hide()

    def _width_of(self, widget: QWidget) -> int:
        return widget.sizeHint().width() + self._row.spacing()

    def _lay_out(self, search: QWidget) -> None:
        px = Theme.current().px
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(14))
        row.addWidget(self._title)
        row.addWidget(self._subtitle)
        row.addLayout(self._steps)
        row.addStretch(1)
        row.addWidget(search, 3)
        row.addLayout(self._actions)
        row.addWidget(self._staff)
        row.addWidget(self._lock)

    def _show_steps(self, steps: Sequence[str], current: int) -> None:
        for old in self._step_labels:
            self._steps.removeWidget(old)
            old.deleteLater()
        self._step_labels = []
        for number, name in enumerate(steps):
            if number:
                self._step_labels.append(_arrow())
            words = self.tr("{number}. {name}").format(number=number + 1, name=name)
            step = QLabel(words)
            step.setProperty("role", "stepOn" if number == current else "step")
            self._step_labels.append(step)
        for new in self._step_labels:
            new.hide()  # until there is known to be room for it
            self._steps.addWidget(new)


def _arrow() -> QLabel:
    arrow = QLabel("→")
    arrow.setProperty("role", "step")
    arrow.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return arrow
