"""Free remarks never name a client or somebody around one."""

import pytest
from sqlalchemy import insert, update

from models.client import Client
from models.client_file import ClientContact
from services.desk import Desk
from services.errors import Conflict
from services.summary import policy as policies
from services.summary.policy import Policy
from services.summary.remarks import Finding, Named, RemarksNamePeople, findings, tidy
from services.summary.service import SummaryService
from tests.services.summary.records import add_clients
from tests.services.summary.test_guarded import close

HONEST = "本月走访合口村 12 户，开展讲座 2 场，发放折页 300 份。"


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A register with one client and a contact; its county has a field for remarks."""
    (client,) = add_clients(desk, 1)
    with desk.write() as session:
        session.execute(
            update(Client).values(
                name="欧阳小丽",
                phone="07527788123",
                citizen_id="441324199001011234",
                address="龙门县永汉镇合口村幸福路12号3栋",
                guardian_name="欧阳大山",
            )
        )
        session.execute(
            insert(ClientContact).values(
                client_id=client,
                relation="teacher",
                name="Wang Fang",
                phone="13800138000",
                created_at=desk.clock.now(),
            )
        )
        session.execute(
            insert(ClientContact).values(
                client_id=client,
                relation="teacher",
                name="买买提•吐尔逊",
                created_at=desk.clock.now(),
            )
        )
        policies.remember(session, _ledger(desk), Policy(has_remarks=True))
    return desk


def _ledger(desk: Desk) -> str:
    from models.room import Room

    with desk.read() as session:
        return session.query(Room.ledger_id).scalar() or ""


def found(desk: Desk, text: str) -> set[Finding]:
    with desk.read() as session:
        return set(findings(session, tidy(text)))


@pytest.mark.parametrize(
    ("text", "kind", "piece"),
    [
        ("重点关注欧阳小丽的情况", Named.NAME, "欧阳小丽"),
        ("重点关注 欧阳 小丽", Named.NAME, "欧阳小丽"),
        ("与欧阳大山谈过", Named.NAME, "欧阳大山"),
        ("联系了ＷＡＮＧ ＦＡＮＧ老师", Named.NAME, "Wang Fang"),
        ("电话 0752-7788123 已回访", Named.NUMBER, "07527788123"),
        ("电话：１３８００１３８０００", Named.NUMBER, "13800138000"),
        ("证件441324199001011234", Named.CITIZEN_ID, "441324199001011234"),
        ("到幸福路12号3栋走访", Named.ADDRESS, "路12号"),
        ("和买买提·吐尔逊谈过", Named.NAME, "买买提•吐尔逊"),
        ("和买买提吐尔逊谈过", Named.NAME, "买买提•吐尔逊"),
        ("本月有 2 名自伤", Named.COUNT, "2 名"),
        ("其中3例转介", Named.COUNT, "3例"),
        ("两名学生", Named.COUNT, "两名"),
    ],
)
def test_what_names_a_client_is_found(known: Desk, text: str, kind: Named, piece: str) -> None:
    assert Finding(kind, piece) in found(known, text)


def test_numbers_of_people_are_found_even_if_nobody_has_them(desk: Desk) -> None:
    assert found(desk, "请回电13912345678") == {Finding(Named.NUMBER, "13912345678")}
    assert {one.kind for one in found(desk, "11010119900307123X")} == {Named.CITIZEN_ID}


def test_a_number_with_gaps_is_found(desk: Desk) -> None:
    assert found(desk, "请回电139-1234-5678") == {Finding(Named.NUMBER, "139-1234-5678")}


@pytest.mark.parametrize("words", ["好" * 300, "❤️ 很好", "a\ufff9b", "一行\n又一行", "\u202e好"])
def test_whatever_is_typed_can_be_published_and_read_again(known: Desk, words: str) -> None:
    """A package that its own reader refuses would keep the room from ever closing a month."""
    summaries = SummaryService(known)
    digest = summaries.preview("2026-11", words).published.digest
    assert summaries.close("2026-11", digest, words).remarks == tidy(words)


@pytest.mark.parametrize("words", ["一人一档已建", "讲座 2 场，120 人参加", "走访 1.5 人次户"])
def test_what_counts_nobody_is_not_refused(desk: Desk, words: str) -> None:
    assert found(desk, words) == set()


def test_an_honest_month_is_not_refused(known: Desk) -> None:
    assert found(known, HONEST) == set()


def test_remarks_that_name_a_client_do_not_leave(known: Desk) -> None:
    summaries = SummaryService(known)
    with pytest.raises(RemarksNamePeople) as refused:
        summaries.preview("2026-11", "欧阳小丽已转介")
    assert refused.value.findings == (Finding(Named.NAME, "欧阳小丽"),)
    assert "欧阳小丽" not in str(refused.value)
    digest = summaries.preview("2026-11").published.digest
    with pytest.raises(RemarksNamePeople):
        summaries.close("2026-11", digest, "欧阳小丽已转介")


def test_honest_remarks_are_published_with_the_month(known: Desk) -> None:
    summaries = SummaryService(known)
    digest = summaries.preview("2026-11", HONEST).published.digest
    with pytest.raises(Conflict, match="changed_since_preview"):
        summaries.close("2026-11", digest, "另一句话")
    published = summaries.close("2026-11", digest, HONEST)
    assert published.remarks == tidy(HONEST)


def test_without_a_field_for_them_there_are_no_remarks(desk: Desk) -> None:
    with pytest.raises(Conflict, match="no_remarks"):
        SummaryService(desk).preview("2026-11", HONEST)
    close(desk, "2026-11")
    assert not SummaryService(desk).preview("2026-11").has_remarks
