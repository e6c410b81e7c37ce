"""Where the office's figures lie: in its own file, or in a PostgreSQL that several share."""

from typing_extensions import override

from services.actor import Right
from ui.settings.section import Section
from ui.shared.entries import row_of
from ui.shared.form import Field, Form, line_field
from ui.shared.widgets import Card, plain_button, text_label
from ui.workplace import Workplace


class StoreSection(Section):
    """For the lead; takes effect when the register is opened again."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._where = text_label("", "strong")
        self.address = line_field("postgresql://name:password@host/anxinbu")
        self.form = Form()
        self.form.add(Field("address", self.tr("Address of the database"), self.address))
        self.use = plain_button(self.tr("Use it from now on"))
        self.use.clicked.connect(self._move)
        card = Card(self.tr("Where the figures lie"))
        card.body.addWidget(self._where)
        card.body.addWidget(
            text_label(
                self.tr(
                    "One computer needs nothing here: everything lies encrypted in its own "
                    "register. A city where several officers work at once can use a PostgreSQL "
                    "of its own network. Nothing is copied; begin with it, or go on with tables "
                    "that are there. Empty: this computer."
                ),
                "muted",
            )
        )
        card.body.addWidget(self.form)
        card.body.addWidget(row_of(1, self.use))
        self.column.addWidget(card)
        self._may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        self.form.setEnabled(self._may_manage)
        self.use.setEnabled(self._may_manage)

    @override
    def reload(self) -> None:
        if not self._may_manage:
            self._where.setText(self.tr("Only the lead can see this."))
            return
        store = self.workplace.register.county_store
        job = self.workplace.jobs.start(lambda progress: store.address())
        job.succeeded.connect(self._show)

    def _show(self, address: str) -> None:
        words = self.tr("In the database {address}").format(address=address)
        self._where.setText(words if address else self.tr("In this computer's own register"))

    def _move(self) -> None:
        store, address = self.workplace.register.county_store, self.address.text()
        job = self.workplace.jobs.start(lambda progress: store.move(address), self._show_error)
        job.succeeded.connect(self._moved)

    def _show_error(self, error: BaseException) -> None:
        self.show_error_beside(error, self.form)

    def _moved(self) -> None:
        self.address.clear()
        self.form.clear_problems()
        self.say(self.tr("Saved. Lock and open again to work there."))
        self.reload()
