"""One part of the settings page."""

from services.errors import InvalidInput
from ui.shared.form import Form
from ui.shared.tabbed_page import TabPart
from ui.shared.theme import Tone
from ui.shared.widgets import Banner
from ui.workplace import Workplace


class Section(TabPart):
    """Put cards into ``column``; ``say`` shows a sentence above them."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.banner = Banner()
        self.banner.hide()
        self.column.addWidget(self.banner)

    def say(self, text: str, tone: Tone = Tone.ACCENT) -> None:
        """What has been done, or what to know."""
        self.banner.say(text, tone)

    def show_error_beside(self, error: BaseException, *forms: Form) -> None:
        """Beside the field if it is about one of these forms, else in the error dialog."""
        is_shown = isinstance(error, InvalidInput) and any(form.show_error(error) for form in forms)
        if not is_shown:
            self.workplace.dialogs.show_error(error)
