"""The screen's frame: progress above, the page in the middle, back and on below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from services.self_assessments.records import Question
from ui.kiosk.fullscreen import Fullscreen
from ui.kiosk.type import button, kpx, words
from ui.shared.fitting_stack import FittingStack


class KioskFrame(Fullscreen):
    """Progress above, the page in the middle, back and on below.

    Signal ``staff_wanted``: the quiet button in the corner.
    """

    staff_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stack = FittingStack()
        self._pages: list[QWidget] = []
        self._current: QWidget | None = None
        self.staff_button = button(self.tr("Counsellor"), "kioskQuiet")
        self.progress_label, self.progress = words("", "kioskMuted"), QProgressBar()
        self.back_button = button(self.tr("Back"), "kioskPlain")
        self.decline_button = button(self.tr("I would rather not say"), "kioskPlain")
        self.decline_button.setCheckable(True)
        self.next_button = button(self.tr("On"), "kioskGo")
        self.progress.setTextVisible(False)
        self._scroll = _Scroll()
        self.more_button = button(self.tr("More below"), "kioskPlain")
        self._lay_out()
        self.staff_button.clicked.connect(self.staff_wanted)
        self.more_button.clicked.connect(self._page_down)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._note_rest)
        bar.valueChanged.connect(self._note_rest)
        self._note_rest()

    def page(self) -> QWidget | None:
        """The page in sight."""
        return self._current

    def show_page(self, page: QWidget) -> None:
        """Another page, from its top."""
        if page not in self._pages:
            self._pages.append(page)
            self._stack.add_page(page)
        self._stack.show_page(page)
        self._current = page
        self._scroll.verticalScrollBar().setValue(0)

    def reveal(self) -> None:
        """What has the keyboard is in sight."""
        focused = self.focusWidget()
        if focused is not None and self._stack.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, kpx(16))

    def show_progress(self, question: Question | None) -> None:
        """Where one is in this scale: 3 / 9; and in which of several."""
        self.progress.setVisible(question is not None)
        self.progress_label.setVisible(question is not None)
        if question is None:
            return
        text = f"{question.place} / {question.places}"
        if question.parts > 1:
            part = self.tr("Part {part} of {parts}")
            text = f"{part.format(part=question.part, parts=question.parts)}   ·   {text}"
        self.progress_label.setText(text)
        self.progress.setRange(0, question.places)
        self.progress.setValue(question.place)

    def show_buttons(self, *, back: bool, decline: bool, on: str) -> None:
        """Which of the buttons below there are; ``on`` is the main one's text, empty for none."""
        self.back_button.setVisible(back)
        self.decline_button.setVisible(decline)
        self.next_button.setVisible(bool(on))
        self.next_button.setText(on)

    def _note_rest(self) -> None:
        """What lies below the edge is announced in words: an answer that is not seen is not
        chosen, and the last ones are the heaviest."""
        bar = self._scroll.verticalScrollBar()
        self.more_button.setVisible(bar.value() < bar.maximum())

    def _page_down(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * 3 // 4)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("kioskBody")
        middle = QHBoxLayout(body)
        middle.setContentsMargins(kpx(24), kpx(8), kpx(24), kpx(8))
        middle.addStretch(1)
        middle.addWidget(self._stack, 12)
        middle.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (self._scroll.verticalScrollBar(), self._scroll.horizontalScrollBar()):
            bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        head = QHBoxLayout()
        head.addWidget(self.progress_label, 1)
        head.addStretch(1)
        head.addWidget(self.staff_button)
        foot = QHBoxLayout()
        foot.setSpacing(kpx(14))
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.more_button)
        foot.addStretch(1)
        foot.addWidget(self.decline_button)
        foot.addWidget(self.next_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(kpx(32), kpx(12), kpx(32), kpx(18))
        outer.setSpacing(kpx(10))
        outer.addLayout(head)
        outer.addWidget(self.progress)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(foot)


class _Scroll(QScrollArea):
    """Leaves the arrow keys to the answers."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)
