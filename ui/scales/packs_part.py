"""What is brought in: signed packs, whose signature counts, and the room's own scales."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.progress import Progress
from services.scales.imports import ImportFound
from services.scales.packs import PackFound, PackView
from services.scales.signers import SignerView
from ui.scales.fhir_flow import FhirFlow
from ui.scales.import_sheet import ImportSheet
from ui.scales.pack_sheet import PackSheet
from ui.scales.signer_sheet import SignerSheet
from ui.shared.columns import Columns
from ui.shared.entries import Entries, row_of, selectable_label
from ui.shared.local_time import local_day
from ui.shared.tabbed_page import TabPart
from ui.shared.widgets import Card, plain_button, text_label
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Brought:
    packs: tuple[PackView, ...]
    signers: tuple[SignerView, ...]


class PacksPart(TabPart):
    """Everybody may look; the lead brings in and removes."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._may = workplace.register.vault.actor.may(Right.MANAGE)
        self.packs, self.signers = Entries(10), Entries(10)
        self.install = plain_button(self.tr("Install a pack…"), icon_name="usb")
        self.add = plain_button(self.tr("Add a key…"), icon_name="key-round")
        self.bring = plain_button(self.tr("Import a definition…"), icon_name="folder-open")
        self.fhir = plain_button(self.tr("Import from FHIR…"), icon_name="folder-open")
        self._flow = FhirFlow(workplace, self)
        self._lay_out()
        self.install.clicked.connect(self._choose_pack)
        self.add.clicked.connect(self._add_key)
        self.bring.clicked.connect(self._choose_definition)
        self.fhir.clicked.connect(self._flow.begin)

    @override
    def reload(self) -> None:
        register = self.workplace.register

        def work(progress: Progress) -> _Brought:
            return _Brought(register.scale_packs.all(), register.scale_signers.all())

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: _Brought) -> None:
        none = text_label(self.tr("No pack is installed."), "muted")
        self.packs.set_rows([self._pack_row(one) for one in found.packs] or [none])
        nobody = text_label(
            self.tr("Nobody's yet. The county's key is pinned where the summaries are sent."),
            "muted",
        )
        self.signers.set_rows([self._signer_row(one) for one in found.signers] or [nobody])

    def _pack_row(self, pack: PackView) -> QWidget:
        words = self.tr("%n scale(s)", "", pack.n_scales)
        said = self.tr("Version {version}, {scales}, installed by {name} on {day}").format(
            version=pack.version,
            scales=words,
            name=pack.added_by,
            day=local_day(pack.added_at).isoformat(),
        )
        facts = self._facts(pack.title, said, pack.fingerprint)
        return self._with_removal(facts, partial(self._remove_pack, pack))

    def _signer_row(self, signer: SignerView) -> QWidget:
        if signer.id is None or signer.added_at is None:
            return self._facts(signer.name, self.tr("The county"), signer.fingerprint)
        said = self.tr("Compared and added by {name} on {day}").format(
            name=signer.added_by, day=local_day(signer.added_at).isoformat()
        )
        facts = self._facts(signer.name, said, signer.fingerprint)
        return self._with_removal(facts, partial(self._remove_signer, signer.id))

    def _facts(self, name: str, said: str, fingerprint: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.workplace.theme.px(2))
        column.addWidget(text_label(name, "strong"))
        column.addWidget(text_label(said, "muted"))
        column.addWidget(selectable_label(fingerprint))
        return holder

    def _with_removal(self, facts: QWidget, remove: Callable[[], None]) -> QWidget:
        if not self._may:
            return facts
        button = plain_button(self.tr("Remove…"))
        button.clicked.connect(lambda: remove())
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.workplace.theme.px(12))
        row.addWidget(facts, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _choose_pack(self) -> None:
        path = self.workplace.dialogs.open_file(
            self.tr("Install a pack of scales"),
            self.tr("Scale pack (scale-pack-*.anx);;All files (*)"),
        )
        if path is None:
            return
        packs = self.workplace.register.scale_packs
        job = self.workplace.jobs.start(lambda progress: packs.look(path))
        job.succeeded.connect(self._show_pack)

    def _show_pack(self, found: PackFound) -> None:
        PackSheet(self.window(), self.workplace, found).open()

    def _remove_pack(self, pack: PackView) -> None:
        consequences = (
            self.tr("No longer offered: %n scale(s).", "", pack.n_scales),
            self.tr("Results keep what they were scored with, and print as before."),
        )
        title = self.tr("Remove this pack?")
        if self.workplace.dialogs.confirm_destructive(title, consequences, self.tr("Remove")):
            packs, pack_id = self.workplace.register.scale_packs, pack.id
            job = self.workplace.jobs.start(lambda progress: packs.remove(pack_id))
            job.succeeded.connect(self._announce)

    def _add_key(self) -> None:
        SignerSheet(self.window(), self.workplace).open()

    def _remove_signer(self, signer_id: int) -> None:
        consequences = (
            self.tr("No new packs with this signature are taken."),
            self.tr("What is installed stays."),
        )
        title = self.tr("Remove this key?")
        if self.workplace.dialogs.confirm_destructive(title, consequences, self.tr("Remove")):
            signers = self.workplace.register.scale_signers
            job = self.workplace.jobs.start(lambda progress: signers.remove(signer_id))
            job.succeeded.connect(self._announce)

    def _choose_definition(self) -> None:
        dialogs, kind = self.workplace.dialogs, self.tr("Definition (*.json)")
        path = dialogs.open_file(self.tr("The definition of the scale"), kind)
        if path is None:
            return
        imports = self.workplace.register.scale_imports
        job = self.workplace.jobs.start(lambda progress: imports.read_file(path))
        job.succeeded.connect(self._show_import)

    def _show_import(self, found: ImportFound) -> None:
        ImportSheet(self.window(), self.workplace, found, ()).open()

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.SCALES})

    def _lay_out(self) -> None:
        packs = Card(self.tr("Packs"), self.tr("signed, brought on a stick"))
        packs.body.addWidget(self.packs)
        packs.body.addWidget(row_of(self.install, 1))
        keys = Card(self.tr("Whose signature counts"))
        keys.body.addWidget(self.signers)
        keys.body.addWidget(row_of(self.add, 1))
        own = Card(self.tr("The room's own scales"))
        words = self.tr(
            "A scale whose form this room holds and may use can be brought in for this room alone: "
            "its definition, with the wordings beside it ({example}), or a FHIR questionnaire."
        )
        own.body.addWidget(text_label(words.format(example="name.zh.json"), "muted"))
        own.body.addWidget(row_of(self.bring, self.fhir, 1))
        columns = Columns((1, 1))
        for card in (packs, own):
            columns.left.addWidget(card)
        columns.right.addWidget(keys)
        for column in (columns.left, columns.right):
            column.addStretch(1)
        self.column.addWidget(columns)
        self.column.addStretch(1)
        for button in (self.install, self.add, self.bring, self.fhir):
            button.setVisible(self._may)
        own.setVisible(self._may)
