"""A day that is still to come: ``1.5`` typed in December is the fifth of next January."""

import re
from datetime import date

from typing_extensions import override

from ui.shared.form import DayField

_WITH_YEAR = re.compile(r"\d{4}")
_MONTH_AND_DAY = re.compile(r"\d{1,2}\D+\d{1,2}")


class ComingDayField(DayField):
    """A `DayField` whose days without a year are not in the past."""

    @override
    def value(self) -> date | None:
        day = super().value()
        is_meant = _WITH_YEAR.search(self.text()) or not _MONTH_AND_DAY.search(self.text())
        if day is None or day >= self._today() or is_meant:
            return day
        is_leap_day = (day.month, day.day) == (2, 29)
        return None if is_leap_day else day.replace(year=day.year + 1)
