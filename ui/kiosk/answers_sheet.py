"""The answers of one form, before they are accepted: looked at, accepted, or not put on record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from services.self_assessments.records import AnswersView
from ui.assessments.words import full_name
from ui.kiosk.words import said
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, plain_button, primary_button, text_label
from ui.workplace import Workplace


class AnswersSheet(Sheet):
    """Signals: ``accept_wanted``, ``discard_wanted``, each with the form's id."""

    accept_wanted = Signal(int)
    discard_wanted = Signal(int)

    def __init__(self, parent: QWidget, workplace: Workplace, view: AnswersView) -> None:
        super().__init__(parent, full_name(view.definition, workplace.language), "")
        px = Theme.current().px
        self.setFixedWidth(px(720))
        self.setMaximumWidth(px(720))
        self._id = view.form.id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # answers do not stay behind
        self.column.addWidget(text_label(self._facts(view), "muted"))
        scroll = QScrollArea()
        scroll.setWidget(self._table(view))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setMinimumHeight(px(340))
        self.column.addWidget(scroll, 1)
        self._add_ways()

    def _facts(self, view: AnswersView) -> str:
        form = view.form
        words = self.tr("{answered} of {asked} questions answered").format(
            answered=form.answered, asked=form.asked
        )
        number = self.tr("Number {number}").format(number=form.number) if form.number else ""
        ended = "" if form.is_complete else self.tr("not brought to its end")
        return " · ".join(filter(None, (number, words, ended)))

    def _table(self, view: AnswersView) -> QWidget:
        table = QWidget()
        table.setProperty("role", "plainGround")
        px, top = Theme.current().px, Qt.AlignmentFlag.AlignTop
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(10))
        definition, wording = view.definition, view.wording
        choices = definition.with_defaults(view.setting.choices, view.setting.informant)
        for line, item in enumerate(definition.items):
            answer = said(definition, wording, item, choices, view.answers)
            is_given = view.answers.get(item.id) is not None
            grid.addWidget(muted_label(str(line + 1)), line, 0, top)
            grid.addWidget(text_label(wording.item(item.id, choices)), line, 1, top)
            grid.addWidget(text_label(answer, "strong" if is_given else "muted"), line, 2, top)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        return table

    def _add_ways(self) -> None:
        close = plain_button(self.tr("Close"))
        discard = plain_button(self.tr("Do not put on record…"))
        accept = primary_button(self.tr("Put on record"))
        close.clicked.connect(self.reject)
        discard.clicked.connect(self._discard)
        accept.clicked.connect(self._accept)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addWidget(discard)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(accept)
        self.column.addLayout(row)
        accept.setDefault(True)
        accept.setFocus()

    def _accept(self) -> None:
        self.accept()
        self.accept_wanted.emit(self._id)

    def _discard(self) -> None:
        self.accept()
        self.discard_wanted.emit(self._id)
