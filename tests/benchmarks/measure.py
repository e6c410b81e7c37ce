"""Medians, percentiles and fair turns."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median

Action = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report; times in milliseconds, memory in MiB."""

    name: str
    product: float
    baseline: float
    ratio: float
    limit: float
    unit: str
    what: str

    @property
    def holds(self) -> bool:
        return self.ratio <= self.limit

    def as_dict(self) -> dict[str, object]:
        return {**asdict(self), "holds": self.holds}


def ratio_row(
    name: str, product: float, baseline: float, limit: float, what: str, unit: str = "ms"
) -> Row:
    """A row whose figure is ``product / baseline``, to be at most ``limit``."""
    ratio = round(product / baseline, 3)
    return Row(name, round(product, 3), round(baseline, 3), ratio, limit, unit, what)


def milliseconds(action: Action) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def in_turn(actions: Sequence[Action], times: int, warm_up: int = 1) -> list[list[float]]:
    """Run the actions one after the other, ``times`` rounds, so that a drifting machine
    treats them alike; returns each action's milliseconds."""
    for _ in range(warm_up):
        for action in actions:
            action()
    taken: list[list[float]] = [[] for _ in actions]
    gc.collect()
    for _ in range(times):
        for figures, action in zip(taken, actions, strict=True):
            figures.append(milliseconds(action))
    return taken


def percentile(figures: Sequence[float], percent: float) -> float:
    """Nearest-rank percentile."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, round(percent / 100 * (len(ordered) - 1)))]


__all__ = ["Row", "in_turn", "median", "milliseconds", "percentile", "ratio_row"]
