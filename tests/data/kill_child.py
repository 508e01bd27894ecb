"""A counter that works without pause until it is killed: one whole shipment after another, each act told to the parent once it is acknowledged."""

import sys

from gumruk.data import migrate, practice

depo = migrate.ac(sys.argv[1])
kisi = dict(p.split("=") for p in sys.argv[2].split(","))
gun = practice.Gun(depo, {k: int(v) for k, v in kisi.items()})
tur = sys.argv[3]


def soyle(*sozler: object) -> None:
    print(*sozler, flush=True)


n = 0
soyle("hazir")
while True:
    n += 1
    ob = gun.ozet_beyan(f"K{tur}-{n}").belge_id
    gun.ozet_onay(ob)
    gun.ambar_giris(ob)
    by = gun.beyanname(ob)
    soyle("beyanname", by.no)
    gun.onay(by.belge_id)
    gun.muayene(by.belge_id)
    soyle("alindi", next(x for x in gun.tahsil(by.belge_id).nolar if "VA" in x))
    soyle("fis", next(x for x in gun.cikis(by.belge_id).nolar if "AF" in x))
