"""Bank receipts matched with assessments (23/1-b)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "banka_odemesi",
    "banka_odemesi_satiri",
)


def upgrade() -> None:
    op.create_table(
        "banka_odemesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("banka", sa.String(40), nullable=False),
        sa.Column("dekont_no", sa.String(30), nullable=False),
        sa.Column("dekont_gunu", sa.Date(), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yatiran_no", sa.String(20), nullable=False),
        sa.Column("aciklama", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_banka_odemesi_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_banka_odemesi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_banka_odemesi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_banka_odemesi")),
        sa.UniqueConstraint("banka", "dekont_no", name=op.f("uq_banka_odemesi_banka_dekont_no")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_banka_odemesi_beyanname_id"), "banka_odemesi", ["beyanname_id"])
    op.create_index(op.f("ix_banka_odemesi_dekont_no"), "banka_odemesi", ["dekont_no"])
    op.create_index(op.f("ix_banka_odemesi_memur_id"), "banka_odemesi", ["memur_id"])
    op.create_table(
        "banka_odemesi_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("odeme_id", sa.BigInteger(), nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_banka_odemesi_satiri_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_banka_odemesi_satiri_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["odeme_id"], ["banka_odemesi.id"], name=op.f("fk_banka_odemesi_satiri_odeme_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_banka_odemesi_satiri")),
        sa.UniqueConstraint("hareket_id", name=op.f("uq_banka_odemesi_satiri_hareket_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_banka_odemesi_satiri_hareket_id"), "banka_odemesi_satiri", ["hareket_id"])
    op.create_index(op.f("ix_banka_odemesi_satiri_odeme_id"), "banka_odemesi_satiri", ["odeme_id"])
    tetik.kur(SALT_EKLENIR, ())


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
