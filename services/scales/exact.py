"""Exact numbers: int and Fraction, never a float; rounding is stated where it happens."""

from decimal import Decimal
from fractions import Fraction

from services.scales.definition import Number

Value = Number | None  # None: unknown
# A definition that squares a score sixty times would never end; no scale needs sixty digits.
_MOST_BITS = 200
_HALF = Fraction(1, 2)


def exact(number: int | Decimal) -> Number:
    """A number as it was written."""
    return number if isinstance(number, int) else plain(Fraction(number))


def plain(value: Number) -> Number:
    """A whole fraction as int, which is several times as fast."""
    return value.numerator if value.denominator == 1 else value


def bounded(value: Number) -> Value:
    """Unknown where the number has outgrown any scale."""
    if isinstance(value, int):
        return value if value.bit_length() <= _MOST_BITS else None
    is_small = max(value.numerator.bit_length(), value.denominator.bit_length()) <= _MOST_BITS
    return plain(value) if is_small else None


def rounded(value: Number) -> int:
    """To the nearest whole number, half away from zero (scales.md 7, convention 4)."""
    if isinstance(value, int):
        return value
    size = int(abs(value) + _HALF)  # int() cuts off, and the size is not negative
    return size if value > 0 else -size


def displayed(value: Value, decimals: int) -> int | float | None:
    """Rounded half away from zero to ``decimals``; whole numbers without a point."""
    if value is None or isinstance(value, int):
        return value
    scaled = rounded(value * 10**decimals)
    whole, rest = divmod(scaled, 10**decimals)
    return float(Fraction(scaled, 10**decimals)) if rest else whole
