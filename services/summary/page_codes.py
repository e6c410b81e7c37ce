"""The check code of one printed page, so that whoever types figures finds a slip page by page.

It is made from what stands in the page's first column of figures, row by row from top to bottom,
column by column: whoever types the page can compute it without anything else.
"""

import hashlib
from collections.abc import Iterable

from services import check_codes


def page_code(room: str, month: str, page: int, lines: Iterable[tuple[str, str, str]]) -> str:
    """The code as printed. ``lines``: (populations, row, figures), e.g.
    ("visits,persons", "mode/phone", "12,3"); a row that is not broken down has the printed sign.

    SHA-256 over the lines "room month page" and "populations row figures", each with a line feed.
    """
    text = f"{room} {month} {page}\n"
    text += "".join(f"{' '.join(line)}\n" for line in lines)
    digest = hashlib.sha256(text.encode()).digest()
    return check_codes.grouped(check_codes.of_digest(digest))
