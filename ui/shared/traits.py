"""Enumerations of Qt by name, for what the first window shows.

The first use of the Python class ``Qt`` makes all of its enumerations, which takes as long as an
eighth of a bare window's start. Whatever stands in the first window names them in words instead
(tests/architecture/test_first_window.py); elsewhere ``Qt`` is as good.
"""

from PySide6.QtCore import QObject


def set_traits(thing: QObject, **traits: str) -> None:
    """Set Qt's own properties: ``set_traits(label, textFormat="PlainText")``.

    Raises ValueError for a property or a name that Qt does not know.
    """
    for name, value in traits.items():
        if not thing.setProperty(name, value):
            raise ValueError(f"{name}={value}")
