"""What somebody needs to know who has to report, beside the form."""

from ui.shared.entries import Entries
from ui.shared.theme import Tone
from ui.shared.widgets import Card, text_label


class AtOnceCard(Card):
    """At once, to the police; nothing stands in the way; whoever reports is protected.

    Minors Protection Law art. 11(2); Opinion of nine bodies (2020); practice.md 3.4. Neither sets
    hours, so none are named here.
    """

    def __init__(self) -> None:
        super().__init__(self.tr("Report at once"), tone=Tone.RISK)
        number = text_label("110", "figure")
        self.body.addWidget(number)
        self.body.addWidget(
            text_label(self.tr("or the local police station. Call first, write later."), "strong")
        )
        rules = Entries(8)
        rules.set_rows(
            [
                text_label(words, "muted")
                for words in (
                    self.tr("Suspected is enough. You need not prove anything."),
                    self.tr(
                        "No consent, no score, no guardian and no file is needed. "
                        "What is not known yet stays empty."
                    ),
                    self.tr(
                        "Telling your superior, the school or civil affairs comes besides; "
                        "it does not replace the report."
                    ),
                    self.tr("Only you and the lead can open this report."),
                    self.tr(
                        "Minors Protection Law, article 11: committees, and whoever works closely "
                        "with minors, report at once."
                    ),
                )
            ]
        )
        self.body.addWidget(rules)
