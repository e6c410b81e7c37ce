"""Answers for machines."""

import io
import json
import sys
from collections.abc import Iterable, Mapping


def print_json(answer: Mapping[str, object], *, sort_keys: bool = False) -> None:
    """Print ``answer`` as JSON."""
    _write_utf8()
    print(json.dumps(answer, ensure_ascii=False, indent=1, sort_keys=sort_keys))


def print_json_list(answers: Iterable[Mapping[str, object]], *, counted: str) -> int:
    """Print a JSON list, an answer a line as it comes; returns how many have ``counted``."""
    _write_utf8()
    found = 0
    before = "["
    for answer in answers:
        found += counted in answer
        print(before, json.dumps(answer, ensure_ascii=False), sep="\n", end="")
        before = ","
    print("[]" if before == "[" else "\n]")
    return found


def _write_utf8() -> None:
    """JSON is UTF-8 whatever the console thinks.

    Code page 936 lacks characters of names, and the numbers that stand for them elsewhere are no
    JSON. Half a character of a file's name comes out as JSON's own ``\\udc80``.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
