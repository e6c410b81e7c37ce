"""Logs without personal data: ids, counts, durations and error types, never names or texts."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from services.whole_files import make_own_folder

LOGGER_NAME = "anxinbu"
_MEGABYTE = 1 << 20

log = logging.getLogger(LOGGER_NAME)


def where(error: BaseException) -> str:
    """Type and place of an error, without its message: messages may quote what was typed."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(frames))
    return f"{type(error).__name__} at {places or 'unknown place'}"


class PlaceOnlyFormatter(logging.Formatter):
    """Replaces a traceback, whose last line is the message, by types and places."""

    def formatException(  # noqa: N802 - overrides logging's spelling
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return where(ei[1]) if ei[1] is not None else ""


def start_logging(folder: Path) -> None:
    """Log to ``folder/anxinbu.log``, three files of a megabyte; quiet if it cannot be written.

    A log that was begun before is closed: Windows renames no file that is open.
    """
    log.setLevel(logging.INFO)
    log.propagate = False
    for older in tuple(log.handlers):
        log.removeHandler(older)
        older.close()
    try:
        make_own_folder(folder)
        handler: logging.Handler = RotatingFileHandler(
            folder / "anxinbu.log", maxBytes=_MEGABYTE, backupCount=2, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(PlaceOnlyFormatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
