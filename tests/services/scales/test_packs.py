"""Signed packs: each trouble has its own word, nothing is half installed, results stay."""

from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from models.room import Room
from models.scale import ScaleDefinition, ScalePack
from models.vocabulary import Role, ScaleOrigin
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.documents import assessment_sheet
from services.errors import CannotRead, NotAllowed, NotFound
from services.exchange.keys import sign
from services.exchange.strict_json import padded
from services.scales import library
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.installing import Standing
from services.scales.json_text import canonical
from services.scales.pack_document import read_document
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import PackFiles, Trusted, read_signed, write_pack
from services.scales.packs import PackService
from services.scales.service import ScaleService
from services.scales.signers import NewSigner, SignerService
from tests.builders import make_desk
from tests.services.assessments.conftest import client_id, colleague, desk, engine, phq9
from tests.services.scales.foreign import (
    DEFINITION,
    HEAD,
    OTHER_SECRET,
    PUBLIC,
    SECRET,
    WORDING,
    definition,
    on_stick,
    pack,
    text,
)

__all__ = ["client_id", "colleague", "desk", "engine"]

TRUSTED = (Trusted("县精防办", PUBLIC),)


@pytest.fixture
def packs(desk: Desk) -> PackService:
    """On a register whose county signs packs with SECRET."""
    with desk.write() as session:
        session.execute(update(Room).values(county_name="县精防办", county_signer=PUBLIC))
    return PackService(desk)


def install(packs: PackService, folder: Path, files: PackFiles, **wishes: bool) -> int:
    return packs.install(packs.look(on_stick(folder, files)), **wishes)


def offered(desk: Desk) -> dict[str, str]:
    return {card.id: card.version for card in ScaleService(desk).offered()}


def refusal(content: bytes, signature: bytes) -> PackProblem:
    with pytest.raises(PackRefused) as refused:
        read_signed(content, signature, TRUSTED)
    return refused.value.reason


def signed(content: bytes, comment: str = "pack=county-rest version=1.0.0") -> bytes:
    return sign(SECRET, content, comment)


def document(**changes: object) -> bytes:
    scales = [{"definition": DEFINITION, "wordings": {"zh": WORDING}}]
    told = {**HEAD, "format": 1, "kind": "anxinbu-scale-pack", "scales": scales, **changes}
    return padded(canonical(told))


def test_a_pack_is_shown_before_it_is_installed(packs: PackService, tmp_path: Path) -> None:
    found = packs.look(on_stick(tmp_path, pack()))
    assert found.title["zh"] == "县里的量表"
    assert found.signer == "县精防办"
    assert found.fingerprint == TRUSTED[0].fingerprint
    assert [(scale.id, scale.standing) for scale in found.scales] == [("rest3", Standing.NEW)]
    assert found.licence.endswith("不得出售。")
    assert packs.all() == ()


def test_installed_scales_are_offered(packs: PackService, desk: Desk, tmp_path: Path) -> None:
    install(packs, tmp_path, pack())
    assert offered(desk)["rest3"] == "1.0.0"
    assert ScaleService(desk).card("rest3").origin is ScaleOrigin.PACK
    (view,) = packs.all()
    assert (view.pack, view.version, view.n_scales) == ("county-rest", "1.0.0", 1)


def test_removed_scales_are_not(packs: PackService, desk: Desk, tmp_path: Path) -> None:
    packs.remove(install(packs, tmp_path, pack()))
    assert "rest3" not in offered(desk)
    assert packs.all() == ()
    with desk.read() as session:  # nothing was scored with it
        assert session.scalar(select(func.count()).select_from(ScaleDefinition)) == 0


def test_removing_twice(packs: PackService, tmp_path: Path) -> None:
    pack_id = install(packs, tmp_path, pack())
    packs.remove(pack_id)
    with pytest.raises(NotFound):
        packs.remove(pack_id)


def test_results_keep_what_they_were_scored_with(
    packs: PackService, desk: Desk, tmp_path: Path, client_id: int
) -> None:
    install(packs, tmp_path, pack())
    assessments = AssessmentService(desk)
    answers = {"1": 2, "2": 2, "3": 0}
    first = assessments.add(phq9(client_id, scale="rest3", answers=answers))
    before = assessments.get(first)
    newer = definition(version="1.1.0")
    newer["bands"][0]["ranges"] = [[0, 5, "rested"], [6, 6, "tired"]]
    pack_id = install(packs, tmp_path, pack(newer, head={"version": "1.1.0"}))
    assert offered(desk)["rest3"] == "1.1.0"
    assert len(packs.all()) == 1
    after = assessments.get(first)
    assert (after.definition.version, after.result) == ("1.0.0", before.result)
    second = assessments.get(assessments.add(phq9(client_id, scale="rest3", answers=answers)))
    assert second.definition.version == "1.1.0"
    packs.remove(pack_id)
    assert assessments.get(first).result == before.result
    assert assessments.get(first).wordings["zh"].items["1"] == "我睡得少"


def test_a_result_is_printed_after_its_pack_was_removed(
    packs: PackService, desk: Desk, tmp_path: Path, client_id: int
) -> None:
    from services.assessments.printed import AssessmentPrintService

    pack_id = install(packs, tmp_path, pack())
    first = AssessmentService(desk).add(
        phq9(client_id, scale="rest3", answers={"1": 2, "2": 2, "3": 0})
    )
    packs.remove(pack_id)
    printed = assessment_sheet.filled(AssessmentPrintService(desk).result(first), desk.codes)
    assert printed.pdf.startswith(b"%PDF")


def test_a_newer_version_of_a_shipped_scale(packs: PackService, desk: Desk, tmp_path: Path) -> None:
    newer = canonical_of("phq9") | {"version": "9.0.0"}
    files = write_pack(HEAD, [(text(newer), [_shipped_words("phq9")])], SECRET)
    found = packs.look(on_stick(tmp_path, files))
    assert [(one.standing, one.present) for one in found.scales] == [
        (Standing.NEWER, library.definition("phq9").version)
    ]
    packs.install(found)
    assert offered(desk)["phq9"] == "9.0.0"


def test_a_shipped_scale_as_it_ships_changes_nothing(
    packs: PackService, desk: Desk, tmp_path: Path
) -> None:
    words = [_shipped_words("phq9"), _shipped_words("phq9", "en")]
    install(packs, tmp_path, write_pack(HEAD, [(text(canonical_of("phq9")), words)], SECRET))
    assert ScaleService(desk).card("phq9").origin is ScaleOrigin.SHIPPED


def test_another_scale_under_a_shipped_name(packs: PackService, tmp_path: Path) -> None:
    clashing = definition(id="phq9", version=library.definition("phq9").version)
    with pytest.raises(PackRefused) as refused:
        packs.look(on_stick(tmp_path, pack(clashing)))
    assert (refused.value.reason, refused.value.where) == (PackProblem.CLASH, "phq9")


def test_older_is_asked(packs: PackService, desk: Desk, tmp_path: Path) -> None:
    install(packs, tmp_path, pack(definition(version="2.0.0"), head={"version": "2.0.0"}))
    found = packs.look(on_stick(tmp_path, pack()))
    assert found.is_downgrade
    with pytest.raises(PackRefused) as refused:
        packs.install(found)
    assert refused.value.reason is PackProblem.DOWNGRADE
    assert offered(desk)["rest3"] == "2.0.0"
    packs.install(found, downgrade=True)
    assert offered(desk)["rest3"] == "1.0.0"


def test_the_same_pack_twice(packs: PackService, tmp_path: Path) -> None:
    install(packs, tmp_path, pack())
    with pytest.raises(PackRefused) as refused:
        install(packs, tmp_path, pack())
    assert refused.value.reason is PackProblem.ALREADY_HERE


def test_another_pack_under_the_same_version(packs: PackService, tmp_path: Path) -> None:
    install(packs, tmp_path, pack())
    with pytest.raises(PackRefused) as refused:
        install(packs, tmp_path, pack(head={"licence": "另一份"}))
    assert refused.value.reason is PackProblem.CLASH


def test_a_scale_that_stays_the_same_goes_over_to_the_new_pack(
    packs: PackService, desk: Desk, tmp_path: Path
) -> None:
    install(packs, tmp_path, pack(DEFINITION, definition(id="rest4")))
    pack_id = install(packs, tmp_path, pack(head={"version": "1.1.0"}))
    assert "rest3" in offered(desk)
    assert "rest4" not in offered(desk)  # the new version does not bring it any more
    packs.remove(pack_id)
    assert "rest3" not in offered(desk)


def test_installed_again_after_it_was_removed(
    packs: PackService, desk: Desk, tmp_path: Path, client_id: int
) -> None:
    pack_id = install(packs, tmp_path, pack())
    AssessmentService(desk).add(phq9(client_id, scale="rest3", answers={"1": 2, "2": 2, "3": 0}))
    packs.remove(pack_id)
    install(packs, tmp_path, pack())
    assert offered(desk)["rest3"] == "1.0.0"
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(ScaleDefinition)) == 1


def test_other_words_under_a_version_that_was_used(
    packs: PackService, desk: Desk, tmp_path: Path, client_id: int
) -> None:
    pack_id = install(packs, tmp_path, pack())
    AssessmentService(desk).add(phq9(client_id, scale="rest3", answers={"1": 2, "2": 2, "3": 0}))
    packs.remove(pack_id)
    words = {**WORDING, "instruction": "过去两周"}
    files = write_pack(HEAD, [(text(DEFINITION), [text(words)])], SECRET)
    with pytest.raises(PackRefused) as refused:
        packs.look(on_stick(tmp_path, files))
    assert refused.value.reason is PackProblem.CLASH


def test_no_signature(packs: PackService, tmp_path: Path) -> None:
    path = on_stick(tmp_path, pack())
    path.with_name(path.name + ".minisig").unlink()
    with pytest.raises(PackRefused) as refused:
        packs.look(path)
    assert refused.value.reason is PackProblem.NO_SIGNATURE


def test_no_such_file(packs: PackService, tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        packs.look(tmp_path / "scale-pack-x-1.0.0.anx")


def test_a_stranger(packs: PackService, tmp_path: Path) -> None:
    with pytest.raises(PackRefused) as refused:
        packs.look(on_stick(tmp_path, pack(secret=OTHER_SECRET)))
    assert refused.value.reason is PackProblem.STRANGER


def test_changed_on_the_way() -> None:
    files = pack()
    content = files.content.replace("休息三问".encode(), "休息四问".encode())
    assert refusal(content, files.signature) is PackProblem.TAMPERED


@pytest.mark.parametrize("signature", [b"x", b"a\nb\nc\nd\n", b"\xff\n\xff\n"])
def test_a_signature_that_is_none(signature: bytes) -> None:
    assert refusal(pack().content, signature) in (PackProblem.TAMPERED, PackProblem.STRANGER)


def test_the_signature_of_another_version() -> None:
    content = document()
    assert refusal(content, signed(content, "pack=county-rest version=1.0.1")) is (
        PackProblem.COMMENT
    )


def test_larger_than_any_pack() -> None:
    assert refusal(b" " * (2 * 1024 * 1024 + 1), signed(b"")) is PackProblem.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "reason", "where"),
    [
        (b"{}", PackProblem.DAMAGED, "not_padded"),
        (padded("{"), PackProblem.DAMAGED, "not_json"),
        (padded("[1]"), PackProblem.SCHEMA, ""),
        (padded('{"a":1,"a":1}'), PackProblem.DAMAGED, "duplicate_key"),
        (padded('{"b":1,"a":1}'), PackProblem.DAMAGED, "not_canonical"),
        (padded("[" * 40 + "]" * 40), PackProblem.DAMAGED, "too_deep"),
        (padded('{"a":1e-999999999}'), PackProblem.DAMAGED, "bad_number"),
        (padded('{"a":"\u202e"}'), PackProblem.DAMAGED, "bad_character"),
        (document(format=2), PackProblem.NEWER_FORMAT, "2"),
        (document(scales=[]), PackProblem.SCHEMA, "scales"),
        (document(more=1), PackProblem.SCHEMA, ""),
        (
            document(scales=[{"definition": DEFINITION, "wordings": {}}] * 2),
            PackProblem.DUPLICATE_SCALE,
            "rest3",
        ),
        (
            document(scales=[{"definition": DEFINITION, "wordings": {"en": WORDING}}]),
            PackProblem.OTHER_LANGUAGE,
            "rest3",
        ),
        (
            document(scales=[{"definition": definition(tier="B"), "wordings": {"zh": WORDING}}]),
            PackProblem.TEXT_NOT_ALLOWED,
            "rest3",
        ),
        (
            document(scales=[{"definition": definition(labels={}), "wordings": {}}]),
            PackProblem.NO_WORDS,
            "rest3: rested",
        ),
    ],
)
def test_a_document_that_is_none(content: bytes, reason: PackProblem, where: str) -> None:
    with pytest.raises(PackRefused) as refused:
        read_document(content)
    assert (refused.value.reason, refused.value.where) == (reason, where)


def test_a_scale_in_it_that_cannot_be_scored() -> None:
    circular = definition(
        scores=[
            {"id": "total", "value": {"score": "b"}, "range": [0, 6], "main": True},
            {"id": "b", "value": {"score": "total"}, "range": [0, 6]},
        ]
    )
    with pytest.raises(ScaleRefused) as refused:
        read_document(document(scales=[{"definition": circular, "wordings": {}}]))
    assert refused.value.reason is ScaleProblem.CYCLE
    assert refused.value.where.startswith("rest3")


def test_one_bad_scale_and_nothing_is_installed(
    packs: PackService, desk: Desk, tmp_path: Path
) -> None:
    install(packs, tmp_path, pack())
    files = pack(definition(version="2.0.0"), definition(id="rest4"), head={"id": "other"})
    found = packs.look(on_stick(tmp_path, files))
    install(packs, tmp_path, pack(definition(id="rest4", short="R4"), head={"id": "third"}))
    with pytest.raises(PackRefused):  # meanwhile there is another rest4
        packs.install(found)
    assert offered(desk)["rest3"] == "1.0.0"
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(ScalePack)) == 2


def test_fractions_survive(packs: PackService, tmp_path: Path, desk: Desk) -> None:
    halves = definition(labels=DEFINITION["labels"] | {})
    halves["bands"][0].pop("ranges")
    halves["bands"][0]["below"] = [[2.5, "rested"], [None, "tired"]]
    install(packs, tmp_path, pack(halves))
    assert offered(desk)["rest3"] == "1.0.0"


def test_a_signer_whom_the_lead_compared(desk: Desk, tmp_path: Path) -> None:
    signers, packs = SignerService(desk), PackService(desk)
    path = on_stick(tmp_path, pack())
    with pytest.raises(PackRefused):
        packs.look(path)
    signer_id = signers.add(NewSigner("市心理援助中心", PUBLIC))
    assert packs.look(path).signer == "市心理援助中心"
    signers.remove(signer_id)
    with pytest.raises(PackRefused):
        packs.look(path)


def test_who_may_only_look(desk: Desk, packs: PackService, tmp_path: Path, engine: object) -> None:
    found = packs.look(on_stick(tmp_path, pack()))
    counsellor = PackService(make_desk(engine, desk.clock, Role.COUNSELLOR))  # type: ignore[arg-type]
    assert counsellor.all() == ()
    for forbidden in (
        lambda: counsellor.look(tmp_path),
        lambda: counsellor.install(found),
        lambda: counsellor.remove(1),
    ):
        with pytest.raises(NotAllowed):
            forbidden()


def canonical_of(scale_id: str) -> dict[str, object]:
    import json

    return dict(json.loads(library.definition(scale_id).body))


def _shipped_words(scale_id: str, language: str = "zh") -> bytes:
    found = library.wording(scale_id, language)
    assert found is not None
    return found.body.encode()
