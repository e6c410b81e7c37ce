"""The county pack before it is signed: own codes, hotlines, institutions; the rest goes along."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.county.pack_records import PackKind, PackView
from services.exchange.county_lists import Number, OwnCode
from services.exchange.county_pack import PackDraft
from services.institutions import InstitutionEdit
from ui.county.institution_sheet import InstitutionSheet
from ui.county.pack_sheets import CodeSheet, NumberSheet, list_name
from ui.shared.entries import Entries, link_about, row_of
from ui.shared.widgets import Card, muted_label, plain_button, primary_button, text_label
from ui.workplace import Workplace


class DraftCard(Card):
    """Signal ``signed`` (serial). What was added is only on screen until it is signed."""

    signed = Signal(object)

    def __init__(self, workplace: Workplace, *, may_sign: bool) -> None:
        super().__init__(self.tr("County pack"))
        self._workplace, self._may_sign = workplace, may_sign
        self._draft, self._stored = PackDraft(), PackDraft()
        self._has_signed = False
        self.lines = Entries(spacing=6)
        self.code = plain_button(self.tr("Choice…"), icon_name="plus")
        self.number = plain_button(self.tr("Hotline…"), icon_name="plus")
        self.institution = plain_button(self.tr("Institution…"), icon_name="plus")
        self.sign = primary_button(self.tr("Sign"))
        self.code.clicked.connect(self._add_code)
        self.number.clicked.connect(self._add_number)
        self.institution.clicked.connect(self._add_institution)
        self.sign.clicked.connect(self._sign)
        self.body.addWidget(
            text_label(
                self.tr(
                    "Goes along by itself: the list of enrolled rooms, the due days, the newest "
                    "rules and packs."
                ),
                "muted",
            )
        )
        self.body.addWidget(self.lines)
        adding = (self.code, self.number, self.institution)
        self.body.addWidget(row_of(*adding, 1, spacing=8))
        self.body.addWidget(row_of(1, self.sign))
        for button in (*adding, self.sign):
            button.setVisible(may_sign)

    def show_draft(self, draft: PackDraft, packs: Sequence[PackView]) -> None:
        """What the newest pack says. Additions that are not signed yet stay."""
        if self._draft == self._stored:
            self._draft = draft
        self._stored = draft
        newest = next((pack for pack in packs if pack.kind is PackKind.COUNTY), None)
        self._has_signed = newest is not None
        note = self.tr("none signed yet")
        if newest is not None:
            words = self.tr("number {serial} of {day} is in force")
            note = words.format(serial=newest.serial, day=newest.made_at.date().isoformat())
        self.set_note(note)
        self._fill()

    def add_code(self, list_name_: str, code: OwnCode) -> None:
        """One more choice of a list."""
        lists = dict(self._draft.lists)
        kept = tuple(one for one in lists.get(list_name_, ()) if one.code != code.code)
        lists[list_name_] = (*kept, code)
        self._draft = replace(self._draft, lists=lists)
        self._fill()

    def add_number(self, number: Number) -> None:
        """One more hotline."""
        self._draft = replace(self._draft, hotlines=(*self._draft.hotlines, number))
        self._fill()

    def add_institution(self, entry: InstitutionEdit) -> None:
        """One more institution, or one of the same name and department corrected."""
        named = (entry.name, entry.department)
        kept = [one for one in self._draft.directory if (one.name, one.department) != named]
        self._draft = replace(self._draft, directory=(*kept, entry))
        self._fill()

    def _fill(self) -> None:
        rows: list[QWidget] = []
        for name, codes in self._draft.lists.items():
            rows += [self._row(list_name(name), one.zh, one) for one in codes]
        for number in self._draft.hotlines:
            words = f"{number.zh} {number.number}"
            rows.append(self._row(self.tr("hotline"), words, number))
        for entry in self._draft.directory:
            words = f"{entry.name} {entry.department} {entry.phone}"
            rows.append(self._row(self.tr("institution"), " ".join(words.split()), entry))
        if not rows:
            rows.append(muted_label(self.tr("Nothing of your own yet; rooms use what is shipped.")))
        self.lines.set_rows(rows, is_ruled=False)
        is_changed = self._draft != self._stored
        words = self.tr("Sign anew") if self._has_signed else self.tr("Sign")
        self.sign.setText(self.tr("Sign the changes") if is_changed else words)

    def _row(self, what: str, words: str, which: object) -> QWidget:
        parts: list[QWidget | int] = [muted_label(what), text_label(words), 1]
        if self._may_sign and not self._is_for_good(which):
            parts.append(link_about(which, self.tr("Take out"), self._take_out))
        return row_of(*parts, spacing=8)

    def _is_for_good(self, which: object) -> bool:
        """A code that was signed stays in all later packs, as rooms have it in their records."""
        signed = (one.code for codes in self._stored.lists.values() for one in codes)
        return isinstance(which, OwnCode) and which.code in signed

    def _take_out(self, which: object) -> None:
        lists = {
            name: kept
            for name, codes in self._draft.lists.items()
            if (kept := tuple(one for one in codes if one is not which))
        }
        numbers = tuple(one for one in self._draft.hotlines if one is not which)
        entries = tuple(one for one in self._draft.directory if one is not which)
        self._draft = replace(self._draft, lists=lists, hotlines=numbers, directory=entries)
        self._fill()

    def _add_code(self) -> None:
        CodeSheet(self, self._workplace, self.add_code).open()

    def _add_number(self) -> None:
        NumberSheet(self, self.add_number).open()

    def _add_institution(self) -> None:
        InstitutionSheet(self, self._workplace, self.add_institution).open()

    def _sign(self) -> None:
        packs, draft = self._workplace.register.packs, self._draft
        job = self._workplace.jobs.start(lambda progress: packs.sign(draft))
        job.succeeded.connect(self._signed)

    def _signed(self, serial: int) -> None:
        self._stored = self._draft
        self.signed.emit(serial)
