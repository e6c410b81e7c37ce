"""What scoring knows of one form: the answers, what of them counts, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.scales.context import Context
from services.scales.exact import Value


@dataclass(slots=True)
class Facts:
    """Filled in step by step by `scoring`; expressions and conditions read it.

    ``values`` holds what counts for every item: None where it is blank, does not apply, or was
    answered without a score (``refused``); 0 for a legitimate blank.
    """

    raw: Mapping[str, object]  # answers as given, blanks left out
    values: dict[str, Value]
    context: Context
    blanks: set[str] = field(default_factory=set)  # scored, apply, and may not be blank
    absent: set[str] = field(default_factory=set)  # do not apply
    scores: dict[str, Value] = field(default_factory=dict)
    bands: Mapping[str, str | None] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    is_prorated: bool = False  # set by a sum that stands for blanks too
    rounds: bool = True  # False: what a prorated sum was before it was rounded
