"""The card to put up: the room's number, the county's, the country's verified ones, each once."""

import pytest
from sqlalchemy import update

from models.room import Room
from services.desk import Desk
from services.documents import hotline_card
from services.hotline import MOST_ON_CARD, CardLine, HotlineService, NumberCard
from services.institutions import InstitutionEdit, InstitutionService
from tests.services.documents.papers import pages_of, text_of


@pytest.fixture
def directory(desk: Desk) -> InstitutionService:
    with desk.write() as session:
        session.execute(update(Room).values(name="石桥村社会心理服务室", phone="0752-2288110"))
    made = InstitutionService(desk)
    made.add(InstitutionEdit("县精神卫生中心", "mental_hospital", "心理科", phone="0752-6660000"))
    made.add(InstitutionEdit("县心理热线", "hotline", phone="0752-7770000", hours="每天 8–22 时"))
    made.add(InstitutionEdit("心理援助热线", "hotline", phone="12356"))
    made.add(InstitutionEdit("县妇联", "womens_federation", phone="0752-8880000"))
    return made


def test_every_number_stands_once(desk: Desk, directory: InstitutionService) -> None:
    card = HotlineService(desk).card()
    assert [line.number for line in card.lines] == [
        "0752-2288110",
        "0752-7770000",
        "12356",
        "0752-6660000",
    ]
    assert {line.number for line in card.danger} == {"110", "120"}
    paper = hotline_card.render(card)
    words = text_of(paper.pdf)
    assert len(pages_of(paper.pdf)) == 1
    assert paper.missing == ()
    for expected in ("石桥村社会心理服务室", "县心理热线", "每天8–22时", "12356", "110", "120"):
        assert expected in words
    assert "8880000" not in words
    assert "12355" not in words  # nobody has verified it


def test_a_retired_line_is_not_put_up(desk: Desk, directory: InstitutionService) -> None:
    gone = next(one for one in directory.list_all() if one.name == "县心理热线")
    directory.retire(gone.id)
    assert "0752-7770000" not in [line.number for line in HotlineService(desk).card().lines]


@pytest.mark.parametrize("count", [0, 1, MOST_ON_CARD])
def test_few_or_many_stay_on_one_page(count: int) -> None:
    lines = tuple(CardLine("很长的机构名称" * 6, "0752-1234567 转 8001") for _ in range(count))
    paper = hotline_card.render(NumberCard("室", "", lines, (CardLine("急救", "120"),)))
    assert len(pages_of(paper.pdf)) == 1
