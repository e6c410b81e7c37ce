"""The pages between the questions: before a scale, at the end, and when something went wrong."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from services.self_assessments.records import HandedIn, Intro
from ui.kiosk.type import kpx, words


class KioskPage(QWidget):
    """Words in the middle of the screen, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(kpx(20))
        self.column.addStretch(1)

    def add(self, role: str, text: str = "") -> QLabel:
        """Another paragraph."""
        label = words(text, role)
        self.column.addWidget(label)
        return label

    def finish(self) -> None:
        """Nothing more comes."""
        self.column.addStretch(2)


class IntroPage(KioskPage):
    """What a scale asks about, how long it is, and whose it is."""

    def __init__(self) -> None:
        super().__init__()
        self._instruction = self.add("kioskQuestion")
        self._length = self.add("kioskText")
        self._note = self.add("kioskMuted", self.tr("There is no right or wrong. Take your time."))
        self.finish()
        self._translation, self._credit = self.add("kioskSmall"), self.add("kioskSmall")

    def show_intro(self, intro: Intro) -> None:
        """Its credit stands below: for some scales the licence asks for it (scales.md 3)."""
        self._instruction.setText(intro.instruction)
        self._length.setText(self.tr("%n question(s)", "", intro.questions))
        own = self.tr("Translated by this project; not validated.")
        self._translation.setText(own)
        self._translation.setVisible(intro.is_project)
        self._credit.setText(intro.credit)


class ReadyPage(KioskPage):
    """Every question was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.add("kioskTitle", self.tr("Those were all the questions."))
        self.add("kioskText", self.tr("You can go back and change an answer, or hand in now."))
        self.finish()


class ClosingPage(KioskPage):
    """Thanks, and whom to turn to: the same for everybody, whatever was answered.

    A page that spoke otherwise after some answers would say aloud what was ticked, to whoever
    stands beside the screen.
    """

    def __init__(self) -> None:
        super().__init__()
        self._thanks = self.add("kioskTitle", self.tr("Thank you for your answers."))
        self._closing = self.add("kioskText")
        self._room = self.add("kioskText")
        self._hotline = self.add(
            "kioskText",
            # No hours: the notice of 2024 asks for at least 18 a day (practice.md 2.6).
            self.tr("The national psychological hotline 12356 listens, too."),
        )
        self._next = self.add("kioskMuted")
        self.finish()

    def show_handed_in(self, handed: HandedIn, *, is_class: bool) -> None:
        """The scale's own closing words stand instead of ours."""
        own = self.tr(
            "Whoever finds some of this hard to carry need not carry it alone: the counsellor is "
            "here for you, today or any other day."
        )
        self._closing.setText(handed.closing or own)
        self._room.setText(self.tr("Telephone of this room: {phone}").format(phone=handed.phone))
        self._room.setVisible(bool(handed.phone))
        self._next.setText(
            self.tr("Please let the next one sit down.")
            if is_class
            else self.tr("Please tell the counsellor that you are ready.")
        )


class AskPage(KioskPage):
    """Calm words when only a counsellor can help."""

    def __init__(self) -> None:
        super().__init__()
        self.add("kioskTitle", self.tr("Please ask the counsellor to come."))
        self.add("kioskText", self.tr("What you have answered so far is kept."))
        self.finish()
