"""A look at an age file's header before it is given to a reader (age-encryption.org/v1).

The reader's time grows with the square of the number of stanzas (measured with pyrage: 0.1 s for a
hundred, 10 s for a thousand), so that a small hostile file could stop the program for hours.
"""

_START = b"age-encryption.org/v1\n"
_END = b"\n--- "  # the line of the header's MAC


def has_short_header(sealed: bytes, limit: int) -> bool:
    """Whether ``sealed`` begins with an age header that ends within ``limit`` bytes.

    One recipient takes about a hundred bytes; the writer adds up to a few hundred at random.
    """
    return sealed.startswith(_START) and sealed.find(_END, 0, limit) > 0
