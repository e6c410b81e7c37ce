"""The consent form (practice.md 2.3): the text of one version, lines to sign on, the version at
the foot of every page."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.vocabulary import ConsentPurpose, Signer
from services.consents.records import ConsentPaper
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
)

_HEADING = "# "
_LABELS = 30.0  # millimetres
_SIZE = 11  # points: many who sign are old


@dataclass(frozen=True, slots=True)
class ConsentWords:
    """``resources/forms/consent.<language>.json``."""

    client: str
    child: str
    born: str
    guardian: str
    relation: str
    years: str
    my_name: str
    my_age: str
    sign_client: str
    sign_guardian: str
    sign_minor: str
    sign_staff: str
    sign_reader: str
    day: str
    note: str
    foot: str


def paper(facts: ConsentPaper) -> PaperForm:
    """The form, filled as far as ``facts`` know the client."""
    words = wording.load(ConsentWords, "consent", facts.language)
    foot = words.foot.format(
        title=facts.title, version=facts.version, day=facts.valid_from.isoformat()
    )
    return PaperForm(
        title=facts.title,
        head=PaperHead(room=facts.room, file_no=facts.file_no),
        blocks=(
            Fields(tuple(_who(facts, words)), label_width=_LABELS),
            *_text(facts),
            Signatures(tuple(_signers(facts, words)), words.day),
            Note(words.note),
        ),
        foot=foot,
    )


def _who(facts: ConsentPaper, words: ConsentWords) -> Iterator[tuple[Cell, ...]]:
    born = words.years.format(age=facts.birth_or_age) if _is_age(facts) else facts.birth_or_age
    if facts.purpose is ConsentPurpose.ASSENT:
        yield (Cell(words.my_name, facts.client_name), Cell(words.my_age, born))
        return
    is_childs = facts.purpose is ConsentPurpose.SERVICE_GUARDIAN
    name = words.child if is_childs else words.client
    yield (Cell(name, facts.client_name), Cell(words.born, born))
    if Signer.GUARDIAN in facts.signers:
        yield (Cell(words.guardian, facts.guardian), Cell(words.relation, facts.relation))


def _is_age(facts: ConsentPaper) -> bool:
    return facts.birth_or_age.isdigit()


def _text(facts: ConsentPaper) -> Iterator[Block]:
    """Lines that belong together in one block, so that they stand close to each other."""
    waiting: list[str] = []
    for line in facts.lines:
        if line.startswith(_HEADING):
            if waiting:
                yield Paragraphs(tuple(waiting), _SIZE)
            waiting = []
            yield Heading(line.removeprefix(_HEADING))
        else:
            waiting.append(line)
    if waiting:
        yield Paragraphs(tuple(waiting), _SIZE)


def _signers(facts: ConsentPaper, words: ConsentWords) -> Iterator[str]:
    is_assent = facts.purpose is ConsentPurpose.ASSENT
    by_signer = {
        Signer.CLIENT: words.sign_minor if is_assent else words.sign_client,
        Signer.GUARDIAN: words.sign_guardian,
    }
    for signer in facts.signers:
        yield by_signer[signer]
    yield words.sign_staff
    yield words.sign_reader
