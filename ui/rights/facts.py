"""Everything that the page about one client's rights shows, fetched in one job."""

from dataclasses import dataclass

from models.vocabulary import ClientState
from services.actor import Right
from services.clients.records import ClientRow
from services.register import Register
from services.rights.file_access import FileAccess
from services.rights.kept import OverTime
from services.rights.records import Correction, RequestView
from services.rights.schedule import Rule
from services.rights.viewings import Viewing, ViewingFilter
from services.staff import StaffMember

MOST_VIEWS = 30


@dataclass(frozen=True, slots=True)
class RightsFacts:
    """``kept`` is None for a file that was destroyed; lists are empty where the file is shut."""

    client: ClientRow
    access: FileAccess
    kept: OverTime | None
    rule: Rule | None
    requests: tuple[RequestView, ...]
    corrections: tuple[Correction, ...]
    views: tuple[Viewing, ...]
    staff: tuple[StaffMember, ...]
    may_manage: bool


def fetch(register: Register, client_id: int, language: str) -> RightsFacts:
    """Runs on the worker."""
    access = register.access.of_file(client_id)
    may_manage = register.vault.actor.may(Right.MANAGE)
    client = register.clients.row(client_id)
    kept = rule = None
    if client.state not in (ClientState.MERGED, ClientState.DESTROYED):
        kept = register.retention.of_file(client_id)
        rules = {rule.record_class: rule for rule in register.retention.rules(language)}
        rule = rules[kept.record_class]
    about = ViewingFilter(client_id=client_id)
    views = register.access.views(about, None, MOST_VIEWS).rows if may_manage else ()
    return RightsFacts(
        client=client,
        access=access,
        kept=kept,
        rule=rule,
        requests=register.requests.of_client(client_id) if access.may_open else (),
        corrections=register.requests.corrections(client_id) if access.may_open else (),
        views=views,
        staff=tuple(each for each in register.staff.list_all() if each.is_active),
        may_manage=may_manage,
    )
