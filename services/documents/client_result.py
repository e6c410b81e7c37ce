"""The result for the person who answered: short, warm, without answers or flags, half a page.

No name and no number, as on the safety plan: others at home may find the paper.
"""

from services.assessments.printed import ResultFacts
from services.assessments.queries import shown_value
from services.documents import scale_passport
from services.documents.assessment_sheet import ResultWords, line_words, words
from services.documents.forms import (
    Block,
    Gap,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    render_half,
)
from services.documents.forms.facts import day_text
from services.documents.rendered import Rendered
from services.documents.scale_passport import LANGUAGE, own
from services.scales.definition import Direction
from services.scales.wording import label

_STAFF = "staff"  # rated about the person: not theirs to be handed a band
_SIZE = 11


def filled(facts: ResultFacts) -> Rendered:
    """One result on an A5 half, to be cut off."""
    said, details = words(), facts.details
    definition = details.definition
    blocks: list[Block] = [
        Gap(1),
        Paragraphs((said.client_opening.format(period=own(definition.use.period)),), _SIZE),
        *_value(said, facts),
        *(Paragraphs((text,), _SIZE) for text in _meaning(said, facts)),
        Gap(1),
        Note(scale_passport.with_norm(definition, details.wordings.get(LANGUAGE))),
    ]
    subtitle = said.client_day.format(day=day_text(details.summary.day))
    room = said.client_room.format(room=facts.room_name, phone=facts.room_phone).strip()
    head = PaperHead(room, None, None)
    return render_half(PaperForm(said.client_title, head, tuple(blocks), subtitle))


def _value(said: ResultWords, facts: ResultFacts) -> list[Block]:
    """The main score with its band; where there is none, it is talked about, not handed over."""
    details = facts.details
    definition, result = details.definition, details.result
    main = definition.main_score
    shown = shown_value(definition, main.id, result.scores.get(main.id)) if main else ""
    if main is None or not shown or details.summary.informant == _STAFF:
        return [Heading(said.client_talk)]
    low, high = (f"{float(limit):g}" for limit in main.range)
    value = said.client_value.format(value=shown, low=low, high=high)
    band = result.bands.get(main.id)
    if not band:
        return [Heading(said.client_plain.format(value=value))]
    word = label(definition, "band", band, LANGUAGE)
    return [Heading(said.client_band.format(value=value, band=word))]


def _meaning(said: ResultWords, facts: ResultFacts) -> list[str]:
    details = facts.details
    directions = {
        Direction.WORSE: said.client_worse,
        Direction.BETTER: said.client_better,
    }
    has_value = details.definition.main_score is not None and details.summary.value
    texts = [directions.get(details.definition.direction, "") if has_value else ""]
    if details.result.status == "prorated":
        texts.append(said.client_prorated)
    texts.append(said.client_meaning)
    if facts.next_day is not None:
        texts.append(said.client_next.format(day=day_text(facts.next_day)))
    texts.append(said.client_lines.format(lines=line_words(said, facts)))
    return [text for text in texts if text]
