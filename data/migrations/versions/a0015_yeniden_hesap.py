"""Recomputations after delivery, and by which movement each was raised (27/1-c, 28/3)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("yeniden_hesap", "yeniden_hesap_kalemi", "yeniden_hesap_vergisi", "yeniden_hesap_geri_alma", "hesap_tahakkuku")


def upgrade() -> None:
    op.create_table(
        "yeniden_hesap",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("neden", sa.String(40), nullable=False),
        sa.Column("dayanak", sa.String(60), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("elle_gerekce", sa.String(200), nullable=False),
        sa.Column("doviz", sa.String(3), nullable=False),
        sa.Column("odeme_sekli", sa.String(2), nullable=False),
        sa.Column("navlun_kurus", sa.BigInteger(), nullable=False),
        sa.Column("navlun_doviz", sa.String(3), nullable=False),
        sa.Column("sigorta_kurus", sa.BigInteger(), nullable=False),
        sa.Column("sigorta_doviz", sa.String(3), nullable=False),
        sa.Column("yurt_disi_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yurt_disi_doviz", sa.String(3), nullable=False),
        sa.Column("yurt_ici_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("danisma_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("navlun_kurus >= 0 AND navlun_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_navlun_kurus_sinir")),
        sa.CheckConstraint("neden IN ('NOKSAN', 'ORAN', 'EKSIK_BEYAN', 'SUPALAN', 'SONRADAN')", name=op.f("ck_yeniden_hesap_neden_bilinen")),
        sa.CheckConstraint("sigorta_kurus >= 0 AND sigorta_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_sigorta_kurus_sinir")),
        sa.CheckConstraint("yurt_disi_kurus >= 0 AND yurt_disi_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_yurt_disi_kurus_sinir")),
        sa.CheckConstraint("yurt_ici_kurus >= 0 AND yurt_ici_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_yurt_ici_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_yeniden_hesap_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["danisma_id"], ["danisma_kagidi.id"], name=op.f("fk_yeniden_hesap_danisma_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_yeniden_hesap_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["yukleme_id"], ["liste_yuklemesi.id"], name=op.f("fk_yeniden_hesap_yukleme_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yeniden_hesap")),
        sa.UniqueConstraint("no", name=op.f("uq_yeniden_hesap_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_yeniden_hesap_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yeniden_hesap_beyanname_id"), "yeniden_hesap", ["beyanname_id"])
    op.create_index(op.f("ix_yeniden_hesap_danisma_id"), "yeniden_hesap", ["danisma_id"])
    op.create_index(op.f("ix_yeniden_hesap_memur_id"), "yeniden_hesap", ["memur_id"])
    op.create_index(op.f("ix_yeniden_hesap_neden"), "yeniden_hesap", ["neden"])
    op.create_index(op.f("ix_yeniden_hesap_yukleme_id"), "yeniden_hesap", ["yukleme_id"])
    op.create_table(
        "yeniden_hesap_kalemi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hesap_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_id", sa.BigInteger(), nullable=False),
        sa.Column("gtip", sa.String(12), nullable=False),
        sa.Column("mensei", sa.String(3), nullable=False),
        sa.Column("anlasma", sa.String(9), nullable=False),
        sa.Column("muafiyetler", sa.String(50), nullable=False),
        sa.Column("fatura_kurus", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("net_gram", sa.BigInteger(), nullable=False),
        sa.Column("olcu_birimi", sa.String(4), nullable=False),
        sa.Column("olcu_binde", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_yeniden_hesap_kalemi_brut_gram_sinir")),
        sa.CheckConstraint("fatura_kurus >= 0 AND fatura_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_kalemi_fatura_kurus_sinir")),
        sa.CheckConstraint("net_gram >= 0 AND net_gram < 1000000000000000", name=op.f("ck_yeniden_hesap_kalemi_net_gram_sinir")),
        sa.CheckConstraint("olcu_binde >= 0 AND olcu_binde < 1000000000000000", name=op.f("ck_yeniden_hesap_kalemi_olcu_binde_sinir")),
        sa.ForeignKeyConstraint(["hesap_id"], ["yeniden_hesap.id"], name=op.f("fk_yeniden_hesap_kalemi_hesap_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kalem_id"], ["kalem.id"], name=op.f("fk_yeniden_hesap_kalemi_kalem_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yeniden_hesap_kalemi")),
        sa.UniqueConstraint("hesap_id", "kalem_id", name=op.f("uq_yeniden_hesap_kalemi_hesap_id_kalem_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yeniden_hesap_kalemi_hesap_id"), "yeniden_hesap_kalemi", ["hesap_id"])
    op.create_index(op.f("ix_yeniden_hesap_kalemi_kalem_id"), "yeniden_hesap_kalemi", ["kalem_id"])
    op.create_table(
        "yeniden_hesap_vergisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hesap_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("matrah_kurus", sa.BigInteger(), nullable=False),
        sa.Column("eski_kurus", sa.BigInteger(), nullable=False),
        sa.Column("hesap_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yeni_kurus", sa.BigInteger(), nullable=False),
        sa.Column("aciklama", sa.Text(), nullable=False),
        sa.CheckConstraint("eski_kurus >= 0 AND eski_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_vergisi_eski_kurus_sinir")),
        sa.CheckConstraint("hesap_kurus >= 0 AND hesap_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_vergisi_hesap_kurus_sinir")),
        sa.CheckConstraint("matrah_kurus >= 0 AND matrah_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_vergisi_matrah_kurus_sinir")),
        sa.CheckConstraint("yeni_kurus >= 0 AND yeni_kurus < 1000000000000000", name=op.f("ck_yeniden_hesap_vergisi_yeni_kurus_sinir")),
        sa.ForeignKeyConstraint(["hesap_id"], ["yeniden_hesap.id"], name=op.f("fk_yeniden_hesap_vergisi_hesap_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yeniden_hesap_vergisi")),
        sa.UniqueConstraint("hesap_id", "kod", name=op.f("uq_yeniden_hesap_vergisi_hesap_id_kod")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yeniden_hesap_vergisi_hesap_id"), "yeniden_hesap_vergisi", ["hesap_id"])
    op.create_table(
        "yeniden_hesap_geri_alma",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hesap_id", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["hesap_id"], ["yeniden_hesap.id"], name=op.f("fk_yeniden_hesap_geri_alma_hesap_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_yeniden_hesap_geri_alma_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yeniden_hesap_geri_alma")),
        sa.UniqueConstraint("hesap_id", name=op.f("uq_yeniden_hesap_geri_alma_hesap_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yeniden_hesap_geri_alma_memur_id"), "yeniden_hesap_geri_alma", ["memur_id"])
    op.create_table(
        "hesap_tahakkuku",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hesap_id", sa.BigInteger(), nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_hesap_tahakkuku_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hesap_id"], ["yeniden_hesap.id"], name=op.f("fk_hesap_tahakkuku_hesap_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hesap_tahakkuku")),
        sa.UniqueConstraint("hareket_id", name=op.f("uq_hesap_tahakkuku_hareket_id")),
        sa.UniqueConstraint("hesap_id", name=op.f("uq_hesap_tahakkuku_hesap_id")),
        sqlite_strict=True,
    )
    tetik.kur(SALT_EKLENIR, ())


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
