"""A form that becomes one record, and until then keeps itself as a draft."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from services.errors import InvalidInput, Problem
from ui.shared.day_field import DayField, TimeField
from ui.shared.field_values import put_value, value_of, watch
from ui.shared.form import Field, Form
from ui.shared.theme import Theme


@runtime_checkable
class PersonField(Protocol):
    """A field that picks a client: it fetches, so what it shows comes later than ``restore``."""

    changed: SignalInstance

    def client_id(self) -> int | None: ...

    def typed(self) -> dict[str, Any]: ...

    def restore(self, typed: Mapping[str, Any]) -> None: ...


class RecordForm(QWidget):
    """Add fields in the constructor; override ``record``, and ``clear`` for what it begins with.

    Signals: ``changed`` (the user typed), ``client_changed`` (somebody is picked, also by a
    draft). ``typed`` and ``restore`` carry every field by its name, and ``kept``: what a draft
    must know beside the fields, e.g. the visit it came from.
    """

    changed = Signal()
    client_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Form()
        self.kept: dict[str, Any] = {}
        self._fields: dict[str, QWidget] = {}
        # What the program fills in itself is nothing that a draft should keep.
        self._is_filling = False
        self._awaited: int | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Theme.current().px(10))
        self.column.addWidget(self.form)

    def record(self) -> Any:
        """What the service takes, as typed. Raises InvalidInput for what only the form knows."""
        raise NotImplementedError

    def add(self, *fields: Field) -> None:
        """A row of fields side by side; each is part of the draft from now on."""
        self.form.add(*fields)
        for field in fields:
            self.keep(field.name, field.widget)

    def keep(self, name: str, widget: QWidget) -> None:
        """Make a widget that stands elsewhere a part of the draft."""
        self._fields[name] = widget
        if isinstance(widget, PersonField):
            widget.changed.connect(self._note_person)
        else:
            watch(widget, self._note_change)

    def client_id(self) -> int | None:
        """Who is picked now; None also in a form that picks nobody."""
        pickers = (one for one in self._fields.values() if isinstance(one, PersonField))
        picker = next(pickers, None)
        return picker.client_id() if picker else None

    def field(self, name: str) -> QWidget:
        """The widget of a field."""
        return self._fields[name]

    def value(self, name: str) -> Any:
        """What a field holds: text, tick, code, codes, an ISO day, or the picked client's id."""
        widget = self._fields[name]
        return widget.client_id() if isinstance(widget, PersonField) else value_of(widget)

    def focus_first(self) -> None:
        """Where one begins to type."""
        next(iter(self._fields.values())).setFocus()

    def fill(self, fill: Callable[[], None]) -> None:
        """Run ``fill`` without taking what it changes for something that the user typed."""
        was_filling, self._is_filling = self._is_filling, True
        try:
            fill()
        finally:
            self._is_filling = was_filling

    def load_client(self, name: str, client_id: int) -> None:
        """Pick a client in the field ``name``; that alone is no work to keep."""
        widget = self._fields[name]
        if not isinstance(widget, PersonField):
            raise TypeError(name)
        self._awaited = client_id
        widget.restore({"client_id": client_id})

    def clear(self) -> None:
        """An empty form."""
        self.restore({})

    def typed(self) -> dict[str, Any]:
        """Everything as plain JSON values, for a draft; ``client_id`` is the picked client."""
        found: dict[str, Any] = {"client_id": None, **self.kept}
        for name, widget in self._fields.items():
            if isinstance(widget, PersonField):
                found |= widget.typed()
            else:
                found[name] = value_of(widget)
        return found

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show a draft."""
        self.form.clear_problems()
        self.kept = {name: typed.get(name) for name in self.kept}
        self.fill(lambda: self._put(typed))

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self.form.show_error(error)

    def require_readable(self, *required: str) -> None:
        """Raises InvalidInput for days and times that cannot be read, and for empty fields that
        are ``required`` before the service is asked."""
        problems = {
            name: Problem.MALFORMED
            for name, widget in self._fields.items()
            if isinstance(widget, DayField | TimeField) and widget.is_unreadable()
        }
        for name in required:
            if self.value(name) in ("", None, []):
                problems.setdefault(name, Problem.REQUIRED)
        if problems:
            raise InvalidInput(problems)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, not to the button beside one."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.modifiers():
            super().keyPressEvent(event)
            return
        self.focusNextChild()
        while isinstance(self.focusWidget(), QPushButton) and self.focusNextChild():
            pass

    def _put(self, typed: Mapping[str, Any]) -> None:
        client_id = typed.get("client_id")
        self._awaited = client_id if isinstance(client_id, int) else None
        for name, widget in self._fields.items():
            if isinstance(widget, PersonField):
                widget.restore(typed)
            else:
                put_value(widget, typed.get(name))

    def _note_person(self) -> None:
        sender = self.sender()
        found = sender.client_id() if isinstance(sender, PersonField) else None
        is_awaited, self._awaited = found is not None and found == self._awaited, None
        self.client_changed.emit()
        if not is_awaited:
            self._note_change()

    def _note_change(self) -> None:
        if not self._is_filling:
            self.changed.emit()
