"""The printed sheet of an office's public keys, from which rooms pin them (exchange.md, Trust)."""

from dataclasses import dataclass

from services.county.office_keys import OfficeSheet
from services.documents import wording
from services.documents.forms import (
    Cell,
    Fields,
    Heading,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Text,
)


@dataclass(frozen=True, slots=True)
class KeySheetWords:
    """``resources/forms/office_keys.zh.json``."""

    title: str
    subtitle: str
    office: str
    code: str
    phone: str
    made_on: str
    digits: str
    how: str
    steps: tuple[str, ...]
    recipient: str
    signer: str
    sign: tuple[str, ...]


def _halves(digits: str) -> tuple[str, str]:
    """Four groups a line, with room between them: they are read aloud."""
    groups = digits.split()
    return "    ".join(groups[:4]), "    ".join(groups[4:])


def paper(facts: OfficeSheet) -> PaperForm:
    """One page; nothing on it is secret."""
    words = wording.load(KeySheetWords, "office_keys")
    steps = tuple(f"{number}. {step}" for number, step in enumerate(words.steps, start=1))
    return PaperForm(
        title=words.title,
        subtitle=words.subtitle,
        head=PaperHead(facts.office, None, None),
        blocks=(
            Fields(
                (
                    (Cell(words.office, facts.office),),
                    (Cell(words.code, facts.division_code), Cell(words.phone, facts.phone)),
                    (Cell(words.made_on, facts.made_on.isoformat()),),
                )
            ),
            Heading(words.digits),
            *(Heading(half) for half in _halves(facts.keys.fingerprint)),
            Heading(words.how),
            Paragraphs(steps),
            Text(words.recipient, facts.keys.recipient, lines=1),
            Text(words.signer, facts.keys.signer, lines=1),
            Signatures(words.sign),
        ),
    )
