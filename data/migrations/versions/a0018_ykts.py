"""YKTS: access, obligors' records with their versions, applications, decisions and signatures, vekâlets, stale data."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik
from gumruk.data.migrations.yeniden import secenek_ekle

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("ykts_surumu", "ykts_basvurusu", "ykts_imzasi", "ykts_karari", "ykts_belgesi")
SILINMEZ = ("ykts_yetkisi", "ykts_kaydi", "ykts_vekaleti", "ykts_bulgusu")


def upgrade() -> None:
    secenek_ekle("kullanici_rolu", "rol", "YUKUMLU")
    op.create_table(
        "ykts_yetkisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("kullanici_id", sa.BigInteger(), nullable=False),
        sa.Column("idare", sa.String(6), nullable=False),
        sa.Column("dayanak", sa.String(120), nullable=False),
        sa.Column("veren_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bitis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("durum IN ('VERILDI', 'GERI_ALINDI')", name=op.f("ck_ykts_yetkisi_durum_bilinen")),
        sa.ForeignKeyConstraint(["kullanici_id"], ["kullanici.id"], name=op.f("fk_ykts_yetkisi_kullanici_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["veren_id"], ["kullanici.id"], name=op.f("fk_ykts_yetkisi_veren_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_yetkisi")),
        sa.UniqueConstraint("no", name=op.f("uq_ykts_yetkisi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_ykts_yetkisi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_yetkisi_durum"), "ykts_yetkisi", ["durum"])
    op.create_index(op.f("ix_ykts_yetkisi_kullanici_id"), "ykts_yetkisi", ["kullanici_id"])
    op.create_index(op.f("ix_ykts_yetkisi_veren_id"), "ykts_yetkisi", ["veren_id"])
    op.create_index(
        "uq_ykts_yetkisi_acik",
        "ykts_yetkisi",
        ["kullanici_id"],
        unique=True,
        sqlite_where=sa.text("durum = 'VERILDI'"),
        postgresql_where=sa.text("durum = 'VERILDI'"),
    )
    op.create_table(
        "ykts_kaydi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("kimlik_no", sa.String(11), nullable=False),
        sa.Column("unvan", sa.String(150), nullable=False),
        sa.Column("temsil_belgesi", sa.String(120), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("son_surum", sa.BigInteger(), nullable=False),
        sa.Column("idare", sa.String(6), nullable=False),
        sa.Column("kaydeden_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bekleme_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("onay_gunu", sa.Date(), nullable=True),
        sa.Column("onay_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("iptal_gunu", sa.Date(), nullable=True),
        sa.Column("iptal_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "durum IN ('TASLAK', 'ONAY_BEKLIYOR', 'ONAYLI', 'GUNCELLENIYOR', 'GUNCELLEME_BEKLIYOR', 'IPTAL_BEKLIYOR', 'IPTAL')",
            name=op.f("ck_ykts_kaydi_durum_bilinen"),
        ),
        sa.CheckConstraint("tur IN ('GERCEK', 'TUZEL')", name=op.f("ck_ykts_kaydi_tur_bilinen")),
        sa.ForeignKeyConstraint(["kaydeden_id"], ["kullanici.id"], name=op.f("fk_ykts_kaydi_kaydeden_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_kaydi")),
        sa.UniqueConstraint("no", name=op.f("uq_ykts_kaydi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_ykts_kaydi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_kaydi_durum"), "ykts_kaydi", ["durum"])
    op.create_index(op.f("ix_ykts_kaydi_kaydeden_id"), "ykts_kaydi", ["kaydeden_id"])
    op.create_index(op.f("ix_ykts_kaydi_kimlik_no"), "ykts_kaydi", ["kimlik_no"])
    op.create_index(op.f("ix_ykts_kaydi_tur"), "ykts_kaydi", ["tur"])
    op.create_index(
        "uq_ykts_kaydi_acik",
        "ykts_kaydi",
        ["kimlik_no"],
        unique=True,
        sqlite_where=sa.text("durum <> 'IPTAL'"),
        postgresql_where=sa.text("durum <> 'IPTAL'"),
    )
    op.create_table(
        "ykts_surumu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("unvan", sa.String(150), nullable=False),
        sa.Column("adres", sa.String(200), nullable=False),
        sa.Column("e_posta", sa.String(80), nullable=False),
        sa.Column("sabit_tel", sa.String(16), nullable=False),
        sa.Column("cep_tel", sa.String(16), nullable=False),
        sa.Column("mersis_no", sa.String(16), nullable=False),
        sa.Column("sicil_mudurlugu", sa.String(60), nullable=False),
        sa.Column("sicil_no", sa.String(20), nullable=False),
        sa.Column("kep", sa.String(80), nullable=False),
        sa.Column("giren_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["giren_id"], ["kullanici.id"], name=op.f("fk_ykts_surumu_giren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kayit_id"], ["ykts_kaydi.id"], name=op.f("fk_ykts_surumu_kayit_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_surumu")),
        sa.UniqueConstraint("kayit_id", "surum", name=op.f("uq_ykts_surumu_kayit_id_surum")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_surumu_e_posta"), "ykts_surumu", ["e_posta"])
    op.create_index(op.f("ix_ykts_surumu_giren_id"), "ykts_surumu", ["giren_id"])
    op.create_index(op.f("ix_ykts_surumu_kayit_id"), "ykts_surumu", ["kayit_id"])
    op.create_table(
        "ykts_vekaleti",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("veren_id", sa.BigInteger(), nullable=False),
        sa.Column("vekil_id", sa.BigInteger(), nullable=False),
        sa.Column("taraflar", sa.String(120), nullable=False),
        sa.Column("kapsam", sa.String(40), nullable=False),
        sa.Column("bas", sa.Date(), nullable=False),
        sa.Column("bit", sa.Date(), nullable=False),
        sa.Column("son_bit", sa.Date(), nullable=False),
        sa.Column("dayanak", sa.String(120), nullable=False),
        sa.Column("kaydeden_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bekleme_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("onay_gunu", sa.Date(), nullable=True),
        sa.Column("onay_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("iptal_gunu", sa.Date(), nullable=True),
        sa.Column("iptal_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("iptal_eden_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "durum IN ('ONAY_BEKLIYOR', 'ONAYLI', 'UZATMA_BEKLIYOR', 'GERI_VERILDI', 'IPTAL')", name=op.f("ck_ykts_vekaleti_durum_bilinen")
        ),
        sa.CheckConstraint("kapsam IN ('HEPSI', 'BEYAN', 'TESLIM')", name=op.f("ck_ykts_vekaleti_kapsam_bilinen")),
        sa.CheckConstraint("bas <= bit AND bit <= son_bit", name=op.f("ck_ykts_vekaleti_sure")),
        sa.CheckConstraint("veren_id <> vekil_id", name=op.f("ck_ykts_vekaleti_taraf")),
        sa.ForeignKeyConstraint(["iptal_eden_id"], ["kullanici.id"], name=op.f("fk_ykts_vekaleti_iptal_eden_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kaydeden_id"], ["kullanici.id"], name=op.f("fk_ykts_vekaleti_kaydeden_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["vekil_id"], ["ykts_kaydi.id"], name=op.f("fk_ykts_vekaleti_vekil_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["veren_id"], ["ykts_kaydi.id"], name=op.f("fk_ykts_vekaleti_veren_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_vekaleti")),
        sa.UniqueConstraint("no", name=op.f("uq_ykts_vekaleti_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_ykts_vekaleti_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_vekaleti_durum"), "ykts_vekaleti", ["durum"])
    op.create_index(op.f("ix_ykts_vekaleti_iptal_eden_id"), "ykts_vekaleti", ["iptal_eden_id"])
    op.create_index(op.f("ix_ykts_vekaleti_kapsam"), "ykts_vekaleti", ["kapsam"])
    op.create_index(op.f("ix_ykts_vekaleti_kaydeden_id"), "ykts_vekaleti", ["kaydeden_id"])
    op.create_index(op.f("ix_ykts_vekaleti_vekil_id"), "ykts_vekaleti", ["vekil_id"])
    op.create_index(op.f("ix_ykts_vekaleti_veren_id"), "ykts_vekaleti", ["veren_id"])
    op.create_table(
        "ykts_basvurusu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("konu", sa.String(40), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=False),
        sa.Column("vekalet_id", sa.BigInteger(), nullable=True),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("yeni_bit", sa.Date(), nullable=True),
        sa.Column("dayanak", sa.String(200), nullable=False),
        sa.Column("yapan_id", sa.BigInteger(), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("konu IN ('KAYIT', 'GUNCELLEME', 'IPTAL', 'VEKALET', 'UZATMA')", name=op.f("ck_ykts_basvurusu_konu_bilinen")),
        sa.ForeignKeyConstraint(["kayit_id"], ["ykts_kaydi.id"], name=op.f("fk_ykts_basvurusu_kayit_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["vekalet_id"], ["ykts_vekaleti.id"], name=op.f("fk_ykts_basvurusu_vekalet_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["yapan_id"], ["kullanici.id"], name=op.f("fk_ykts_basvurusu_yapan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_basvurusu")),
        sa.UniqueConstraint("no", name=op.f("uq_ykts_basvurusu_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_ykts_basvurusu_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_basvurusu_kayit_id"), "ykts_basvurusu", ["kayit_id"])
    op.create_index(op.f("ix_ykts_basvurusu_konu"), "ykts_basvurusu", ["konu"])
    op.create_index(op.f("ix_ykts_basvurusu_vekalet_id"), "ykts_basvurusu", ["vekalet_id"])
    op.create_index(op.f("ix_ykts_basvurusu_yapan_id"), "ykts_basvurusu", ["yapan_id"])
    op.create_table(
        "ykts_imzasi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("basvuru_id", sa.BigInteger(), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("imza_gunu", sa.Date(), nullable=False),
        sa.Column("imzalayan", sa.String(120), nullable=False),
        sa.Column("ozne", sa.String(300), nullable=False),
        sa.Column("sertifika_no", sa.String(80), nullable=False),
        sa.Column("pdf_ozeti", sa.String(64), nullable=False),
        sa.Column("dosya", sa.String(300), nullable=False),
        sa.Column("kaydeden_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("tur IN ('ISLAK', 'ELEKTRONIK')", name=op.f("ck_ykts_imzasi_tur_bilinen")),
        sa.ForeignKeyConstraint(["basvuru_id"], ["ykts_basvurusu.id"], name=op.f("fk_ykts_imzasi_basvuru_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kaydeden_id"], ["kullanici.id"], name=op.f("fk_ykts_imzasi_kaydeden_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_imzasi")),
        sa.UniqueConstraint("basvuru_id", name=op.f("uq_ykts_imzasi_basvuru_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_imzasi_kaydeden_id"), "ykts_imzasi", ["kaydeden_id"])
    op.create_index(op.f("ix_ykts_imzasi_tur"), "ykts_imzasi", ["tur"])
    op.create_table(
        "ykts_karari",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("basvuru_id", sa.BigInteger(), nullable=False),
        sa.Column("onay", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("idare", sa.String(6), nullable=False),
        sa.Column("yazi_no", sa.String(30), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["basvuru_id"], ["ykts_basvurusu.id"], name=op.f("fk_ykts_karari_basvuru_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_ykts_karari_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_karari")),
        sa.UniqueConstraint("basvuru_id", name=op.f("uq_ykts_karari_basvuru_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_karari_memur_id"), "ykts_karari", ["memur_id"])
    op.create_table(
        "ykts_belgesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["kayit_id"], ["ykts_kaydi.id"], name=op.f("fk_ykts_belgesi_kayit_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_ykts_belgesi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_belgesi")),
        sa.UniqueConstraint("kayit_id", "surum", name=op.f("uq_ykts_belgesi_kayit_id_surum")),
        sa.UniqueConstraint("no", name=op.f("uq_ykts_belgesi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_ykts_belgesi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_belgesi_kayit_id"), "ykts_belgesi", ["kayit_id"])
    op.create_index(op.f("ix_ykts_belgesi_memur_id"), "ykts_belgesi", ["memur_id"])
    op.create_table(
        "ykts_bulgusu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("yukumlu_unvan", sa.String(150), nullable=False),
        sa.Column("alan", sa.String(20), nullable=False),
        sa.Column("kayitta", sa.String(200), nullable=False),
        sa.Column("gercek", sa.String(200), nullable=False),
        sa.Column("kaynak", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("karar_maddesi", sa.String(60), nullable=False),
        sa.Column("karar_tutari_kurus", sa.BigInteger(), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("durum IN ('AMIRDE', 'CEZA', 'YER_YOK')", name=op.f("ck_ykts_bulgusu_durum_bilinen")),
        sa.CheckConstraint(
            "karar_tutari_kurus >= 0 AND karar_tutari_kurus < 1000000000000000", name=op.f("ck_ykts_bulgusu_karar_tutari_kurus_sinir")
        ),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_ykts_bulgusu_karar_veren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kayit_id"], ["ykts_kaydi.id"], name=op.f("fk_ykts_bulgusu_kayit_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_ykts_bulgusu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ykts_bulgusu")),
        sa.UniqueConstraint("no", name=op.f("uq_ykts_bulgusu_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_ykts_bulgusu_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ykts_bulgusu_durum"), "ykts_bulgusu", ["durum"])
    op.create_index(op.f("ix_ykts_bulgusu_karar_veren_id"), "ykts_bulgusu", ["karar_veren_id"])
    op.create_index(op.f("ix_ykts_bulgusu_kayit_id"), "ykts_bulgusu", ["kayit_id"])
    op.create_index(op.f("ix_ykts_bulgusu_memur_id"), "ykts_bulgusu", ["memur_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
