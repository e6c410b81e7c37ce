"""The form that is being filled in: which scale, for whom, and what was answered so far."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from services.scales.context import Context
from services.scales.definition import Definition, Item
from services.scales.errors import AnswerRefused
from services.scales.result import Result
from services.scales.scoring import score
from services.scales.standing import Standing, standing
from services.scales.wording import Wording


@dataclass(frozen=True, slots=True)
class OpenScale:
    """A scale as it is answered now: ``wording`` None is an answer sheet; ``setting`` is what
    scoring knows of the person on that day."""

    definition_id: int
    definition: Definition
    wording: Wording | None
    setting: Context

    @property
    def choices(self) -> dict[str, str]:
        """The scale's own choices, complete."""
        return self.definition.with_defaults(self.setting.choices, self.setting.informant)


class Answers(QObject):
    """What all views of the form share. Signals: ``opened`` (another scale, or other rules),
    ``changed`` (somebody answered), ``restated`` (the same form, of a person known otherwise)."""

    opened = Signal()
    changed = Signal()
    restated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scale: OpenScale | None = None
        self._values: dict[str, object] = {}
        self._unreadable: set[str] = set()
        self._standing: Standing | None = None

    def open(self, scale: OpenScale | None, values: Mapping[str, object]) -> None:
        """Begin with these answers; what the scale does not have, or not so, is left out."""
        if scale and self.scale and self._is_same(scale, values):
            self.scale, self._standing = scale, None
            self.restated.emit()
            return
        self.scale, self._unreadable, self._standing = scale, set(), None
        self._values = _fitting(scale, values) if scale else {}
        self.opened.emit()

    def values(self) -> dict[str, object]:
        """The raw answers by item; blanks are left out."""
        return dict(self._values)

    def value(self, item_id: str) -> object:
        """What was answered; None is a blank."""
        return self._values.get(item_id)

    def put(self, item_id: str, value: object) -> None:
        """Somebody answered; None makes it a blank."""
        self._unreadable.discard(item_id)
        self._standing = None
        if value is None:
            self._values.pop(item_id, None)
        else:
            self._values[item_id] = value
        self.changed.emit()

    def put_unreadable(self, item_id: str) -> None:
        """What stands in the field of this item is no answer yet."""
        self.put(item_id, None)
        self._unreadable.add(item_id)

    def unreadable(self) -> tuple[str, ...]:
        """Items whose field holds what is no answer."""
        return tuple(sorted(self._unreadable))

    def standing(self) -> Standing:
        """What need not be asked and what is missing."""
        if self._standing is None:
            scale = self.scale
            nothing = frozenset[str]()
            self._standing = (
                standing(scale.definition, self._values, scale.setting)
                if scale
                else Standing(nothing, nothing, nothing, nothing)
            )
        return self._standing

    def result(self) -> Result | None:
        """What it would be scored as now."""
        scale = self.scale
        return score(scale.definition, self._values, scale.setting) if scale else None

    def items(self) -> tuple[Item, ...]:
        """The questions in their order."""
        return self.scale.definition.items if self.scale else ()

    def neighbour(self, item_id: str, step: int) -> str | None:
        """The next or previous item that is to be asked; None at the end."""
        ids = [item.id for item in self.items()]
        if item_id not in ids:
            return None
        needless = self.standing().needless
        place = ids.index(item_id) + step
        while 0 <= place < len(ids):
            if ids[place] not in needless or ids[place] in self._values:
                return ids[place]
            place += step
        return None

    def _is_same(self, scale: OpenScale, values: Mapping[str, object]) -> bool:
        """The items are in sight already, with these answers."""
        old = self.scale
        is_same_form = old is not None and (
            (old.definition_id, old.choices) == (scale.definition_id, scale.choices)
        )
        return is_same_form and self._values == dict(values)


def _fitting(scale: OpenScale, values: Mapping[str, object]) -> dict[str, object]:
    """Answers of a draft that the scale still takes: another version may have been installed."""
    try:
        standing(scale.definition, values, scale.setting)
    except AnswerRefused as refused:
        return _fitting(scale, {k: v for k, v in values.items() if k != refused.item})
    return {item: value for item, value in values.items() if value is not None}
