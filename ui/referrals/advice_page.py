"""One piece of advice that was refused: what was said, its note, where the signed one lies."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.documents.rendered import Rendered
from services.referrals.advice import AdviceDetails, AdviceId
from ui.clients.flag_strip import FlagStrip
from ui.navigation import Place
from ui.page import Page
from ui.referrals import words
from ui.referrals.subjects import ShowNote
from ui.shared.entries import FactGrid, row_of, selectable_label
from ui.shared.form import Field, Form, line_field
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import (
    Banner,
    Card,
    NameLabel,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)
from ui.visits.words import Labels
from ui.workplace import Workplace


class AdvicePage(Page):
    """Takes an AdviceId, or a `ShowNote` to see the note at once."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.REFERRALS, Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._advice_id = AdviceId(0)
        self._advice: AdviceDetails | None = None
        self._wants_note = False
        self._labels = Labels(workplace)
        self._flags = FlagStrip(workplace)
        self._said = Banner()
        self._name, self._day = NameLabel(workplace.curtain), muted_label()
        self._known = FactGrid()
        self._place = line_field(self.tr("e.g. cabinet 2, folder 2026"))
        self._place_form = Form()
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._undo = plain_button(self.tr("Take it back"), icon_name="undo-2")
        self._keep = plain_button(self.tr("Save"))
        self._note = primary_button(self.tr("Print the note"), Keys.PRINT, "printer")
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Advice that was not followed")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        undo = (self._undo,) if self._advice is not None and self._advice.is_of_today else ()
        return (self._file, *undo, self._note)

    @override
    def open_subject(self, subject: object) -> None:
        self._wants_note = isinstance(subject, ShowNote)
        advice_id = subject.advice_id if isinstance(subject, ShowNote) else subject
        if isinstance(advice_id, int):
            self._advice_id, self._advice = AdviceId(advice_id), None
            self._said.say("")
            self._load()

    @override
    def reload(self) -> None:
        if self._advice is not None:
            self._load()

    def _load(self) -> None:
        advice, advice_id = self.workplace.register.advice, self._advice_id
        job = self.workplace.jobs.start(lambda progress: advice.get(advice_id))
        job.succeeded.connect(self._show)

    def _show(self, advice: AdviceDetails) -> None:
        if advice.id != self._advice_id:
            return
        self._advice = advice
        self._flags.follow(advice.client_id)
        self._name.set_name(advice.client_name)
        self._day.setText(advice.day.isoformat())
        self._known.set_rows(self._rows(advice))
        self._place.setText(advice.paper_place)
        self.header_changed.emit()
        if self._wants_note:
            self._wants_note = False
            self._show_note()

    def _rows(self, advice: AdviceDetails) -> list[tuple[str, QWidget]]:
        label = self._labels.label
        told = self.tr("Knows of it") if advice.guardian_told else self.tr("Not told")
        return [
            (self.tr("Advised to go to"), text_label(label("destination", advice.destination))),
            (
                self.tr("Reasons"),
                text_label(self._labels.labels("referral_reason", advice.reasons)),
            ),
            (self.tr("What was advised"), selectable_label(advice.advice)),
            (self.tr("Who does not want it"), text_label(words.refuser_word(advice.refused_by))),
            (self.tr("Their reason"), selectable_label(advice.refusal or "—")),
            (self.tr("Guardian"), text_label(told)),
            (self.tr("Advised by"), text_label(advice.given_by)),
        ]

    def _show_note(self) -> None:
        advice, advice_id = self.workplace.register.advice, self._advice_id

        def make() -> Rendered:
            from services.documents import advice_note

            return advice_note.render(advice.form(advice_id))

        title = self.tr("Note about advice")
        show_paper(self.workplace, self, make, title, title)

    def _save_place(self) -> None:
        advice, advice_id, place = (
            self.workplace.register.advice,
            self._advice_id,
            self._place.text(),
        )
        job = self.workplace.jobs.start(
            lambda progress: advice.place_paper(advice_id, place), self._show_place_error
        )
        job.succeeded.connect(self._tell_saved)

    def _show_place_error(self, error: BaseException) -> None:
        if not self._place_form.show_error(error):
            self.workplace.dialogs.show_error(error)

    def _tell_saved(self) -> None:
        self._place_form.clear_problems()
        self._said.say(self.tr("Saved."), Tone.ACCENT)
        self.workplace.changes.announce({Area.CLIENTS})

    def _take_back(self) -> None:
        advice, advice_id = self.workplace.register.advice, self._advice_id
        job = self.workplace.jobs.start(lambda progress: advice.take_back(advice_id))
        job.succeeded.connect(self._tell_gone)

    def _tell_gone(self) -> None:
        self._advice = None
        self.workplace.changes.announce({Area.CLIENTS})
        self.workplace.navigate.back()

    def _open_file(self) -> None:
        if self._advice is not None:
            self.workplace.navigate.go(Place.CLIENT, self._advice.client_id)

    def _connect(self) -> None:
        self._file.clicked.connect(self._open_file)
        self._undo.clicked.connect(self._take_back)
        self._note.clicked.connect(self._show_note)
        self._keep.clicked.connect(self._save_place)
        self._place.returnPressed.connect(self._save_place)

    def _lay_out(self) -> None:
        self._name.setProperty("role", "lead")
        card = Card()
        card.body.addWidget(row_of(self._name, self._day, 1))
        card.body.addWidget(self._known)
        paper = Card(self.tr("The signed note"))
        hint = self.tr("Empty while it is not signed")
        self._place_form.add(Field("paper_place", self.tr("Where it lies"), self._place, hint))
        paper.body.addWidget(self._place_form)
        paper.body.addWidget(row_of(self._keep, 1))
        self._said.hide()
        for part in (self._said, self._flags, card, paper):
            self.body.addWidget(part)
        self.body.addStretch(1)
