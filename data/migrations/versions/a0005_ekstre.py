"""Bank statements and their lines (23/1-b); the secret that the check codes of receipts are keyed with."""

import secrets
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "ofis_sirri",
    "ekstre_yuklemesi",
)
SILINMEZ = ("ekstre_satiri",)


def upgrade() -> None:
    sir = op.create_table(
        "ofis_sirri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("sir", sa.String(64), nullable=False),
        sa.Column("baslangic", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_ofis_sirri_tek_satir")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ofis_sirri")),
        sqlite_strict=True,
    )
    assert sir is not None
    op.bulk_insert(sir, [{"id": 1, "sir": secrets.token_hex(32), "baslangic": datetime.now(UTC)}])
    op.create_table(
        "ekstre_yuklemesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("banka", sa.String(40), nullable=False),
        sa.Column("kaynak", sa.String(200), nullable=False),
        sa.Column("dosya_ozeti", sa.String(64), nullable=False),
        sa.Column("eski_adedi", sa.BigInteger(), nullable=False),
        sa.Column("giden_adedi", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("eski_adedi >= 0 AND eski_adedi < 1000000000000000", name=op.f("ck_ekstre_yuklemesi_eski_adedi_sinir")),
        sa.CheckConstraint("giden_adedi >= 0 AND giden_adedi < 1000000000000000", name=op.f("ck_ekstre_yuklemesi_giden_adedi_sinir")),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_ekstre_yuklemesi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ekstre_yuklemesi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ekstre_yuklemesi_memur_id"), "ekstre_yuklemesi", ["memur_id"])
    op.create_table(
        "ekstre_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("banka", sa.String(40), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("dekont_no", sa.String(30), nullable=False),
        sa.Column("aciklama", sa.String(400), nullable=False),
        sa.Column("gonderen", sa.String(120), nullable=False),
        sa.Column("gonderen_no", sa.String(20), nullable=False),
        sa.Column("anahtar", sa.String(64), nullable=False),
        sa.Column("ayirma_nedeni", sa.String(200), nullable=False),
        sa.CheckConstraint("durum IN ('ACIK', 'AYRILDI')", name=op.f("ck_ekstre_satiri_durum_bilinen")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_ekstre_satiri_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["yukleme_id"], ["ekstre_yuklemesi.id"], name=op.f("fk_ekstre_satiri_yukleme_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ekstre_satiri")),
        sa.UniqueConstraint("anahtar", name=op.f("uq_ekstre_satiri_anahtar")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ekstre_satiri_dekont_no"), "ekstre_satiri", ["dekont_no"])
    op.create_index(op.f("ix_ekstre_satiri_durum"), "ekstre_satiri", ["durum"])
    op.create_index(op.f("ix_ekstre_satiri_yukleme_id"), "ekstre_satiri", ["yukleme_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
