"""Words of self-assessments that several parts use."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from services.scales.definition import Definition, Input, Item
from services.scales.wording import Wording


def language_word(code: str) -> str:
    """A language in its own words, as whoever reads it knows it."""
    return {"zh": "中文", "en": "English"}.get(code, code)


def ages_word(ages: tuple[int | None, int | None]) -> str:
    """For whom a scale is made."""
    translate = QCoreApplication.translate
    low, high = ages
    if low is not None and high is not None:
        return translate("Kiosk", "for ages {low} to {high}").format(low=low, high=high)
    if low is not None:
        return translate("Kiosk", "from age {low}").format(low=low)
    return translate("Kiosk", "up to age {high}").format(high=high) if high is not None else ""


def said(
    definition: Definition,
    wording: Wording,
    item: Item,
    choices: Mapping[str, str],
    answers: Mapping[str, object],
) -> str:
    """An answer in the words in which it was given."""
    translate = QCoreApplication.translate
    if item.id not in answers:
        return translate("Kiosk", "not asked")
    given = answers[item.id]
    if given is None:
        return translate("Kiosk", "would rather not say")
    if item.input is Input.FLAG:
        own = wording.tokens.get(item.id, {})
        yes_no = (translate("Kiosk", "Yes"), translate("Kiosk", "No"))
        return own.get("true" if given else "false") or yes_no[0 if given else 1]
    name = definition.option_set_of(item, choices)
    if isinstance(given, Mapping):
        parts = (
            f"{wording.row(item.id, row)} {wording.option(name, v)}" for row, v in given.items()
        )
        return _joined(list(parts))
    if isinstance(given, Sequence) and not isinstance(given, str):
        ticked = [wording.token(item.id, token) for token in given]
        return _joined(ticked) or translate("Kiosk", "none of them")
    return wording.option(name, given) if name else str(given)


def _joined(parts: Sequence[str]) -> str:
    return QCoreApplication.translate("Kiosk", ", ").join(parts)
