"""Control after delivery (28/1, 28/2); a part of the goods drawn, the rest left in the sundurma (16/2)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("sonradan_farki", "sonradan_gorevi", "yerinde_tutanak", "yerinde_bulgu")
SILINMEZ = ("kismi_cekme", "sonradan_kontrol")


def upgrade() -> None:
    op.create_table(
        "kismi_cekme",
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
        sa.Column("acan_id", sa.BigInteger(), nullable=True),
        sa.Column("acilis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapanis_gerekcesi", sa.String(200), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('ISTENDI', 'UYGUN', 'ACILDI', 'REDDEDILDI', 'DUSTU', 'UYGULANDI')", name=op.f("ck_kismi_cekme_durum_bilinen")),
        sa.ForeignKeyConstraint(["acan_id"], ["kullanici.id"], name=op.f("fk_kismi_cekme_acan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_kismi_cekme_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_kismi_cekme_karar_veren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kaydeden_id"], ["kullanici.id"], name=op.f("fk_kismi_cekme_kaydeden_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kismi_cekme")),
        sa.UniqueConstraint("no", name=op.f("uq_kismi_cekme_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_kismi_cekme_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kismi_cekme_acan_id"), "kismi_cekme", ["acan_id"])
    op.create_index(op.f("ix_kismi_cekme_beyanname_id"), "kismi_cekme", ["beyanname_id"])
    op.create_index(op.f("ix_kismi_cekme_durum"), "kismi_cekme", ["durum"])
    op.create_index(op.f("ix_kismi_cekme_karar_veren_id"), "kismi_cekme", ["karar_veren_id"])
    op.create_index(op.f("ix_kismi_cekme_kaydeden_id"), "kismi_cekme", ["kaydeden_id"])
    op.create_index(
        "uq_kismi_cekme_acik",
        "kismi_cekme",
        ["beyanname_id"],
        unique=True,
        sqlite_where=sa.text("durum IN ('ISTENDI', 'UYGUN', 'ACILDI')"),
        postgresql_where=sa.text("durum IN ('ISTENDI', 'UYGUN', 'ACILDI')"),
    )
    op.create_table(
        "sonradan_kontrol",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("beyanname_no", sa.String(18), nullable=False),
        sa.Column("yukumlu_unvan", sa.String(150), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("nusha_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("nusha_alan_id", sa.BigInteger(), nullable=True),
        sa.Column("getiren", sa.String(80), nullable=False),
        sa.Column("sayilan_ek", sa.BigInteger(), nullable=True),
        sa.Column("muayene_memuru_id", sa.BigInteger(), nullable=True),
        sa.Column("bitis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "durum IN ('BEKLER', 'GELDI', 'MUZEKKEREDE', 'YERINDE', 'FARKLI', 'TUTANAKLI', 'HESAPLANDI', 'UYGUN')",
            name=op.f("ck_sonradan_kontrol_durum_bilinen"),
        ),
        sa.CheckConstraint("sayilan_ek >= 0 AND sayilan_ek < 1000000000000000", name=op.f("ck_sonradan_kontrol_sayilan_ek_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_sonradan_kontrol_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["muayene_memuru_id"], ["kullanici.id"], name=op.f("fk_sonradan_kontrol_muayene_memuru_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["nusha_alan_id"], ["kullanici.id"], name=op.f("fk_sonradan_kontrol_nusha_alan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sonradan_kontrol")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_sonradan_kontrol_beyanname_id")),
        sa.UniqueConstraint("no", name=op.f("uq_sonradan_kontrol_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_sonradan_kontrol_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sonradan_kontrol_durum"), "sonradan_kontrol", ["durum"])
    op.create_index(op.f("ix_sonradan_kontrol_muayene_memuru_id"), "sonradan_kontrol", ["muayene_memuru_id"])
    op.create_index(op.f("ix_sonradan_kontrol_nusha_alan_id"), "sonradan_kontrol", ["nusha_alan_id"])
    op.create_table(
        "sonradan_farki",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kontrol_id", sa.BigInteger(), nullable=False),
        sa.Column("kutular", sa.String(200), nullable=False),
        sa.Column("tespit", sa.String(500), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["kontrol_id"], ["sonradan_kontrol.id"], name=op.f("fk_sonradan_farki_kontrol_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_sonradan_farki_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sonradan_farki")),
        sa.UniqueConstraint("kontrol_id", name=op.f("uq_sonradan_farki_kontrol_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sonradan_farki_memur_id"), "sonradan_farki", ["memur_id"])
    op.create_table(
        "sonradan_gorevi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kontrol_id", sa.BigInteger(), nullable=False),
        sa.Column("muzekkere_id", sa.BigInteger(), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("ikinci_id", sa.BigInteger(), nullable=False),
        sa.Column("amir_id", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("memur_id <> ikinci_id", name=op.f("ck_sonradan_gorevi_iki_kisi")),
        sa.ForeignKeyConstraint(["amir_id"], ["kullanici.id"], name=op.f("fk_sonradan_gorevi_amir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ikinci_id"], ["kullanici.id"], name=op.f("fk_sonradan_gorevi_ikinci_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kontrol_id"], ["sonradan_kontrol.id"], name=op.f("fk_sonradan_gorevi_kontrol_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_sonradan_gorevi_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["muzekkere_id"], ["muzekkere.id"], name=op.f("fk_sonradan_gorevi_muzekkere_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sonradan_gorevi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sonradan_gorevi_amir_id"), "sonradan_gorevi", ["amir_id"])
    op.create_index(op.f("ix_sonradan_gorevi_ikinci_id"), "sonradan_gorevi", ["ikinci_id"])
    op.create_index(op.f("ix_sonradan_gorevi_kontrol_id"), "sonradan_gorevi", ["kontrol_id"])
    op.create_index(op.f("ix_sonradan_gorevi_memur_id"), "sonradan_gorevi", ["memur_id"])
    op.create_index(op.f("ix_sonradan_gorevi_muzekkere_id"), "sonradan_gorevi", ["muzekkere_id"])
    op.create_table(
        "yerinde_tutanak",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("kontrol_id", sa.BigInteger(), nullable=False),
        sa.Column("gorev_id", sa.BigInteger(), nullable=False),
        sa.Column("muayene_gunu", sa.Date(), nullable=False),
        sa.Column("firma", sa.String(150), nullable=False),
        sa.Column("adres", sa.String(200), nullable=False),
        sa.Column("yetkili", sa.String(80), nullable=False),
        sa.Column("yetkili_gorevi", sa.String(60), nullable=False),
        sa.Column("sonuc", sa.String(500), nullable=False),
        sa.Column("uygun", sa.Boolean(), nullable=False),
        sa.Column("zarar_yok", sa.String(120), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("zarar_yok <> ''", name=op.f("ck_yerinde_tutanak_zarar_yok_yazilir")),
        sa.ForeignKeyConstraint(["gorev_id"], ["sonradan_gorevi.id"], name=op.f("fk_yerinde_tutanak_gorev_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kontrol_id"], ["sonradan_kontrol.id"], name=op.f("fk_yerinde_tutanak_kontrol_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_yerinde_tutanak_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yerinde_tutanak")),
        sa.UniqueConstraint("kontrol_id", name=op.f("uq_yerinde_tutanak_kontrol_id")),
        sa.UniqueConstraint("no", name=op.f("uq_yerinde_tutanak_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_yerinde_tutanak_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yerinde_tutanak_gorev_id"), "yerinde_tutanak", ["gorev_id"])
    op.create_index(op.f("ix_yerinde_tutanak_memur_id"), "yerinde_tutanak", ["memur_id"])
    op.create_table(
        "yerinde_bulgu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("yer", sa.String(40), nullable=False),
        sa.Column("bulundu", sa.Boolean(), nullable=False),
        sa.Column("tespit", sa.String(200), nullable=False),
        sa.CheckConstraint("yer IN ('DEPO', 'URETIM', 'MAMUL', 'MUHASEBE')", name=op.f("ck_yerinde_bulgu_yer_bilinen")),
        sa.ForeignKeyConstraint(["tutanak_id"], ["yerinde_tutanak.id"], name=op.f("fk_yerinde_bulgu_tutanak_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yerinde_bulgu")),
        sa.UniqueConstraint("tutanak_id", "sira", name=op.f("uq_yerinde_bulgu_tutanak_id_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yerinde_bulgu_tutanak_id"), "yerinde_bulgu", ["tutanak_id"])
    op.create_index(op.f("ix_yerinde_bulgu_yer"), "yerinde_bulgu", ["yer"])
    # WARNING: constraint name is None; this directive will fail as
    # rendered.  Add a name, or use a naming convention; see
    # https://alembic.sqlalchemy.org/en/latest/naming.html
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
