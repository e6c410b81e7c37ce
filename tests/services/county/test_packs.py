"""Packs for all rooms: signed by the office, looked at and taken on by the room."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.county import EnrolledRoom, FigureLayout, Incoming
from models.vocabulary import Role
from services.code_lists import CodeLists
from services.county.pack_records import PackKind, PolicyDraft
from services.county.packs import RoomPackService
from services.county.room_records import Approval
from services.county.rooms import RoomRegistryService
from services.county.units import NewUnit, UnitService
from services.errors import AnxinbuError, Cancelled, Conflict, NotAllowed
from services.exchange import county_lists, county_pack
from services.exchange.county_lists import Number, OwnCode
from services.exchange.county_pack import CountyPack, PackDraft
from services.exchange.enrolment import EnrolmentService
from services.exchange.keys import new_signing_pair, sign
from services.exchange.package import SIGNATURE_SUFFIX
from services.exchange.strict_json import canonical, padded
from services.hotline import HotlineService
from services.indicators.county_packs import CountyPackService
from services.institutions import InstitutionEdit, InstitutionService
from services.preferences import REFERRAL_TITLE, PreferenceService
from services.progress import Progress
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import Trusted
from services.scales.packs import PackService as ScalePackService
from services.summary.mail import MailService
from services.summary.office_packs import OfficePackFound, OfficePackService
from services.summary.policies import PolicyService
from services.summary.service import versions
from tests.builders import make_desk
from tests.fakes import SeededRandomness
from tests.services.county.offices import OFFICE_NAME, Office, Village
from tests.services.indicators.test_county_packs import document
from tests.services.scales.foreign import pack

NewVillage = Callable[[str], Village]
GAMING = OwnCode("gaming", "游戏成瘾", "Gaming", "study_work")
HOSPITAL = InstitutionEdit("龙门县第三人民医院", "mental_hospital", "心理科", phone="0752-7780000")
DRAFT = PackDraft(
    lists={"topic": (GAMING, OwnCode("sleep", "睡不好", "Bad sleep"))},
    directory=(HOSPITAL,),
    titles={"referral": "转介建议书"},
    hotlines=(Number("龙门县心理热线", "Longmen line", "0752-12320"),),
)


@pytest.fixture
def packs(office: Office) -> RoomPackService:
    return RoomPackService(office.county)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def enrol(office: Office, village: Village, stick: Path) -> None:
    """The room asks and is approved."""
    EnrolmentService(village.desk).write(stick, Progress())
    registry = RoomRegistryService(office.county)
    registry.read_requests(stick, Progress())
    unit = UnitService(office.county).add(NewUnit(village.code, "village", date(2020, 1, 1)))
    version = next(room.version for room in registry.all() if room.code == village.code)
    registry.approve(village.code, version, Approval(unit, "2026-09"))


def found(village: Village, stick: Path) -> OfficePackFound:
    pack = MailService(village.desk).read_stick(stick, Progress()).pack
    assert pack is not None
    return pack


def test_a_pack_travels_is_compared_and_taken_on(
    office: Office, packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    enrol(office, village, stick)
    assert packs.sign(DRAFT) == 1
    assert packs.write(stick, Progress()).names == ("county-pack-0001.anx",)
    pack = found(village, stick)
    assert (pack.county, pack.serial, pack.present_serial) == (OFFICE_NAME, 1, 0)
    assert pack.lists_room
    told = {(c.subject, c.name): (c.before, c.after) for c in pack.changes}
    assert told == {
        ("topic", "gaming"): ("", "游戏成瘾"),
        ("topic", "sleep"): ("睡眠", "睡不好"),
        ("directory", "龙门县第三人民医院"): ("", "0752-7780000"),
        ("titles", "referral"): ("转介单", "转介建议书"),
        ("hotlines", "0752-12320"): ("", "龙门县心理热线"),
        ("due_day", ""): ("", "5"),
        ("closing_day", ""): ("", "20"),
    }
    assert not village.desk.codes.has("topic", "gaming")
    OfficePackService(village.desk).accept(pack)
    assert village.desk.codes.get("topic").codes()[-2:] == ("gaming", "other")
    assert village.desk.codes.label("topic", "sleep") == "睡不好"
    assert PreferenceService(village.desk).get(REFERRAL_TITLE) == "转介建议书"
    assert [one.edit for one in InstitutionService(village.desk).list_all()] == [HOSPITAL]
    numbers = [line.number for line in HotlineService(village.desk).card().lines]
    assert "0752-12320" in numbers


def test_codes_come_back_after_unlocking(
    packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    packs.sign(DRAFT)
    packs.write(stick, Progress())
    OfficePackService(village.desk).accept(found(village, stick))
    anew = make_desk(village.engine, village.desk.clock)
    assert not anew.codes.has("topic", "gaming")
    county_lists.apply(anew)
    assert anew.codes.entry("topic", "gaming").group == "study_work"
    said = versions(anew.codes)
    assert (said["county_pack"], said["topic"], said["mode"]) == (1, 1001, 1)
    assert "county_pack" not in versions(CodeLists())


def test_the_office_speaks_its_own_codes(office: Office, packs: RoomPackService) -> None:
    packs.sign(DRAFT)
    assert office.desk.codes.label("topic", "gaming") == "游戏成瘾"
    assert packs.compose() == DRAFT


def test_a_code_is_never_taken_away(
    packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    packs.sign(DRAFT)
    packs.sign(PackDraft(lists={"topic": (OwnCode("gaming", "网游", "Games", "safety", 3),)}))
    packs.write(stick, Progress())
    OfficePackService(village.desk).accept(found(village, stick))
    entry = village.desk.codes.entry("topic", "gaming")
    assert (entry.zh, entry.group, entry.disclosure_class) == ("网游", "study_work", 3)
    packs.sign(PackDraft(lists={"topic": (OwnCode("gaming", "网游", "Games"),)}))
    assert packs.compose().lists["topic"][0] == OwnCode("gaming", "网游", "Games", "study_work", 3)


def test_only_the_newest_is_written_and_taken(
    packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    packs.sign(DRAFT)
    packs.write(stick, Progress())
    packs.sign(replace(DRAFT, hotlines=()))
    assert packs.write(stick, Progress()).names == ("county-pack-0002.anx",)
    service = OfficePackService(village.desk)
    service.accept(found(village, stick))
    folder = stick / "anxinbu" / "to-rooms"
    assert _refused(service, folder / "county-pack-0001.anx") is PackProblem.DOWNGRADE
    assert _refused(service, folder / "county-pack-0002.anx") is PackProblem.ALREADY_HERE
    with pytest.raises(Conflict, match="no_receipts"):
        MailService(village.desk).read_stick(stick, Progress())


def test_two_packs_with_one_serial(
    office: Office, packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    packs.sign(DRAFT)
    packs.write(stick, Progress())
    service = OfficePackService(village.desk)
    service.accept(found(village, stick))
    other = county_pack.write_pack(replace(pack_of(), serial=1, due_day=6), office.secret)
    assert _refused(service, _lay(stick, other.content, other.signature)) is PackProblem.CLASH


def test_a_restored_office_goes_on_above_what_it_reads(packs: RoomPackService) -> None:
    assert [packs.sign(DRAFT), packs.sign(DRAFT)] == [1, 2]
    assert [(p.kind, p.serial, p.is_newest) for p in packs.all()] == [
        (PackKind.COUNTY, 2, True),
        (PackKind.COUNTY, 1, False),
    ]


def test_an_unlisted_room_is_told(
    packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    packs.sign(DRAFT)
    packs.write(stick, Progress())
    assert not found(new_village("stonea"), stick).lists_room


def test_the_pack_names_no_room(
    office: Office, packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    enrol(office, village, stick)
    packs.sign(PackDraft())
    content = (packs.write(stick, Progress()).folder / "county-pack-0001.anx").read_bytes()
    assert b"stonea" in content
    assert "村".encode() not in content


def test_a_corrected_institution_is_changed_and_others_are_left_alone(
    packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    institutions = InstitutionService(village.desk)
    institutions.add(replace(HOSPITAL, phone="1"))
    own = institutions.add(InstitutionEdit("镇卫生院", "mental_hospital"))
    packs.sign(DRAFT)
    packs.write(stick, Progress())
    OfficePackService(village.desk).accept(found(village, stick))
    assert {one.phone for one in institutions.list_all()} == {"0752-7780000", own.phone}


def test_the_policy_travels_along(
    packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    village = new_village("stonea")
    assert packs.sign_policy(PolicyDraft("2026-10", hold=15)) == 1
    packs.sign(DRAFT)
    assert packs.write(stick, Progress()).names == ("policy-0001.anx", "county-pack-0001.anx")
    mail = MailService(village.desk).read_stick(stick, Progress())
    assert mail.policy is not None
    assert mail.pack is not None
    assert mail.pack.files == ("policy-0001.anx",)
    PolicyService(village.desk).accept(mail.policy)
    assert PolicyService(village.desk).present().now.hold == 15


def test_a_bad_policy_is_not_signed(packs: RoomPackService) -> None:
    for draft in (PolicyDraft("soon"), PolicyDraft("2026-10", base=99)):
        with pytest.raises(PackRefused):
            packs.sign_policy(draft)
    assert packs.all() == ()


def test_indicators_made_elsewhere_are_signed(
    packs: RoomPackService, new_village: NewVillage, stick: Path, tmp_path: Path
) -> None:
    village = new_village("stonea")
    path = tmp_path / "pack.json"
    told = {**document(), "format": 1, "kind": "anxinbu-indicator-pack"}
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    assert packs.add_file(path) == 1
    (name,) = packs.write(stick, Progress()).names
    service = CountyPackService(village.desk)
    service.install(service.look(stick / "anxinbu" / "to-rooms" / name))
    with pytest.raises(PackRefused):
        packs.add_file(path)


def test_scales_made_elsewhere_are_signed_anew(
    office: Office, packs: RoomPackService, new_village: NewVillage, stick: Path, tmp_path: Path
) -> None:
    village = new_village("stonea")
    path = tmp_path / "pack.anx"
    path.write_bytes(pack().content)
    packs.add_file(path)
    (name,) = packs.write(stick, Progress()).names
    service = ScalePackService(village.desk)
    service.install(service.look(stick / "anxinbu" / "to-rooms" / name))
    assert [one.fingerprint for one in service.all()] == [
        Trusted(OFFICE_NAME, office.keys.signer).fingerprint
    ]


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "[" * 100_000, '{"kind":"other"}', '{"kind":"anxinbu-scale-pack"}', "\udcff"],
    ids=["cut", "list", "deep", "other", "empty", "no text"],
)
def test_what_is_no_pack_is_not_signed(packs: RoomPackService, tmp_path: Path, text: str) -> None:
    path = tmp_path / "pack.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(PackRefused):
        packs.add_file(path)
    assert packs.all() == ()


def test_nothing_to_write(packs: RoomPackService, stick: Path) -> None:
    with pytest.raises(Conflict, match="no_packs"):
        packs.write(stick, Progress())


def test_writing_can_be_stopped_and_taken_up(packs: RoomPackService, stick: Path) -> None:
    packs.sign(DRAFT)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        packs.write(stick, progress)
    packs.write(stick, Progress())
    packs.write(stick, Progress())


def test_another_file_of_that_name_is_never_overwritten(
    packs: RoomPackService, stick: Path
) -> None:
    packs.sign(DRAFT)
    path = packs.write(stick, Progress()).folder / "county-pack-0001.anx"
    path.write_bytes(b"somebody's")
    with pytest.raises(Conflict, match="name_taken"):
        packs.write(stick, Progress())
    assert path.read_bytes() == b"somebody's"


def test_only_the_lead_signs(office: Office, packs: RoomPackService, stick: Path) -> None:
    packs.sign(DRAFT)
    helper = RoomPackService(office.desk_of(Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        helper.sign(DRAFT)
    with pytest.raises(NotAllowed):
        helper.sign_policy(PolicyDraft("2026-10"))
    assert helper.write(stick, Progress()).names


def test_what_rooms_have_installed(
    office: Office, packs: RoomPackService, new_village: NewVillage, stick: Path
) -> None:
    for code in ("stonea", "stoneb"):
        enrol(office, new_village(code), stick)
    packs.sign(DRAFT)
    with office.county.write() as action:
        unit = action.session.scalars(select(EnrolledRoom.unit_id)).first()
        layout = FigureLayout(sha256="0" * 64, rows="[]")
        action.session.add(layout)
        action.session.flush()
        for number, lists in ((1, {}), (2, {"county_pack": 1})):
            action.session.add(incoming(office, number, lists, layout.id, unit or 0))
    told = {one.room_code: one for one in packs.installed()}
    assert (told["stonea"].county_pack, told["stonea"].has_newest_pack) == (1, True)
    assert (told["stoneb"].month, told["stoneb"].has_newest_pack) == ("", False)


def incoming(
    office: Office, number: int, lists: dict[str, int], layout: int, unit: int
) -> Incoming:
    return Incoming(
        room_code="stonea",
        unit_id=unit,
        epoch="e0000001",
        number=number,
        sha256=f"{number:064d}",
        previous="",
        period=f"2026-{8 + number:02d}",
        revision=1,
        ledger="l00000000001",
        policy="0",
        base=3,
        hold=12,
        layout_id=layout,
        released="[]",
        code_lists=json.dumps(lists),
        program="0.2",
        closed_on=date(2026, 11, 1),
        received_on=date(2026, 11, 2),
        received_at=office.desk.clock.now(),
        received_by=1,
        counts=True,
    )


SECRET, SIGNER = new_signing_pair(SeededRandomness(9))
COUNTY = Trusted(OFFICE_NAME, SIGNER)


def pack_of(draft: PackDraft = DRAFT) -> CountyPack:
    return CountyPack(7, OFFICE_NAME, "2026-11-22", 5, 20, draft, {}, {})


def _lay(stick: Path, content: bytes, signature: bytes) -> Path:
    path = stick / "county-pack-0099.anx"
    path.write_bytes(content)
    path.with_name(path.name + SIGNATURE_SUFFIX).write_bytes(signature)
    return path


def _refused(service: OfficePackService, path: Path) -> PackProblem:
    with pytest.raises(PackRefused) as refused:
        service.look(path)
    return refused.value.reason


def test_each_step_of_reading_has_its_own_reason() -> None:
    files = county_pack.write_pack(pack_of(), SECRET)
    stranger, _ = new_signing_pair(SeededRandomness(10))
    own = files.signature
    comment = sign(SECRET, files.content, "county-pack=8")
    tries: dict[PackProblem, tuple[bytes, bytes]] = {
        PackProblem.TOO_LARGE: (files.content + b" " * 2**21, own),
        PackProblem.NO_SIGNATURE: (files.content, b""),
        PackProblem.NOT_COUNTY: (files.content, sign(stranger, files.content, "county-pack=7")),
        PackProblem.TAMPERED: (files.content[:-1] + b"\n", own),
        PackProblem.COMMENT: (files.content, comment),
    }
    for reason, (content, signature) in tries.items():
        with pytest.raises(PackRefused) as refused:
            county_pack.read_signed(content, signature, COUNTY)
        assert refused.value.reason is reason
    with pytest.raises(PackRefused):
        county_pack.read_signed(files.content, own, None)
    assert county_pack.read_signed(files.content, own, COUNTY).pack == pack_of()


@pytest.mark.parametrize(
    "draft",
    [
        PackDraft(lists={"risk": (OwnCode("very_low", "很低", "Very low"),)}),
        PackDraft(lists={"topic": (OwnCode("Games", "网游", "Games"),)}),
        PackDraft(lists={"topic": (OwnCode("gaming", "", "Games"),)}),
        PackDraft(lists={"topic": (OwnCode("gaming", "网\u202e游", "Games"),)}),
        PackDraft(lists={"topic": (OwnCode("gaming", "网游", "Games", "nowhere"),)}),
        PackDraft(lists={"topic": (OwnCode("gaming", "网游", "Games", "", 0),)}),
        PackDraft(lists={"topic": (GAMING, GAMING)}),
        # A closed code is not made ordinary through the back door (disclosure.md 5.6).
        PackDraft(lists={"topic": (OwnCode("sexual_violence", "性侵", "x", "safety"),)}),
        PackDraft(lists={"topic": (OwnCode("mood", "情绪", "Mood", "", 2),)}),
        PackDraft(directory=(replace(HOSPITAL, destination="nowhere"),)),
        PackDraft(directory=(replace(HOSPITAL, name=""),)),
        PackDraft(titles={"referral": ""}),
        PackDraft(titles={"consent": "同意书"}),
        PackDraft(hotlines=(Number("热线", "Line", "call me"),)),
    ],
    ids=str,
)
def test_what_no_room_could_use_is_not_signed(draft: PackDraft) -> None:
    with pytest.raises(PackRefused):
        county_pack.write_pack(pack_of(draft), SECRET)


def test_a_closed_code_stays_closed() -> None:
    codes = CodeLists()
    own = county_lists.joined({}, {"topic": (OwnCode("sexual_violence", "性侵害", "x"),)})
    entries = [county_lists.entry_of(one) for one in own["topic"]]
    codes.extend({"topic": entries}, 1)
    entry = codes.entry("topic", "sexual_violence")
    assert (entry.zh, entry.disclosure_class) == ("性侵害", 3)


HOSTILE = {
    "list": "[]",
    "deep": '{"format":' + "[" * 20 + "]" * 20 + "}",
    "very deep": "[" * 20_000,
    "newer": canonical({"format": 2}),
    "twice": '{"format":1,"format":1}',
    "not a number": '{"format":NaN}',
    "no field": canonical({"format": 1, "kind": "anxinbu-county-pack"}),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_documents_signed_by_the_county_itself(text: str) -> None:
    content = padded(text)
    with pytest.raises(PackRefused):
        county_pack.read_signed(content, sign(SECRET, content, "county-pack=1"), COUNTY)


FILES = county_pack.write_pack(pack_of(), SECRET)


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.integers(0, len(FILES.content) - 1), byte=st.integers(0, 255))
def test_no_changed_byte_is_accepted(place: int, byte: int) -> None:
    changed = bytearray(FILES.content)
    changed[place] = byte
    if bytes(changed) == FILES.content:
        return
    with pytest.raises(AnxinbuError):
        county_pack.read_signed(bytes(changed), FILES.signature, COUNTY)


def test_twenty_thousand_rooms_fit() -> None:
    digits = " ".join(["1234"] * 8)
    rooms = {f"{number:06d}": digits for number in range(20_000)}
    files = county_pack.write_pack(replace(pack_of(), rooms=rooms), SECRET)
    assert len(county_pack.read_signed(files.content, files.signature, COUNTY).pack.rooms) == 20_000


def test_cut_anywhere_it_is_refused() -> None:
    for end in range(0, len(FILES.content), 1024):
        with pytest.raises(AnxinbuError):
            county_pack.read_signed(FILES.content[:end], FILES.signature, COUNTY)


def test_a_signature_that_is_none() -> None:
    for signature in (b"x", b"\xff" * 100, base64.b64encode(b"x") * 10):
        with pytest.raises(AnxinbuError):
            county_pack.read_signed(FILES.content, signature, COUNTY)
