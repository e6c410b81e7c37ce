"""Indicators of the county against their targets, and figures to ask a room about."""

from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area
from ui.shared.tabbed_page import NamedPart, TabbedPage, TabPart
from ui.workplace import Workplace


class EvaluationPage(TabbedPage):
    """Two tabs: the rates that only a county can compute, and questions to rooms."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.INCOMING, Area.UNITS, Area.INDICATORS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, "evaluationTab", fills_page=True)

    @override
    def title(self) -> str:
        return self.tr("Indicators and evaluation")

    @override
    def parts(self) -> list[NamedPart]:
        return [
            (self.tr("Rates and targets"), _rates),
            (self.tr("Figures to ask about"), _questions),
        ]


def _rates(workplace: Workplace) -> TabPart:
    from ui.county.rates_part import RatesPart

    return RatesPart(workplace)


def _questions(workplace: Workplace) -> TabPart:
    from ui.county.questions_part import QuestionsPart

    return QuestionsPart(workplace)
