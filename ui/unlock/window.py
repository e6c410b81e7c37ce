"""The first window: unlock, first run, recovery, restore; one piece of paper in the middle."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.jobs import JobRunner
from ui.shared.dialogs import Dialogs
from ui.shared.theme import Theme, Tone
from ui.shared.traits import set_traits
from ui.start_marks import mark
from ui.translation import Language
from ui.unlock.panel import Panel
from ui.unlock.unlock_panel import UnlockPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from services.vault.open_vault import OpenVault
    from services.vault.recovery import RecoverySheet
    from services.vault.vault import Vault, VaultState

_SIZE = QSize(1280, 760)


class UnlockWindow(QWidget):
    """Stands with an empty unlock form before anything of the vault is loaded or read.

    Signals: ``painted`` for the first time; ``ready`` when the form that fits is filled;
    ``opened`` (OpenVault, its recovery sheet confirmed), ``closed``,
    ``vault_chosen`` (Vault): the register lies in another folder than was thought.
    """

    painted = Signal()
    ready = Signal()
    opened = Signal(object)
    closed = Signal()
    vault_chosen = Signal(object)

    def __init__(
        self, vault: "Vault", jobs: JobRunner, dialogs: Dialogs, language: Language
    ) -> None:
        super().__init__()
        self._vault, self._jobs, self._dialogs = vault, jobs, dialogs
        self._language = language
        self._unfinished: OpenVault | None = None
        self._password = ""
        self._is_painted = False
        self.setObjectName("ground")
        self.setWindowTitle(self.tr("Anxinbu"))
        self.resize(_SIZE)
        self._ground = QWidget()
        self._ground.setObjectName("pageBody")
        self._grid = QGridLayout(self._ground)
        self._grid.setContentsMargins(*[Theme.current().px(24)] * 4)
        for side in (0, 2):  # what is left over lies around the paper
            self._grid.setRowStretch(side, 1)
            self._grid.setColumnStretch(side, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        set_traits(scroll, focusPolicy="NoFocus")
        scroll.setWidget(self._ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        form = self._unlock_panel()
        self.panel: Panel = form
        self._put(form)
        form.password.setFocus()

    def find_out(self) -> None:
        """Look at the data folder and show what fits. The unlock form stands there meanwhile."""
        vault = self._vault
        job = self._jobs.start(lambda progress: vault.state())
        job.succeeded.connect(self.show_state)

    def show_state(self, state: "VaultState") -> None:
        """The panel for what lies in the data folder."""
        from services.vault.vault import VaultState

        if state is VaultState.READY:
            if not isinstance(self.panel, UnlockPanel):
                self._put(self._unlock_panel())
            self.panel.start()
        elif state is VaultState.EMPTY:
            self.show_first_run()
        else:
            self.show_trouble(state)

    def show_first_run(self) -> None:
        """Make a new register."""
        from ui.unlock.wizard import FirstRunPanel

        panel = FirstRunPanel(self._vault, self._jobs, self._dialogs, self._language)
        panel.created.connect(self._show_sheet_of_new)
        panel.restore_wanted.connect(self.show_restore)
        panel.found_register.connect(self._take_folder)
        self._show(panel)

    def show_trouble(self, state: "VaultState") -> None:
        """What is damaged or missing, and the ways out."""
        from ui.unlock.trouble_panel import TroublePanel

        panel = TroublePanel(state, str(self._vault.files.folder))
        panel.restore_wanted.connect(self.show_restore)
        panel.retry_wanted.connect(self.find_out)
        panel.other_folder_wanted.connect(self._choose_folder)
        self._show(panel)

    def show_recovery(self) -> None:
        """Open with the recovery sheet."""
        from ui.unlock.recovery_panel import RecoveryPanel

        panel = RecoveryPanel(self._vault, self._jobs)
        panel.opened.connect(self._enter)
        panel.left.connect(self.find_out)
        self._show(panel)

    def show_restore(self) -> None:
        """Go back to a backup."""
        from ui.unlock.restore_panel import RestorePanel

        panel = RestorePanel(self._vault, self._jobs, self._dialogs)
        panel.opened.connect(self._enter)
        panel.left.connect(self.find_out)
        self._show(panel)

    def show_sheet(self, opened: "OpenVault", sheet: "RecoverySheet | None") -> None:
        """Put the recovery sheet on paper and type it back; ``sheet`` None makes a new one."""
        from ui.unlock.sheet_panel import SheetPanel

        self._unfinished = opened
        panel = SheetPanel(opened, sheet, self._jobs, self._dialogs, self._language)
        panel.confirmed.connect(self._offer_binding)
        self._show(panel)

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        mark("window")
        self.painted.emit()
        self.find_out()

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802
        unfinished, self._unfinished = self._unfinished, None
        if unfinished is not None:
            self._jobs.start(lambda progress: unfinished.lock())
        event.accept()
        self.closed.emit()

    def _fit(self) -> None:
        px = Theme.current().px
        self.panel.fit(self.width() - 2 * px(24) - px(12))  # margins and the scroll bar

    # Between the panels

    def _enter(self, opened: "OpenVault") -> None:
        if not opened.is_recovery_confirmed:
            self._begin_sheet(opened)
            return
        self._unfinished, self._password = None, ""
        self.opened.emit(opened)

    def _begin_sheet(self, opened: "OpenVault") -> None:
        """The first run was left before the sheet was typed back: its lead gets a new one."""
        from services.actor import Right

        if opened.actor.may(Right.MANAGE):
            self.show_sheet(opened, None)
            return
        self._jobs.start(lambda progress: opened.lock())
        panel = self._unlock_panel()
        self._put(panel)
        panel.start()
        words = self.tr("The recovery sheet was never confirmed. Ask your lead to sign in first.")
        panel.banner.say(words, Tone.WARN)

    def _show_sheet_of_new(
        self, vault: "Vault", opened: "OpenVault", sheet: "RecoverySheet", password: str
    ) -> None:
        if vault is not self._vault:
            self._vault = vault
            self.vault_chosen.emit(vault)
        self._password = password
        self.show_sheet(opened, sheet)

    def _offer_binding(self, opened: "OpenVault") -> None:
        if not self._password or not self._vault.can_be_bound():
            self._enter(opened)
            return
        from ui.unlock.bind_panel import BindPanel

        panel = BindPanel(opened, self._password, self._jobs)
        panel.finished.connect(self._enter)
        self._show(panel)

    def _show_broken(self, error: object) -> None:
        from services.errors import VaultDamaged, VaultMissing
        from services.vault.vault import VaultState

        states = {
            (VaultDamaged, "database"): VaultState.DATABASE_DAMAGED,
            (VaultDamaged, "keys"): VaultState.KEYS_DAMAGED,
            (VaultMissing, "database"): VaultState.DATABASE_MISSING,
            (VaultMissing, "keys"): VaultState.KEYS_MISSING,
        }
        found = states.get((type(error), getattr(error, "part", "")))
        self.show_trouble(found or VaultState.DATABASE_DAMAGED)

    def _choose_folder(self) -> None:
        chosen = self._dialogs.choose_folder(
            self.tr("Folder of the register"), self._vault.files.folder
        )
        if chosen is not None:
            self._take_folder(chosen)

    def _take_folder(self, folder: Path) -> None:
        self._vault = self._vault.moved_to(folder)
        self.vault_chosen.emit(self._vault)
        self._put(self._unlock_panel())
        self.find_out()

    def _unlock_panel(self) -> UnlockPanel:
        panel = UnlockPanel(self._vault, self._jobs)
        panel.opened.connect(self._enter)
        panel.recovery_wanted.connect(self.show_recovery)
        panel.broken.connect(self._show_broken)
        panel.ready.connect(self.ready)
        return panel

    def _show(self, panel: Panel) -> None:
        self._put(panel)
        panel.start()
        self.ready.emit()

    def _put(self, panel: Panel) -> None:
        if self._grid.count():
            self._grid.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = panel
        self._fit()
        self._grid.addWidget(panel, 1, 1)
        if self.isVisible():
            panel.show()
