"""Run by `test_no_traces` in a process of its own: everyday work with marked words, then a kill."""

import os
import signal
import sys
from datetime import date
from pathlib import Path

from models.vocabulary import DraftKind, ReferralConsent, Sex, Urgency
from services.clients import ClientFields
from services.documents import referral_form, wording
from services.documents.referral_words import ReferralWording
from services.errors import InvalidInput
from services.institutions import InstitutionEdit
from services.logging_setup import log, start_logging
from services.referrals import NewReferral
from services.register import Register, open_register
from services.visits import NewVisit
from tests.vaults import NEW, make_vault

MARK = "琥珀标记"
KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL  # there they are one


def work(register: Register) -> None:
    """A client, a draft, a visit with a note, a printed form; each holds the mark."""
    client = register.clients.add(ClientFields(name=f"{MARK}一", sex=Sex.FEMALE, age=30))
    register.clients.search(MARK)
    register.drafts.save(DraftKind.VISIT, {"done": f"{MARK}草稿"}, note=f"{MARK}草稿谈话")
    register.visits.finalise(
        NewVisit(
            day=date(2026, 11, 20), mode="phone", topics=("sleep",), risk="none",
            client_id=client.id, done=f"{MARK}二", note=f"{MARK}谈话",
        )
    )  # fmt: skip
    place = register.institutions.add(InstitutionEdit(f"{MARK}医院", "general_hospital"))
    referral = register.referrals.issue(
        NewReferral(
            client_id=client.id, institution_id=place.id, reasons=("risk",), risk="low",
            urgency=Urgency.ROUTINE, consent=ReferralConsent.CLIENT,
            consent_day=date(2026, 11, 20), observations=f"{MARK}三",
        )
    )  # fmt: skip
    form = register.referrals.form(referral.id)
    referral_form.render(form, wording.load(ReferralWording, "referral"))


def fail(register: Register) -> None:
    """Trouble and a bug, both logged as the window logs them."""
    try:
        register.clients.add(ClientFields(name=MARK, phone=MARK * 30))
    except InvalidInput as error:
        log.warning("refused", exc_info=error)
    try:
        raise RuntimeError(MARK)
    except RuntimeError as error:
        log.error("bug", exc_info=error)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    opened, sheet = make_vault(folder).create(NEW)
    opened.confirm_recovery(sheet.groups)
    start_logging(folder / "logs")
    desk = open_register(opened)
    work(desk)
    fail(desk)
    opened.back_up()
    print("done", flush=True)
    os.kill(os.getpid(), KILL)
