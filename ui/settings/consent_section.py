"""Consents: the texts in their versions, and when signatures are renewed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from services.actor import Right
from services.consents.recording import ASK_AGAIN_MONTHS
from services.consents.records import ConsentText
from services.documents.rendered import Rendered
from services.progress import Progress
from ui.consents.text_sheet import ConsentTextSheet
from ui.consents.words import purpose_word
from ui.navigation import Place
from ui.settings.section import Section
from ui.shared.choices import Choice, Option
from ui.shared.form import Field, Form
from ui.shared.record_table import RecordTable
from ui.shared.show_paper import show_paper
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, muted_label, plain_button, primary_button
from ui.workplace import Workplace

_MONTHS = (0, 6, 12, 18, 24, 36)
_TABLE_ROWS = 7


class ConsentSection(Section):
    """The lead writes new versions; everybody reads and prints."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        self.months = Choice([Option(str(n), self._months_word(n)) for n in _MONTHS])
        self.model = RecordModel[ConsentText](self._columns(), workplace.curtain)
        self.table = RecordTable(self.model)
        self.years = Banner()
        self.write = primary_button(self.tr("New version…"), icon_name="pencil")
        self.paper = plain_button(self.tr("Print blank"), icon_name="printer")
        self.log = plain_button(self.tr("Told to others"), icon_name="message-square-text")
        self._lay_out()
        self.months.chosen.connect(self._keep_months)
        self.table.opened.connect(self._begin)
        self.write.clicked.connect(self._begin_chosen)
        self.paper.clicked.connect(self._print)
        self.log.clicked.connect(self._open_log)

    @override
    def reload(self) -> None:
        register = self.workplace.register

        def work(progress: Progress) -> tuple[int, tuple[ConsentText, ...]]:
            return register.preferences.get(ASK_AGAIN_MONTHS), register.consents.texts()

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: tuple[int, tuple[ConsentText, ...]]) -> None:
        months, texts = found
        self.months.set_value(str(months))
        chosen = self.table.current_record()
        self.model.set_rows(texts)
        row = next((n for n, text in enumerate(texts) if chosen and text.id == chosen.id), 0)
        self.table.selectRow(row)
        self._warn_of_years(texts)

    def _warn_of_years(self, texts: Sequence[ConsentText]) -> None:
        names = [purpose_word(text.purpose) for text in texts if text.names_other_years]
        words = self.tr(
            "{names}: the years of keeping in your own words are not those of the retention "
            "schedule any more. Please write a new version."
        )
        said = words.format(names=self.tr(", ").join(names)) if names else ""
        self.years.say(said, Tone.WARN)

    def _keep_months(self, months: str) -> None:
        preferences = self.workplace.register.preferences
        job = self.workplace.jobs.start(
            lambda progress: preferences.set(ASK_AGAIN_MONTHS, int(months))
        )
        job.succeeded.connect(self._months_kept)

    def _months_kept(self) -> None:
        self.say(self.tr("Kept, for signatures from now on."))

    def _begin_chosen(self) -> None:
        chosen = self.table.current_record()
        if chosen is not None:
            self._begin(chosen)

    def _begin(self, text: ConsentText) -> None:
        if not self._may_manage:
            self._print()
            return
        same = (one.version for one in self.model.rows() if one.purpose is text.purpose)
        sheet = ConsentTextSheet(self, self.workplace, text, max(same))
        sheet.saved.connect(self._written)
        sheet.open()

    def _written(self, text: ConsentText) -> None:
        words = self.tr("Version {n} of “{title}” is kept. Print the new form from now on.")
        self.say(words.format(n=text.version, title=text.title))
        self.reload()

    def _print(self) -> None:
        text = self.table.current_record()
        if text is None:
            return
        consents = self.workplace.register.consents

        def make() -> Rendered:
            from services.documents import consent_form
            from services.documents.forms import render

            return render(consent_form.paper(consents.paper(text.purpose, text_id=text.id)))

        title = purpose_word(text.purpose)
        show_paper(self.workplace, self, make, title, title, has_names=False)

    def _open_log(self) -> None:
        self.workplace.navigate.go(Place.DISCLOSURES)

    def _months_word(self, months: int) -> str:
        if not months:
            return self.tr("Only when a new text asks for it")
        return self.tr("After %n month(s)", "", months)

    def _columns(self) -> list[Column[ConsentText]]:
        return [
            Column(self.tr("Consent"), lambda text: purpose_word(text.purpose)),
            Column(self.tr("Version"), lambda text: str(text.version), ColumnKind.NUMBER, 80),
            Column(self.tr("In use from"), lambda text: text.valid_from.isoformat(), width=120),
            Column(self.tr("Written by"), self._writer, ColumnKind.MUTED, 120),
            Column(self.tr("Answers"), lambda text: str(text.words), ColumnKind.NUMBER, 90),
            Column("", self._state, ColumnKind.CHIP, 110, tone=_tone),
        ]

    def _writer(self, text: ConsentText) -> str:
        return text.written_by or self.tr("the program")

    def _state(self, text: ConsentText) -> str:
        if text.is_in_force:
            return self.tr("In use")
        is_coming = text.valid_from > self.workplace.clock.today()
        return self.tr("Coming") if is_coming else self.tr("Earlier")

    def _lay_out(self) -> None:
        renewal = Card(self.tr("Renewal"), self.tr("a signature grows old"))
        form = Form()
        form.add(Field("months", self.tr("Ask again"), self.months))
        form.setMaximumWidth(self.workplace.theme.px(360))
        renewal.body.addWidget(form)
        texts = Card(self.tr("Texts"), self.tr("what was signed never changes"))
        texts.head.addWidget(self.paper)
        texts.head.addWidget(self.write)
        self.table.setMinimumHeight(self.workplace.theme.px(40 * _TABLE_ROWS))
        self.years.hide()
        texts.body.addWidget(self.years)
        texts.body.addWidget(self.table)
        foot = QHBoxLayout()
        foot.addWidget(muted_label(self.tr("Everything told to others is in a log of its own.")))
        foot.addStretch(1)
        foot.addWidget(self.log)
        for card in (renewal, texts):
            self.column.addWidget(card)
        self.column.addLayout(foot)
        self.months.setEnabled(self._may_manage)
        for button in (self.write, self.log):
            button.setVisible(self._may_manage)


def _tone(text: ConsentText) -> Tone:
    return Tone.ACCENT if text.is_in_force else Tone.NEUTRAL
