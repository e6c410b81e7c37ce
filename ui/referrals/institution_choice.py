"""The drop-down list of the directory: what was chosen stays chosen, also when it retires."""

from collections.abc import Sequence

from typing_extensions import override

from services.institutions import InstitutionDetails
from ui.shared.choices import Choice, Option


class InstitutionChoice(Choice):
    """Offers what is in use. A choice that is not offered (not loaded yet, or retired meanwhile)
    is still its value, so that a draft loses nothing and the service can say what is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = ""
        self._entries: dict[str, InstitutionDetails] = {}
        self.chosen.connect(self._take)

    @override
    def value(self) -> str:
        return super().value() or self._wanted

    @override
    def set_value(self, code: str) -> None:
        self._wanted = code
        super().set_value(code)

    def offer(self, entries: Sequence[InstitutionDetails]) -> None:
        """All entries of the directory; those in use can be chosen."""
        self._entries = {str(entry.id): entry for entry in entries}
        options = [Option(str(e.id), e.full_name) for e in entries if e.is_active]
        self.set_options(options, self.value())
        self.setEnabled(bool(options))

    def is_empty(self) -> bool:
        """There is nothing to choose."""
        return self.count() == 0

    def entry(self) -> InstitutionDetails | None:
        """What is chosen, as far as the directory is loaded."""
        return self._entries.get(self.value())

    def successor(self) -> InstitutionDetails | None:
        """Who does the work of a chosen entry that has retired."""
        entry = self.entry()
        return self._entries.get(str(entry.successor_id)) if entry else None

    def _take(self, code: str) -> None:
        self._wanted = code
