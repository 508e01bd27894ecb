"""Further assessments under the original tescil number (26/3, 27/1-c, 28/3)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("ek_tahakkuk",)
SILINMEZ = ()


def upgrade() -> None:
    op.create_table(
        "ek_tahakkuk",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.Column("neden", sa.String(40), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("neden IN ('NOKSAN', 'ORAN', 'EKSIK_BEYAN', 'SUPALAN', 'SONRADAN')", name=op.f("ck_ek_tahakkuk_neden_bilinen")),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_ek_tahakkuk_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_ek_tahakkuk_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ek_tahakkuk")),
        sa.UniqueConstraint("hareket_id", name=op.f("uq_ek_tahakkuk_hareket_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ek_tahakkuk_memur_id"), "ek_tahakkuk", ["memur_id"])
    op.create_index(op.f("ix_ek_tahakkuk_neden"), "ek_tahakkuk", ["neden"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
