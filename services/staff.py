"""Members of staff: who may sign in, and with which role.

Every change touches the database and the key file. The database's transaction is open while the
key file is written and commits last; what a crash between the two leaves behind is put right at
the next unlock (`services.vault.entry`).
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.room import Staff
from models.vocabulary import Role
from services.actor import Right, StaffId
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.vault import password_rules
from services.vault.open_vault import OpenVault

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A row of the people page. Without ``has_password`` the person cannot sign in yet."""

    staff_id: StaffId
    name: str
    role: Role
    has_password: bool
    created_at: datetime
    deactivated_at: datetime | None

    @property
    def is_active(self) -> bool:
        return self.deactivated_at is None


class StaffService:
    """Adds people, gives start passwords, changes roles and names, and lets people leave."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault

    def list_all(self) -> tuple[StaffMember, ...]:
        """Everybody, those who left last."""
        everybody = select(Staff).order_by(Staff.deactivated_at.is_not(None), Staff.id)
        with self._desk.read() as session:
            return tuple(self._member(row) for row in session.scalars(everybody))

    def add(self, name: str, role: Role, start_password: str) -> StaffMember:
        """A new colleague, who should change the start password at the first login.

        Raises InvalidInput (``name``, ``password``) and NotAllowed.
        """
        self._desk.actor.require(Right.MANAGE)
        name = require_name(name)
        password_rules.require_strong(start_password, (name,))
        with self._desk.write() as session:
            _require_free_name(session, name)
            row = Staff(name=name, role=role, public_key="", created_at=self._desk.clock.now())
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "staff_added", "staff", row.id)
            self._give_password(session, row, start_password)
            return self._member(row)

    def set_password(self, staff_id: StaffId, password: str) -> None:
        """A start password for a colleague who forgot theirs.

        It does not open the colleague's earlier case notes, unless the register was opened with
        the recovery sheet. Raises InvalidInput, NotFound, NotAllowed, and Conflict
        ``own_password``: one's own notes would be lost; see `change_own_password`.
        """
        self._require_may_reset(staff_id)
        with self._desk.write() as session:
            row = _active(session, staff_id)
            password_rules.require_strong(password, (row.name,))
            self._reset_password(session, row, password)
        self._vault.renew_key()

    def change_own_password(self, old: str, new: str) -> None:
        """The old password opens nothing of today any more, not even with an old key file.

        Raises WrongPassword for the old one, MustWait, and InvalidInput (``new``) for a weak one.
        """
        with self._vault.counted(), self._desk.write() as session:
            row = _active(session, self._desk.actor.staff_id)
            password_rules.require_strong(new, (row.name,), "new")
            self._desk.audit.record(session, "password_changed", "staff", row.id)
            self._vault.keys.change_own_password(old, new)
            self._vault.note_changed_slot(session, row.id)
        self._vault.renew_key()

    def edit(
        self, staff_id: StaffId, name: str, role: Role, start_password: str = ""
    ) -> StaffMember:
        """Correct a name, also in the login list; give another role, in force from the person's
        next login; and, unless it is empty, a start password as `set_password` does.

        All of it or nothing. Raises InvalidInput (``name``, ``password``), Conflict ``last_lead``,
        ``own_password``, NotFound, NotAllowed.
        """
        self._desk.actor.require(Right.MANAGE)
        if start_password:
            self._require_may_reset(staff_id)
        name = require_name(name)
        with self._desk.write() as session:
            row = _active(session, staff_id)
            if start_password:
                password_rules.require_strong(start_password, (name,))
            self._change_role(session, row, role)
            self._rename(session, row, name)
            if start_password:
                self._reset_password(session, row, start_password)
            member = self._member(row)
        self._vault.renew_key()
        return member

    def deactivate(self, staff_id: StaffId) -> StaffMember:
        """Let a person leave: no slot any more, and a new database key by a verified copy.

        Backups made before today still open with the old password. Records keep the name.
        Raises Conflict ``self`` and ``last_lead``, DiskFull.
        """
        self._desk.actor.require(Right.MANAGE)
        if staff_id == self._desk.actor.staff_id:
            raise Conflict("self")
        with self._desk.write() as session:
            row = _active(session, staff_id)
            if row.role == Role.LEAD:
                _require_other_lead(session, row.id)
            row.deactivated_at = self._desk.clock.now()
            self._desk.audit.record(session, "staff_deactivated", "staff", row.id)
        # Committed first: should the rotation fail, the next unlock repeats it.
        self._vault.shut_out(staff_id)
        with self._desk.read() as session:
            return self._member(session.get_one(Staff, staff_id))

    def rename_room(self, name: str) -> None:
        """The heading of the login window, after the room's profile was changed."""
        self._desk.actor.require(Right.MANAGE)
        self._vault.keys.rename_room(name)

    def _change_role(self, session: Session, row: Staff, role: Role) -> None:
        if row.role == role:
            return
        if row.role == Role.LEAD:
            _require_other_lead(session, row.id)
        row.role = role
        self._desk.audit.record(session, "role_changed", "staff", row.id)

    def _rename(self, session: Session, row: Staff, name: str) -> None:
        if row.name == name:
            return
        _require_free_name(session, name)
        row.name = name
        self._desk.audit.record(session, "staff_renamed", "staff", row.id)
        self._vault.keys.rename(row.id, name)
        self._vault.note_slot(session, row.id)

    def _reset_password(self, session: Session, row: Staff, password: str) -> None:
        by_sheet = self._vault.keys.is_opened_by_sheet
        action = "password_set_by_sheet" if by_sheet else "password_reset"
        self._desk.audit.record(session, action, "staff", row.id)
        self._give_password(session, row, password)

    def _give_password(self, session: Session, row: Staff, password: str) -> None:
        had_slot = self._vault.keys.key_file.slot(row.id) is not None
        self._vault.keys.set_password(row.id, row.name, password)
        note = self._vault.note_changed_slot if had_slot else self._vault.note_slot
        note(session, row.id)

    def _require_may_reset(self, staff_id: int) -> None:
        self._desk.actor.require(Right.MANAGE)
        is_own = staff_id == self._desk.actor.staff_id
        if is_own and not self._vault.keys.is_opened_by_sheet:
            raise Conflict("own_password")

    def _member(self, row: Staff) -> StaffMember:
        return StaffMember(
            staff_id=StaffId(row.id),
            name=row.name,
            role=Role(row.role),
            has_password=self._vault.keys.key_file.slot(row.id) is not None,
            created_at=row.created_at,
            deactivated_at=row.deactivated_at,
        )


def require_name(name: str, field: str = "name") -> str:
    """The trimmed name. Raises InvalidInput."""
    name = " ".join(name.split())
    if not name:
        raise InvalidInput({field: Problem.REQUIRED})
    if len(name) > LONGEST_NAME:
        raise InvalidInput({field: Problem.TOO_LONG})
    return name


def _active(session: Session, staff_id: int) -> Staff:
    row = session.get(Staff, staff_id)
    if row is None or row.deactivated_at is not None:
        raise NotFound
    return row


def _require_free_name(session: Session, name: str) -> None:
    """Two equal names in the login list cannot be told apart."""
    same = select(Staff.id).where(Staff.name == name, Staff.deactivated_at.is_(None))
    if session.scalar(same) is not None:
        raise InvalidInput({"name": Problem.TAKEN})


def _require_other_lead(session: Session, staff_id: int) -> None:
    others = (
        select(func.count())
        .select_from(Staff)
        .where(Staff.role == Role.LEAD, Staff.deactivated_at.is_(None), Staff.id != staff_id)
    )
    if not session.scalar(others):
        raise Conflict("last_lead")
