"""Versions of a declaration and what makes them: corrections, müzekkere, tebliğ, objection (17, 19/5, 20)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik
from gumruk.data.migrations.yeniden import kisit_degistir

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("beyanname_surumu", "tahakkuk_iptali", "muzekkere_cezasi")
SILINMEZ = ("duzeltme_talebi", "muzekkere", "teblig", "itiraz")
ESKI_DURUMLAR = "'TESCILLI', 'IADE', 'ONAYLI', 'BELGE', 'FIZIKI', 'TAHSILATTA', 'ODENDI', 'KISMEN_TESLIM', 'KAPANDI'"
DURUMLAR = (
    "'TESCILLI', 'IADE', 'ONAYLI', 'BELGE', 'FIZIKI', 'MUZEKKEREDE', 'DUZELTMEDE', 'DUZELTILDI', 'TEBLIGDE', 'ITIRAZDA', "
    "'TAHSILATTA', 'ODENDI', 'KISMEN_TESLIM', 'KAPANDI'"
)
TEKILLER = (("kalem", "sira"), ("senet_baglantisi", "satir_id"), ("beyanname_eki", "sira"))


def upgrade() -> None:
    for tablo in ("beyanname", *(t for t, _ in TEKILLER)):
        op.add_column(tablo, sa.Column("surum", sa.BigInteger(), nullable=False, server_default="1"))
    durum = "ck_beyanname_durum_bilinen"
    kisit_degistir("beyanname", [(durum, f"CHECK (durum IN ({ESKI_DURUMLAR}))", durum, f"CHECK (durum IN ({DURUMLAR}))")])
    for tablo, sutun in TEKILLER:
        eski, yeni = f"uq_{tablo}_beyanname_id_{sutun}", f"uq_{tablo}_beyanname_id_surum_{sutun}"
        kisit_degistir(tablo, [(eski, f"UNIQUE (beyanname_id, {sutun})", yeni, f"UNIQUE (beyanname_id, surum, {sutun})")])
    op.create_table(
        "beyanname_surumu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("baslik", sa.Text(), nullable=False),
        sa.Column("islem", sa.String(40), nullable=False),
        sa.Column("madde", sa.String(10), nullable=False),
        sa.Column("gerekce", sa.String(350), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("surum >= 0 AND surum < 1000000000000000", name=op.f("ck_beyanname_surumu_surum_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_beyanname_surumu_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_beyanname_surumu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beyanname_surumu")),
        sa.UniqueConstraint("beyanname_id", "surum", name=op.f("uq_beyanname_surumu_beyanname_id_surum")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_beyanname_surumu_memur_id"), "beyanname_surumu", ["memur_id"])
    op.create_table(
        "duzeltme_talebi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("istek", sa.String(350), nullable=False),
        sa.Column("kaydeden_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapanis_gerekcesi", sa.String(200), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('ISTENDI', 'UYGUN', 'REDDEDILDI', 'DUSTU', 'UYGULANDI')", name=op.f("ck_duzeltme_talebi_durum_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_duzeltme_talebi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_duzeltme_talebi_karar_veren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kaydeden_id"], ["kullanici.id"], name=op.f("fk_duzeltme_talebi_kaydeden_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duzeltme_talebi")),
        sa.UniqueConstraint("no", name=op.f("uq_duzeltme_talebi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_duzeltme_talebi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_duzeltme_talebi_beyanname_id"), "duzeltme_talebi", ["beyanname_id"])
    op.create_index(op.f("ix_duzeltme_talebi_durum"), "duzeltme_talebi", ["durum"])
    op.create_index(op.f("ix_duzeltme_talebi_karar_veren_id"), "duzeltme_talebi", ["karar_veren_id"])
    op.create_index(op.f("ix_duzeltme_talebi_kaydeden_id"), "duzeltme_talebi", ["kaydeden_id"])
    op.create_index(
        "uq_duzeltme_talebi_acik",
        "duzeltme_talebi",
        ["beyanname_id"],
        unique=True,
        sqlite_where=sa.text("durum IN ('ISTENDI', 'UYGUN')"),
        postgresql_where=sa.text("durum IN ('ISTENDI', 'UYGUN')"),
    )
    op.create_table(
        "tahakkuk_iptali",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("surum >= 0 AND surum < 1000000000000000", name=op.f("ck_tahakkuk_iptali_surum_sinir")),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_tahakkuk_iptali_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_tahakkuk_iptali_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahakkuk_iptali")),
        sa.UniqueConstraint("hareket_id", name=op.f("uq_tahakkuk_iptali_hareket_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tahakkuk_iptali_memur_id"), "tahakkuk_iptali", ["memur_id"])
    op.create_table(
        "muzekkere",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("madde", sa.String(10), nullable=False),
        sa.Column("nereden", sa.String(40), nullable=False),
        sa.Column("tespit", sa.String(1000), nullable=False),
        sa.Column("kutular", sa.String(200), nullable=False),
        sa.Column("hazirlayan_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("karar", sa.String(40), nullable=True),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.CheckConstraint("karar IN ('UYGUN', 'UYGUN_DEGIL')", name=op.f("ck_muzekkere_karar_bilinen")),
        sa.CheckConstraint("nereden IN ('BASIT', 'SONRADAN', 'BELGE', 'FIZIKI')", name=op.f("ck_muzekkere_nereden_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_muzekkere_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hazirlayan_id"], ["kullanici.id"], name=op.f("fk_muzekkere_hazirlayan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_muzekkere_karar_veren_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muzekkere")),
        sa.UniqueConstraint("no", name=op.f("uq_muzekkere_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_muzekkere_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_muzekkere_beyanname_id"), "muzekkere", ["beyanname_id"])
    op.create_index(op.f("ix_muzekkere_hazirlayan_id"), "muzekkere", ["hazirlayan_id"])
    op.create_index(op.f("ix_muzekkere_karar"), "muzekkere", ["karar"])
    op.create_index(op.f("ix_muzekkere_karar_veren_id"), "muzekkere", ["karar_veren_id"])
    op.create_index(op.f("ix_muzekkere_nereden"), "muzekkere", ["nereden"])
    op.create_index(
        "uq_muzekkere_acik",
        "muzekkere",
        ["beyanname_id"],
        unique=True,
        sqlite_where=sa.text("karar IS NULL"),
        postgresql_where=sa.text("karar IS NULL"),
    )
    op.create_table(
        "muzekkere_cezasi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("muzekkere_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_muzekkere_cezasi_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["muzekkere_id"], ["muzekkere.id"], name=op.f("fk_muzekkere_cezasi_muzekkere_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muzekkere_cezasi")),
        sa.UniqueConstraint("muzekkere_id", "kod", name=op.f("uq_muzekkere_cezasi_muzekkere_id_kod")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_muzekkere_cezasi_muzekkere_id"), "muzekkere_cezasi", ["muzekkere_id"])
    op.create_table(
        "teblig",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("teblig_gunu", sa.Date(), nullable=False),
        sa.Column("son_gun", sa.Date(), nullable=False),
        sa.Column("dayanak", sa.String(200), nullable=False),
        sa.Column("alan", sa.String(80), nullable=False),
        sa.Column("alan_no", sa.String(20), nullable=False),
        sa.Column("sifat", sa.String(80), nullable=False),
        sa.Column("onceki_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yeni_kurus", sa.BigInteger(), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sonuc", sa.String(40), nullable=True),
        sa.Column("sonuc_gunu", sa.Date(), nullable=True),
        sa.CheckConstraint("sonuc IN ('ITIRAZSIZ', 'SURE_DOLDU', 'ITIRAZ')", name=op.f("ck_teblig_sonuc_bilinen")),
        sa.CheckConstraint("onceki_kurus >= 0 AND onceki_kurus < 1000000000000000", name=op.f("ck_teblig_onceki_kurus_sinir")),
        sa.CheckConstraint("surum >= 0 AND surum < 1000000000000000", name=op.f("ck_teblig_surum_sinir")),
        sa.CheckConstraint("yeni_kurus >= 0 AND yeni_kurus < 1000000000000000", name=op.f("ck_teblig_yeni_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_teblig_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_teblig_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teblig")),
        sa.UniqueConstraint("beyanname_id", "surum", name=op.f("uq_teblig_beyanname_id_surum")),
        sa.UniqueConstraint("no", name=op.f("uq_teblig_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_teblig_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teblig_memur_id"), "teblig", ["memur_id"])
    op.create_index(op.f("ix_teblig_sonuc"), "teblig", ["sonuc"])
    op.create_table(
        "itiraz",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("teblig_id", sa.BigInteger(), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("gerekce", sa.String(350), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sonuc", sa.String(40), nullable=True),
        sa.Column("karar_no", sa.String(30), nullable=False),
        sa.Column("karar_gunu", sa.Date(), nullable=True),
        sa.Column("karar_ozeti", sa.String(200), nullable=False),
        sa.Column("sonuclandiran_id", sa.BigInteger(), nullable=True),
        sa.Column("sonuc_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("sonuc IN ('REDDEDILDI', 'KABUL', 'DEGISTI')", name=op.f("ck_itiraz_sonuc_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_itiraz_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_itiraz_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["sonuclandiran_id"], ["kullanici.id"], name=op.f("fk_itiraz_sonuclandiran_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["teblig_id"], ["teblig.id"], name=op.f("fk_itiraz_teblig_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_itiraz")),
        sa.UniqueConstraint("no", name=op.f("uq_itiraz_no")),
        sa.UniqueConstraint("teblig_id", name=op.f("uq_itiraz_teblig_id")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_itiraz_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_itiraz_beyanname_id"), "itiraz", ["beyanname_id"])
    op.create_index(op.f("ix_itiraz_memur_id"), "itiraz", ["memur_id"])
    op.create_index(op.f("ix_itiraz_sonuc"), "itiraz", ["sonuc"])
    op.create_index(op.f("ix_itiraz_sonuclandiran_id"), "itiraz", ["sonuclandiran_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
