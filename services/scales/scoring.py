"""One form scored by its definition."""

from collections.abc import Mapping

from services.scales.context import Context
from services.scales.definition import Definition
from services.scales.result import Result


def score(
    definition: Definition, answers: Mapping[str, object], context: Context = Context()
) -> Result:
    """Raises AnswerRefused, and nothing else whatever the answers are."""
    raise NotImplementedError
