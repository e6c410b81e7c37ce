"""The field that says whom a visit or referral is about: typed initials, then the person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import AgeBand, Area, Sex
from services.clients.records import ClientId, ClientRow
from services.progress import Progress
from ui.clients import words
from ui.clients.found_list import Offer
from ui.clients.search_field import ClientSearchField
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.theme import Theme, Tone, set_look
from ui.shared.widgets import Chip, NameLabel, muted_label, text_label
from ui.workplace import Workplace

_ANONYMOUS, _NEW = "anonymous", "new"


@dataclass(frozen=True, slots=True)
class Picked:
    """Who was picked: a client, or an anonymous visitor by sex and age band, or nobody yet."""

    client: ClientRow | None = None
    is_anonymous: bool = False
    sex: Sex | None = None
    age_band: AgeBand | None = None


class ClientPicker(QWidget):
    """Signals: ``changed`` when somebody else is picked; ``new_wanted`` (typed text) when the
    person has no file yet.

    ``allows_anonymous`` offers a visitor without a file; sex and age band are then asked below.
    ``allows_new`` offers to open a file.
    ``shows_visits`` is the chip with the number of the coming visit; ``leave_out`` is never found.
    """

    changed = Signal()
    new_wanted = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        *,
        allows_anonymous: bool = False,
        allows_new: bool = True,
        shows_visits: bool = True,
        leave_out: ClientId | None = None,
    ) -> None:
        super().__init__()
        self._workplace = workplace
        self._allows_anonymous, self._allows_new = allows_anonymous, allows_new
        self._shows_visits = shows_visits
        self._picked = Picked()
        self._frame = _PickerFrame()
        self._typed = ClientSearchField(workplace, self._offers_for, self._frame, leave_out)
        self._typed.setProperty("role", "bare")
        self._typed.setPlaceholderText(self._placeholder())
        self._name, self._facts = NameLabel(workplace.curtain), muted_label()
        self._chip = Chip("", Tone.ACCENT)
        self._sex = Segmented(
            [
                Option(str(Sex.FEMALE.value), words.sex_word(Sex.FEMALE)),
                Option(str(Sex.MALE.value), words.sex_word(Sex.MALE)),
                Option(str(Sex.UNKNOWN.value), words.unknown_word()),
            ]
        )
        self._age_band = Choice([Option(band.value, words.age_band_word(band)) for band in AgeBand])
        self._sex.setAccessibleName(self.tr("Sex"))
        self._age_band.setAccessibleName(self.tr("Age"))
        self._details = QWidget()
        self._merged = text_label("", "warning")
        self._merged.hide()
        self._lay_out()
        self._connect()
        self._show()

    def picked(self) -> Picked:
        """Who it is about."""
        return self._picked

    def client_id(self) -> ClientId | None:
        """The client, if one is picked."""
        return self._picked.client.id if self._picked.client else None

    def clear(self) -> None:
        """Nobody; no signal."""
        self._typed.clear()
        self._set(Picked())

    def set_anonymous(self, sex: Sex | None = None, age_band: AgeBand | None = None) -> None:
        """Show an anonymous visitor; no signal."""
        self._typed.clear()
        self._set(Picked(None, True, sex, age_band))

    def load(self, client_id: int) -> None:
        """Fetch a client by id and pick it; ``changed`` is sent when it is there."""
        clients = self._workplace.register.clients

        def work(progress: Progress) -> tuple[int, ClientRow]:
            return client_id, clients.row(client_id)

        self._workplace.jobs.start(work).succeeded.connect(self._pick_loaded)

    def typed(self) -> dict[str, Any]:
        """Who was picked, as plain JSON values for a draft."""
        picked = self._picked
        return {
            "client_id": self.client_id(),
            "is_anonymous": picked.is_anonymous,
            "sex": None if picked.sex is None else picked.sex.value,
            "age_band": None if picked.age_band is None else picked.age_band.value,
        }

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Pick again who was picked in a draft; a client is fetched (see ``load``)."""
        self.clear()
        if typed.get("client_id") is not None:
            self.load(int(typed["client_id"]))
        elif typed.get("is_anonymous"):
            sex, band = typed.get("sex"), typed.get("age_band")
            self.set_anonymous(
                None if sex is None else Sex(sex), None if band is None else AgeBand(band)
            )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_look(self._frame, focused=event.type() == QEvent.Type.FocusIn)
            self._show_widths()
        return super().eventFilter(watched, event)

    def _offers_for(self, text: str, hits: Sequence[ClientRow]) -> Sequence[Offer]:
        offers = []
        if self._allows_new:
            offers.append(Offer(_NEW, self.tr("New client"), "user-round-plus"))
        if self._allows_anonymous:
            offers.append(Offer(_ANONYMOUS, self.tr("Anonymous visitor"), "user-round"))
        # Nothing typed, only Down pressed: who does not say a name is the likelier wish.
        return offers if text.strip() else offers[::-1]

    def _placeholder(self) -> str:
        if self._allows_anonymous:
            return self.tr("Name, pinyin initials, phone or file number; ↓ for anonymous")
        return self.tr("Name, pinyin initials, phone or file number")

    def _note_changes(self, areas: frozenset[Area]) -> None:
        """A file that was merged while a form is open about it leads to the one that was kept."""
        if Area.CLIENTS in areas and self._picked.client is not None:
            client_id, clients = self._picked.client.id, self._workplace.register.clients

            def work(progress: Progress) -> tuple[int, ClientRow]:
                return client_id, clients.row(client_id)

            self._workplace.jobs.start(work).succeeded.connect(self._follow_merge)

    def _follow_merge(self, answer: tuple[int, ClientRow]) -> None:
        asked, kept = answer
        picked = self._picked.client
        if picked is None or picked.id != asked:
            return
        if kept.id == asked:
            self._set(Picked(kept))
        else:
            self._pick_loaded(answer)

    def _pick_loaded(self, answer: tuple[int, ClientRow]) -> None:
        asked, kept = answer
        self._pick(kept)
        if kept.id != asked:
            words = self.tr("The file was merged; this is about {number} now.")
            self._merged.setText(words.format(number=kept.file_no))
            self._merged.show()

    def _edited(self) -> None:
        if self._picked != Picked():
            self._set(Picked())
            self.changed.emit()

    def _pick(self, client: ClientRow) -> None:
        self._set(Picked(client))
        self.changed.emit()

    def _take_offer(self, code: str) -> None:
        if code == _NEW:
            self.new_wanted.emit(self._typed.text().strip())
            return
        self.set_anonymous()
        self.changed.emit()
        self._sex.setFocus()

    def _anonymous_changed(self) -> None:
        sex = Sex(int(self._sex.value())) if self._sex.value() else None
        band = AgeBand(self._age_band.value()) if self._age_band.value() else None
        self._picked = Picked(None, True, sex, band)
        self.changed.emit()

    def _set(self, picked: Picked) -> None:
        self._picked = picked
        self._merged.hide()
        self._typed.found.hide()
        self._show()

    def _show(self) -> None:
        client = self._picked.client
        self._name.set_name(client.name if client else "")
        self._facts.setText(words.facts(client) if client else "")
        is_anonymous = self._picked.is_anonymous
        if is_anonymous:
            self._facts.setText(self.tr("Anonymous visitor"))
        number = words.visit_number(client.visits) if client and self._shows_visits else ""
        self._chip.show_state(number, Tone.ACCENT)
        self._name.setVisible(client is not None)
        self._facts.setVisible(client is not None or is_anonymous)
        self._details.setVisible(is_anonymous)
        if is_anonymous:
            sex, band = self._picked.sex, self._picked.age_band
            self._sex.set_value("" if sex is None else str(sex.value))
            self._age_band.set_value("" if band is None else band.value)
        self._show_widths()

    def _show_widths(self) -> None:
        """The typed text keeps only the room it needs once somebody is picked."""
        px = Theme.current().px
        if self._picked == Picked():
            self._typed.setMaximumWidth(16777215)
            self._typed.setPlaceholderText(self._placeholder())
            return
        text_width = self._typed.fontMetrics().horizontalAdvance(self._typed.text())
        self._typed.setPlaceholderText("")
        self._typed.setMaximumWidth(text_width + px(16 if text_width else 4))

    def _lay_out(self) -> None:
        px = Theme.current().px
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(px(8), 1, px(11), 1)
        row.setSpacing(px(12))
        row.addWidget(self._typed, 1)
        row.addWidget(self._name)
        row.addWidget(self._facts)
        row.addStretch(0)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        choices = QHBoxLayout(self._details)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(px(12))
        choices.addWidget(self._sex)
        choices.addWidget(muted_label(self.tr("Age")))
        choices.addWidget(self._age_band)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._frame)
        column.addWidget(self._merged)
        column.addWidget(self._details)

    def _connect(self) -> None:
        self.setFocusProxy(self._typed)
        self._frame.clicked.connect(self._focus_typed)
        self._typed.installEventFilter(self)
        self._typed.textEdited.connect(self._edited)
        self._typed.picked.connect(self._pick)
        self._typed.offer_taken.connect(self._take_offer)
        self._sex.chosen.connect(self._anonymous_changed)
        self._age_band.chosen.connect(self._anonymous_changed)
        self._workplace.changes.announced.connect(self._note_changes)

    def _focus_typed(self) -> None:
        self._typed.setFocus()
        self._typed.selectAll()


class _PickerFrame(QFrame):
    """Looks like a field; a click anywhere in it is a click into the line."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setFixedHeight(Theme.current().px(38))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.clicked.emit()
