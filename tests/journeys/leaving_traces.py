"""Run by `test_no_traces` in a process of its own: a day, a night and a school, then a kill."""

import os
import signal
import sys
from datetime import date
from pathlib import Path

from models.vocabulary import AgeBand, AssessmentMode, DraftKind, ReferralConsent, Sex, Urgency
from services.assessments.records import NewAssessment
from services.clients import ClientFields
from services.crises.records import CrisisAnswers, NewCrisis
from services.documents import call_record, crisis_form, referral_form, report_sheet, wording
from services.documents.referral_words import ReferralWording
from services.errors import InvalidInput
from services.hotline import CallFacts
from services.institutions import InstitutionEdit
from services.logging_setup import log, start_logging
from services.referrals import NewReferral
from services.register import Register, open_register
from services.reports.records import ChildFacts, NewReport, ReportAnswers
from services.screenings.following import NewStep
from services.screenings.records import NewPart, NewScreening, NewStudent
from services.visits import NewVisit
from tests.vaults import NEW, make_vault

MARK = "琥珀标记"
PHONE = "13877990011"
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


def night(register: Register) -> None:
    """A call, the crisis it was, the child reported for, and their papers; each holds the mark."""
    day, codes = date(2026, 11, 20), register.vault.desk.codes
    call = NewVisit(
        day=day, mode="hotline", topics=("mood",), risk="high", sex=Sex.FEMALE,
        age_band=AgeBand.UNDER_18, next_step=f"{MARK}四",
    )  # fmt: skip
    facts = CallFacts(
        caller="family", caller_name=f"{MARK}阿姨", phone=PHONE, area=f"{MARK}村",
        handling=f"{MARK}五",
    )  # fmt: skip
    taken = register.hotline.finish(call, facts)
    register.drafts.save(DraftKind.HOTLINE, {"caller_name": f"{MARK}草稿", "phone": PHONE})
    answers = CrisisAnswers(person=f"{MARK}六", place=f"{MARK}河边", signs=f"{MARK}七")
    crisis = register.crises.record(
        NewCrisis(day, ("ideation",), "high", visit_id=taken.id, answers=answers)
    )
    child = ChildFacts(name=f"{MARK}小孩", whereabouts=f"{MARK}家")
    report = register.reports.record(
        NewReport(("unnatural_injury",), ReportAnswers(seen=f"{MARK}八", child=child))
    )
    call_record.filled(register.hotline.paper(taken.id), codes)
    crisis_form.filled(register.crises.form(crisis.id), codes)
    report_sheet.filled(register.reports.paper(report.summary.id), codes)


def school(register: Register) -> None:
    """A screening, one student's answers and what was done; a sitting that the kill interrupts."""
    scale = NewPart("phq9")
    made = register.screenings.make(
        NewScreening(f"{MARK}筛查", (scale,), "self", date(2026, 11, 20))
    )
    student = NewStudent("七年级1班", "07", name=f"{MARK}学生", sex=Sex.FEMALE, age=13)
    student_id = register.screenings.add_student(made.id, student)
    (part,) = made.parts
    register.screening_entry.enter(student_id, part.definition_id, bytes([3] * 9 + [255]))
    register.screening_talks.note(student_id, NewStep("talked", f"{MARK}九"))
    client_id = register.screening_talks.open_file(student_id)
    answers = {str(item): 1 for item in range(1, 10)}
    day, mode = date(2026, 11, 20), AssessmentMode.PAPER
    register.assessments.add(NewAssessment(client_id, "phq9", day, mode, "self", answers))
    sitting = register.self_assessments.start_for_client(client_id, ("phq9",), "zh")
    register.self_assessments.begin(sitting.id)


def fail(register: Register) -> None:
    """Trouble and a bug, both logged as the window logs them."""
    try:
        register.clients.add(ClientFields(name=MARK, phone=MARK * 30))
    except InvalidInput as error:
        log.warning("refused", exc_info=error)
    try:
        call = NewVisit(day=date(2026, 11, 20), mode="hotline", topics=(MARK,), risk=MARK)
        register.hotline.finish(call, CallFacts(caller_name=f"{MARK}阿姨", phone=f"{MARK}{PHONE}"))
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
    night(desk)
    school(desk)
    fail(desk)
    opened.back_up()
    print("done", flush=True)
    os.kill(os.getpid(), KILL)
