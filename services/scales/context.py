"""What is known of the person beside the answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.scales.errors import AnswerProblem, AnswerRefused

SEXES = ("M", "F", "unknown")
OLDEST = 130
_PERSON = ("sex", "age", "education", "informant")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Context:
    """``age`` in completed years; ``choices`` such as rule, order, band_set by name."""

    sex: str = "unknown"
    age: int | None = None
    education: str = ""
    informant: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises AnswerRefused ``bad_context`` naming the part (scales.md 7)."""
        if not isinstance(self.sex, str) or self.sex not in SEXES:
            raise AnswerRefused("sex", AnswerProblem.BAD_CONTEXT)
        if self.age is not None and (type(self.age) is not int or not 0 <= self.age <= OLDEST):
            raise AnswerRefused("age", AnswerProblem.BAD_CONTEXT)
        texts = {"education": self.education, "informant": self.informant, **self.choices}
        for name, value in texts.items():
            if not isinstance(value, str) or len(value) > _LONGEST:
                raise AnswerRefused(name[:_LONGEST], AnswerProblem.BAD_CONTEXT)

    @classmethod
    def from_json(cls, content: object) -> "Context":
        """Of ``{"sex": ..., "age": ..., "rule": ...}``; null is not given.

        Raises AnswerRefused.
        """
        if content is None:
            return cls()
        if not isinstance(content, dict):
            raise AnswerRefused("context", AnswerProblem.BAD_CONTEXT)
        given = {str(name): value for name, value in content.items() if value is not None}
        person = {name: given.pop(name) for name in _PERSON if name in given}
        return cls(**person, choices=given)

    def as_json(self) -> dict[str, object]:
        """What `from_json` reads; only what is known."""
        person = {
            "sex": self.sex if self.sex != "unknown" else None,
            "age": self.age,
            "education": self.education or None,
            "informant": self.informant or None,
        }
        known: dict[str, object] = {
            name: value for name, value in person.items() if value is not None
        }
        return known | dict(self.choices)


NOTHING_KNOWN = Context()
