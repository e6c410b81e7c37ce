"""Version, where the data lie, and the health check."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout
from typing_extensions import override

from services.program import VERSION
from services.progress import Progress
from services.vault.health import Finding, HealthReport, HealthState
from ui.settings.section import Section
from ui.shared.entries import selectable_label
from ui.shared.health_text import found_text, part_name
from ui.shared.icons import icon
from ui.shared.progress_dialog import show_progress
from ui.shared.theme import Tone
from ui.shared.widgets import Card, muted_label, plain_button, text_label
from ui.workplace import Workplace

_ICONS = {
    HealthState.GOOD: ("circle-check", "good"),
    HealthState.WARNING: ("triangle-alert", "warn"),
    HealthState.BAD: ("circle-alert", "risk"),
    HealthState.UNKNOWN: ("circle-question-mark", "muted"),
}


class AboutSection(Section):
    """The same check as ``main.py doctor``."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        about = Card(self.tr("Anxinbu"), self.tr("version {version}").format(version=VERSION))
        about.body.addWidget(
            text_label(
                self.tr(
                    "A register for community counselling rooms. It works without any network "
                    "and sends nothing anywhere. Licence: Apache 2.0."
                )
            )
        )
        facts = QGridLayout()
        facts.setColumnStretch(1, 1)
        facts.setHorizontalSpacing(workplace.theme.px(16))
        facts.addWidget(muted_label(self.tr("Data folder")), 0, 0)
        facts.addWidget(selectable_label(str(workplace.register.vault.folder)), 0, 1)
        about.body.addLayout(facts)
        about.body.addWidget(
            muted_label(self.tr("Please do not copy this folder by hand; use the backups."))
        )
        health = Card(self.tr("Is everything whole?"))
        self.check = plain_button(self.tr("Check now"), icon_name="shield-check")
        self.check.clicked.connect(self._check)
        health.head.addWidget(self.check)
        self._findings = QVBoxLayout()
        self._lines: list[QLabel] = []
        health.body.addLayout(self._findings)
        self._hint = muted_label(
            self.tr("Reads every page of the register, the audit trail and the newest backup.")
        )
        health.body.addWidget(self._hint)
        self.column.addWidget(about)
        self.column.addWidget(health)

    def _check(self) -> None:
        vault = self.workplace.register.vault

        def work(progress: Progress) -> HealthReport:
            from services.vault import health
            from services.vault.files import VaultFiles

            return health.check(VaultFiles(vault.folder), vault)

        job = self.workplace.jobs.start(work)
        job.succeeded.connect(self.show_report)
        show_progress(job, self.tr("Checking everything"), self)

    def show_report(self, report: HealthReport) -> None:
        """One line a finding, and the sum of it above."""
        while (item := self._findings.takeAt(0)) is not None:
            layout = item.layout()
            if isinstance(layout, QGridLayout):
                self._clear(layout)
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(self.workplace.theme.px(12))
        grid.setVerticalSpacing(self.workplace.theme.px(8))
        for row, finding in enumerate(report.findings):
            self._add(grid, row, finding)
        self._findings.addLayout(grid)
        if report.is_healthy:
            self.say(self.tr("Everything that was looked at is whole."))
        else:
            self.say(
                self.tr("Something is damaged. Make no more entries; go back to the last backup."),
                Tone.RISK,
            )

    def _add(self, grid: QGridLayout, row: int, finding: Finding) -> None:
        name, color = _ICONS[finding.state]
        side = self.workplace.theme.px(16)
        mark = QLabel()
        mark.setPixmap(icon(name, color).pixmap(QSize(side, side)))
        grid.addWidget(mark, row, 0)
        grid.addWidget(text_label(part_name(finding.part)), row, 1)
        grid.addWidget(muted_label(found_text(finding)), row, 2)

    def _clear(self, grid: QGridLayout) -> None:
        while (item := grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        grid.deleteLater()

    @override
    def reload(self) -> None:
        """Nothing is fetched before it is asked for."""
