"""The white strip above the page: what this is, quick search, actions, who is here, lock."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.curtain import Curtain
from ui.page import Page
from ui.shared.shortcuts import Keys, label
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, plain_button, text_label

HEIGHT = 56


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
        self._staff = muted_label(staff_name)
        self._lock = plain_button(self.tr("Lock"))
        self._lock.setToolTip(label(Keys.LOCK))
        self._lock.clicked.connect(self.lock_wanted)
        search.setMinimumWidth(px(140))
        search.setMaximumWidth(px(330))
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

    def set_compact(self, compact: bool) -> None:
        """Leave out who is here and the subtitle, where there is no room for them."""
        self._staff.setVisible(not compact)
        self._subtitle.setProperty("left_out", compact)
        self.refresh()

    def refresh(self) -> None:
        """Show title, subtitle and steps as the page says them now."""
        if self._page is None:
            return
        self._title.setText(self._page.title())
        steps = self._page.steps()
        subtitle = "" if steps else self._page.subtitle()
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle) and not self._subtitle.property("left_out"))
        self._show_steps(steps, self._page.step())
        actions = list(self._page.header_actions())
        if actions != self._shown:
            self.show_page(self._page)

    def _lay_out(self, search: QWidget) -> None:
        px = Theme.current().px
        row = QHBoxLayout(self)
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
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        left_out = bool(self._subtitle.property("left_out"))
        for number, name in enumerate(steps):
            if left_out and number != current:
                continue
            words = self.tr("{number}. {name}").format(number=number + 1, name=name)
            step = QLabel(words)
            step.setProperty("role", "stepOn" if number == current else "step")
            self._steps.addWidget(step)
            if number + 1 < len(steps) and not left_out:
                self._steps.addWidget(_arrow())


def _arrow() -> QLabel:
    arrow = QLabel("→")
    arrow.setProperty("role", "step")
    arrow.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return arrow
