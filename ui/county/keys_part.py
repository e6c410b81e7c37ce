"""The office's public keys: digits to read aloud, a file for sticks, a sheet to print."""

from typing_extensions import override

from services.county.office_keys import OfficeSheet
from services.documents.rendered import Rendered
from ui.shared.entries import FactGrid, row_of, selectable_label
from ui.shared.show_paper import show_paper
from ui.shared.tabbed_page import TabPart
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, plain_button, primary_button, text_label
from ui.workplace import Workplace

_FILE = "anxinbu-office-keys.txt"


class KeysPart(TabPart):
    """Nothing here is secret."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.banner = Banner(tone=Tone.ACCENT)
        self.banner.hide()
        self.digits = text_label("", "figure")
        self.digits.setWordWrap(True)
        self.facts = FactGrid()
        self.print = primary_button(self.tr("Print the sheet"), icon_name="printer")
        self.save = plain_button(self.tr("Key file for rooms…"), icon_name="save")
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        card = Card(self.tr("Our keys"), self.tr("public; they may hang on the wall"))
        card.body.addWidget(
            text_label(
                self.tr(
                    "Rooms seal their packages to these and know our signature by them. When a "
                    "room sets its county for the first time, let it compare these eight groups."
                ),
                "muted",
            )
        )
        card.body.addWidget(self.digits)
        card.body.addWidget(self.facts)
        card.body.addWidget(row_of(1, self.save, self.print, spacing=8))
        self.column.addWidget(self.banner)
        self.column.addWidget(card)
        self.column.addStretch(1)

    @override
    def reload(self) -> None:
        keys = self.workplace.register.office_keys
        job = self.workplace.jobs.start(lambda progress: keys.sheet())
        job.succeeded.connect(self._show)

    def _show(self, sheet: OfficeSheet) -> None:
        self.digits.setText(sheet.keys.fingerprint)
        self.facts.set_rows(
            [
                (self.tr("Office"), text_label(sheet.office)),
                (self.tr("To seal to (age)"), selectable_label(sheet.keys.recipient)),
                (self.tr("Signs with (minisign)"), selectable_label(sheet.keys.signer)),
            ]
        )

    def _print(self) -> None:
        keys = self.workplace.register.office_keys

        def make() -> Rendered:
            from services.documents import office_keys
            from services.documents.forms import render

            return render(office_keys.paper(keys.sheet()))

        title = self.tr("Sheet of our keys")
        show_paper(self.workplace, self, make, title, "office-keys", has_names=False)

    def _save(self) -> None:
        path = self.workplace.dialogs.save_file(
            self.tr("Key file for rooms"), _FILE, self.tr("Text (*.txt)")
        )
        if path is None:
            return
        keys = self.workplace.register.office_keys
        job = self.workplace.jobs.start(lambda progress: keys.save_key_file(path))
        job.succeeded.connect(self._tell_saved)

    def _tell_saved(self) -> None:
        self.banner.say(self.tr("Saved. A room reads it under Set the county's key."), Tone.ACCENT)
