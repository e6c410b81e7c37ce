"""The self-check on paper, made on a worker."""

from services.documents import self_check
from services.documents.forms import render
from services.documents.rendered import Rendered
from services.indicators.service import IndicatorService


def rendered(indicators: IndicatorService, year: int) -> Rendered:
    """The printing goes into the audit trail."""
    return render(self_check.paper(indicators.self_check_paper(year)))
