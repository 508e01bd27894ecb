"""Groupage, goods received temporarily, transit in and out (9/2, 9/3, 32, 33), and why a wrong number of the paper was kept (10/1)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("alt_ozet_beyan", "teslim_alma", "gelis_hareketi", "transit_bilgisi", "transit_tasimasi", "aktarma_satiri", "sevk_hareketi")
SILINMEZ = ("sundurma_talebi", "transit_gelisi", "sevk")


def upgrade() -> None:
    op.add_column("ozet_beyan", sa.Column("numara_gerekcesi", sa.String(200), nullable=False, server_default=""))
    op.create_table(
        "alt_ozet_beyan",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("ana_senet_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["ana_senet_id"], ["tasima_senedi.id"], name=op.f("fk_alt_ozet_beyan_ana_senet_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_alt_ozet_beyan_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alt_ozet_beyan")),
        sa.UniqueConstraint("ozet_beyan_id", name=op.f("uq_alt_ozet_beyan_ozet_beyan_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_alt_ozet_beyan_ana_senet_id"), "alt_ozet_beyan", ["ana_senet_id"])
    op.create_table(
        "sundurma_talebi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("isteyen_no", sa.String(20), nullable=False),
        sa.Column("isteyen_unvan", sa.String(150), nullable=False),
        sa.Column("esya", sa.String(200), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("istek", sa.String(350), nullable=False),
        sa.Column("kaydeden_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.CheckConstraint("durum IN ('ISTENDI', 'UYGUN', 'REDDEDILDI', 'KULLANILDI', 'DUSTU')", name=op.f("ck_sundurma_talebi_durum_bilinen")),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_sundurma_talebi_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_sundurma_talebi_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_sundurma_talebi_karar_veren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kaydeden_id"], ["kullanici.id"], name=op.f("fk_sundurma_talebi_kaydeden_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sundurma_talebi")),
        sa.UniqueConstraint("no", name=op.f("uq_sundurma_talebi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_sundurma_talebi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sundurma_talebi_durum"), "sundurma_talebi", ["durum"])
    op.create_index(op.f("ix_sundurma_talebi_karar_veren_id"), "sundurma_talebi", ["karar_veren_id"])
    op.create_index(op.f("ix_sundurma_talebi_kaydeden_id"), "sundurma_talebi", ["kaydeden_id"])
    op.create_table(
        "teslim_alma",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("talep_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_teslim_alma_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["talep_id"], ["sundurma_talebi.id"], name=op.f("fk_teslim_alma_talep_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teslim_alma")),
        sa.UniqueConstraint("ozet_beyan_id", name=op.f("uq_teslim_alma_ozet_beyan_id")),
        sa.UniqueConstraint("talep_id", name=op.f("uq_teslim_alma_talep_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "transit_gelisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("belge_no", sa.String(20), nullable=False),
        sa.Column("hamil", sa.String(150), nullable=False),
        sa.Column("dorse_no", sa.String(25), nullable=False),
        sa.Column("hareket_idaresi", sa.String(6), nullable=False),
        sa.Column("hareket_gunu", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("durum IN ('GELDI', 'GONDERILDI', 'TEYITLI')", name=op.f("ck_transit_gelisi_durum_bilinen")),
        sa.CheckConstraint("tur IN ('TIR', 'BEYANNAME')", name=op.f("ck_transit_gelisi_tur_bilinen")),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_transit_gelisi_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transit_gelisi")),
        sa.UniqueConstraint("no", name=op.f("uq_transit_gelisi_no")),
        sa.UniqueConstraint("ozet_beyan_id", name=op.f("uq_transit_gelisi_ozet_beyan_id")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_transit_gelisi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_transit_gelisi_belge_no"), "transit_gelisi", ["belge_no"])
    op.create_index(op.f("ix_transit_gelisi_durum"), "transit_gelisi", ["durum"])
    op.create_index(op.f("ix_transit_gelisi_tur"), "transit_gelisi", ["tur"])
    op.create_table(
        "gelis_hareketi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("gelis_id", sa.BigInteger(), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("gunu", sa.Date(), nullable=False),
        sa.Column("evrak_no", sa.String(30), nullable=False),
        sa.Column("mesruhat", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("tur IN ('GONDERILDI', 'SORULDU', 'ALINDI')", name=op.f("ck_gelis_hareketi_tur_bilinen")),
        sa.ForeignKeyConstraint(["gelis_id"], ["transit_gelisi.id"], name=op.f("fk_gelis_hareketi_gelis_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_gelis_hareketi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gelis_hareketi")),
        sa.UniqueConstraint("no", name=op.f("uq_gelis_hareketi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_gelis_hareketi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_gelis_hareketi_gelis_id"), "gelis_hareketi", ["gelis_id"])
    op.create_index(op.f("ix_gelis_hareketi_memur_id"), "gelis_hareketi", ["memur_id"])
    op.create_index(op.f("ix_gelis_hareketi_tur"), "gelis_hareketi", ["tur"])
    op.create_table(
        "transit_bilgisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("t_formu", sa.String(2), nullable=False),
        sa.Column("usul", sa.String(40), nullable=False),
        sa.Column("asil_sorumlu_no", sa.String(20), nullable=False),
        sa.Column("asil_sorumlu_unvan", sa.String(150), nullable=False),
        sa.Column("transit_idareleri", sa.String(60), nullable=False),
        sa.Column("varis_idaresi", sa.String(6), nullable=False),
        sa.Column("mahrece_iade", sa.Boolean(), nullable=False),
        sa.Column("karne_no", sa.String(20), nullable=False),
        sa.CheckConstraint("usul IN ('ADI', 'MILLETLERARASI')", name=op.f("ck_transit_bilgisi_usul_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_transit_bilgisi_beyanname_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transit_bilgisi")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_transit_bilgisi_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_transit_bilgisi_usul"), "transit_bilgisi", ["usul"])
    op.create_table(
        "transit_tasimasi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("bent", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=True),
        sa.Column("varis_idaresi", sa.String(6), nullable=False),
        sa.Column("asil_sorumlu", sa.String(150), nullable=False),
        sa.Column("karne_no", sa.String(20), nullable=False),
        sa.Column("onceki_tasit", sa.String(60), nullable=False),
        sa.CheckConstraint("bent IN ('A', 'B', 'C', 'C_TIR', 'D')", name=op.f("ck_transit_tasimasi_bent_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_transit_tasimasi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_transit_tasimasi_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transit_tasimasi")),
        sa.UniqueConstraint("ozet_beyan_id", name=op.f("uq_transit_tasimasi_ozet_beyan_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_transit_tasimasi_bent"), "transit_tasimasi", ["bent"])
    op.create_index(op.f("ix_transit_tasimasi_beyanname_id"), "transit_tasimasi", ["beyanname_id"])
    op.create_table(
        "aktarma_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_aktarma_satiri_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_aktarma_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_aktarma_satiri_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name=op.f("fk_aktarma_satiri_satir_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aktarma_satiri")),
        sa.UniqueConstraint("ozet_beyan_id", "satir_id", name=op.f("uq_aktarma_satiri_ozet_beyan_id_satir_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_aktarma_satiri_ozet_beyan_id"), "aktarma_satiri", ["ozet_beyan_id"])
    op.create_index(op.f("ix_aktarma_satiri_satir_id"), "aktarma_satiri", ["satir_id"])
    op.create_table(
        "sevk",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=True),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=True),
        sa.Column("verilen", sa.String(60), nullable=False),
        sa.Column("varis_idaresi", sa.String(6), nullable=False),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("son_gun", sa.Date(), nullable=False),
        sa.Column("sure_gerekcesi", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("yola_cikis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("durum IN ('TASIYICIDA', 'YOLDA', 'TEYITLI', 'VARMADI')", name=op.f("ck_sevk_durum_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_sevk_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_sevk_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_sevk_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sevk")),
        sa.UniqueConstraint("no", name=op.f("uq_sevk_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_sevk_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sevk_beyanname_id"), "sevk", ["beyanname_id"])
    op.create_index(op.f("ix_sevk_durum"), "sevk", ["durum"])
    op.create_index(op.f("ix_sevk_memur_id"), "sevk", ["memur_id"])
    op.create_index(op.f("ix_sevk_ozet_beyan_id"), "sevk", ["ozet_beyan_id"])
    op.create_table(
        "sevk_hareketi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("sevk_id", sa.BigInteger(), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("gunu", sa.Date(), nullable=False),
        sa.Column("evrak_no", sa.String(30), nullable=False),
        sa.Column("aciklama", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("tur IN ('HATIRLATILDI', 'TEYIT', 'VARMADI')", name=op.f("ck_sevk_hareketi_tur_bilinen")),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_sevk_hareketi_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["sevk_id"], ["sevk.id"], name=op.f("fk_sevk_hareketi_sevk_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sevk_hareketi")),
        sa.UniqueConstraint("no", name=op.f("uq_sevk_hareketi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_sevk_hareketi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sevk_hareketi_memur_id"), "sevk_hareketi", ["memur_id"])
    op.create_index(op.f("ix_sevk_hareketi_sevk_id"), "sevk_hareketi", ["sevk_id"])
    op.create_index(op.f("ix_sevk_hareketi_tur"), "sevk_hareketi", ["tur"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
