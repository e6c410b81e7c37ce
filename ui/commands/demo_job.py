"""The whole job of a room without a display: from the first record to the sealed package."""

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from services.demo.building import Demo, build
from services.documents import referral_form, wording
from services.documents.referral_words import ReferralWording
from services.errors import Conflict
from services.exchange.package import SIGNATURE_SUFFIX
from services.machine_settings import MachineSettings
from services.progress import Progress
from services.summary.tables import Population
from services.whole_files import write_whole
from ui.navigation import Place
from ui.pages import PAGES


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the job left behind."""

    vault: Path
    referral_form: Path
    summary_page: Path
    workbook: Path
    package: Path
    signature: Path
    county_key: Path
    room_key: str  # minisign public key line, to check the signature
    pictures: Path
    month: str
    visits: int
    persons: int
    referrals: int

    def as_json(self) -> dict[str, object]:
        """For a machine: paths as text, counts of the demonstration's month."""
        return {
            name: str(value) if isinstance(value, Path) else value
            for name, value in asdict(self).items()
        }


def run_job(folder: Path, language: str) -> DemoResult:
    """Build the room in ``folder``, print a referral, close the month, write and check the package.

    Raises Conflict ``register_exists`` if there is one in ``folder`` already.
    """
    if (folder / "vault").exists():
        raise Conflict("register_exists")
    stick = folder / "stick"
    demo = build(folder / "vault", stick, Progress())
    try:
        return _job(demo, folder, stick, language)
    finally:
        demo.register.vault.lock()


def _job(demo: Demo, folder: Path, stick: Path, language: str) -> DemoResult:
    register = demo.register
    form_path = folder / "referral-form.pdf"
    write_whole(form_path, _referral_form(demo))
    preview = register.summaries.preview(demo.month)
    published = register.summaries.close(demo.month, preview.published.digest)
    written = register.outbox.write(demo.month, stick, Progress())
    page = folder / register.twins.file_name(published, ".pdf")
    workbook = folder / register.twins.file_name(published, ".xlsx")
    register.twins.save_page(demo.month, page)
    register.period_reports.save_workbook(demo.month, workbook)
    true_counts = {one.population: one.month for one in preview.truth}
    key = folder / "county-demo-key.txt"
    write_whole(key, f"{demo.county.identity}\n".encode())
    return DemoResult(
        vault=folder / "vault",
        referral_form=form_path,
        summary_page=page,
        workbook=workbook,
        package=written.package,
        signature=written.package.with_name(written.package.name + SIGNATURE_SUFFIX),
        county_key=key,
        room_key=register.outbox.identity().signer,
        pictures=_pictures(demo, folder / "pictures", language),
        month=demo.month,
        visits=true_counts[Population.VISITS],
        persons=preview.persons_in_month,
        referrals=true_counts[Population.REFERRALS],
    )


def _referral_form(demo: Demo) -> bytes:
    form = demo.register.referrals.form(demo.referral)
    demo.register.referrals.count_print(demo.referral)
    return referral_form.render(form, wording.load(ReferralWording, "referral")).pdf


def _pictures(demo: Demo, folder: Path, language: str) -> Path:
    """PNG pictures of the main pages, as the window shows them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app import make_application
    from ui.look import Look
    from ui.pictures import Studio

    folder.mkdir(exist_ok=True)
    look = Look(make_application())
    look.put_on(MachineSettings(language=language))
    studio = Studio(demo.register.vault, look, demo.clock)
    for name, place in _main_pages():
        studio.page(place).save(str(folder / f"{name}.png"))
    studio.close()
    return folder


def _main_pages() -> Iterator[tuple[str, Place]]:
    wanted = (
        Place.TODAY, Place.CLIENTS, Place.VISITS, Place.LOG_VISIT, Place.REFERRALS,
        Place.SUMMARIES, Place.LEDGER_IMPORT, Place.SETTINGS,
    )  # fmt: skip
    for number, place in enumerate(wanted, start=1):
        if place in PAGES:
            yield f"{number}-{place.value.replace('_', '-')}", place
