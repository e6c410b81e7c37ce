"""Where a FHIR file says two things: what holds is chosen by a person, never silently."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from services.scales.fhir_questions import Asked, Disagreement
from ui.scales.words import asked_text, choice_word
from ui.shared.choices import Option, Segmented
from ui.shared.entries import row_of
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.shared.widgets import muted_label, plain_button, text_label
from ui.workplace import Workplace

_WIDTH, _HEIGHT, _FEW = 620, 320, 3


class ConflictSheet(Sheet):
    """Signal ``decided`` (conflict key to choice), once every one is."""

    decided = Signal(object)

    def __init__(
        self, parent: QWidget, workplace: Workplace, conflicts: Sequence[Disagreement]
    ) -> None:
        title = QCoreApplication.translate("ConflictSheet", "The file says two things")
        super().__init__(parent, title, "")
        self._workplace = workplace
        self.setFixedWidth(workplace.theme.px(_WIDTH))
        self.choices = {one.key: self._choice(one) for one in conflicts}
        for kind in dict.fromkeys(one.kind for one in conflicts):
            self._add_kind(kind, [one for one in conflicts if one.kind is kind])
        self._missing = text_label(self.tr("Please decide every line."), "error")
        self._missing.hide()
        self.column.addWidget(self._missing)
        self.add_choice(self.tr("Go on"), "", is_safe=True, keys=Keys.FINISH)

    @override
    def accept(self) -> None:
        chosen = {key: choice.value() for key, choice in self.choices.items()}
        self._missing.setVisible(not all(chosen.values()))
        if all(chosen.values()):
            super().accept()
            self.decided.emit(chosen)

    def _choice(self, conflict: Disagreement) -> Segmented:
        options = [Option(key, choice_word(key, said)) for key, said in conflict.choices]
        return Segmented(options)

    def _add_kind(self, kind: Asked, conflicts: Sequence[Disagreement]) -> None:
        self.column.addWidget(text_label(asked_text(kind)))
        if kind is Asked.WEIGHTS and len(conflicts) > 1:
            self.column.addWidget(self._for_all(conflicts))
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        for one in conflicts:
            place = muted_label(f"{one.key}  {one.where}" if kind is Asked.WEIGHTS else "")
            rows.addWidget(row_of(place, 1, self.choices[one.key]))
        if len(conflicts) <= _FEW:
            self.column.addWidget(holder)
            return
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setMinimumHeight(self._workplace.theme.px(_HEIGHT))
        self.column.addWidget(scroll)

    def _for_all(self, conflicts: Sequence[Disagreement]) -> QWidget:
        buttons = []
        for name in ("ordinalValue", "itemWeight"):
            button = plain_button(self.tr("{name} everywhere").format(name=name))
            button.clicked.connect(partial(self._decide_all, name, conflicts))
            buttons.append(button)
        return row_of(*buttons, 1)

    def _decide_all(self, name: str, conflicts: Sequence[Disagreement]) -> None:
        for one in conflicts:
            for key, _ in one.choices:
                if key.startswith(name):
                    self.choices[one.key].set_value(key)
                    break
