"""Answers given at the screen that wait for a counsellor."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.vocabulary import Area
from services.self_assessments.records import Accepted, AnswersView, WaitingForm, WaitingSitting
from ui.calendar.words import restricted_word
from ui.kiosk.answers_sheet import AnswersSheet
from ui.kiosk.discard_sheet import DiscardSheet
from ui.shared.entries import Entries, row_of
from ui.shared.local_time import moment_words
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.workplace import Workplace

_FORMS_SHOWN = 8  # of a class: those that somebody should look at first
_CHANGED = frozenset({Area.ASSESSMENTS, Area.DUTIES, Area.SCREENINGS, Area.CLIENTS})


class WaitingCard(Card):
    """``reload()``; hidden while nothing waits. Of one client alone with ``client_id``."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Self-assessments to be accepted"))
        self._workplace = workplace
        self._service = workplace.register.self_assessments
        self._client_id: int | None = None
        self._forms: dict[int, WaitingForm] = {}
        self._entries = Entries(12)
        self.body.addWidget(self._entries)
        self.hide()

    def reload(self, client_id: int | None = None) -> None:
        """Fetch afresh: the room's, or those of one client."""
        service, self._client_id = self._service, client_id
        self._ask(lambda: (client_id, service.waiting(client_id)), self._show)

    def _show(self, answer: tuple[int | None, Sequence[WaitingSitting]]) -> None:
        """One row a sitting, with its forms below."""
        client_id, waiting = answer
        if client_id != self._client_id:
            return
        self._forms = {form.id: form for one in waiting for form in one.forms}
        self._entries.set_rows([self._row(one) for one in waiting])
        self.set_note(self.tr("%n form(s)", "", len(self._forms)))
        self.setVisible(bool(waiting))

    def _row(self, sitting: WaitingSitting) -> QWidget:
        row = _SittingRow(self._workplace, sitting)
        row.look_wanted.connect(self.look)
        row.accept_wanted.connect(self.accept_all)
        return row

    # What is done with them

    def look(self, answer_id: int) -> None:
        """Read the answers of one form."""
        service = self._service
        self._ask(lambda: service.look(answer_id), self._show_answers)

    def accept_all(self, sitting_id: int) -> None:
        """Put everything of a sitting on record."""
        service = self._service
        self._ask(lambda: service.accept_all(sitting_id), self._accepted)

    def _show_answers(self, view: AnswersView) -> None:
        sheet = AnswersSheet(self.window(), self._workplace, view)
        sheet.accept_wanted.connect(self._accept)
        sheet.discard_wanted.connect(self._discard)
        sheet.open()

    def _accept(self, answer_id: int) -> None:
        service = self._service
        self._ask(lambda: service.accept(answer_id), self._tell)

    def _discard(self, answer_id: int) -> None:
        form = self._forms.get(answer_id)
        is_critical = form is not None and form.is_critical
        sheet = DiscardSheet(self.window(), self._workplace, answer_id, is_critical=is_critical)
        sheet.saved.connect(self._tell)
        sheet.open()

    def _accepted(self, done: Accepted) -> None:
        self._tell()
        if done.left:
            words = self.tr("%n form(s) were typed from paper meanwhile.", "", done.left)
            self._workplace.dialogs.tell(words, self.tr("Look at them here, and choose which."))

    def _tell(self, _made: object = None) -> None:
        """The page reloads, and this card with it."""
        self._workplace.changes.announce(_CHANGED)

    def _ask(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        self._workplace.jobs.start(lambda progress: work()).succeeded.connect(then)


class _SittingRow(QWidget):
    """Signals: ``look_wanted`` (a form's id), ``accept_wanted`` (the sitting's)."""

    look_wanted = Signal(int)
    accept_wanted = Signal(int)

    def __init__(self, workplace: Workplace, sitting: WaitingSitting) -> None:
        super().__init__()
        self._sitting = sitting
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(6))
        accept = plain_button(self.tr("Put all on record"), icon_name="check")
        accept.setEnabled(sitting.client_id is None or bool(sitting.client_name))
        accept.clicked.connect(self._accept)
        when = muted_label(moment_words(sitting.started_at))
        column.addWidget(row_of(self._who(workplace), when, 1, accept))
        for form in self._listed():
            column.addWidget(self._form(form))
        rest = len(sitting.forms) - len(self._listed())
        if rest:
            column.addWidget(muted_label(self.tr("and %n more", "", rest)))

    def _who(self, workplace: Workplace) -> QWidget:
        sitting = self._sitting
        if sitting.client_id is None:
            return text_label(f"{sitting.title} · {sitting.class_name}", "strong")
        return NameLabel(workplace.curtain, sitting.client_name or restricted_word())

    def _listed(self) -> tuple[WaitingForm, ...]:
        """Of a class those first that somebody should look at."""
        forms = sorted(self._sitting.forms, key=lambda f: (not f.is_critical, f.is_complete))
        return tuple(forms) if self._sitting.client_id else tuple(forms[:_FORMS_SHOWN])

    def _form(self, form: WaitingForm) -> QWidget:
        number = self.tr("Number {number}").format(number=form.number) if form.number else ""
        count = self.tr("{answered} of {asked} questions").format(
            answered=form.answered, asked=form.asked
        )
        chips: list[QWidget] = []
        if form.is_critical:
            chips.append(Chip(self.tr("Marked answer: talk today"), Tone.RISK))
        if not form.is_complete:
            chips.append(Chip(self.tr("Not finished"), Tone.WARN))
        look = plain_button(self.tr("Look at it"))
        look.setProperty("form", form.id)
        look.clicked.connect(self._look)
        words = muted_label("  ".join(filter(None, (number, form.short, count))))
        return row_of(words, *chips, 1, look)

    def _look(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.look_wanted.emit(sender.property("form"))

    def _accept(self) -> None:
        self.accept_wanted.emit(self._sitting.id)
