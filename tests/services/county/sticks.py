"""Rooms that seal and sign for real, and sticks to hand over: for tests of the inbox."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from models.county import EnrolledRoom, RoomPlace, Unit
from services.county.store import CountyDesk
from services.exchange.document import Document
from services.exchange.keys import new_signing_pair
from services.exchange.package import SIGNATURE_SUFFIX, SealedPackage, file_name, seal
from services.progress import Progress
from tests.fakes import SeededRandomness
from tests.services.county.offices import Office
from tests.services.county.simulated import SimulatedRoom

OPENED = date(2020, 1, 1)
MONTHS = [f"2026-{month:02d}" for month in range(1, 13)]


@dataclass
class SendingRoom:
    """A room with drawn records; what it publishes, seals and signs is real."""

    code: str
    recipient: str
    busy: int = 9
    epoch: str = "e0000001"
    sent: list[SealedPackage] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.records = SimulatedRoom(self.code, self.busy)
        self.secret, self.signer = new_signing_pair(SeededRandomness(int(self.code, 36)))

    def close(self, month: str, *, revision: int = 1, **head: Any) -> SealedPackage:
        """The package of a month, one link further."""
        document = self.records.month(month, revision=revision)
        return self.send(document, **head)

    def send(self, document: Document, **head: Any) -> SealedPackage:
        """A document as the next link; ``head`` says what is wrong with it."""
        links: dict[str, Any] = {
            "number": len(self.sent) + 1,
            "previous": self.sent[-1].sha256 if self.sent else "",
            "recipient": self.recipient,
            "epoch": self.epoch,
        }
        document = replace(document, head=replace(document.head, **(links | head)))
        package = seal(document, self.secret)
        self.sent.append(package)
        self.documents.append(document)
        return package

    def name(self, number: int) -> str:
        return file_name(self.code, number)

    def write(self, folder: Path, *numbers: int) -> None:
        """The packages of these numbers, or all of them, as a stick holds them."""
        target = folder / "anxinbu" / "to-county"
        target.mkdir(parents=True, exist_ok=True)
        for number in numbers or range(1, len(self.sent) + 1):
            put(target / self.name(number), self.sent[number - 1])


def put(path: Path, package: SealedPackage) -> None:
    """One package and its signature."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(package.sealed)
    path.with_name(path.name + SIGNATURE_SUFFIX).write_bytes(package.signature)


def enrol(office: Office, *rooms: SendingRoom, state: str = "approved") -> None:
    """The office knows these rooms, each in a village of its own."""
    enrol_at(office.county, *rooms, state=state)


def enrol_at(county: CountyDesk, *rooms: SendingRoom, state: str = "approved") -> None:
    """The same at any desk."""
    with county.store.write() as session:
        for room in rooms:
            unit = Unit(kind="village", name=room.code, sort_key=room.code, opened=OPENED)
            session.add(unit)
            session.flush()
            session.add(
                EnrolledRoom(
                    room_code=room.code,
                    unit_id=unit.id,
                    name=f"服务室 {room.code}",
                    signer=room.signer,
                    state=state,
                    first_month=MONTHS[0],
                    asked_at=county.desk.clock.now(),
                )
            )
            session.add(RoomPlace(room_code=room.code, since=OPENED, unit_id=unit.id))


def quiet() -> Progress:
    return Progress()
