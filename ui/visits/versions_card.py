"""How a visit stood before each amendment, and why it was amended."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.visits.records import VisitVersion
from ui.shared.entries import Entries
from ui.shared.local_time import moment_words
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, text_label
from ui.visits.words import Labels, clock_words, length_words


class VersionsCard(Card):
    """Hidden while a visit was never amended."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._labels = labels
        self.heading.setText(self.tr("Earlier versions"))
        self.heading.show()
        self._entries = Entries(10)
        self.body.addWidget(self._entries)
        self.hide()

    def show_versions(self, versions: tuple[VisitVersion, ...]) -> None:
        """The newest first."""
        self._entries.set_rows([self._row(version) for version in reversed(versions)])
        self.setVisible(bool(versions))

    def _row(self, version: VisitVersion) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(2))
        head = self.tr("Version {number}, until {time} by {name}")
        column.addWidget(
            muted_label(
                head.format(
                    number=version.version, time=moment_words(version.at), name=version.amended_by
                )
            )
        )
        column.addWidget(text_label(self._before(version.before)))
        reason = self.tr("Reason: {reason}").format(reason=version.reason)
        column.addWidget(text_label(reason, "muted"))
        return holder

    def _before(self, before: Mapping[str, object]) -> str:
        label = self._labels.label
        topics, minutes = before["topics"], before["minutes"]
        start = before["start_minute"]
        facts = (
            str(before["day"]),
            clock_words(start) if isinstance(start, int) else "",
            length_words(minutes) if isinstance(minutes, int) else "",
            label("mode", str(before["mode"])),
            self._labels.labels("topic", topics) if isinstance(topics, list) else "",
            self.tr("risk {level}").format(level=label("risk", str(before["risk"]))),
            str(before["done"]),
            str(before["next_step"]),
        )
        return "   ".join(fact for fact in facts if fact)
