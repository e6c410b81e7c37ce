"""Files that ship with the program, read the same way from source and when frozen."""

from contextlib import AbstractContextManager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path


def data(name: str) -> bytes:
    """Return the bytes of a shipped file, e.g. ``data("fonts/NotoSansSC-Regular.ttf")``.

    Raises FileNotFoundError if no such file ships.
    """
    return files(__name__).joinpath(name).read_bytes()


@cache
def text(name: str) -> str:
    """Return a shipped UTF-8 text file, e.g. ``text("themes/base.qss")``; read once a process."""
    return data(name).decode("utf-8")


def path(name: str) -> AbstractContextManager[Path]:
    """A real file for the length of a ``with`` block, for what reads large files itself."""
    return as_file(files(__name__).joinpath(name))
