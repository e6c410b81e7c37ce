"""Known trouble: what can go wrong for reasons a user can understand and act on.

Exceptions carry codes and values, never sentences; ``ui.shared.error_text`` turns them into words.
Anything that is not an ``AnxinbuError`` is a bug and goes to the one crash dialog.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path


class Problem(StrEnum):
    """What is wrong with one field of a form."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    MALFORMED = "malformed"
    OUT_OF_RANGE = "out_of_range"
    IN_FUTURE = "in_future"
    UNKNOWN_CODE = "unknown_code"
    TOO_WEAK = "too_weak"
    MISMATCH = "mismatch"
    TAKEN = "taken"
    FORBIDDEN = "forbidden"  # the room does not keep this (identity policy)


class AnxinbuError(Exception):
    """Root of everything that is known trouble."""


class InvalidInput(AnxinbuError):
    """A form cannot be saved; ``problems`` names each field and what is wrong with it."""

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        super().__init__(", ".join(f"{field}: {problem}" for field, problem in problems.items()))
        self.problems = dict(problems)


class NotFound(AnxinbuError):
    """The record is gone, or was never there."""


class Conflict(AnxinbuError):
    """The record's state does not allow this; ``code`` says why, e.g. ``already_final``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NotAllowed(AnxinbuError):
    """The signed-in person's role does not include this."""


class FileRestricted(AnxinbuError):
    """The client's file is for its responsible person and the lead; ``client_id`` may be used to
    offer emergency access (`services.access`)."""

    def __init__(self, client_id: int) -> None:
        super().__init__("file restricted")
        self.client_id = client_id


class ClockDoubtful(AnxinbuError):
    """The computer's clock is before the newest record or the build, or far after it."""


class VaultError(AnxinbuError):
    """The register cannot be opened."""


class WrongPassword(VaultError):
    """The password does not open the slot; the next try is possible after ``wait_seconds``."""

    def __init__(self, wait_seconds: int = 0) -> None:
        super().__init__("wrong password")
        self.wait_seconds = wait_seconds


class MustWait(VaultError):
    """Too many wrong passwords; no try is made before ``wait_seconds`` have passed."""

    def __init__(self, wait_seconds: int) -> None:
        super().__init__("too many wrong passwords")
        self.wait_seconds = wait_seconds


class WrongSheet(VaultError):
    """Every group is plausible, but this is not the recovery sheet of this register."""


class DeviceSecretMissing(VaultError):
    """The register is bound to this PC, and its key ring does not hold the secret any more
    (another PC, a new account, a reset account password); the recovery sheet still opens it."""


class VaultMissing(VaultError):
    """One of the two files is gone; ``part`` is ``database``, ``keys`` or ``register`` (both)."""

    def __init__(self, part: str = "database") -> None:
        super().__init__(part)
        self.part = part


class VaultDamaged(VaultError):
    """The database or key file is damaged; ``part`` is ``database``, ``keys`` or ``audit``."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class VaultTooNew(VaultError):
    """The register was written by a newer version of the program."""


class VaultInUse(VaultError):
    """Another process has this register open."""


class FileProblem(AnxinbuError):
    """A file outside the register cannot be used; ``path`` may be shown, never logged."""

    def __init__(self, path: Path | None = None, detail: str = "") -> None:
        super().__init__(detail or type(self).__name__)
        self.path = path
        self.detail = detail


class CannotRead(FileProblem):
    """Missing, locked by another program, or no permission to read."""


class CannotWrite(FileProblem):
    """Read-only folder, write-protected stick, or no permission to write."""


class DiskFull(FileProblem):
    """No space left; nothing half-written stays."""


class StickGone(FileProblem):
    """The stick was pulled while it was being used; what was there before is whole."""


class BadLedger(FileProblem):
    """The file is no ledger we can read; ``detail`` is ``not_a_spreadsheet``, ``encrypted``,
    ``damaged``, ``too_large``, ``no_header`` or ``empty``."""


class BadPackage(FileProblem):
    """A package is refused; ``detail`` names the failed step of ``exchange.md``."""


class BadLayout(FileProblem):
    """A workbook cannot serve as a layout; ``detail`` is ``too_large``, ``not_a_workbook``,
    ``damaged``, ``macros``, ``links``, ``formula`` or ``no_names``."""


class StoreProblem(AnxinbuError):
    """The county's PostgreSQL cannot be used; ``code`` is ``no_driver``, ``unreachable``,
    ``refused``, ``full`` or ``other_tables``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class MissingLibrary(AnxinbuError):
    """A native library is missing; ``package`` is what to install on a Debian-family system."""

    def __init__(self, library: str, package: str) -> None:
        super().__init__(f"{library} ({package})")
        self.library = library
        self.package = package


class Cancelled(AnxinbuError):
    """The user stopped a job; shows nothing."""
