"""The text form of an age identity (bech32, BIP 173), for identities derived from a seed."""

_CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK_CHARACTERS = 6


def encode(prefix: str, content: bytes) -> str:
    """``content`` as lower-case bech32 with ``prefix``."""
    values = _five_bit_groups(content)
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    rest = _remainder(expanded + values + [0] * _CHECK_CHARACTERS) ^ 1
    check = [rest >> 5 * (_CHECK_CHARACTERS - 1 - i) & 31 for i in range(_CHECK_CHARACTERS)]
    return prefix + "1" + "".join(_CHARACTERS[value] for value in values + check)


def _five_bit_groups(content: bytes) -> list[int]:
    bits = int.from_bytes(content, "big")
    missing = -len(content) * 8 % 5
    count = (len(content) * 8 + missing) // 5
    bits <<= missing
    return [bits >> 5 * (count - 1 - i) & 31 for i in range(count)]


def _remainder(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATORS):
            check ^= generator if top >> bit & 1 else 0
    return check
