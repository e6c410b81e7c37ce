"""Where a new register should lie, with the reasons against bad places."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.vault import location
from services.vault.location import FolderRefusal
from ui.shared.dialogs import Dialogs
from ui.shared.form import Field, Form, line_field
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, text_label


class PlaceStep(QWidget):
    """Signal ``found_register`` (Path) when the chosen folder already holds one."""

    found_register = Signal(object)

    def __init__(self, folder: Path, dialogs: Dialogs) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.folder = line_field(text=str(folder))
        self.form = Form()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Theme.current().px(8))
        line.addWidget(self.folder, 1)
        choose = plain_button(self.tr("Choose…"), icon_name="folder-open")
        choose.clicked.connect(self._choose)
        line.addWidget(choose)
        row.setFocusProxy(self.folder)
        self.form.add(Field("folder", self.tr("Data folder"), row))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(12))
        column.addWidget(
            text_label(
                self.tr(
                    "All records lie in one folder on this computer, encrypted. A second fixed "
                    "drive is best: it stays when Windows is installed anew. Sticks, network "
                    "drives and cloud folders do not work."
                )
            )
        )
        column.addWidget(self.form)
        column.addStretch(1)
        self.setFocusProxy(self.folder)

    def ask_first(self, *questions: QWidget) -> None:
        """Put these above everything else of this step."""
        for place, question in enumerate(questions):
            self._column.insertWidget(place, question)
        self._column.insertSpacing(len(questions), Theme.current().px(8))

    def value(self) -> Path:
        """The folder as typed."""
        return Path(self.folder.text().strip())

    def is_filled(self) -> bool:
        """Whether a register may lie there; says beside the field why not."""
        refused = location.refusal(self.value())
        self.form.set_problems({"folder": self._reason(refused)} if refused else {})
        if refused is None and location.has_register(self.value()):
            self.found_register.emit(self.value())
            return False
        return refused is None

    def _choose(self) -> None:
        chosen = self._dialogs.choose_folder(self.tr("Data folder"), self.value())
        if chosen is not None:
            is_own = chosen.name == location.FOLDER_NAME or location.has_register(chosen)
            self.folder.setText(str(chosen if is_own else chosen / location.FOLDER_NAME))
            self.form.clear_problems()

    def _reason(self, refused: FolderRefusal) -> str:
        return {
            FolderRefusal.NETWORK: self.tr("This is on the network; choose a drive of this PC"),
            FolderRefusal.REMOVABLE: self.tr("This is a stick; choose a drive that stays"),
            FolderRefusal.CLOUD: self.tr(
                "A cloud program copies this folder and would damage the register"
            ),
            FolderRefusal.NOT_ABSOLUTE: self.tr("Please give the whole path"),
            FolderRefusal.NOT_WRITABLE: self.tr("Nothing can be written there"),
        }[refused]
