"""One person of the rosters: posts and certificates, each with a way to correct it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.vocabulary import Sex
from services.rosters.records import PersonDetails, PostView, QualificationView
from ui.clients.words import sex_word
from ui.rosters.words import expiry_tone, expiry_word, roster_word, span_of
from ui.shared.entries import Entries, FactGrid, link_about, row_of
from ui.shared.theme import Tone
from ui.shared.widgets import (
    Card,
    Chip,
    NameLabel,
    line,
    muted_label,
    plain_button,
    text_label,
)
from ui.visits.words import Labels
from ui.workplace import Workplace


class PersonCard(Card):
    """Signals: ``edit_wanted``, ``hours_wanted``, ``remove_wanted``; ``post_wanted`` (PostView or
    None for a new one), ``post_dropped`` (PostView); the same of ``qualification``."""

    edit_wanted, hours_wanted, remove_wanted = Signal(), Signal(), Signal()
    post_wanted, post_dropped = Signal(object), Signal(object)
    qualification_wanted, qualification_dropped = Signal(object), Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._labels, self._today = Labels(workplace), workplace.clock.today
        self._name, self._about = NameLabel(workplace.curtain), muted_label()
        self._name.setProperty("role", "lead")
        self._facts, self._posts, self._held = FactGrid(), Entries(6), Entries(6)
        self._edit = plain_button(self.tr("Edit"), icon_name="pencil")
        self._hours = plain_button(self.tr("Training record"), icon_name="list-checks")
        self._remove = plain_button(self.tr("Take off the lists…"))
        self._new_post = plain_button(self.tr("Another post"), icon_name="plus")
        self._new_held = plain_button(self.tr("Certificate"), icon_name="plus")
        self._lay_out()
        self._connect()
        self.hide()

    def show_person(self, person: PersonDetails) -> None:
        """Show this person instead."""
        fields = person.fields
        self._name.set_name(fields.name)
        sex = "" if fields.sex is Sex.UNKNOWN else sex_word(fields.sex)
        born = self.tr("born {year}").format(year=fields.birth_year) if fields.birth_year else ""
        self._about.setText("  ".join(filter(None, (sex, born))))
        facts = (
            (self.tr("Works at"), fields.unit),
            (self.tr("Phone"), fields.phone),
            (self.tr("Education"), self._education(fields.education)),
            (self.tr("Good at"), fields.strengths),
            (self.tr("Signs in as"), person.account),
            (self.tr("Remarks"), fields.remarks),
        )
        self._facts.set_rows([(name, text_label(words)) for name, words in facts if words])
        self._facts.setVisible(any(words for _, words in facts))
        none = text_label(self.tr("None."), "muted")
        self._posts.set_rows([self._post(post) for post in person.posts] or [none])
        none = text_label(self.tr("None."), "muted")
        held = person.qualifications
        self._held.set_rows([self._qualification(one, held) for one in held] or [none])
        self._remove.setVisible(person.is_removable)
        self.show()

    def _education(self, code: str) -> str:
        return self._labels.label("education", code) if code else ""

    def _post(self, post: PostView) -> QWidget:
        duty = self._labels.label("roster_duty", post.duty)
        if post.is_full_time:
            duty = self.tr("{duty}, full-time").format(duty=duty)
        name = text_label(f"{roster_word(post.roster)}  {duty}")
        is_over = not post.holds_on(self._today())
        state = Chip(self.tr("not now"), Tone.NEUTRAL) if is_over else None
        correct = link_about(post, self.tr("Change"), self.post_wanted.emit)
        drop = link_about(post, self.tr("Drop"), self.post_dropped.emit)
        return _row(name, state, span_of(post), (correct, drop))

    def _qualification(self, one: QualificationView, every: Sequence[QualificationView]) -> QWidget:
        kind = self._labels.label("qualification", one.kind)
        name = text_label("  ".join(filter(None, (kind, one.number))))
        today = self._today()
        is_renewed = any(
            other.kind == one.kind and (other.until is None or other.until > one.until)
            for other in every
            if one.until is not None
        )
        words = "" if is_renewed else expiry_word(one.until, today)
        state = Chip(words, expiry_tone(one.until, today)) if words else None
        correct = link_about(one, self.tr("Change"), self.qualification_wanted.emit)
        drop = link_about(one, self.tr("Drop"), self.qualification_dropped.emit)
        about = "  ".join(filter(None, (span_of(one), one.issuer)))
        return _row(name, state, about, (correct, drop))

    def _want_post(self) -> None:
        self.post_wanted.emit(None)

    def _want_qualification(self) -> None:
        self.qualification_wanted.emit(None)

    def _lay_out(self) -> None:
        self.head.insertWidget(0, self._name)
        self.head.insertWidget(1, self._about)
        self.head.addWidget(self._edit)
        self.body.addWidget(self._facts)
        for title, entries, button in (
            (self.tr("Posts"), self._posts, self._new_post),
            (self.tr("Certificates"), self._held, self._new_held),
        ):
            self.body.addWidget(line())
            self.body.addWidget(row_of(text_label(title, "strong"), 1, button))
            self.body.addWidget(entries)
        self.body.addWidget(line())
        self.body.addWidget(row_of(self._hours, self._remove, 1, spacing=8))

    def _connect(self) -> None:
        for button, slot in (
            (self._edit, self.edit_wanted),
            (self._hours, self.hours_wanted),
            (self._remove, self.remove_wanted),
            (self._new_post, self._want_post),
            (self._new_held, self._want_qualification),
        ):
            button.clicked.connect(slot)


def _row(name: QWidget, state: Chip | None, about: str, links: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    first: list[QWidget | int] = [name] if state is None else [name, state]
    column.addWidget(row_of(*first, spacing=8))
    column.addWidget(row_of(muted_label(about), 1, *links, spacing=8))
    return holder
