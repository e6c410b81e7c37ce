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
    ],
)
def test_what_names_a_client_is_found(known: Desk, text: str, kind: Named, piece: str) -> None:
    assert Finding(kind, piece) in found(known, text)


def test_numbers_of_people_are_found_even_if_nobody_has_them(desk: Desk) -> None:
    assert found(desk, "请回电13912345678") == {Finding(Named.NUMBER, "13912345678")}
    assert {one.kind for one in found(desk, "11010119900307123X")} == {Named.CITIZEN_ID}


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
