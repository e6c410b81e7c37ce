"""Which page stands at which place, and the entries of the navigation.

Each page module is imported when it is first shown, so that unlocking stays fast. Add your page
with one function and one line of ``PAGES``.
"""

from collections.abc import Callable

from ui.navigation import Place
from ui.page import Page
from ui.workplace import Workplace

PageMaker = Callable[[Workplace], Page]

PAGES: dict[Place, PageMaker] = {}
