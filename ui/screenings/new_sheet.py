"""Making a screening: what is filled in, by whom, on which day, and who is put on the list."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from services.screenings.records import NewPart, NewScreening, ScreeningDetails
from services.screenings.service import ScaleOffer
from ui.assessments.words import choice_name, choice_value
from ui.screenings.words import unfit_words
from ui.shared.choices import Choice, Option
from ui.shared.day_field import DayField, day_example
from ui.shared.entries import clear
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.tag_field import TagField
from ui.shared.theme import Theme
from ui.shared.widgets import muted_label, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_SELF = "self"
_OWN = "own"


class _Limits(QWidget):
    """For each chosen scale: from which result on somebody is put on the list."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._labels = labels
        self._choices: dict[str, Choice] = {}
        self._own: dict[str, dict[str, Choice]] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Theme.current().px(6))

    def show_scales(
        self, offers: Mapping[str, ScaleOffer], chosen: tuple[str, ...], informant: str
    ) -> None:
        """One line each, and one for what the scale lets choose; what was chosen stays."""
        kept = {scale: choice.value() for scale, choice in self._choices.items()}
        own = {scale: self.choices(scale) for scale in self._own}
        clear(self._rows)
        self._choices, self._own = {}, {}
        for scale in chosen:
            offer = offers.get(scale)
            if offer is not None:
                self._add(offer, kept.get(scale, offer.usual_limit or _OWN))
                self._add_choices(offer, own.get(scale, {}), informant)

    def choices(self, scale: str) -> dict[str, str]:
        """What was chosen of the scale's own choices."""
        return {name: choice.value() for name, choice in self._own.get(scale, {}).items()}

    def value(self, scale: str) -> str:
        """The limit as the service takes it."""
        chosen = self._choices[scale].value() if scale in self._choices else _OWN
        return "" if chosen == _OWN else chosen

    def _add(self, offer: ScaleOffer, value: str) -> None:
        px = Theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        name = text_label(offer.short, "strong")
        name.setFixedWidth(px(110))
        row.addWidget(name)
        choice = self._choices[offer.scale] = Choice(self._options(offer), value)
        choice.setAccessibleName(self.tr("On the list from"))
        if choice.count() > 1:
            row.addWidget(choice, 1)
        else:
            row.addWidget(muted_label(choice.itemText(0)), 1)
        self._rows.addLayout(row)

    def _add_choices(self, offer: ScaleOffer, kept: Mapping[str, str], informant: str) -> None:
        """Which print, which order of items, whose norms: as the paper has it."""
        px = Theme.current().px
        for name, possible in offer.choices.items():
            usual = possible.by_informant.get(informant, possible.default)
            options = [Option(value, choice_value(value)) for value in possible.values]
            choice = Choice(options, kept.get(name, usual))
            choice.setAccessibleName(choice_name(name))
            self._own.setdefault(offer.scale, {})[name] = choice
            label = muted_label(choice_name(name))
            label.setFixedWidth(px(110))
            row = QHBoxLayout()
            row.setSpacing(px(12))
            row.addWidget(label)
            row.addWidget(choice, 1)
            self._rows.addLayout(row)

    def _options(self, offer: ScaleOffer) -> list[Option]:
        own = (
            self.tr("the scale's own cut-off")
            if offer.has_cut_off
            else self.tr("only marked answers")
        )
        from_band = self.tr("{band} or worse")
        return [
            Option(_OWN, own),
            *(
                Option(
                    band,
                    from_band.format(band=self._labels.of_scale(offer.scale, "band", band)),
                )
                for band in offer.limits
            ),
        ]


class _ScreeningForm(RecordForm):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        today = workplace.clock.today
        labels = Labels(workplace)
        self._language = workplace.language.value
        self._offers: dict[str, ScaleOffer] = {}
        self._scales = TagField(placeholder=self.tr("Type a name, e.g. PHQ"))
        self._limits = _Limits(labels)
        self._unfit = muted_label()
        self._unfit.setWordWrap(True)
        self.add(
            Field(
                "title",
                self.tr("Name of the screening"),
                line_field(self.tr("e.g. 2026 autumn, grade 7")),
            )
        )
        self.add(
            Field("day", self.tr("Day"), DayField(today, today()), example=day_example()),
            Field("informant", self.tr("Filled in by"), Choice(labels.options("informant"), _SELF)),
        )
        self.add(
            Field(
                "parts",
                self.tr("Scales"),
                self._scales,
                self.tr("In the order of the paper. Ages are counted on the day above."),
            )
        )
        self.form.add_widget(self._unfit)
        self._unfit.hide()
        self.form.add(Field("limits", self.tr("On the list of talks"), self._limits))
        self.form.set_visible("limits", False)
        self.form.set_hint(
            "limits",
            self.tr(
                "A marked answer, such as one about self-harm, puts a student on the list always."
            ),
        )
        self._scales.changed.connect(self._show_limits)

    def show_offers(self, offers: tuple[ScaleOffer, ...]) -> None:
        """The scales that the room may use; those that do not fit are named with the reason."""
        self._offers = {offer.scale: offer for offer in offers if offer.unfit is None}
        self._scales.set_options([self._option(offer) for offer in self._offers.values()])
        reasons: dict[str, list[str]] = {}
        for offer in offers:
            if offer.unfit is not None:
                reasons.setdefault(unfit_words(offer.unfit), []).append(offer.short)
        words = [f"{', '.join(names)}: {reason}" for reason, names in reasons.items()]
        self._unfit.setText(self.tr("Not for a class: {scales}").format(scales="; ".join(words)))
        self._unfit.setVisible(bool(words))
        self._show_limits()

    @override
    def record(self) -> NewScreening:
        self.require_readable("title", "day", "parts")
        self._show_limits()
        scales = [str(scale) for scale in self.value("parts")]
        return NewScreening(
            title=str(self.value("title")),
            parts=tuple(
                NewPart(scale, self._limits.choices(scale), self._limits.value(scale))
                for scale in scales
            ),
            informant=str(self.value("informant")),
            day=date.fromisoformat(str(self.value("day"))),
        )

    def _show_limits(self) -> None:
        chosen = self._scales.value()
        self._limits.show_scales(self._offers, chosen, str(self.value("informant")))
        self.form.set_visible("limits", bool(chosen))

    def _option(self, offer: ScaleOffer) -> Option:
        name = offer.names.get(self._language, offer.short)
        return Option(offer.scale, offer.short, f"{name} {offer.short.lower()}")


class NewScreeningSheet(RecordSheet):
    """Signal ``saved`` (ScreeningDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace) -> None:
        self._screening_form = _ScreeningForm(workplace)
        title = QCoreApplication.translate("NewScreeningSheet", "New screening")
        super().__init__(parent, workplace, title, self._screening_form)
        screenings = workplace.register.screenings
        job = workplace.jobs.start(lambda progress: screenings.offers())
        job.succeeded.connect(self._screening_form.show_offers)
        self.lay_out(self.tr("Make it"))

    @override
    def saving(self) -> Callable[[], ScreeningDetails]:
        screenings, new = self.workplace.register.screenings, self._screening_form.record()
        return lambda: screenings.make(new)


class _FactsForm(RecordForm):
    def __init__(self, workplace: Workplace, screening: ScreeningDetails) -> None:
        super().__init__()
        today = workplace.clock.today
        self.add(Field("title", self.tr("Name of the screening"), line_field(text=screening.title)))
        day = DayField(today, screening.day)
        self.add(Field("day", self.tr("Day"), day, example=day_example()))

    @override
    def record(self) -> tuple[str, date]:
        self.require_readable("title", "day")
        return str(self.value("title")), date.fromisoformat(str(self.value("day")))


class FactsSheet(RecordSheet):
    """Another name or day. Signal ``saved`` (ScreeningDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, screening: ScreeningDetails) -> None:
        self._facts_form = _FactsForm(workplace, screening)
        title = QCoreApplication.translate("FactsSheet", "Screening")
        super().__init__(parent, workplace, title, self._facts_form)
        self._screening = screening
        self.column.addWidget(text_label(self.tr("Results keep the ages they were scored with.")))
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], ScreeningDetails]:
        (title, day), old = self._facts_form.record(), self._screening
        screenings = self.workplace.register.screenings
        return lambda: screenings.rename(old.id, title, day, old.version)
