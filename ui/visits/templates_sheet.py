"""One's own outlines for case notes, and the room's: add, change, take away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.progress import Progress
from services.visits.note_templates import NewTemplate, Template
from ui.navigation import Place
from ui.shared.entries import Entries, row_of
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet import Sheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.theme import Tone
from ui.shared.widgets import CheckBox, Chip, plain_button, text_label
from ui.workplace import Workplace


class TemplatesSheet(Sheet):
    """``open()`` it."""

    def __init__(self, parent: QWidget, workplace: Workplace) -> None:
        super().__init__(parent, "", "")
        self._workplace = workplace
        self._may_make_for_all = False
        self.column.addWidget(text_label(self.tr("Own outlines"), "lead"))
        self.setFixedWidth(workplace.theme.px(560))
        hint = self.tr(
            "Headings only: an outline is not sealed, so it must say nothing of anybody."
        )
        self.column.addWidget(text_label(hint, "muted"))
        self._entries = Entries(8)
        self.column.addWidget(self._entries)
        self._new = plain_button(self.tr("New outline"), icon_name="plus")
        self._new.clicked.connect(self._add)
        self.column.addWidget(row_of(self._new, 1))
        self.add_close()
        self._shown: dict[QWidget, Template] = {}
        self._load()

    def _load(self) -> None:
        templates = self._workplace.register.note_templates

        def work(progress: Progress) -> tuple[tuple[Template, ...], bool]:
            return templates.list(), templates.may_make_for_all()

        self._workplace.jobs.start(work).succeeded.connect(self._show)

    def _show(self, found: tuple[tuple[Template, ...], bool]) -> None:
        templates, self._may_make_for_all = found
        self._shown = {}
        rows = [self._row(template) for template in templates if template.id is not None]
        self._entries.set_rows(rows or [text_label(self.tr("None yet."), "muted")])

    def _row(self, template: Template) -> QWidget:
        parts: list[QWidget | int] = [text_label(template.name, "strong")]
        if template.is_for_all:
            parts.append(Chip(self.tr("for everybody"), Tone.INFO))
        parts.append(1)
        if template.may_edit:
            edit, drop = plain_button(self.tr("Change")), plain_button(self.tr("Take away"))
            self._shown |= {edit: template, drop: template}
            edit.clicked.connect(self._edit)
            drop.clicked.connect(self._retire)
            parts += [edit, drop]
        return row_of(*parts)

    def _template(self) -> Template:
        sender = self.sender()
        return next(template for widget, template in self._shown.items() if widget is sender)

    def _add(self) -> None:
        self._ask(None)

    def _edit(self) -> None:
        self._ask(self._template())

    def _ask(self, template: Template | None) -> None:
        sheet = _TemplateSheet(
            self, self._workplace, template, may_make_for_all=self._may_make_for_all
        )
        sheet.saved.connect(self._load)
        sheet.open()

    def _retire(self) -> None:
        template, dialogs = self._template(), self._workplace.dialogs
        points = (self.tr("Notes that were begun with it stay as they are."),)
        title = self.tr("Take away “{name}”?").format(name=template.name)
        if not dialogs.confirm_destructive(title, points, self.tr("Take away")):
            return
        templates, number = self._workplace.register.note_templates, template.id or 0

        def work(progress: Progress) -> None:
            templates.retire(number)

        self._workplace.jobs.start(work).succeeded.connect(self._load)


class _TemplateForm(RecordForm):
    def __init__(self, *, may_make_for_all: bool) -> None:
        super().__init__()
        self.add(Field("name", self.tr("Name"), line_field()))
        self.add(Field("body", self.tr("Headings, one a line"), NoteField(9)))
        for_all = CheckBox(self.tr("For everybody in the room"))
        self.form.add_widget(for_all)
        self.keep("is_for_all", for_all)
        for_all.setVisible(may_make_for_all)

    @override
    def record(self) -> NewTemplate:
        name, body = str(self.value("name")), str(self.value("body"))
        return NewTemplate(name, body, str(self.kept.get("mode") or ""), self.value("is_for_all"))


class _TemplateSheet(RecordSheet):
    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        template: Template | None,
        *,
        may_make_for_all: bool,
    ) -> None:
        self._template_form = _TemplateForm(may_make_for_all=may_make_for_all)
        title = QCoreApplication.translate("_TemplateSheet", "Outline")
        super().__init__(parent, workplace, title, self._template_form)
        self._template = template
        self._template_form.kept = {"mode": template.mode if template else ""}
        if template is not None:
            self._template_form.restore(
                {
                    "name": template.name,
                    "body": template.body,
                    "is_for_all": template.is_for_all,
                    "mode": template.mode,
                }
            )
        part = str(template.id) if template and template.id is not None else ""
        self.keep_draft(sheet_key(SheetName.NOTE_TEMPLATE, Place.LOG_VISIT, part=part), None)
        self.lay_out(self.tr("Keep"))

    @override
    def saving(self) -> Callable[[], Template]:
        templates, new = self.workplace.register.note_templates, self._template_form.record()
        number = self._template.id if self._template else None
        if number is None:
            return lambda: templates.add(new)
        return lambda: templates.edit(number, new)
