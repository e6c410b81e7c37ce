"""Write down what somebody asks for about the record, and answer it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import RequestKind, RequestState, Signer
from services.actor import Right
from services.rights.records import NewRequest, RequestAnswer, RequestView
from ui.navigation import Place
from ui.rights.words import asker_word, kind_word
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.workplace import Workplace


class RequestForm(RecordForm):
    """Who asks for what, and how it was checked who they are."""

    def __init__(self, workplace: Workplace, client_id: int, signers: Sequence[Signer]) -> None:
        super().__init__()
        self._client_id = client_id
        kinds = [Option(kind, kind_word(kind)) for kind in RequestKind]
        self._kind = Segmented(kinds, RequestKind.COPY)
        self._by = Segmented([Option(each, asker_word(each)) for each in signers], signers[0])
        self._name, self._day = line_field(), DayField(workplace.clock.today)
        self._day.set_value(workplace.clock.today())
        self._seen = line_field(self.tr("e.g. saw the identity card"))
        self._wish = NoteField(2, self.tr("In their own words; for a correction: what is wrong"))
        self.add(Field("kind", self.tr("What is asked for"), self._kind))
        self.add(
            Field("asked_by", self.tr("Who asks"), self._by),
            Field("asker_name", self.tr("Their name"), self._name),
        )
        self.add(
            Field("asked_day", self.tr("On"), self._day, example=day_example()),
            Field("identity_seen", self.tr("How it was checked who asks"), self._seen, stretch=2),
        )
        self.add(Field("wish", self.tr("What they want"), self._wish))
        self._by.chosen.connect(self._follow_signer)
        self._follow_signer(self._by.value())

    @override
    def record(self) -> NewRequest:
        self.require_readable("asked_day")
        return NewRequest(
            client_id=self._client_id,
            kind=RequestKind(self._kind.value()),
            asked_day=self._day.value() or date.min,
            asked_by=Signer(self._by.value()),
            asker_name=self._name.text() if self._name.isVisibleTo(self) else "",
            identity_seen=self._seen.text(),
            wish=self._wish.text(),
        )

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self._follow_signer(self._by.value())

    def _follow_signer(self, code: str) -> None:
        self.form.set_visible("asker_name", code != Signer.CLIENT)


class RequestSheet(RecordSheet):
    """Signal ``saved`` (RequestView)."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, client_id: int, signers: Sequence[Signer]
    ) -> None:
        self._request = RequestForm(workplace, client_id, signers)
        title = QCoreApplication.translate("RequestSheet", "Write down a request")
        super().__init__(parent, workplace, title, self._request)
        if Signer.CLIENT not in signers:
            self.add_point(self.tr("Under 14 the guardian asks; write below what the child said."))
        self.keep_draft(sheet_key(SheetName.REQUEST, Place.RIGHTS, client_id), client_id)
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], RequestView]:
        requests, new = self.workplace.register.requests, self._request.record()
        return lambda: requests.add(new)


class AnswerForm(RecordForm):
    """Done or refused, on which day, in which words."""

    def __init__(self, workplace: Workplace, *, may_refuse: bool) -> None:
        super().__init__()
        states = [Option(RequestState.DONE, self.tr("Done"))]
        if may_refuse:
            states.append(Option(RequestState.REFUSED, self.tr("Refused")))
        self._state = Segmented(states, RequestState.DONE)
        self._day = DayField(workplace.clock.today)
        self._day.set_value(workplace.clock.today())
        self._text = NoteField(3)
        self.add(
            Field("state", self.tr("How it ended"), self._state),
            Field("answered_day", self.tr("On"), self._day, example=day_example()),
        )
        self.add(Field("answer", self.tr("The answer as given"), self._text))
        self._state.chosen.connect(self._follow_state)
        self._follow_state(RequestState.DONE)

    @override
    def record(self) -> RequestAnswer:
        self.require_readable("answered_day")
        state = RequestState(self._state.value())
        return RequestAnswer(state, self._text.text(), self._day.value())

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self._follow_state(self._state.value())

    def _follow_state(self, code: str) -> None:
        hint = (
            self.tr("A refusal is given in writing, with the reason.")
            if code == RequestState.REFUSED
            else self.tr("e.g. handed over in person")
        )
        self.form.set_hint("answer", hint)


class AnswerSheet(RecordSheet):
    """Signal ``saved`` (RequestView)."""

    def __init__(self, parent: QWidget, workplace: Workplace, request: RequestView) -> None:
        may_refuse = workplace.register.vault.actor.may(Right.MANAGE)
        self._answer = AnswerForm(workplace, may_refuse=may_refuse)
        title = QCoreApplication.translate("AnswerSheet", "Answer: {request}")
        super().__init__(
            parent, workplace, title.format(request=kind_word(request.kind)), self._answer
        )
        self._request = request
        if not may_refuse:
            self.add_point(self.tr("Only the lead refuses a request."))
        client_id = request.client_id
        key = sheet_key(SheetName.ANSWER, Place.RIGHTS, client_id, str(request.id))
        self.keep_draft(key, client_id)
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], RequestView]:
        requests, answer = self.workplace.register.requests, self._answer.record()
        request_id = self._request.id
        return lambda: requests.answer(request_id, answer)
