"""Late rates: a loading that came after its rates took force, and what each declaration of the gap owes or is owed (8)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("oran_farki_vergisi",)
SILINMEZ = ("gec_oran", "oran_farki")


def upgrade() -> None:
    op.create_table(
        "gec_oran",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("durum IN ('ACIK', 'KAPANDI')", name=op.f("ck_gec_oran_durum_bilinen")),
        sa.ForeignKeyConstraint(["yukleme_id"], ["liste_yuklemesi.id"], name=op.f("fk_gec_oran_yukleme_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gec_oran")),
        sa.UniqueConstraint("no", name=op.f("uq_gec_oran_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_gec_oran_yil_sira")),
        sa.UniqueConstraint("yukleme_id", name=op.f("uq_gec_oran_yukleme_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_gec_oran_durum"), "gec_oran", ["durum"])
    op.create_table(
        "oran_farki",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("gec_oran_id", sa.BigInteger(), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("noksan_kurus", sa.BigInteger(), nullable=False),
        sa.Column("fazla_kurus", sa.BigInteger(), nullable=False),
        sa.Column("hata", sa.String(200), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("islem_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("isleyen_id", sa.BigInteger(), nullable=True),
        sa.Column("hareket_id", sa.BigInteger(), nullable=True),
        sa.Column("danisma_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('BEKLIYOR', 'ISLENDI', 'AYRILDI')", name=op.f("ck_oran_farki_durum_bilinen")),
        sa.CheckConstraint("fazla_kurus >= 0 AND fazla_kurus < 1000000000000000", name=op.f("ck_oran_farki_fazla_kurus_sinir")),
        sa.CheckConstraint("noksan_kurus >= 0 AND noksan_kurus < 1000000000000000", name=op.f("ck_oran_farki_noksan_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_oran_farki_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["danisma_id"], ["danisma_kagidi.id"], name=op.f("fk_oran_farki_danisma_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["gec_oran_id"], ["gec_oran.id"], name=op.f("fk_oran_farki_gec_oran_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_oran_farki_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["isleyen_id"], ["kullanici.id"], name=op.f("fk_oran_farki_isleyen_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_oran_farki")),
        sa.UniqueConstraint("gec_oran_id", "beyanname_id", "surum", name=op.f("uq_oran_farki_gec_oran_id_beyanname_id_surum")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_oran_farki_beyanname_id"), "oran_farki", ["beyanname_id"])
    op.create_index(op.f("ix_oran_farki_danisma_id"), "oran_farki", ["danisma_id"])
    op.create_index(op.f("ix_oran_farki_durum"), "oran_farki", ["durum"])
    op.create_index(op.f("ix_oran_farki_gec_oran_id"), "oran_farki", ["gec_oran_id"])
    op.create_index(op.f("ix_oran_farki_hareket_id"), "oran_farki", ["hareket_id"])
    op.create_index(op.f("ix_oran_farki_isleyen_id"), "oran_farki", ["isleyen_id"])
    op.create_table(
        "oran_farki_vergisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("fark_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("matrah_kurus", sa.BigInteger(), nullable=False),
        sa.Column("eski_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yeni_kurus", sa.BigInteger(), nullable=False),
        sa.Column("aciklama", sa.Text(), nullable=False),
        sa.CheckConstraint("eski_kurus >= 0 AND eski_kurus < 1000000000000000", name=op.f("ck_oran_farki_vergisi_eski_kurus_sinir")),
        sa.CheckConstraint("matrah_kurus >= 0 AND matrah_kurus < 1000000000000000", name=op.f("ck_oran_farki_vergisi_matrah_kurus_sinir")),
        sa.CheckConstraint("yeni_kurus >= 0 AND yeni_kurus < 1000000000000000", name=op.f("ck_oran_farki_vergisi_yeni_kurus_sinir")),
        sa.ForeignKeyConstraint(["fark_id"], ["oran_farki.id"], name=op.f("fk_oran_farki_vergisi_fark_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_oran_farki_vergisi")),
        sa.UniqueConstraint("fark_id", "kod", name=op.f("uq_oran_farki_vergisi_fark_id_kod")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_oran_farki_vergisi_fark_id"), "oran_farki_vergisi", ["fark_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
