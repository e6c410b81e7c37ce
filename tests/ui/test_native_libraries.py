"""On a bare Linux the message names the package to install."""

import pytest

from ui.native_libraries import has_display, missing_library, require_qt


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file: No such file", "libxcb-cursor0"),
        ("libfontconfig.so.1: cannot open shared object file: No such file", "libfontconfig1"),
        # A library that nobody thought of is named itself.
        ("libnew.so.7: cannot open shared object file: No such file", "libnew.so.7"),
    ],
)
def test_package_is_named(message: str, package: str) -> None:
    assert missing_library(message).package == package


def test_qt_loads_here() -> None:
    require_qt()


def test_display_is_needed_only_where_nothing_else_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_display()
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_display()
