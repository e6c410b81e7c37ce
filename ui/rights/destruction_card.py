"""One destruction list: its files by number, the two confirmations, and carrying it out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.documents import destruction_list
from services.documents.forms import PaperHead, render
from services.documents.rendered import Rendered
from services.rights.destruction_records import (
    Destroyed,
    DestructionDetails,
    DestructionLine,
    DestructionSummary,
    ListState,
)
from ui.rights.words import list_tone, list_word, reason_word
from ui.shared.entries import FactGrid
from ui.shared.form import Field, line_field
from ui.shared.local_time import moment_words
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.record_table import RecordTable
from ui.shared.show_paper import show_paper
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import (
    Card,
    Chip,
    danger_button,
    plain_button,
    primary_button,
    text_label,
)
from ui.workplace import Workplace

_HEIGHT = 130


class DestructionCard(Card):
    """Shows one list; what can be done depends on who looks."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("List"))
        self._workplace = workplace
        self._details: DestructionDetails | None = None
        self._may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        self._state, self._facts = Chip(), FactGrid()
        self._model = RecordModel[DestructionLine](
            [
                Column(self.tr("File"), lambda line: line.number, width=110),
                Column(self.tr("Why"), lambda line: reason_word(line.reason), ColumnKind.MUTED),
                Column(self.tr("Records"), lambda line: str(line.records), ColumnKind.NUMBER, 80),
            ],
            workplace.curtain,
        )
        self._next = text_label(role="muted")
        self._confirm = primary_button(self.tr("Confirm"))
        self._witness = plain_button(self.tr("With a witness"))
        self._destroy = danger_button(self.tr("Destroy these files"))
        self._print = plain_button(self.tr("Print"), icon_name="printer")
        self._cancel = plain_button(self.tr("Cancel the list"))
        self._lay_out()
        self._connect()

    def show_list(self, details: DestructionDetails) -> None:
        """This list, and what the signed-in person may do with it."""
        self._details, summary = details, details.summary
        self.heading.setText(summary.number)
        self._state.show_state(list_word(summary), list_tone(summary))
        self._facts.set_rows(
            [(name, text_label(text)) for name, text in self._words(summary) if text]
        )
        self._model.set_rows(details.lines)
        is_open = summary.state in (ListState.WAITING, ListState.CONFIRMED)
        waits_for_witness = (
            summary.state is ListState.WAITING
            and summary.first_at is not None
            and details.needs_witness
        )
        self._next.setText(self._next_words(summary, needs_witness=details.needs_witness))
        self._confirm.setVisible(summary.may_confirm)
        self._witness.setVisible(waits_for_witness and self._may_manage)
        self._destroy.setVisible(summary.state is ListState.CONFIRMED and self._may_manage)
        self._cancel.setVisible(is_open and self._may_manage)

    def _words(self, summary: DestructionSummary) -> list[tuple[str, str]]:
        second = self.tr("Witness") if summary.is_witnessed else self.tr("Second")
        first_at, second_at, done_at = summary.first_at, summary.second_at, summary.done_at
        return [
            (self.tr("Made"), f"{summary.made_by}  {moment_words(summary.made_at)}"),
            (
                self.tr("First"),
                f"{summary.first_by}  {moment_words(first_at)}" if first_at else "",
            ),
            (second, f"{summary.second_by}  {moment_words(second_at)}" if second_at else ""),
            (self.tr("Destroyed"), moment_words(done_at) if done_at else ""),
        ]

    def _next_words(self, summary: DestructionSummary, *, needs_witness: bool) -> str:
        if summary.state is ListState.CONFIRMED:
            return self.tr("Both have confirmed. The lead can destroy the files now.")
        if summary.state is not ListState.WAITING:
            return ""
        if summary.first_at is None:
            return self.tr("Two different people confirm; nothing is destroyed before.")
        if needs_witness:
            return self.tr("You work here alone: somebody from outside stands by and is named.")
        return self.tr("A second, different person signs in and confirms.")

    def _confirm_list(self) -> None:
        if self._details is not None:
            destruction, list_id = self._workplace.register.destruction, self._details.summary.id
            self._run(lambda: destruction.confirm(list_id))

    def _cancel_list(self) -> None:
        if self._details is not None:
            destruction, list_id = self._workplace.register.destruction, self._details.summary.id
            self._run(lambda: destruction.cancel(list_id))

    def _ask_witness(self) -> None:
        if self._details is not None:
            sheet = WitnessSheet(self, self._workplace, self._details)
            sheet.saved.connect(self._announce)
            sheet.open()

    def _ask_destroy(self) -> None:
        details = self._details
        if details is None:
            return
        files = self.tr(
            "To be emptied: %n file(s), with names, texts, phones, notes.", "", len(details.lines)
        )
        is_sure = self._workplace.dialogs.confirm_destructive(
            self.tr("Destroy these files?"),
            (
                files,
                self.tr("Nobody can bring them back."),
                self.tr("What was counted stays as a number without a person; months stay right."),
                self.tr(
                    "Older backups still hold them, encrypted; going back to one brings them back."
                ),
            ),
            self.tr("Destroy"),
        )
        if is_sure:
            destruction, list_id = self._workplace.register.destruction, details.summary.id
            job = self._workplace.jobs.start(lambda progress: destruction.carry_out(list_id))
            job.succeeded.connect(self._tell_destroyed)

    def _tell_destroyed(self, done: Destroyed) -> None:
        self._announce(done)
        words = [self.tr("%n file(s) emptied.", "", done.files)]
        words.append(
            self.tr("The register was written anew; nothing of them is left in it.")
            if done.is_rebuilt
            else self.tr("The register is written anew at the next unlock.")
        )
        if done.older_backups:
            words.append(
                self.tr(
                    "Made before, so the files are still in there, encrypted: %n backup(s) in the "
                    "data folder, and those on sticks. Make a new one, then delete the old ones.",
                    "",
                    done.older_backups,
                )
            )
        self._workplace.dialogs.tell(self.tr("Destroyed"), "\n".join(words))

    def _print_list(self) -> None:
        details, room = self._details, self._workplace.register.room
        if details is None:
            return

        def make() -> Rendered:
            head = PaperHead(room.get().profile.name)
            return render(destruction_list.paper(details, head))

        number = details.summary.number
        show_paper(
            self._workplace, self, make, self.tr("Destruction list"), number, has_names=False
        )

    def _run(self, act: Callable[[], Any]) -> None:
        self._workplace.jobs.start(lambda progress: act()).succeeded.connect(self._announce)

    def _announce(self, result: object) -> None:
        self._workplace.changes.announce({Area.RIGHTS, Area.CLIENTS, Area.VISITS})

    def _connect(self) -> None:
        self._confirm.clicked.connect(self._confirm_list)
        self._witness.clicked.connect(self._ask_witness)
        self._destroy.clicked.connect(self._ask_destroy)
        self._print.clicked.connect(self._print_list)
        self._cancel.clicked.connect(self._cancel_list)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        table = RecordTable(self._model)
        table.setMinimumHeight(px(_HEIGHT))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self._confirm, self._witness, self._destroy, self._print, self._cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.head.addWidget(self._state)
        self.body.addWidget(self._facts)
        self.body.addWidget(table, 1)
        self.body.addWidget(self._next)
        self.body.addLayout(buttons)


class WitnessForm(RecordForm):
    """Who stands by."""

    def __init__(self) -> None:
        super().__init__()
        self._name = line_field(self.tr("e.g. somebody of the committee"))
        self.add(Field("name", self.tr("Name of the witness"), self._name))

    @override
    def record(self) -> str:
        return self._name.text()


class WitnessSheet(RecordSheet):
    """The second confirmation where one person works alone."""

    def __init__(
        self, parent: DestructionCard, workplace: Workplace, details: DestructionDetails
    ) -> None:
        self._witness_form = WitnessForm()
        self._list_id = details.summary.id
        title = QCoreApplication.translate("WitnessSheet", "Confirm with a witness")
        super().__init__(parent, workplace, title, self._witness_form)
        self.add_point(self.tr("The witness sees the list of numbers and signs the paper."))
        self.lay_out(self.tr("Confirm"))

    @override
    def saving(self) -> Callable[[], DestructionDetails]:
        destruction, name = self.workplace.register.destruction, self._witness_form.record()
        list_id = self._list_id
        return lambda: destruction.confirm_with_witness(list_id, name)
