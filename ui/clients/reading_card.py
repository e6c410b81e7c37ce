"""The card in which a record about a client is read: whose it is, how it stands, its facts."""

from collections.abc import Sequence

from ui.clients.flag_strip import FlagStrip
from ui.shared.entries import FactGrid, selectable_label
from ui.shared.widgets import Card, Chip, NameLabel, muted_label
from ui.workplace import Workplace


class ReadingCard(Card):
    """Name, file number and ``chips`` at the top; the client's flags below, then the facts."""

    def __init__(self, workplace: Workplace, *chips: Chip) -> None:
        super().__init__()
        self._name = NameLabel(workplace.curtain)
        self._name.setProperty("role", "title")
        self._file_no = muted_label()
        for number, part in enumerate((self._name, self._file_no, *chips)):
            self.head.insertWidget(number, part)
        self._flags, self._facts = FlagStrip(workplace), FactGrid()
        self.body.addWidget(self._flags)
        self.body.addWidget(self._facts)

    def show_whose(self, name: str, file_no: str, client_id: int | None) -> None:
        """Somebody without a file has neither number nor flags."""
        self._name.set_name(name)
        self._file_no.setText(file_no)
        self._file_no.setVisible(bool(file_no))
        self._flags.follow(client_id)

    def show_facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Those that say something, to be marked and copied."""
        self._facts.set_rows([(name, selectable_label(text)) for name, text in rows if text])
