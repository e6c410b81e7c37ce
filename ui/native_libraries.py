"""Says which system package is missing where Qt cannot be loaded on a bare Linux."""

import os
import re
import sys
from pathlib import Path

from services.errors import MissingLibrary

# Names of Debian's packages (also UOS and Kylin, which are of that family).
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
_ALWAYS_NEEDED = (
    "libglib-2.0.so.0",
    "libGL.so.1",
    "libEGL.so.1",
    "libxkbcommon.so.0",
    "libfontconfig.so.1",
    "libdbus-1.so.3",
)
_MISSING = r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file"


def has_display() -> bool:
    """Whether a window can be shown: always, but for a Linux session without a display."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def require_qt() -> None:
    """Load the parts of Qt that a window needs.

    Raises MissingLibrary with the package to install, where Qt itself would only abort.
    """
    try:
        from PySide6 import QtWidgets  # noqa: F401 - loading it is the check
    except ImportError as error:
        raise missing_library(str(error)) from error
    if os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM"):
        _load_xcb_plugin()


def _load_xcb_plugin() -> None:
    import ctypes

    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        raise missing_library(str(error)) from error


def missing_library(message: str) -> MissingLibrary:
    """The error for the loader's ``message``; the library itself where its package is unknown.

    The loader stops at the first library that is missing; a bare system lacks more of those that
    Qt always needs, and nobody wants to be told of them one after the other.
    """
    found = re.search(_MISSING, message)
    library = found.group(1) if found else message
    packages = [_PACKAGES.get(library, library)]
    if found:
        packages += [_PACKAGES[name] for name in _ALWAYS_NEEDED if not _is_there(name)]
    return MissingLibrary(library, " ".join(dict.fromkeys(packages)))


def _is_there(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
