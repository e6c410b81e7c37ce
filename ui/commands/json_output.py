"""Answers for machines."""

import io
import json
import sys
from collections.abc import Mapping


def print_json(answer: Mapping[str, object], *, sort_keys: bool = False) -> None:
    """Print ``answer`` as JSON, which is UTF-8 whatever the console thinks.

    Code page 936 lacks characters of names, and the numbers that stand for them elsewhere are no
    JSON. Half a character of a file's name comes out as JSON's own ``\\udc80``.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print(json.dumps(answer, ensure_ascii=False, indent=1, sort_keys=sort_keys))
