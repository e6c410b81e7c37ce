"""What the program itself writes into records about referrals: Chinese, as the papers are."""

import json
from functools import cache

import resources


@cache
def _words() -> dict[str, str]:
    return dict(json.loads(resources.text("referrals/records.zh.json")))


def record_words(name: str, **values: str) -> str:
    """The words called ``name`` with ``values`` put in."""
    return _words()[name].format(**values)
