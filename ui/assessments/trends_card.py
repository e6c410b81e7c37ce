"""A client's results over time: the scales that are chosen, on one time axis."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.assessments.records import Trend, TrendPoint
from ui.assessments.words import not_a_diagnosis, own
from ui.shared.check_box import CheckBox
from ui.shared.flow import FlowLayout
from ui.shared.trend_chart import ChartPoint, Lane, TrendChart
from ui.shared.widgets import Card, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_AT_FIRST = 2  # scales that are drawn before somebody chooses


class TrendsCard(Card):
    """``show_trends``. Signal ``opened`` (assessment id)."""

    opened = Signal(int)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Over time"))
        self._workplace, self._labels = workplace, Labels(workplace)
        self._trends: tuple[Trend, ...] = ()
        self._boxes: dict[tuple[str, str], CheckBox] = {}
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, 14)
        self.chart = TrendChart()
        self._note = text_label("", "small")
        for part in (self._holder, self.chart, self._note):
            self.body.addWidget(part)
        self.chart.opened.connect(self.opened)

    def show_trends(self, trends: Sequence[Trend]) -> None:
        """Show these; what was chosen before stays chosen."""
        chosen = {key for key, box in self._boxes.items() if box.isChecked()}
        self._trends = tuple(trend for trend in trends if trend.points)
        self._make_boxes(chosen or self._at_first())
        self.setVisible(bool(self._trends))
        self._draw()

    def _at_first(self) -> set[tuple[str, str]]:
        """The main scores with the newest results."""
        main = [trend for trend in self._trends if trend.is_main] or list(self._trends)
        main.sort(key=lambda trend: (trend.points[-1].day, len(trend.points)), reverse=True)
        return {(trend.scale, trend.score) for trend in main[:_AT_FIRST]}

    def _make_boxes(self, chosen: set[tuple[str, str]]) -> None:
        for box in self._boxes.values():
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for trend in self._trends:
            box = CheckBox(self._name(trend))
            box.setChecked((trend.scale, trend.score) in chosen)
            box.toggled.connect(self._draw)
            self._boxes[trend.scale, trend.score] = box
            self._flow.addWidget(box)
        self._holder.setVisible(len(self._boxes) > 1)

    def _draw(self) -> None:
        drawn = [
            trend for trend in self._trends if self._boxes[trend.scale, trend.score].isChecked()
        ]
        self.chart.set_lanes([self._lane(trend) for trend in drawn])
        self.chart.setVisible(bool(drawn))
        points = [point for trend in drawn for point in trend.points]
        notes = [self.tr("{words}.").format(words=not_a_diagnosis())]
        if any(point.is_prorated for point in points):
            notes.append(self.tr("A hollow point is estimated: some questions were not answered."))
        if any(point.group for point in points):
            notes.append(
                self.tr("Points of another shape were scored otherwise and are not joined.")
            )
        if any(point.is_critical for point in points):
            notes.append(self.tr("“!”: one answer was to be asked about."))
        self._note.setText("  ".join(notes))

    def _name(self, trend: Trend) -> str:
        name = own(trend.names, self._workplace.language) if trend.names else ""
        return f"{trend.short} {name}".strip()

    def _lane(self, trend: Trend) -> Lane:
        directions = {
            "worse": self.tr("{low}–{high}, higher is more strain"),
            "better": self.tr("{low}–{high}, higher is better"),
        }
        pattern = directions.get(trend.direction, "{low}–{high}")
        return Lane(
            title=self._name(trend),
            note=pattern.format(low=f"{trend.lowest:g}", high=f"{trend.highest:g}"),
            lowest=trend.lowest,
            highest=trend.highest,
            lowest_band=self._name_of_band(trend, trend.lowest_band),
            borders=tuple((one.at, self._name_of_band(trend, one.band)) for one in trend.borders),
            points=tuple(self._point(trend, point) for point in trend.points),
        )

    def _point(self, trend: Trend, point: TrendPoint) -> ChartPoint:
        estimated = self.tr("estimated") if point.is_prorated else ""
        parts = (
            point.day.isoformat(),
            f"{self._name(trend)} {point.shown}",
            self._band(trend, point.band),
            estimated,
        )
        return ChartPoint(
            key=point.assessment_id,
            day=point.day,
            value=point.value,
            shown=point.shown,
            words=self._labels.joined(part for part in parts if part),
            group=point.group,
            is_hollow=point.is_prorated,
            is_marked=point.is_critical,
        )

    def _name_of_band(self, trend: Trend, band: str) -> str:
        """What fits beside the plot: without the advice that follows after a comma."""
        return re.split("[,，;；]", self._band(trend, band))[0]

    def _band(self, trend: Trend, band: str) -> str:
        return self._labels.of_scale(trend.scale, "band", band) if band else ""
