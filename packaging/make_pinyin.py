"""Writes resources/pinyin: one reading a character, from pypinyin, at build time only.

pypinyin itself costs 200 ms and 50 MiB at run time (performance.md, Memory); these three files
are looked up as bytes. ``names.json`` beside them is kept by hand and is not touched.

    python packaging/make_pinyin.py resources/pinyin
"""

import sys
from pathlib import Path

from pypinyin import lazy_pinyin
from pypinyin.pinyin_dict import pinyin_dict

# One 16-bit number for every character from Extension A to the end of the basic block ...
FIRST, LAST = 0x3400, 0x9FFF
# ... and a sorted list for the rest, which names do use (GB 18030-2022 reaches Extension G).
NO_READING = 0xFFFF


def main() -> int:
    """Write syllables.txt, readings.bin and rare.bin into the folder given."""
    folder = Path(sys.argv[1])
    readings = {code: lazy_pinyin(chr(code))[0] for code in sorted(pinyin_dict)}
    # Private-use code points are another vendor's, not names.
    readings = {c: r for c, r in readings.items() if r.isascii() and not 0xE000 <= c <= 0xF8FF}
    syllables = sorted(set(readings.values()))
    number = {syllable: place for place, syllable in enumerate(syllables)}
    (folder / "syllables.txt").write_text(" ".join(syllables) + "\n", encoding="ascii")
    (folder / "readings.bin").write_bytes(_dense(readings, number))
    (folder / "rare.bin").write_bytes(_sparse(readings, number))
    return 0


def _dense(readings: dict[int, str], number: dict[str, int]) -> bytes:
    table = bytearray()
    for code in range(FIRST, LAST + 1):
        place = number[readings[code]] if code in readings else NO_READING
        table += place.to_bytes(2, "little")
    return bytes(table)


def _sparse(readings: dict[int, str], number: dict[str, int]) -> bytes:
    table = bytearray()
    for code in sorted(readings):
        if not FIRST <= code <= LAST:
            table += code.to_bytes(4, "little") + number[readings[code]].to_bytes(2, "little")
    return bytes(table)


if __name__ == "__main__":
    raise SystemExit(main())
