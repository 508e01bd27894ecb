"""Guarantees, their release, refunds and the payments of both (24, 25)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "danisma_satiri",
    "menkul_kiymet_alindisi",
    "odeme",
)
SILINMEZ = (
    "danisma_kagidi",
    "teminat",
    "teminat_kullanimi",
    "teminat_cozme",
)


def upgrade() -> None:
    op.create_table(
        "danisma_kagidi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("neden", sa.String(40), nullable=False),
        sa.Column("yukumlu_no", sa.String(20), nullable=False),
        sa.Column("yukumlu_unvan", sa.String(150), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("oneren_id", sa.BigInteger(), nullable=False),
        sa.Column("oneri_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("imzalayan_id", sa.BigInteger(), nullable=True),
        sa.Column("imza_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hazirlayan_id", sa.BigInteger(), nullable=True),
        sa.Column("hazirlik_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("red_gerekcesi", sa.String(200), nullable=False),
        sa.CheckConstraint(
            "durum IN ('TASLAK', 'IMZADA', 'SAYMANLIKTA', 'ODENECEK', 'ODENDI', 'REDDEDILDI')", name=op.f("ck_danisma_kagidi_durum_bilinen")
        ),
        sa.CheckConstraint("neden IN ('FAZLA_TAHSILAT', 'FAZLA_ODEME', 'ORAN', 'SUPALAN')", name=op.f("ck_danisma_kagidi_neden_bilinen")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_danisma_kagidi_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_danisma_kagidi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hazirlayan_id"], ["kullanici.id"], name=op.f("fk_danisma_kagidi_hazirlayan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["imzalayan_id"], ["kullanici.id"], name=op.f("fk_danisma_kagidi_imzalayan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["oneren_id"], ["kullanici.id"], name=op.f("fk_danisma_kagidi_oneren_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_danisma_kagidi")),
        sa.UniqueConstraint("no", name=op.f("uq_danisma_kagidi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_danisma_kagidi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_danisma_kagidi_beyanname_id"), "danisma_kagidi", ["beyanname_id"])
    op.create_index(op.f("ix_danisma_kagidi_durum"), "danisma_kagidi", ["durum"])
    op.create_index(op.f("ix_danisma_kagidi_hazirlayan_id"), "danisma_kagidi", ["hazirlayan_id"])
    op.create_index(op.f("ix_danisma_kagidi_imzalayan_id"), "danisma_kagidi", ["imzalayan_id"])
    op.create_index(op.f("ix_danisma_kagidi_neden"), "danisma_kagidi", ["neden"])
    op.create_index(op.f("ix_danisma_kagidi_oneren_id"), "danisma_kagidi", ["oneren_id"])
    op.create_index(op.f("ix_danisma_kagidi_yukumlu_no"), "danisma_kagidi", ["yukumlu_no"])
    op.create_table(
        "danisma_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("danisma_id", sa.BigInteger(), nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_danisma_satiri_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["danisma_id"], ["danisma_kagidi.id"], name=op.f("fk_danisma_satiri_danisma_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_danisma_satiri_hareket_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_danisma_satiri")),
        sa.UniqueConstraint("danisma_id", "hareket_id", "kod", name=op.f("uq_danisma_satiri_danisma_id_hareket_id_kod")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_danisma_satiri_danisma_id"), "danisma_satiri", ["danisma_id"])
    op.create_index(op.f("ix_danisma_satiri_hareket_id"), "danisma_satiri", ["hareket_id"])
    op.create_table(
        "teminat",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("kapsam", sa.String(40), nullable=False),
        sa.Column("sekil", sa.String(10), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=True),
        sa.Column("alindi_id", sa.BigInteger(), nullable=True),
        sa.Column("yukumlu_no", sa.String(20), nullable=False),
        sa.Column("yukumlu_unvan", sa.String(150), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("cozulen_kurus", sa.BigInteger(), nullable=False),
        sa.Column("irat_kurus", sa.BigInteger(), nullable=False),
        sa.Column("banka", sa.String(60), nullable=False),
        sa.Column("belge_no", sa.String(30), nullable=False),
        sa.Column("belge_gunu", sa.Date(), nullable=True),
        sa.Column("vade", sa.Date(), nullable=True),
        sa.Column("aciklama", sa.String(100), nullable=False),
        sa.Column("zilyet", sa.String(40), nullable=True),
        sa.Column("red_gerekcesi", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("(kapsam = 'BEYANNAME') = (beyanname_id IS NOT NULL)", name=op.f("ck_teminat_tek_beyannameli")),
        sa.CheckConstraint("(tur = 'NAKIT') = (alindi_id IS NOT NULL)", name=op.f("ck_teminat_nakit_alindili")),
        sa.CheckConstraint("durum IN ('DENETLENDI', 'ALINDI', 'COZULDU', 'REDDEDILDI', 'IPTAL')", name=op.f("ck_teminat_durum_bilinen")),
        sa.CheckConstraint("kapsam IN ('BEYANNAME', 'TOPLU', 'GOTURU')", name=op.f("ck_teminat_kapsam_bilinen")),
        sa.CheckConstraint("tur IN ('NAKIT', 'KIYMET')", name=op.f("ck_teminat_tur_bilinen")),
        sa.CheckConstraint("zilyet IN ('MUHASEBE', 'SAYMANLIK', 'BANKA', 'SAHIBI')", name=op.f("ck_teminat_zilyet_bilinen")),
        sa.CheckConstraint("cozulen_kurus + irat_kurus <= tutar_kurus", name=op.f("ck_teminat_cozulen_sinir")),
        sa.CheckConstraint("cozulen_kurus >= 0 AND cozulen_kurus < 1000000000000000", name=op.f("ck_teminat_cozulen_kurus_sinir")),
        sa.CheckConstraint("irat_kurus >= 0 AND irat_kurus < 1000000000000000", name=op.f("ck_teminat_irat_kurus_sinir")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_teminat_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["alindi_id"], ["alindi.id"], name=op.f("fk_teminat_alindi_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_teminat_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_teminat_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teminat")),
        sa.UniqueConstraint("alindi_id", name=op.f("uq_teminat_alindi_id")),
        sa.UniqueConstraint("no", name=op.f("uq_teminat_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_teminat_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teminat_belge_no"), "teminat", ["belge_no"])
    op.create_index(op.f("ix_teminat_beyanname_id"), "teminat", ["beyanname_id"])
    op.create_index(op.f("ix_teminat_durum"), "teminat", ["durum"])
    op.create_index(op.f("ix_teminat_kapsam"), "teminat", ["kapsam"])
    op.create_index(op.f("ix_teminat_memur_id"), "teminat", ["memur_id"])
    op.create_index(op.f("ix_teminat_tur"), "teminat", ["tur"])
    op.create_index(op.f("ix_teminat_yukumlu_no"), "teminat", ["yukumlu_no"])
    op.create_index(op.f("ix_teminat_zilyet"), "teminat", ["zilyet"])
    op.create_table(
        "menkul_kiymet_alindisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("teminat_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_menkul_kiymet_alindisi_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["teminat_id"], ["teminat.id"], name=op.f("fk_menkul_kiymet_alindisi_teminat_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menkul_kiymet_alindisi")),
        sa.UniqueConstraint("no", name=op.f("uq_menkul_kiymet_alindisi_no")),
        sa.UniqueConstraint("teminat_id", name=op.f("uq_menkul_kiymet_alindisi_teminat_id")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_menkul_kiymet_alindisi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_menkul_kiymet_alindisi_memur_id"), "menkul_kiymet_alindisi", ["memur_id"])
    op.create_table(
        "teminat_kullanimi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("teminat_id", sa.BigInteger(), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("dusen_kurus", sa.BigInteger(), nullable=False),
        sa.Column("cozulen_kurus", sa.BigInteger(), nullable=False),
        sa.Column("irat_kurus", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("cozulen_kurus + irat_kurus <= tutar_kurus", name=op.f("ck_teminat_kullanimi_cozulen_sinir")),
        sa.CheckConstraint("cozulen_kurus >= 0 AND cozulen_kurus < 1000000000000000", name=op.f("ck_teminat_kullanimi_cozulen_kurus_sinir")),
        sa.CheckConstraint("dusen_kurus >= 0 AND dusen_kurus < 1000000000000000", name=op.f("ck_teminat_kullanimi_dusen_kurus_sinir")),
        sa.CheckConstraint("irat_kurus >= 0 AND irat_kurus < 1000000000000000", name=op.f("ck_teminat_kullanimi_irat_kurus_sinir")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_teminat_kullanimi_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_teminat_kullanimi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_teminat_kullanimi_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["teminat_id"], ["teminat.id"], name=op.f("fk_teminat_kullanimi_teminat_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teminat_kullanimi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teminat_kullanimi_beyanname_id"), "teminat_kullanimi", ["beyanname_id"])
    op.create_index(op.f("ix_teminat_kullanimi_memur_id"), "teminat_kullanimi", ["memur_id"])
    op.create_index(op.f("ix_teminat_kullanimi_teminat_id"), "teminat_kullanimi", ["teminat_id"])
    op.create_table(
        "teminat_cozme",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("teminat_id", sa.BigInteger(), nullable=False),
        sa.Column("kullanim_id", sa.BigInteger(), nullable=True),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("dayanak", sa.String(60), nullable=False),
        sa.Column("isteyen_id", sa.BigInteger(), nullable=False),
        sa.Column("istek_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.Column("bitiren_id", sa.BigInteger(), nullable=True),
        sa.Column("bitis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("banka", sa.String(40), nullable=False),
        sa.Column("dekont_no", sa.String(30), nullable=False),
        sa.CheckConstraint(
            "durum IN ('ISTENDI', 'REDDEDILDI', 'ONAYLANDI', 'ODENECEK', 'VERILECEK', 'IRATTA', 'BANKADA', 'TAMAM')",
            name=op.f("ck_teminat_cozme_durum_bilinen"),
        ),
        sa.CheckConstraint("tur IN ('IADE', 'IRAT')", name=op.f("ck_teminat_cozme_tur_bilinen")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_teminat_cozme_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["bitiren_id"], ["kullanici.id"], name=op.f("fk_teminat_cozme_bitiren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["isteyen_id"], ["kullanici.id"], name=op.f("fk_teminat_cozme_isteyen_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_teminat_cozme_karar_veren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kullanim_id"], ["teminat_kullanimi.id"], name=op.f("fk_teminat_cozme_kullanim_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["teminat_id"], ["teminat.id"], name=op.f("fk_teminat_cozme_teminat_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teminat_cozme")),
        sa.UniqueConstraint("no", name=op.f("uq_teminat_cozme_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_teminat_cozme_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teminat_cozme_bitiren_id"), "teminat_cozme", ["bitiren_id"])
    op.create_index(op.f("ix_teminat_cozme_durum"), "teminat_cozme", ["durum"])
    op.create_index(op.f("ix_teminat_cozme_isteyen_id"), "teminat_cozme", ["isteyen_id"])
    op.create_index(op.f("ix_teminat_cozme_karar_veren_id"), "teminat_cozme", ["karar_veren_id"])
    op.create_index(op.f("ix_teminat_cozme_kullanim_id"), "teminat_cozme", ["kullanim_id"])
    op.create_index(op.f("ix_teminat_cozme_teminat_id"), "teminat_cozme", ["teminat_id"])
    op.create_index(op.f("ix_teminat_cozme_tur"), "teminat_cozme", ["tur"])
    op.create_table(
        "odeme",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("danisma_id", sa.BigInteger(), nullable=True),
        sa.Column("cozme_id", sa.BigInteger(), nullable=True),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yol", sa.String(40), nullable=False),
        sa.Column("iban", sa.String(34), nullable=False),
        sa.Column("alan", sa.String(80), nullable=False),
        sa.Column("alan_no", sa.String(20), nullable=False),
        sa.Column("sifat", sa.String(80), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("veznedar_id", sa.BigInteger(), nullable=False),
        sa.Column("masa", sa.String(40), nullable=False),
        sa.Column("kasa_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("yol IN ('NAKIT', 'HAVALE')", name=op.f("ck_odeme_yol_bilinen")),
        sa.CheckConstraint("(danisma_id IS NULL) <> (cozme_id IS NULL)", name=op.f("ck_odeme_tek_kaynak")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_odeme_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["cozme_id"], ["teminat_cozme.id"], name=op.f("fk_odeme_cozme_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["danisma_id"], ["danisma_kagidi.id"], name=op.f("fk_odeme_danisma_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kasa_id"], ["kasa_oturumu.id"], name=op.f("fk_odeme_kasa_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["veznedar_id"], ["kullanici.id"], name=op.f("fk_odeme_veznedar_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_odeme")),
        sa.UniqueConstraint("cozme_id", name=op.f("uq_odeme_cozme_id")),
        sa.UniqueConstraint("danisma_id", name=op.f("uq_odeme_danisma_id")),
        sa.UniqueConstraint("no", name=op.f("uq_odeme_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_odeme_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_odeme_kasa_id"), "odeme", ["kasa_id"])
    op.create_index(op.f("ix_odeme_veznedar_id"), "odeme", ["veznedar_id"])
    op.create_index(op.f("ix_odeme_yol"), "odeme", ["yol"])
    op.add_column("banka_odemesi", sa.Column("emanet_kurus", sa.BigInteger(), nullable=True))
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
