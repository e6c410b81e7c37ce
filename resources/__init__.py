"""Files that ship with the program, read the same way from source and when frozen."""

from functools import cache
from pathlib import Path

# What importlib.resources finds, without the five milliseconds that it takes to load.
_FOLDER = Path(__path__[0])


def data(name: str) -> bytes:
    """Return the bytes of a shipped file, e.g. ``data("fonts/NotoSansSC-Regular.ttf")``.

    Raises FileNotFoundError if no such file ships.
    """
    return path(name).read_bytes()


@cache
def text(name: str) -> str:
    """Return a shipped UTF-8 text file, e.g. ``text("themes/base.qss")``; read once a process."""
    return data(name).decode("utf-8")


def path(name: str) -> Path:
    """The file itself, for what reads large files."""
    return _FOLDER / name
