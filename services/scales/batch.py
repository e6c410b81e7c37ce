"""A whole school at once: the same results as `scoring.score`, a hundred times as fast."""

from collections.abc import Mapping, Sequence

from services.scales.context import NOTHING_KNOWN, Context
from services.scales.definition import Definition
from services.scales.errors import AnswerRefused
from services.scales.result import Result

BLANK = 255


class BatchScorer:
    """For scales whose items are all choices: a form is one byte an item, in their order.

    A byte is the printed value of the option (0 to 199), 255 a blank; options that are words
    (``refused``) count down from 254 in the order of the option set.
    """

    def __init__(self, definition: Definition) -> None:
        raise NotImplementedError

    @staticmethod
    def fits(definition: Definition) -> bool:
        """Whether the scale can be answered by bytes."""
        raise NotImplementedError

    def row(self, answers: Mapping[str, object], context: Context = NOTHING_KNOWN) -> bytes:
        """Answers as a row. Raises AnswerRefused."""
        raise NotImplementedError

    def answers(self, row: bytes, context: Context = NOTHING_KNOWN) -> dict[str, object]:
        """A row as answers. Raises AnswerRefused."""
        raise NotImplementedError

    def score(
        self, rows: Sequence[bytes], contexts: Sequence[Context]
    ) -> list[Result | AnswerRefused]:
        """In the order of ``rows``; what is impossible comes as its refusal, and stops nothing."""
        raise NotImplementedError
