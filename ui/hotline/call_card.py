"""For a visit that was a hotline call: what only a call tells, its paper, and correcting it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.clock import CHINA
from services.documents.rendered import Rendered
from services.hotline import CallDetails, CallFacts
from ui.hotline.call_fields import CallFields, facts_of, typed_of
from ui.navigation import Place
from ui.shared.entries import FactGrid, row_of, selectable_label
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.show_paper import show_paper
from ui.shared.widgets import Card, plain_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class CallCard(Card):
    """Hides itself for every other visit."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__(self.tr("Hotline call"))
        self._workplace, self._labels = workplace, labels
        self._call: CallDetails | None = None
        self._facts = FactGrid()
        self._print = plain_button(self.tr("Print the call record"), icon_name="printer")
        self._correct = plain_button(self.tr("Correct"), icon_name="pencil")
        self.body.addWidget(self._facts)
        self.body.addWidget(row_of(self._print, self._correct, 1, spacing=8))
        self._print.clicked.connect(self._show_paper)
        self._correct.clicked.connect(self._open_sheet)
        workplace.curtain.changed.connect(self._show_facts)
        self.hide()

    def open_visit(self, visit_id: int) -> None:
        """Show the call of this visit, if it was one."""
        self._call = None
        self.hide()
        hotline = self._workplace.register.hotline
        job = self._workplace.jobs.start(lambda progress: hotline.find(visit_id))
        job.succeeded.connect(self._show)

    def allow_correcting(self, is_allowed: bool) -> None:
        """Whether whoever is here may amend the visit."""
        self._correct.setVisible(is_allowed)

    def _show(self, call: CallDetails | None) -> None:
        if call is not None:
            self._call = call
            self.set_note(call.number)
            self._show_facts()
            self.show()

    def _show_facts(self) -> None:
        if self._call is None:
            return
        rows = self._rows(self._call.facts) + self._earlier(self._call)
        self._facts.set_rows([(name, selectable_label(text)) for name, text in rows if text])

    def _earlier(self, call: CallDetails) -> list[tuple[str, str]]:
        """What another row said before it was corrected, and by whom."""
        found, then = [], self._rows(call.facts)
        for version in call.earlier:
            was = self._rows(version.facts)
            told = [f"{name}: {text or '–'}" for name, text in was if (name, text) not in then]
            day = version.corrected_at.astimezone(CHINA).date().isoformat()
            said = "\n".join([f"{day}   {version.corrected_by}", *told])
            found.append((self.tr("Before it was corrected"), said))
            then = was
        return found

    def _rows(self, facts: CallFacts) -> list[tuple[str, str]]:
        label, hidden = self._labels.label, self._workplace.curtain.name
        first = {True: self.tr("first call"), False: self.tr("called before"), None: ""}
        local = {True: self.tr("from here"), False: self.tr("from elsewhere"), None: ""}
        caller = (label("caller", facts.caller), hidden(facts.caller_name), first[facts.is_first])
        return [
            (self.tr("Caller"), _joined(*caller)),
            (self.tr("Area"), _joined(facts.area, local[facts.is_local])),
            (self.tr("Number to call back"), hidden(facts.phone)),
            (self.tr("Special call"), self._labels.labels("call_special", facts.special)),
            (
                self.tr("Thoughts of dying"),
                label("suicide_step", facts.ideation) if facts.ideation else "",
            ),
            (self.tr("What was done"), facts.handling),
            (
                self.tr("How it ended"),
                label("call_outcome", facts.outcome) if facts.outcome else "",
            ),
        ]

    def _open_sheet(self) -> None:
        if self._call is not None:
            sheet = CallSheet(self.window(), self._workplace, self._call)
            sheet.saved.connect(self._corrected)
            sheet.open()

    def _corrected(self, call: CallDetails) -> None:
        self._show(call)
        self._workplace.changes.announce({Area.VISITS})

    def _show_paper(self) -> None:
        call, workplace = self._call, self._workplace
        if call is None:
            return
        hotline, codes = workplace.register.hotline, workplace.codes

        def make() -> Rendered:
            from services.documents import call_record

            return call_record.filled(hotline.paper(call.visit_id), codes)

        title = self.tr("Call record {number}").format(number=call.number)
        show_paper(workplace, self, make, title, call.number)


class _CallFactsForm(RecordForm):
    def __init__(self, labels: Labels, call: CallDetails) -> None:
        super().__init__()
        fields = CallFields(labels)
        for row in (fields.caller(), fields.naming(), fields.danger()):
            self.add(*row)
        self.add(fields.special())
        self.add(*fields.handling())
        self.add(fields.outcome(), fields.phone())
        self.restore(typed_of(call.facts))

    @override
    def record(self) -> CallFacts:
        return facts_of(self)


class CallSheet(RecordSheet):
    """Correct what only the call tells. Signal ``saved`` (CallDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, call: CallDetails) -> None:
        title = QCoreApplication.translate("CallSheet", "Correct the call")
        self._facts_form = _CallFactsForm(Labels(workplace), call)
        super().__init__(parent, workplace, title, self._facts_form)
        self._call = call
        self.keep_draft(sheet_key(SheetName.CALL, Place.VISIT, call.visit_id), None)
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], CallDetails]:
        hotline, facts = self.workplace.register.hotline, self._facts_form.record()
        call = self._call
        return lambda: hotline.correct(call.visit_id, facts, call.facts)


def _joined(*parts: str) -> str:
    return "   ".join(part for part in parts if part)
