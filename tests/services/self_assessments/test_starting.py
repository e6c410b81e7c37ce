"""Who may sit down at the screen, for which scales, in which language."""

from datetime import date

import pytest

from models.client import Client
from models.vocabulary import ClientState, ConsentPurpose
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotFound
from services.preferences import DECLARED_USES, PreferenceService
from services.scales.errors import ScaleRefused
from services.screenings.records import ScreeningDetails
from services.self_assessments.service import SelfAssessmentService
from tests.services.consents.people import add_word
from tests.services.visits.conftest import add_client


def test_only_scales_with_words_that_a_person_reads_alone(
    kiosk: SelfAssessmentService, client_id: int
) -> None:
    offered = {offer.scale for offer in kiosk.offers(client_id)}
    assert {"phq9", "gad7", "k6", "rses"} <= offered
    # answer sheets (tier B), paper only (SDQ), asked or graded by staff (ASQ, risk grade)
    assert offered.isdisjoint({"sds", "sas", "scl90", "mht", "epds", "sdq", "asq", "smd-risk"})


def test_those_that_fit_the_age_stand_first(kiosk: SelfAssessmentService, desk: Desk) -> None:
    elder = add_client(desk, "魏桂兰", born=date(1950, 1, 1))
    child = add_client(desk, "林一帆", born=date(2013, 5, 6))
    nobody_knows = add_client(desk, "陈航", born=None)
    fits = {offer.scale: offer.fits_age for offer in kiosk.offers(elder)}
    assert fits["gds15"]
    marks = [bool(offer.fits_age) for offer in kiosk.offers(child)]
    assert marks == sorted(marks, reverse=True)
    assert {offer.scale: offer.fits_age for offer in kiosk.offers(child)}["gds15"] is False
    assert {offer.fits_age for offer in kiosk.offers(nobody_knows)} == {None}


@pytest.mark.noncommercial
def test_what_the_licence_keeps_from_this_room(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    assert "who5" not in {offer.scale for offer in kiosk.offers(client_id)}
    PreferenceService(desk).set(DECLARED_USES, "clinical")
    assert "who5" in {offer.scale for offer in kiosk.offers(client_id)}
    PreferenceService(desk).set(DECLARED_USES, "commercial")
    with pytest.raises(ScaleRefused, match="use_not_allowed"):
        kiosk.start_for_client(client_id, ("who5",), "zh")


@pytest.mark.parametrize(
    ("scales", "language", "field"),
    [
        ((), "zh", "scales"),
        (("phq9", "phq9"), "zh", "scales"),
        (("phq9", "sds"), "zh", "scales"),
        (("asq",), "zh", "scales"),
        (("sdq",), "zh", "scales"),
        (("phq9",), "fr", "language"),
    ],
)
def test_what_cannot_be_shown_is_refused(
    kiosk: SelfAssessmentService,
    client_id: int,
    scales: tuple[str, ...],
    language: str,
    field: str,
) -> None:
    with pytest.raises(InvalidInput) as refused:
        kiosk.start_for_client(client_id, scales, language)
    assert list(refused.value.problems) == [field]
    assert kiosk.open_sitting() is None


def test_in_english(kiosk: SelfAssessmentService, client_id: int) -> None:
    sitting = kiosk.start_for_client(client_id, ("phq2",), "en")
    assert "2 weeks" in getattr(kiosk.where(sitting.id), "instruction", "")


def test_a_file_that_is_shut_or_gone(
    kiosk: SelfAssessmentService, colleague: Desk, desk: Desk, client_id: int
) -> None:
    with pytest.raises(NotFound):
        kiosk.start_for_client(999, ("phq2",), "zh")
    with desk.write() as session:
        session.get_one(Client, client_id).is_restricted = True
    theirs = SelfAssessmentService(colleague)
    with pytest.raises(FileRestricted):
        theirs.start_for_client(client_id, ("phq2",), "zh")
    sitting = kiosk.start_for_client(client_id, ("phq2",), "zh")
    found = theirs.open_sitting()
    assert found is not None
    assert found.client_name == ""
    with pytest.raises(FileRestricted):
        theirs.resume(sitting.id)
    assert theirs.end_sitting(sitting.id) == 0
    with desk.write() as session:
        session.get_one(Client, client_id).state = ClientState.MERGED
    with pytest.raises(Conflict, match="merged"):
        kiosk.start_for_client(client_id, ("phq2",), "zh")


def test_after_a_withdrawal_nobody_is_asked(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    add_word(
        desk,
        client_id,
        ConsentPurpose.SERVICE_ADULT,
        date(2026, 11, 1),
        withdrawn_day=date(2026, 11, 20),
    )
    with pytest.raises(Conflict, match="consent_withdrawn"):
        kiosk.start_for_client(client_id, ("phq2",), "zh")


def test_a_class_gets_what_can_be_shown(
    kiosk: SelfAssessmentService, screening: ScreeningDetails
) -> None:
    offer = kiosk.class_offer(screening.id)
    assert offer.shorts["zh"] == ("PHQ-9",)
    assert offer.left_out == ("SCL-90",)
    with pytest.raises(NotFound):
        kiosk.start_for_class(screening.id, "八(9)班", "zh")
    with pytest.raises(Conflict, match="no_wording"):
        kiosk.start_for_class(screening.id, "七(1)班", "fr")
    sitting = kiosk.start_for_class(screening.id, "七(1)班", "zh")
    assert (sitting.shorts, sitting.class_name) == (("PHQ-9",), "七(1)班")
    assert sitting.is_class
