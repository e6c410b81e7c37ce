"""Scale definitions that results were scored with, the packs they came in, and who signs packs."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class ScaleSigner(Base):
    """Whose packs the lead trusts, after comparing the fingerprint; beside the county's own key."""

    __tablename__ = "scale_signer"

    id: Mapped[Key]
    name: Mapped[ShortText]
    public_key: Mapped[str] = mapped_column(Text, comment="minisign public key, one line")
    added_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    added_at: Mapped[Moment]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ScalePack(Base):
    """A signed pack that was installed; removing it keeps the definitions that results need."""

    __tablename__ = "scale_pack"

    id: Mapped[Key]
    pack: Mapped[str] = mapped_column(String(40), comment="the pack's own id")
    version: Mapped[str] = mapped_column(String(20))
    title: Mapped[ShortText]
    licence: Mapped[str] = mapped_column(Text, comment="the licence file, whole")
    signer: Mapped[ShortText] = mapped_column(comment="fingerprint of the key that signed it")
    sha256: Mapped[str] = mapped_column(String(64))
    added_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    added_at: Mapped[Moment]
    removed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ScaleDefinition(Base):
    """One definition word for word, as it was when something was scored with it or installed.

    Never changed: a corrected definition is another row, and old results keep theirs.
    """

    __tablename__ = "scale_definition"
    __table_args__ = (UniqueConstraint("scale", "version", "sha256"),)

    id: Mapped[Key]
    scale: Mapped[str] = mapped_column(String(40), comment="the scale's id, e.g. phq9")
    version: Mapped[str] = mapped_column(String(20))
    sha256: Mapped[str] = mapped_column(String(64), comment="of the canonical body")
    origin: Mapped[str] = mapped_column(String(20), comment="vocabulary.ScaleOrigin")
    body: Mapped[str] = mapped_column(Text, comment="JSON: the definition")
    texts: Mapped[str] = mapped_column(Text, default="{}", comment="JSON: language to wording")
    pack_id: Mapped[int | None] = mapped_column(ForeignKey("scale_pack.id"), index=True)
    added_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    added_at: Mapped[Moment]
    removed_at: Mapped[datetime | None] = mapped_column(
        UtcDateTime, comment="no longer offered; kept for its results"
    )
