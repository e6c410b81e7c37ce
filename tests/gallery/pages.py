"""What is photographed. Add your page here: its place, what it shows, and what is typed into it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.navigation import Place
from ui.page import Page

if TYPE_CHECKING:
    from services.register import Register


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. ``name`` becomes the file's name, so it must be neutral.

    ``subject`` finds what the page is opened with; ``prepare`` types or clicks before the
    picture; ``is_large`` also takes it at 200 % text size.
    """

    name: str
    place: Place
    subject: Callable[["Register"], object] | None = None
    prepare: Callable[[Page], None] | None = None
    is_large: bool = False


SHOTS = (
    Shot("today", Place.TODAY, is_large=True),
    Shot("clients", Place.CLIENTS, is_large=True),
    Shot("visits", Place.VISITS),
    Shot("log-visit", Place.LOG_VISIT, is_large=True),
    Shot("referrals", Place.REFERRALS),
    Shot("summaries", Place.SUMMARIES, is_large=True),
    Shot("ledger-import", Place.LEDGER_IMPORT),
    Shot("settings", Place.SETTINGS),
)
