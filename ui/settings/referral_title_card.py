"""What the printed referral is called: one of the usual titles, or the room's own."""

from models.vocabulary import Area
from services.errors import InvalidInput
from services.preferences import LONGEST_TITLE, REFERRAL_TITLE, REFERRAL_TITLES
from ui.shared.choices import Option, Segmented
from ui.shared.form import Field, Form, line_field
from ui.shared.widgets import Card, plain_button
from ui.workplace import Workplace

_OWN = "own"


class ReferralTitleCard(Card):
    """The titles are printed words, so they are Chinese in every language of the window."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Title of the referral form"))
        self._workplace = workplace
        usual = [Option(title, title) for title in REFERRAL_TITLES]
        self._usual = Segmented([*usual, Option(_OWN, self.tr("Another one"))])
        self._own, self._save = line_field(), plain_button(self.tr("Save"))
        self._form = Form()
        hint = self.tr("As the county's rules call it; the forms printed from now on say so.")
        self._form.add(Field("usual", self.tr("Title"), self._usual, hint))
        self._form.add(Field("own", self.tr("The room's own title"), self._own))
        self._usual.chosen.connect(self._show_own)
        self._save.clicked.connect(self._store)
        self._own.returnPressed.connect(self._store)
        self.body.addWidget(self._form)
        self.head.addWidget(self._save)

    def reload(self) -> None:
        """Show what is stored."""
        preferences = self._workplace.register.preferences
        job = self._workplace.jobs.start(lambda progress: preferences.get(REFERRAL_TITLE))
        job.succeeded.connect(self._show)

    def _show(self, stored: str) -> None:
        is_usual = stored in REFERRAL_TITLES
        self._usual.set_value(stored if is_usual else _OWN)
        self._own.setText("" if is_usual else stored)
        self._show_own()

    def _show_own(self) -> None:
        self._form.set_visible("own", self._usual.value() == _OWN)

    def _store(self) -> None:
        chosen, preferences = self._usual.value(), self._workplace.register.preferences
        title = self._own.text().strip() if chosen == _OWN else chosen
        job = self._workplace.jobs.start(
            lambda progress: preferences.set(REFERRAL_TITLE, title), self._show_error
        )
        job.succeeded.connect(self._tell_stored)

    def _tell_stored(self) -> None:
        self._form.clear_problems()
        self.set_note(self.tr("Saved."))
        self._workplace.changes.announce({Area.PREFERENCES})
        self.reload()

    def _show_error(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            words = self.tr("1 to %n character(s)", "", LONGEST_TITLE)
            self._form.set_problems({"own": words})
        else:
            self._workplace.dialogs.show_error(error)
