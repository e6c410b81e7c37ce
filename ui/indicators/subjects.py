"""What `Place.INDICATORS` can be given: nothing, or the line to look at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowLine:
    """One line in a period: ids as in `services.indicators`, e.g. s4.O02 and 2026."""

    indicator: str
    period: str

    @property
    def pack(self) -> str:
        """The pack that the line stands in."""
        return self.indicator.partition(".")[0]

    def written(self) -> str:
        """As one word that ``read_line`` reads."""
        return f"{self.indicator} {self.period}"


def read_line(written: str) -> ShowLine:
    """What ``ShowLine.written`` gave."""
    indicator, _, period = written.partition(" ")
    return ShowLine(indicator, period)
