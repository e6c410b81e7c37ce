"""Facts as rows of figures: what was done, told as it is; and what was said yes or no to."""

from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording
from ui.summaries.figures import FigureRow

QUARTERS = "class_quarters"


def fact_rows(summary: PublishedSummary, wording: SummaryWording, is_true: bool) -> list[FigureRow]:
    """Headings and facts of the month beside those of the year; the true ones open records."""
    rows: list[FigureRow] = []
    for heading, codes in wording.facts_by_group({**summary.year_facts, **summary.facts}).items():
        rows.append(FigureRow(heading, ("", "")))
        for code in codes:
            values = tuple(_words(code, facts.get(code, 0)) for facts in _both(summary))
            rows.append(FigureRow(wording.fact(code), values, 1, key=code if is_true else None))
    if summary.answers:
        rows.append(FigureRow(wording.words.answers, ("", "")))
    for code, is_yes in sorted(summary.answers.items()):
        answer = wording.answer(is_yes=is_yes)
        rows.append(FigureRow(wording.asked(code), (answer, ""), 1))
    return rows


def _both(summary: PublishedSummary) -> tuple[dict[str, int], dict[str, int]]:
    return dict(summary.facts), dict(summary.year_facts)


def _words(code: str, number: int) -> str:
    if not code.startswith(QUARTERS):
        return str(number)
    return f"{number / 4:.2f}".rstrip("0").rstrip(".")
