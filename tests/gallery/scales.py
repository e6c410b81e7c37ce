"""The library of scales to photograph: passports, a pack with its signer, and the sheets."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from services.exchange.keys import new_signing_pair
from services.preferences import DECLARED_USES
from services.scales.fhir_questions import Disagreement
from services.scales.fhir_reading import read_questionnaire
from services.scales.pack_package import PackFiles
from services.scales.packs import PackFound
from services.scales.signers import NewSigner
from tests.fakes import SeededRandomness
from tests.services.scales import foreign, lhc
from ui.page import Page
from ui.scales.page import ScalesPage

if TYPE_CHECKING:
    from services.register import Register

SECRET, PUBLIC = new_signing_pair(SeededRandomness(11))


def library(register: "Register") -> object:
    """The PHQ-9, in a room that said what it uses scales for."""
    register.preferences.set(DECLARED_USES, "clinical,education")
    return "phq9"


def undeclared(register: "Register") -> object:
    """The WHO-5, in a room that has said nothing."""
    register.preferences.set(DECLARED_USES, "")
    return "who5"


def sheet(register: "Register") -> object:
    """An answer sheet."""
    register.preferences.set(DECLARED_USES, "clinical,education")
    return "sdq"


def with_pack(register: "Register") -> object:
    """One signer and one installed pack."""
    if not register.scale_signers.all()[-1:] or register.scale_signers.all()[-1].id is None:
        register.scale_signers.add(NewSigner("市心理援助中心", PUBLIC))
    if not register.scale_packs.all():
        register.scale_packs.install(a_pack(register))
    return None


def a_pack(register: "Register", version: str = "1.0.0") -> PackFound:
    """A pack of one small scale, looked at."""
    files: PackFiles = foreign.pack(
        foreign.definition(version=version), head={"version": version}, secret=SECRET
    )
    with tempfile.TemporaryDirectory() as folder:
        return register.scale_packs.look(foreign.on_stick(Path(folder), files))


def conflicts() -> tuple[Disagreement, ...]:
    """A PHQ-9 in which two options count two things."""
    resource = lhc.other_weight(lhc.other_weight(lhc.phq9(), 2, 1, 3), 4, 3, 2)
    return read_questionnaire(json.dumps(resource)).conflicts


def show_tab(number: int) -> Callable[[Page], None]:
    """One part of the page."""

    def show(page: Page) -> None:
        assert isinstance(page, ScalesPage)
        page.show_tab(number)

    return show
