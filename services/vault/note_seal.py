"""Case notes sealed with age: to their author and to the recovery sheet, to nobody else, unless
the author seals a copy for a colleague (vault.md, Keys)."""

from services.errors import Conflict, NotAllowed
from services.vault.age_box import CannotOpen, seal, unseal
from services.vault.open_keys import OpenKeys


class AgeNotes:
    """The note seal of the signed-in person (`services.desk.NoteSeal`).

    It asks the open keys each time, so a changed password is in force at once, and after the lock
    there is nothing left here that could open a note.
    """

    def __init__(self, keys: OpenKeys) -> None:
        self._keys = keys

    def seal(self, text: str) -> bytes:
        """The note for its author and the recovery sheet."""
        return seal(text.encode(), self._keys.note_recipients())

    def seal_for(
        self, text: str, colleague: int, noted_key: str, *, and_self: bool = False
    ) -> bytes:
        """A copy for a colleague and the recovery sheet.

        The key is the one of the key file, whose MAC was proved with the database key; it must be
        ``noted_key``, the one in the database, too. Raises Conflict: ``colleague_without_key``
        (they left), ``colleague_key_differs`` (one of the two was exchanged).
        """
        recipient = self._keys.key_of_colleague(colleague)
        if recipient != noted_key:
            raise Conflict("colleague_key_differs")
        own, recovery = self._keys.note_recipients()
        return seal(text.encode(), (recipient, *((own,) if and_self else ()), recovery))

    def open(self, sealed: bytes) -> str:
        """The text. Raises NotAllowed if it is sealed to somebody else, or damaged."""
        try:
            return unseal(sealed, self._keys.note_identities()).decode()
        except CannotOpen as error:
            raise NotAllowed from error
