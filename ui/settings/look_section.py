"""How the windows look on this computer: theme, text size, language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.machine_settings import MachineSettings
from services.progress import Progress
from ui.settings.section import Section
from ui.shared.choices import Option, Segmented
from ui.shared.theme import ThemeChoice
from ui.shared.widgets import Card, line, muted_label, text_label
from ui.translation import Language
from ui.workplace import Workplace

_PERCENTS = (100, 110, 125, 150, 175, 200)


class LookSection(Section):
    """A choice is in force at once."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._file = workplace.settings
        self.theme = Segmented(
            [
                Option(ThemeChoice.LIGHT, self.tr("Light")),
                Option(ThemeChoice.DARK, self.tr("Dark")),
                Option(ThemeChoice.SYSTEM, self.tr("As the system")),
            ]
        )
        self.percent = Segmented([Option(str(n), f"{n} %") for n in _PERCENTS])
        self.language = Segmented(
            [Option(Language.CHINESE, "中文"), Option(Language.ENGLISH, "English")]
        )
        card = Card(self.tr("Appearance"), self.tr("on this computer, for everybody"))
        card.body.addWidget(self._row(self.tr("Theme"), self.theme))
        card.body.addWidget(line())
        card.body.addWidget(self._row(self.tr("Text size"), self.percent))
        card.body.addWidget(line())
        card.body.addWidget(self._row(self.tr("Language"), self.language))
        card.body.addWidget(
            muted_label(self.tr("F12 hides all names at once, e.g. when somebody looks over."))
        )
        self.column.addWidget(card)
        for choice in (self.theme, self.percent, self.language):
            choice.chosen.connect(self._save)

    @override
    def reload(self) -> None:
        file = self._file
        job = self.workplace.jobs.start(lambda progress: file.load())
        job.succeeded.connect(self._show)

    def _row(self, name: str, choice: QWidget) -> QWidget:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        label = text_label(name)
        label.setFixedWidth(self.workplace.theme.px(120))
        box.addWidget(label)
        box.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        choice.setAccessibleName(name)
        return row

    def _show(self, settings: MachineSettings) -> None:
        self.theme.set_value(settings.theme)
        self.percent.set_value(str(settings.text_percent))
        # A language given on the command line is not stored; what is spoken now is shown.
        self.language.set_value(self.workplace.language)

    def _save(self) -> None:
        theme, language = self.theme.value(), self.language.value()
        percent, file = int(self.percent.value() or 100), self._file

        def work(progress: Progress) -> None:
            found = file.load()
            file.save(found._replace(theme=theme, text_percent=percent, language=language))

        self.workplace.jobs.start(work).succeeded.connect(self._tell)

    def _tell(self) -> None:
        self.workplace.changes.announce({Area.PREFERENCES})
