"""One photo on a page, to be looked at and printed."""

from services.documents.rendered import Rendered
from services.documents.sheet import INNER_WIDTH, MARGIN_LEFT, Box, Sheet, Style
from services.evidence.records import Content

_TOP, _HEIGHT = 14.0, 262.0


def page(content: Content) -> Rendered:
    """The photo with its title and day."""
    piece = content.piece
    sheet = Sheet(f"evidence-{piece.id}")
    caption = f"{piece.title}　{piece.day.isoformat()}"
    sheet.text_in(Box(MARGIN_LEFT, _TOP - 6, INNER_WIDTH, 8), caption, Style(10))
    sheet.picture(Box(MARGIN_LEFT, _TOP + 5, INNER_WIDTH, _HEIGHT), content.data)
    return sheet.finish()
