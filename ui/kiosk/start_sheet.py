"""Before the screen is given away: to whom, for which scales, in which language."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.errors import Conflict
from services.screenings.records import ScreeningDetails, ScreeningSummary
from services.self_assessments.records import ClassOffer, Offer, Sitting
from ui.clients.picker import ClientPicker
from ui.kiosk.open_sitting_sheet import OpenSittingSheet
from ui.kiosk.scale_list import ScaleList
from ui.kiosk.words import language_word
from ui.shared.choice import Choice, Option
from ui.shared.form import Field, Form
from ui.shared.segmented import Segmented
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.workplace import Workplace

_CLIENT, _CLASS = "client", "class"


class StartSheet(Sheet):
    """``client_id`` is who sits there already, or None: then one is picked, or a class.
    ``of_class``: a screening's id and the class that is chosen first.

    ``open()`` it; it gives the screen away itself.
    """

    def __init__(
        self,
        parent: QWidget | None,
        workplace: Workplace,
        client_id: int | None = None,
        of_class: tuple[int, str] | None = None,
    ) -> None:
        super().__init__(parent, self.tr("Self-assessment at the screen"), "")
        self.setFixedWidth(Theme.current().px(600))
        self._workplace, self._client_id, self._of_class = workplace, client_id, of_class
        self._service = workplace.register.self_assessments
        self._shorts: dict[str, tuple[str, ...]] = {}
        self.whom = Segmented(
            [Option(_CLIENT, self.tr("One client")), Option(_CLASS, self.tr("A class"))],
            _CLASS if of_class else _CLIENT,
        )
        self.picker = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self.screening, self.class_name = Choice(), Choice()
        self.scales, self.language = ScaleList(workplace), Segmented([])
        self._note = text_label("", "muted")
        self.form = Form()
        self.give = primary_button(self.tr("Give the screen"), Keys.FINISH, "monitor")
        self._lay_out()
        self._connect()
        self._show_whom()

    # For whom

    def _is_class(self) -> bool:
        return self._client_id is None and self.whom.value() == _CLASS

    def _person(self) -> int | None:
        return self._client_id or self.picker.client_id()

    def _show_whom(self) -> None:
        is_class = self._is_class()
        self.form.set_visible("client_id", self._client_id is None and not is_class)
        for name in ("screening_id", "class_name"):
            self.form.set_visible(name, is_class)
        self.form.set_visible("scales", not is_class)
        self._note.setVisible(is_class)
        self._note.setText("")
        self.form.clear_problems()
        self._offer_languages(())
        if is_class:
            screenings = self._workplace.register.screenings
            self._ask(screenings.list_all, self._fill_screenings)
        else:
            self._load_scales()

    def _load_scales(self) -> None:
        client_id = self._person()
        if client_id is None:
            self.scales.say(self.tr("The scales are offered when a client is chosen."))
            return
        service = self._service
        self._ask(lambda: (client_id, service.offers(client_id)), self._fill_scales)

    def _fill_scales(self, found: tuple[int, Sequence[Offer]]) -> None:
        client_id, offers = found
        if client_id == self._person() and not self._is_class():
            self.scales.offer(offers)
            self._common_languages()

    def _fill_screenings(self, found: Sequence[ScreeningSummary]) -> None:
        still = [one for one in found if one.closed_at is None and one.erased_at is None]
        ids = [one.id for one in still]
        first = self._of_class[0] if self._of_class else 0
        chosen = first if first in ids else next(iter(ids), "")
        self.screening.set_options([Option(str(one.id), one.title) for one in still], str(chosen))
        if not still:
            self._note.setText(self.tr("There is no open screening."))
        self._load_class()

    def _load_class(self) -> None:
        chosen = self.screening.value()
        if not chosen:
            self.class_name.set_options([])
            return
        number, screenings, service = (
            int(chosen),
            self._workplace.register.screenings,
            self._service,
        )
        self._ask(lambda: (screenings.get(number), service.class_offer(number)), self._fill_class)

    def _fill_class(self, found: tuple[ScreeningDetails, ClassOffer]) -> None:
        details, offer = found
        names = [one.class_name for one in details.classes]
        first = self._of_class[1] if self._of_class else ""
        chosen = first if first in names else "".join(names[:1])
        self.class_name.set_options([Option(name, name) for name in names], chosen)
        self._shorts = dict(offer.shorts)
        self._offer_languages(tuple(offer.shorts))
        words = []
        if offer.left_out:
            left = self.tr("Not at the screen, without wording here: {scales}")
            words.append(left.format(scales="、".join(offer.left_out)))
        if not offer.shorts:
            words.append(self.tr("None of its scales can be shown at the screen."))
        self._note.setText(" ".join(words))

    # In which language

    def _common_languages(self) -> None:
        """Those of all that is ticked; before anything is, those of any."""
        chosen = self.scales.chosen()
        every = dict.fromkeys(code for one in self.scales.all() for code in one.languages)
        common = [code for code in every if all(code in one.languages for one in chosen)]
        self._offer_languages(common)

    def _offer_languages(self, codes: Sequence[str]) -> None:
        """The one in use stays, if it is still offered."""
        before = self.language.value() or self._workplace.language.value
        value = before if before in codes else "".join(codes[:1])
        self.language.set_options([Option(code, language_word(code)) for code in codes], value)
        self.form.set_visible("language", len(codes) > 1)

    # The start

    def finish(self) -> None:
        """Give the screen away, if everything is chosen."""
        problems = self._class_problems() if self._is_class() else self._client_problems()
        if problems:
            self.form.set_problems(problems)
        elif self.language.value():  # else the note says why there is none
            self.give.setEnabled(False)
            self._ask(
                self._class_start() if self._is_class() else self._client_start(), self._start
            )

    def _class_problems(self) -> dict[str, str]:
        is_chosen = self.screening.value() and self.class_name.value()
        return {} if is_chosen else {"class_name": self.tr("Please choose a class")}

    def _client_problems(self) -> dict[str, str]:
        problems = {}
        if self._person() is None:
            problems["client_id"] = self.tr("Please choose the client")
        elif not self.scales.value():
            problems["scales"] = self.tr("Please tick at least one scale")
        return problems

    def _class_start(self) -> Callable[[], Sitting]:
        service, language = self._service, self.language.value()
        number, name = int(self.screening.value()), self.class_name.value()
        return lambda: service.start_for_class(number, name, language)

    def _client_start(self) -> Callable[[], Sitting]:
        service, language = self._service, self.language.value()
        client_id, scales = self._person() or 0, self.scales.value()
        return lambda: service.start_for_client(client_id, scales, language)

    def _start(self, sitting: Sitting) -> None:
        self.accept()
        self._workplace.navigate.give_screen(sitting)

    def _fail(self, error: BaseException) -> None:
        self.give.setEnabled(True)
        if isinstance(error, Conflict) and error.code == "sitting_open":
            self._ask(self._service.open_sitting, self._offer_open)
        elif not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _offer_open(self, sitting: Sitting | None) -> None:
        """There is one screen: the other sitting goes on, or is ended, before this one."""
        if sitting is not None:
            OpenSittingSheet(self, self._workplace, sitting).open()

    def _ask(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        job = self._workplace.jobs.start(lambda progress: work(), self._fail)
        job.succeeded.connect(then)

    def _connect(self) -> None:
        self.whom.chosen.connect(self._show_whom)
        self.picker.changed.connect(self._load_scales)
        self.screening.chosen.connect(self._load_class)
        self.scales.changed.connect(self._common_languages)
        self.give.clicked.connect(self.finish)

    def _lay_out(self) -> None:
        if self._client_id is None:
            self.form.add(Field("whom", self.tr("For whom"), self.whom))
        self.form.add(Field("client_id", self.tr("Client"), self.picker))
        self.form.add(
            Field("screening_id", self.tr("Screening"), self.screening, stretch=2),
            Field("class_name", self.tr("Class"), self.class_name),
        )
        self.form.add(Field("scales", self.tr("Scales"), self.scales))
        self.form.add_widget(self._note)
        self.form.add(Field("language", self.tr("Language"), self.language))
        self.column.addWidget(self.form)
        words = self.tr(
            "Whoever answers sees the questions and nothing else. You take the screen back with "
            "your password; the answers then wait for you."
        )
        self.column.addWidget(text_label(words, "muted"))
        back = plain_button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self.give)
        self.column.addSpacing(Theme.current().px(8))
        self.column.addLayout(row)
