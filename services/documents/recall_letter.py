"""The letter that asks an institution to give a referral back after the consent was withdrawn
(PIPL arts. 15 and 47). It names the number of the referral and no person."""

from dataclasses import dataclass

from services.consents.records import OpenReferral, RecallLetters
from services.documents import wording
from services.documents.forms import (
    Gap,
    Heading,
    PaperForm,
    PaperHead,
    Paragraphs,
    Seal,
    Signatures,
)


@dataclass(frozen=True, slots=True)
class RecallWords:
    """``resources/forms/recall.zh.json``."""

    title: str
    to: str
    text: str
    wishes: list[str]
    thanks: str
    contact: str
    reply_title: str
    reply: list[str]
    sign_staff: str
    sign_other: str
    day: str
    seal: list[str]


_SIZE = 11.5


def paper(letters: RecallLetters, referral: OpenReferral) -> PaperForm:
    """The letter about one of the referrals, with a slip to send back."""
    words = wording.load(RecallWords, "recall")
    filled = {
        "institution": referral.institution,
        "number": referral.number,
        "day": referral.day.isoformat(),
        "room": letters.room,
        "address": letters.address,
        "phone": letters.phone,
    }
    lines = (words.to, words.text, *words.wishes, words.thanks, words.contact.rstrip())
    return PaperForm(
        title=words.title,
        head=PaperHead(room=letters.room, file_no=None),
        blocks=(
            *(Paragraphs((line.format_map(filled).strip(),), _SIZE) for line in lines),
            Gap(2),
            Signatures((words.sign_staff,), words.day),
            Seal(words.seal),
            Heading(words.reply_title),
            Paragraphs(tuple(line.format_map(filled) for line in words.reply), _SIZE),
            Signatures((words.sign_other,), words.day),
        ),
    )
