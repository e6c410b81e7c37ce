"""A field for a case note with a small menu of outlines that never overwrites what was typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from services.visits.note_templates import Template
from ui.shared.note_field import NoteField
from ui.shared.widgets import plain_button
from ui.visits.templates_sheet import TemplatesSheet
from ui.workplace import Workplace

_LINES_OF_AN_OUTLINE = 10


class OutlinedNote(QWidget):
    """``field`` is what is typed into; the outlines come with the first click on the button.

    ``mode`` tells the code of the list mode whose outlines are offered first.
    """

    def __init__(
        self, workplace: Workplace, field: NoteField, mode: Callable[[], str] = str
    ) -> None:
        super().__init__()
        self.field = field
        self._mode = mode
        self._workplace = workplace
        self._templates: tuple[Template, ...] = ()
        self._button = plain_button("", icon_name="notebook-text")
        side = workplace.theme.px(16)
        self._button.setIconSize(QSize(side, side))
        self._button.setAccessibleName(self.tr("Outline"))
        self._button.setToolTip(self.tr("Outline (Alt ↓)"))
        self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from field to field
        self._button.clicked.connect(self._fetch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(workplace.theme.px(6))
        row.addWidget(field, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(field)
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down opens the menu from the keyboard, as it opens a drop-down list."""
        from PySide6.QtGui import QKeyEvent

        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if is_alt and event.key() == Qt.Key.Key_Down:
                self._fetch()
                return True
        return super().eventFilter(watched, event)

    def put_in(self, template: Template) -> None:
        """Add the outline below what was typed; one undo takes it out again."""
        cursor = self.field.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = "\n\n" if self.field.text().strip() else ""
        start = cursor.position() + len(before)
        cursor.insertText(before + template.body)
        cursor.endEditBlock()
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.field.show_lines(_LINES_OF_AN_OUTLINE)
        self.field.setTextCursor(cursor)
        self.field.setFocus()

    def _fetch(self) -> None:
        templates, language = self._workplace.register.note_templates, self._workplace.language
        job = self._workplace.jobs.start(lambda progress: templates.list(language.value))
        job.succeeded.connect(self._open)

    def _open(self, templates: tuple[Template, ...]) -> None:
        self._templates = _sorted(templates, self._mode())
        menu = self.menu()
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def menu(self) -> QMenu:
        """The outlines, and where one's own are kept."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, template in enumerate(self._templates):
            if number and template.id is None and self._templates[number - 1].id is not None:
                menu.addSeparator()
            action = QAction(template.name, menu)
            action.setData(number)
            action.triggered.connect(self._chosen)
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Own outlines…")).triggered.connect(self._manage)
        return menu

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.put_in(self._templates[int(action.data())])

    def _manage(self) -> None:
        TemplatesSheet(self.window(), self._workplace).open()


def _sorted(templates: Sequence[Template], mode: str) -> tuple[Template, ...]:
    """A room's own first; among those and the shipped ones, the mode's first."""
    return tuple(sorted(templates, key=lambda t: (t.id is None, bool(mode) and t.mode != mode)))
