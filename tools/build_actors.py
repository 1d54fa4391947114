"""Builds data/actors/ucdp.tsv and data/actors/reign.tsv from the facts of UCDP's actor list and of REIGN.

Usage: python tools/build_actors.py UCDP_CSV REIGN_CSV [FOLDER]

UCDP/PRIO actor list 22.1 (CC BY 4.0): id, names, country of formally organised groups. A short name that several groups share,
or that a table of ours already gives to another party, is left out: a wrong party is worse than a party without an id.
REIGN leader list 2021-3: who led which state from when to when, since 1980. Only names, states and months are taken.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from pathlib import Path

from according.ontology.tables import DATA, read_table
from according.stages.resolve_actors.names import fold

HEADER = "name\taliases\tkind\tcountry\tsectors\tid\tsource\n"
COLUMNS = ("name", "aliases", "kind", "country", "sectors", "id", "source")
OURS = ("organisations.tsv", "groups.tsv", "outlets.tsv")
# Gleditsch-Ward names that are not the names of data/actors/states.tsv.
OTHER_NAMES = {
    "United States of America": "USA", "Cambodia (Kampuchea)": "KHM", "Russia (Soviet Union)": "RUS", "Myanmar (Burma)": "MMR", "DR Congo (Zaire)": "COD",
    "Yemen (North Yemen)": "YEM", "Serbia (Yugoslavia)": "SRB", "Madagascar (Malagasy)": "MDG", "Zimbabwe (Rhodesia)": "ZWE", "Congo": "COG",
    "Bosnia-Herzegovina": "BIH", "Vietnam (North Vietnam)": "VNM", "Macedonia, FYR": "MKD", "Kingdom of eSwatini (Swaziland)": "SWZ", "Burkina Faso": "BFA",
    "United Arab Emirates": "ARE", "Trinidad and Tobago": "TTO", "Solomon Islands": "SLB", "South Yemen": "YEM", "South Vietnam": "VNM", "Hyderabad": "IND",
}  # fmt: skip
REIGN_CODES = {
    "UKG": "GBR", "GFR": "DEU", "GMY": "DEU", "FRN": "FRA", "SPN": "ESP", "POR": "PRT", "ITA": "ITA", "DEN": "DNK", "SWD": "SWE", "NTH": "NLD",
    "IRE": "IRL", "AUS": "AUT", "AUL": "AUS", "NEW": "NZL", "ROK": "KOR", "TAW": "TWN", "BUL": "BGR", "ROM": "ROU", "RUM": "ROU", "CRO": "HRV", "SLV": "SVN",
    "SLO": "SVK", "CZR": "CZE", "YUG": "SRB", "SER": "SRB", "MNG": "MNE", "BOS": "BIH", "MLD": "MDA", "LAT": "LVA", "LIT": "LTU", "UKR": "UKR",
    "GRG": "GEO", "ALG": "DZA", "MOR": "MAR", "LIB": "LBY", "SUD": "SDN", "SSD": "SSD", "IRN": "IRN", "IRQ": "IRQ", "LEB": "LBN", "SAU": "SAU",
    "KUW": "KWT", "BAH": "BHR", "UAE": "ARE", "OMA": "OMN", "NIG": "NGA", "NIR": "NER", "CDI": "CIV", "CHA": "TCD", "CAO": "CMR", "CEN": "CAF",
    "CON": "COG", "DRC": "COD", "ANG": "AGO", "ZAM": "ZMB", "ZIM": "ZWE", "MAW": "MWI", "MZM": "MOZ", "SAF": "ZAF", "TAZ": "TZA", "BUI": "BDI",
    "RWA": "RWA", "ETH": "ETH", "ERI": "ERI", "SOM": "SOM", "SIE": "SLE", "GUI": "GIN", "GNB": "GNB", "GAM": "GMB", "MAA": "MRT", "BFO": "BFA",
    "TOG": "TGO", "BEN": "BEN", "GAB": "GAB", "EQG": "GNQ", "MAG": "MDG", "SWA": "SWZ", "LES": "LSO", "BOT": "BWA", "INS": "IDN", "PHI": "PHL",
    "MAL": "MYS", "SIN": "SGP", "BRU": "BRN", "THI": "THA", "DRV": "VNM", "CAM": "KHM", "MYA": "MMR", "SRI": "LKA", "NEP": "NPL", "BNG": "BGD",
    "BHU": "BTN", "MON": "MNG", "KYR": "KGZ", "KZK": "KAZ", "TAJ": "TJK", "TKM": "TKM", "UZB": "UZB", "HAI": "HTI", "HON": "HND", "GUA": "GTM",
    "SAL": "SLV", "COS": "CRI", "PAN": "PAN", "PAR": "PRY", "URU": "URY", "TRI": "TTO", "BAR": "BRB", "JAM": "JAM", "MAC": "MKD", "KOS": "XKX",
    "EAZ": "AZE", "AZE": "AZE", "BLR": "BLR", "EST": "EST", "SWZ": "CHE", "FJI": "FJI", "PNG": "PNG", "ETM": "TLS",
    "BHM": "BHS", "CAP": "CPV", "FIJ": "FJI", "ICE": "ISL", "GDR": "DEU", "YAR": "YEM", "YPR": "YEM", "MAS": "MUS", "MAD": "MDV", "MNC": "MCO",
    "MSI": "MHL", "NAU": "NRU", "PAL": "PLW", "SEY": "SYC", "SKN": "KNA", "SLU": "LCA", "SNM": "SMR", "SOL": "SLB", "SVG": "VCT", "VAN": "VUT",
    "GRN": "GRD", "AAB": "ATG",
}  # fmt: skip


def split(cell: str) -> list[str]:
    """Alternatives of a cell."""
    return [part for part in cell.split("|") if part]


def ucdp(path: Path, folder: Path) -> list[str]:
    """Rows for ucdp.tsv."""
    codes = {
        row["name"]: row["alpha3"]
        for row in reversed(
            read_table(folder / "states.tsv", columns=("alpha3", "name", "aliases", "adjectives", "people", "capital", "source"))
        )
    }
    codes |= OTHER_NAMES
    known = {
        fold(name) for file in OURS for row in read_table(folder / file, columns=COLUMNS) for name in (row["name"], *split(row["aliases"]))
    }
    with path.open(encoding="utf-8-sig", newline="") as file:
        groups = [row for row in csv.DictReader(file) if row["Org"] == "1"]
    names = {row["ActorId"]: names_of(row) for row in groups}
    shared = Counter(folded for own in names.values() for folded in {fold(name) for name in own})
    rows = []
    for row in groups:
        own = [name for name in names[row["ActorId"]] if shared[fold(name)] == 1 and fold(name) not in known]
        if own and not any(fold(name) in known for name in names[row["ActorId"]]):
            own.sort(key=lambda name: (" " not in name, names[row["ActorId"]].index(name)))
            place = row["Location"].split(", ")[0] if row["Location"] else ""
            rows.append(
                "\t".join(
                    (own[0], "|".join(own[1:]), "group", codes.get(place, ""), "REB", f"ucdp:{row['ActorId']}", "UCDP actor list 22.1")
                )
            )
    return rows


def names_of(row: dict[str, str]) -> list[str]:
    """Names of a UCDP group that news could use: no single common words, no remarks in brackets, none over 60 characters."""
    found = []
    for key in ("NameOrigFullEng", "NameData", "NameOrigFull"):
        name = re.sub(r"\s*[\[(].*?[\])]", "", row[key]).replace("’", "'").strip()
        acronym = name.isupper() and 3 <= len(name) <= 8
        if (
            name != "n/a"
            and not set(name) & set(',"/')
            and 2 < len(name) <= 60
            and (" " in name or acronym or "-" in name)
            and name[0].isupper()
        ):
            found.append(name)
    return list(dict.fromkeys(found))


def reign(path: Path) -> list[str]:
    """Rows for reign.tsv."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = list(csv.DictReader(file))
    found = []
    for row in rows:
        if row["eyear"] and int(row["eyear"]) < 1980 or not row["syear"]:
            continue
        country = REIGN_CODES.get(row["stateabb"], row["stateabb"])
        name = re.sub(r"\s+", " ", row["leader"]).strip()
        to = f"{row['eyear']}-{int(row['emonth'] or 12):02d}" if row["eyear"] else ""
        if len(name) > 2 and name.isascii() and name.replace(" ", "").replace("-", "").replace("'", "").isalpha():
            found.append(
                "\t".join((name, "", country, "leader", f"{row['syear']}-{int(row['smonth'] or 1):02d}", to, "GOV", "", "REIGN 2021-3"))
            )
    return found


def main() -> None:
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else DATA / "actors"
    (folder / "ucdp.tsv").write_text(
        "# Built by tools/build_actors.py from the UCDP actor list 22.1 (CC BY 4.0, Uppsala Conflict Data Program).\n"
        + HEADER + "".join(row + "\n" for row in ucdp(Path(sys.argv[1]), folder)), encoding="utf8",
    )  # fmt: skip
    (folder / "reign.tsv").write_text(
        "# Built by tools/build_actors.py from the REIGN leader list 2021-3: leaders of states since 1980, by month.\n"
        + "name\taliases\tcountry\toffice\tfrom\tto\tsectors\tleads\tsource\n" + "".join(row + "\n" for row in reign(Path(sys.argv[2]))), encoding="utf8",
    )  # fmt: skip


if __name__ == "__main__":
    main()
