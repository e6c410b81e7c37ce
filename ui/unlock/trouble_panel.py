"""The register is damaged, missing or too new: what it means, and what to do; never a new one."""

from PySide6.QtCore import Signal

from services.vault.vault import VaultState
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.unlock.panel import WIDE, Panel, link_button


class TroublePanel(Panel):
    """Signals: ``restore_wanted``, ``retry_wanted``, ``other_folder_wanted``."""

    restore_wanted = Signal()
    retry_wanted = Signal()
    other_folder_wanted = Signal()

    def __init__(self, state: VaultState, folder: str) -> None:
        super().__init__("", folder, WIDE)
        title, text = self._words(state)
        self.heading.setText(title)
        self.column.addWidget(text_label(text))
        self.column.addWidget(
            text_label(self.tr("Nothing was changed, and nothing will be deleted."), "muted")
        )
        other = link_button(self.tr("The register lies in another folder"))
        retry = plain_button(self.tr("Try again"))
        self.restore_button = primary_button(self.tr("Go back to a backup"))
        self.add_buttons(retry, self.restore_button, link=other)
        self.restore_button.setVisible(state is not VaultState.TOO_NEW)
        other.clicked.connect(self.other_folder_wanted)
        retry.clicked.connect(self.retry_wanted)
        self.restore_button.clicked.connect(self.restore_wanted)

    def start(self) -> None:
        self.restore_button.setFocus()

    def _words(self, state: VaultState) -> tuple[str, str]:
        restore = self.tr("Go back to the newest backup; what is here is kept aside.")
        words = {
            VaultState.DATABASE_MISSING: (
                self.tr("The file of the register is missing"),
                self.tr(
                    "register.db is not in the folder. If somebody moved it, put it back and try "
                    "again. Otherwise go back to the newest backup."
                ),
            ),
            VaultState.DATABASE_DAMAGED: (self.tr("The file of the register is damaged"), restore),
            VaultState.KEYS_MISSING: (
                self.tr("The key file is missing"),
                self.tr(
                    "register.keys is not in the folder, and without it no password can open the "
                    "register. Put it back and try again, or go back to a backup: each holds a "
                    "copy of it."
                ),
            ),
            VaultState.KEYS_DAMAGED: (self.tr("The key file is damaged"), restore),
            VaultState.TOO_NEW: (
                self.tr("The register was written by a newer version"),
                self.tr("Install the newer version of the program on this computer."),
            ),
        }
        return words.get(state, (self.tr("The register cannot be opened"), restore))
