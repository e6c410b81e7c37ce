"""The county's keys, pinned once from its printed sheet or its key file (exchange.md, Trust)."""

import re
from dataclasses import dataclass

from services.errors import InvalidInput, Problem
from services.exchange.keys import fingerprint, is_recipient, is_signer

LARGEST_SHEET = 4096

_RECIPIENT = re.compile(r"\bage1[0-9a-z]+\b")
_SIGNER = re.compile(r"\bRW[A-Za-z0-9+/]{20,}")
_NAME = re.compile(
    r"^\s*(?:county|name|县区|单位|接收单位)\s*[:：]\s*(.+?)\s*$", re.MULTILINE | re.I
)


@dataclass(frozen=True, slots=True)
class CountyKeys:
    """Who receives the summaries: ``recipient`` opens them, ``signer`` signs what comes back."""

    name: str
    recipient: str
    signer: str

    @property
    def fingerprint(self) -> str:
        """Eight groups of four digits, to be compared with the printed sheet."""
        return fingerprint(self.recipient, self.signer)


def from_text(text: str) -> CountyKeys:
    """The keys somewhere in a text file, or in what somebody typed; what is missing stays empty."""
    recipient, signer, name = (p.search(text) for p in (_RECIPIENT, _SIGNER, _NAME))
    return CountyKeys(
        name=name.group(1) if name else "",
        recipient=recipient.group() if recipient else "",
        signer=signer.group() if signer else "",
    )


def comparable(keys: CountyKeys) -> str:
    """The fingerprint, or nothing while a key is missing or mistyped."""
    tidy = _tidied(keys)
    if not (is_recipient(tidy.recipient) and is_signer(tidy.signer)):
        return ""
    return tidy.fingerprint


def checked(keys: CountyKeys) -> CountyKeys:
    """The keys without blanks. Raises InvalidInput for each that is missing or mistyped."""
    tidy = _tidied(keys)
    problems: dict[str, Problem] = {}
    if not tidy.name:
        problems["name"] = Problem.REQUIRED
    if not is_recipient(tidy.recipient):
        problems["recipient"] = Problem.MALFORMED if tidy.recipient else Problem.REQUIRED
    if not is_signer(tidy.signer):
        problems["signer"] = Problem.MALFORMED if tidy.signer else Problem.REQUIRED
    if problems:
        raise InvalidInput(problems)
    return tidy


def _tidied(keys: CountyKeys) -> CountyKeys:
    return CountyKeys(
        name=keys.name.strip(),
        recipient="".join(keys.recipient.split()).lower(),
        signer="".join(keys.signer.split()),
    )
