"""Numbers as people write them: full-width digits, phones stored as numbers, ages with words."""

import re
import unicodedata

_NO_WIDTH = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF))
_PHONE_PUNCTUATION = re.compile(r"[\s\-－—–()（）.·]")
_PHONE = re.compile(r"^(?:\+?(?:00)?86)?(\d{5,12})$")
# A mobile or a number with its area code, among words: 138 0000 1111（本人）, 电话0752-2345678转8.
_PHONE_INSIDE = re.compile(
    r"(?<!\d)(?:(?:\+|00)?86[\s\-]*)?"
    r"(1[3-9]\d[\s\-]*\d{4}[\s\-]*\d{4}|0\d{2,3}[\s\-]*\d{7,8})(?!\d)"
)
_PHONE_BRACKETS = re.compile(r"[()（）—–]")
_PHONE_SEVERAL = re.compile(r"[/、,，;；\n|]|或")
_LOST_DIGITS = re.compile(r"^\d(?:\.\d+)?E\+?\d+$", re.IGNORECASE)
_AGE = re.compile(
    r"^(?:约|虚岁|周岁|今年|年龄[:：]?)?(\d{1,3})(?:\.\d+)?(?:多|余|来)?(?:周?岁|虚岁|周)?半?"
    r"(?:零?\d{1,2}个?月)?(?:多|余|左右)?$"
)
_CHINESE = re.compile(r"[〇零○一二三四五六七八九十廿]+")
_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_MONTHS_OLD = re.compile(r"^(\d{1,2})(?:个)?月(?:龄|大)?$|^\d{1,3}天$")
_OLDEST = 120
_MOBILE_DIGITS = 11


def narrow(text: str) -> str:
    """``text`` in compatibility form (full-width digits and letters become plain), trimmed.

    Signs without width, as pasted from web pages, are left out.
    """
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFKC", text).translate(_NO_WIDTH).strip()


def squeeze(text: str) -> str:
    """``text`` narrowed and without any white space, e.g. ``姓　名`` becomes ``姓名``."""
    return "".join(narrow(text).split())


def plain_number(value: float) -> str:
    """A spreadsheet's number as the user sees it: ``13941161609.0`` becomes ``13941161609``."""
    return str(int(value)) if float(value).is_integer() else repr(value)


def read_phone(text: str) -> str | None:
    """The digits of the first phone number in ``text``; empty for none.

    None if what is written is no phone number, e.g. one that a spreadsheet rounded to
    ``1.39E+10`` so that its digits are lost.
    """
    if len(text) == _MOBILE_DIGITS and text.isascii() and text.isdigit():
        return text  # as nearly all are written
    first = _PHONE_SEVERAL.split(narrow(text), maxsplit=1)[0].strip()
    if not first:
        return ""
    first = first.removesuffix(".0")  # a number column saved as text
    if _LOST_DIGITS.match(first):
        return _exact_exponent(first)
    match = _PHONE.match(_PHONE_PUNCTUATION.sub("", first))
    if match:
        return match.group(1)
    inside = _PHONE_INSIDE.search(_PHONE_BRACKETS.sub("-", narrow(text)))
    return re.sub(r"\D", "", inside.group(1)) if inside else None


def is_mobile(digits: str) -> bool:
    """Whether ``digits`` can be a mainland mobile number (eleven digits, first is 1)."""
    return len(digits) == _MOBILE_DIGITS and digits.startswith("1")


def chinese_number(written: str) -> str:
    """Digits of a Chinese numeral: ``二〇二五`` digit by digit, ``二十一`` by its tens."""
    tens, found, ones = written.replace("廿", "二十").partition("十")
    if not found:
        return written.translate(_CHINESE_DIGITS)
    first = tens.translate(_CHINESE_DIGITS) or "1"
    return first + (ones.translate(_CHINESE_DIGITS) or "0")


def read_age(text: str) -> int | None:
    """Completed years written in ``text``: ``12岁``, ``６８``, ``六十三``, ``8个月``.

    None if unreadable.
    """
    written = _CHINESE.sub(lambda match: chinese_number(match.group()), squeeze(text))
    match = _AGE.match(written)
    if match:
        years = int(match.group(1))
        return years if years <= _OLDEST else None
    return 0 if _MONTHS_OLD.match(written) else None


def _exact_exponent(text: str) -> str | None:
    # "1.3941161609E10" still holds all eleven digits, "1.39E+10" does not.
    mantissa, exponent = re.split("[eE]", text)
    significant = mantissa.replace(".", "")
    return significant if len(significant) == int(exponent) + 1 else None
