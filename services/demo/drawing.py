"""Pictures for the demo room, drawn: no real place and no real person is in them."""

import io
from collections.abc import Callable

from PIL import Image, ImageDraw

_SIZE = (1200, 800)
_WALL, _FLOOR, _WOOD, _GREEN, _PAPER = "#efe8da", "#cdb99a", "#9a7650", "#3f7a5f", "#fbf8f1"
_COATS = ("#6b7f95", "#a5756a", "#7d8f6a", "#b59a5c", "#836f93")

Draw = ImageDraw.ImageDraw


def jpeg(scene: str) -> bytes:
    """One of `_SCENES` as a camera would give it."""
    image = Image.new("RGB", _SIZE, _WALL)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 560, *_SIZE), fill=_FLOOR)
    _SCENES[scene](draw)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=88)
    return file.getvalue()


def _hall(draw: Draw) -> None:
    draw.rectangle((330, 120, 870, 420), fill=_PAPER, outline=_WOOD, width=10)
    for line in range(4):
        draw.rectangle((390, 180 + line * 52, 780 - line * 60, 196 + line * 52), fill=_GREEN)
    _person(draw, 960, 330, 1.2, 0)
    for row in range(2):
        for seat in range(7):
            _person(draw, 130 + seat * 155 + row * 40, 540 + row * 110, 1.0, seat + row)


def _square(draw: Draw) -> None:
    draw.rectangle((0, 0, 1200, 560), fill="#cfe0e6")
    draw.polygon([(240, 260), (960, 260), (880, 160), (320, 160)], fill=_GREEN)
    for pole in (260, 930):
        draw.rectangle((pole, 260, pole + 14, 640), fill=_WOOD)
    draw.rectangle((300, 500, 900, 640), fill=_PAPER, outline=_WOOD, width=8)
    for number in range(5):
        _person(draw, 220 + number * 190, 470 + (number % 2) * 120, 1.0, number)


def _board(draw: Draw) -> None:
    for panel in range(3):
        left = 140 + panel * 320
        draw.rectangle((left, 130, left + 270, 600), fill=_PAPER, outline=_WOOD, width=8)
        draw.rectangle((left + 30, 165, left + 240, 215), fill=_GREEN)
        for line in range(6):
            draw.rectangle(
                (left + 30, 250 + line * 54, left + 240, 264 + line * 54), fill="#b9b2a2"
            )


def _room(draw: Draw) -> None:
    draw.rectangle((480, 90, 760, 330), fill="#d9e8ee", outline=_WOOD, width=12)
    for left in (170, 760):
        draw.rounded_rectangle((left, 400, left + 270, 660), 40, fill=_GREEN)
        draw.rounded_rectangle((left + 30, 470, left + 240, 600), 24, fill="#5b9378")
    draw.ellipse((510, 560, 690, 620), fill=_WOOD)
    draw.rectangle((590, 600, 610, 700), fill=_WOOD)
    draw.rectangle((930, 160, 1060, 300), fill=_PAPER, outline=_WOOD, width=8)


def _plate(draw: Draw) -> None:
    draw.rectangle((0, 0, *_SIZE), fill="#d8d2c6")
    draw.rectangle((470, 60, 730, 740), fill=_PAPER, outline=_WOOD, width=16)
    for mark in range(6):
        top = 120 + mark * 100
        draw.rectangle((560, top, 640, top + 70), outline=_GREEN, width=12)
        draw.line((600, top, 600, top + 70), fill=_GREEN, width=10)


def _person(draw: Draw, x: int, y: int, scale: float, coat: int) -> None:
    head, width = round(38 * scale), round(90 * scale)
    body = (x - width // 2, y + head, x + width // 2, y + round(190 * scale))
    draw.rounded_rectangle(body, round(34 * scale), fill=_COATS[coat % len(_COATS)])
    draw.ellipse((x - head, y - head, x + head, y + head), fill="#e2bfa0")
    draw.chord((x - head, y - head, x + head, y + head), 180, 360, fill="#4a3c33")


_SCENES: dict[str, Callable[[Draw], None]] = {
    "board": _board,
    "hall": _hall,
    "plate": _plate,
    "room": _room,
    "square": _square,
}
