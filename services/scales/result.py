"""What scoring returns: the contract of scales.md section 7."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.scales.definition import Definition

Value = int | float | None  # as displayed; comparisons were made on exact values


@dataclass(frozen=True, slots=True)
class Result:
    """``status`` is complete, prorated, incomplete or invalid; None is withheld, never 0."""

    status: str
    n_missing: int
    scores: Mapping[str, Value]
    bands: Mapping[str, str | None]
    flags: tuple[str, ...]  # sorted
    warnings: tuple[str, ...] = ()
    partial_sum: Value = None
    unrounded: Mapping[str, Value] = field(default_factory=dict)  # prorated scores only

    def as_json(self) -> dict[str, object]:
        """The contract; optional fields only where they say something."""
        content: dict[str, object] = {
            "status": self.status,
            "n_missing": self.n_missing,
            "scores": dict(self.scores),
            "bands": dict(self.bands),
            "flags": list(self.flags),
        }
        if self.partial_sum is not None:
            content["partial_sum"] = self.partial_sum
        if self.unrounded:
            content["unrounded"] = dict(self.unrounded)
        if self.warnings:
            content["warnings"] = list(self.warnings)
        return content

    @classmethod
    def from_json(cls, content: Mapping[str, object]) -> "Result":
        """What `as_json` wrote."""
        stored: dict[str, object] = dict(content)
        for name in ("flags", "warnings"):
            if name in stored:
                stored[name] = tuple(stored[name])  # type: ignore[arg-type]
        return cls(**stored)  # type: ignore[arg-type]

    def main(self, definition: Definition) -> tuple[Value, str | None]:
        """The main score and the main band (of that score, if no other is); each may be None."""
        main = definition.main_score
        value = self.scores.get(main.id) if main else None
        return value, self.bands.get(definition.main_subject)

    def critical(self, definition: Definition) -> tuple[str, ...]:
        """The raised flags that open a risk duty."""
        critical = {flag.id for flag in definition.flags if flag.is_critical}
        return tuple(flag for flag in self.flags if flag in critical)
