"""Case notes sealed with age: to their author and to the recovery sheet, to nobody else."""

from services.errors import NotAllowed
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

    def open(self, sealed: bytes) -> str:
        """The text. Raises NotAllowed if it is sealed to somebody else, or damaged."""
        try:
            return unseal(sealed, self._keys.note_identities()).decode()
        except CannotOpen as error:
            raise NotAllowed from error
