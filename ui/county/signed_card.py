"""What is signed and in force besides the county pack: rules of rounding, scales, indicators."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.county.pack_records import PackKind, PackView, PolicyDraft
from services.months import month_of, shifted
from services.summary.policy import BASE, HOLD
from ui.shared.entries import Entries, row_of
from ui.shared.widgets import Card, muted_label, plain_button, text_label
from ui.workplace import Workplace


class SignedCard(Card):
    """Signal ``signed`` (serial)."""

    signed = Signal(object)

    def __init__(self, workplace: Workplace, *, may_sign: bool) -> None:
        super().__init__(self.tr("Also signed"))
        self._workplace = workplace
        self.lines = Entries(spacing=6)
        self.rules = plain_button(self.tr("Sign the rules of rounding…"))
        self.file = plain_button(self.tr("Sign a file of scales or indicators…"))
        self.rules.clicked.connect(self._sign_rules)
        self.file.clicked.connect(self._sign_file)
        self.body.addWidget(self.lines)
        buttons = row_of(self.rules, self.file, 1, spacing=8)
        self.body.addWidget(buttons)
        buttons.setVisible(may_sign)

    def show_packs(self, packs: Sequence[PackView]) -> None:
        """The newest of each kind."""
        rows: list[QWidget] = [
            row_of(
                text_label(self._name(pack)),
                muted_label(pack.name),
                1,
                muted_label(pack.made_at.date().isoformat()),
                spacing=8,
            )
            for pack in packs
            if pack.kind is not PackKind.COUNTY
        ]
        if not rows:
            rows.append(muted_label(self.tr("Rooms round by the shipped rules.")))
        self.lines.set_rows(rows, is_ruled=False)

    def _name(self, pack: PackView) -> str:
        kind = {
            PackKind.POLICY: self.tr("rules of rounding"),
            PackKind.SCALES: self.tr("scales"),
            PackKind.INDICATORS: self.tr("indicators"),
            PackKind.COUNTY: self.tr("county pack"),
        }[pack.kind]
        return self.tr("{kind}, number {serial}").format(kind=kind, serial=pack.serial)

    def _sign_rules(self) -> None:
        title = self.tr("Sign the rules of rounding?")
        first = shifted(month_of(self._workplace.clock.today()), 1)
        points = self.tr(
            "Steps of {base}, broken down from {hold} units on, for ledgers that begin with "
            "{month} or later. A room changes its ledger at most once a year."
        )
        text = points.format(base=BASE, hold=HOLD, month=first)
        if not self._workplace.dialogs.ask(title, text, self.tr("Sign")):
            return
        packs = self._workplace.register.packs
        job = self._workplace.jobs.start(lambda progress: packs.sign_policy(PolicyDraft(first)))
        job.succeeded.connect(self.signed)

    def _sign_file(self) -> None:
        path = self._workplace.dialogs.open_file(
            self.tr("Scales or indicators"), self.tr("Packs (*.json *.anx)")
        )
        if path is None:
            return
        packs = self._workplace.register.packs
        job = self._workplace.jobs.start(lambda progress: packs.add_file(path))
        job.succeeded.connect(self.signed)
