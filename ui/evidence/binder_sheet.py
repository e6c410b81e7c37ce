"""Before a binder is made: whether people's names go into it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.shared.check_box import CheckBox
from ui.shared.sheet import Sheet
from ui.shared.widgets import text_label


class BinderSheet(Sheet):
    """Signal ``wanted`` (whether with names)."""

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None, pack: str, year: str) -> None:
        translate = QCoreApplication.translate
        text = translate(
            "BinderSheet",
            "Cover, contents with page numbers, and for each line what is asked for, the records "
            "and the pages of the files. What is missing is marked. Nothing of a client is in it.",
        )
        title = translate("BinderSheet", "Binder: {pack}, {year}").format(pack=pack, year=year)
        super().__init__(parent, title, text)
        self._names = CheckBox(
            translate("BinderSheet", "also what names or shows people, e.g. sign-in sheets")
        )
        self.column.addWidget(self._names)
        self.column.addWidget(
            text_label(
                translate(
                    "BinderSheet",
                    "Only if the inspection asks for it: then the cover says so, and whoever gets "
                    "it must keep it safe.",
                ),
                "small",
            )
        )
        self.add_choice(translate("BinderSheet", "Make the binder"), "", is_safe=True)

    @override
    def accept(self) -> None:
        super().accept()
        self.wanted.emit(self._names.isChecked())
