"""Back to the rooms: receipts and packs on a stick, what is in force, and who has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.county.pack_records import Installed, PackView
from services.exchange.county_pack import PackDraft
from services.progress import Progress
from ui.county.draft_card import DraftCard
from ui.county.installed_card import InstalledCard
from ui.county.signed_card import SignedCard
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.progress_dialog import show_progress
from ui.shared.shortcuts import Keys
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, primary_button
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.register import Register


@dataclass(frozen=True, slots=True)
class _Found:
    draft: PackDraft
    packs: tuple[PackView, ...]
    installed: tuple[Installed, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    receipts: int
    rooms: int
    packs: int


class PacksPage(Page):
    """Everybody writes sticks; the lead signs."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.PACKS, Area.INCOMING, Area.UNITS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.banner = Banner()
        self.banner.hide()
        may_sign = workplace.register.vault.actor.may(Right.MANAGE)
        self.draft = DraftCard(workplace, may_sign=may_sign)
        self.signed = SignedCard(workplace, may_sign=may_sign)
        self.installed = InstalledCard(workplace)
        self.write = primary_button(self.tr("Write a stick"), Keys.FINISH, "usb")
        self.write.clicked.connect(self._write)
        for card in (self.draft, self.signed):
            card.signed.connect(self._tell_signed)
        columns = Columns((1, 1))
        columns.left.addWidget(self.draft)
        columns.left.addWidget(self.signed)
        columns.left.addStretch(1)
        columns.right.addWidget(self.installed, 1)
        self.body.addWidget(self.banner)
        self.body.addWidget(columns, 1)

    @override
    def title(self) -> str:
        return self.tr("Back to the rooms")

    @override
    def subtitle(self) -> str:
        return self.tr("receipts and everything you set, signed")

    @override
    def header_actions(self) -> Sequence[QPushButton]:
        return (self.write,)

    @override
    def reload(self) -> None:
        packs = self.workplace.register.packs

        def work(progress: Progress) -> _Found:
            return _Found(packs.compose(), packs.all(), packs.installed())

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: _Found) -> None:
        newest = [pack for pack in found.packs if pack.is_newest]
        self.draft.show_draft(found.draft, newest)
        self.signed.show_packs(newest)
        self.installed.show_rooms(found.installed)

    def _write(self) -> None:
        folder = self.workplace.dialogs.choose_folder(self.tr("Which stick?"))
        if folder is None:
            return
        register = self.workplace.register
        job = self.workplace.jobs.start(lambda progress: _write(register, folder, progress))
        job.succeeded.connect(self._tell_written)
        show_progress(job, self.tr("Writing receipts and packs"), self)

    def _tell_written(self, written: _Written) -> None:
        words = self.tr(
            "{receipts} receipts for {rooms} rooms and {packs} packs are written and were read "
            "back. You may now remove the stick."
        )
        self.banner.say(
            words.format(receipts=written.receipts, rooms=written.rooms, packs=written.packs),
            Tone.ACCENT,
        )

    def _tell_signed(self, serial: int) -> None:
        words = self.tr("Signed as number {serial}. Write it on the sticks of your rooms.")
        self.banner.say(words.format(serial=serial), Tone.ACCENT)
        self.workplace.changes.announce({Area.PACKS})


def _write(register: "Register", folder: Path, progress: Progress) -> _Written:
    """Receipts first: they are what the rooms wait for. Without any pack they go alone."""
    receipts = register.inbox.write_receipts(folder, progress)
    has_packs = any(pack.is_newest for pack in register.packs.all())
    names = register.packs.write(folder, progress).names if has_packs else ()
    return _Written(receipts.files, receipts.rooms, len(names))
