"""Builds data/actors/ucdp.tsv and data/actors/reign.tsv from the facts of UCDP's actor list and of REIGN.

Usage: python tools/build_actors.py UCDP_CSV REIGN_CSV [FOLDER]

UCDP actor list 22.1 (CC BY 4.0): number, names, country of every actor that our own tables do not have (their rows name the number
under ids). A name that several share, or that is one plain word, counts only in a report that names the party's country (shared);
one that a table of ours has is left out: a wrong party is worse than a party without an id. The list has no years.
REIGN leader list 2021-3: who led which state from when to when, since 1980. Only names, states and months are taken.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from pathlib import Path

from according.encoder.manifest import WEIGHTS
from according.ontology.tables import DATA, read_table
from according.stages.resolve_actors.names import fold
from according.stages.resolve_actors.tables import GENERIC, LEADERS, NAMED, STATES, UCDP

OURS = ("organisations.tsv", "groups.tsv", "outlets.tsv")
# Org of the list: 1 organised groups, 2 supporters of somebody, 3 peoples and clans, 4 governments (all in states.tsv but a few former ones).
GANGS_IN = ("MEX", "BRA", "HND", "GTM", "SLV", "JAM", "HTI", "ECU")
# What the list itself calls a party, which no report means as a name.
DESCRIPTIVE = re.compile(r"(?i)\b(insurgents|factions?|groups?|rebels|militias?|(sub)?clan)$|^(supporters|opponents|forces|military)\b")
OTHERS_HAVE_ONE = {"Presidential guard", "Garde-Presidentielle"}
SECTORS_OF_ORG = {"1": "REB", "2": "CVL", "3": "CVL", "4": "GOV"}
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
    """Rows for ucdp.tsv: every actor of the list whose number no row of our own tables has."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        listed = list(csv.DictReader(file))
    own = {file: read_table(folder / file, columns=NAMED) for file in OURS}
    states = read_table(folder / "states.tsv", columns=STATES)
    codes = {row["name"]: row["alpha3"] for row in reversed(states)} | OTHER_NAMES
    claimed = {number for rows in (*own.values(), states) for row in rows for number in split(row["ids"])}
    known = {fold(name) for rows in own.values() for row in rows for name in (row["name"], *split(row["aliases"]))}
    known |= {fold(name) for row in states for column in ("name", *STATES[2:6]) for name in split(row[column])}
    left = [row for row in listed if f"ucdp:{row['ActorId']}" not in claimed]
    names = {row["ActorId"]: [name for name in names_of(row) if fold(name) not in known] for row in left}
    everywhere = Counter(folded for row in left for folded in {fold(name) for name in names[row["ActorId"]]})
    at_home = Counter((home_of(row, codes), folded) for row in left for folded in {fold(name) for name in names[row["ActorId"]]})
    plain_words, taken, rows = ordinary_words(), set(known), []
    for row in left:
        home, plain, guarded = home_of(row, codes), [], []
        for name in names[row["ActorId"]]:
            if " " not in name and fold(name) in plain_words:
                continue
            if everywhere[fold(name)] == 1 and is_telling(name, plain_words):
                plain.append(name)
            elif home and at_home[home, fold(name)] == 1 and not DESCRIPTIVE.search(name):
                guarded.append(name)
        label = unique(plain or guarded or names_of(row), home, row["ActorId"], taken)
        kind = "people" if row["Org"] == "3" else "group"
        cells = (label, "|".join(plain), "|".join(guarded), kind, home, sectors_of(row, home), f"ucdp:{row['ActorId']}")
        rows.append("\t".join((*cells, "UCDP actor list 22.1", "2022-06")))
    return rows


def ordinary_words() -> frozenset[str]:
    """Words of English that are written in small letters, and what generic.tsv has for parties without a name, also in the plural."""
    lines = (WEIGHTS / "lemmas.tsv").read_text(encoding="utf8").split("\n")
    generic = {w.strip() for row in read_table(DATA / "actors" / "generic.tsv", columns=GENERIC) for w in row["lemmas"].split(",")}
    forms = {form for form in (line.split("\t")[0] for line in lines) if form.islower()}
    return frozenset(forms | generic | {f"{word}s" for word in generic})


def sectors_of(row: dict[str, str], home: str) -> str:
    """PLOVER's sector: gangs are those of countries of gangs that never fought a state."""
    crime = "artel" in row["NameData"] or home in GANGS_IN and not row["ConflictId"]
    return "CRM" if row["Org"] == "1" and crime else SECTORS_OF_ORG[row["Org"]]


def unique(names: list[str], home: str, number: str, taken: set[str]) -> str:
    """The name that a party goes by: of several the first with more than a word; with country or number where another has it."""
    best = next((name for name in names if " " in name), names[0])
    found = best
    for mark in (home, number):
        if fold(found) in taken and mark:
            found = f"{best} ({mark})"
    taken.add(fold(found))
    return found


def home_of(row: dict[str, str], codes: dict[str, str]) -> str:
    """alpha-3 of the first country of an organisation, of the only one of a people; "" if there is none."""
    places = [place for place in row["Location"].split(", ") if place]
    return codes.get(places[0], "") if places and (row["Org"] == "1" or len(places) == 1) else ""


def names_of(row: dict[str, str]) -> list[str]:
    """Names of a UCDP actor that news could use, without remarks in brackets; at least one."""
    found = []
    for key in ("NameOrigFullEng", "NewNameFullEng", "NameData", "NameOrig", "NewName", "NameOrigFull"):
        written = re.sub(r"\((forces of [^)]*)\)", r"\1", row[key], flags=re.IGNORECASE)
        name = re.sub(r"\s*[\[(].*?[\])]", "", written).replace("’", "'").strip(" .")
        name = re.sub(r"(?i)^military faction,? (?=forces of)", "", " ".join(name.split()))
        if name.lower() != "n/a" and not set(name) & set(',"/|') and 2 < len(name) <= 80 and re.search("[A-Za-z]", name):
            found.append(name)
    return list(dict.fromkeys(found)) or [re.sub(r'[,"|]', "", row["NameData"]).strip()]


def is_telling(name: str, plain_words: frozenset[str]) -> bool:
    """Whether a name can hardly mean anything else: an acronym of four letters or words of which one is no English word."""
    if name.isupper() and " " not in name:
        return 4 <= len(name) <= 8
    words = re.findall(r"\w+", name.casefold())
    several = " " in name or "-" in name
    several = several and name not in OTHERS_HAVE_ONE
    return name[0].isupper() and several and not set(words) <= plain_words and not DESCRIPTIVE.search(name)


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
                "\t".join((name, "", country, "leader", f"{row['syear']}-{int(row['smonth'] or 1):02d}", to, "GOV", "", "REIGN 2021-3", "2021-03"))
            )
    return found


def main() -> None:
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else DATA / "actors"
    (folder / "ucdp.tsv").write_text(
        "# Built by tools/build_actors.py from the UCDP actor list 22.1 (CC BY 4.0, Uppsala Conflict Data Program).\n"
        + "\t".join(UCDP) + "\n" + "".join(row + "\n" for row in ucdp(Path(sys.argv[1]), folder)), encoding="utf8",
    )  # fmt: skip
    (folder / "reign.tsv").write_text(
        "# Built by tools/build_actors.py from the REIGN leader list 2021-3: leaders of states since 1980, by month.\n"
        + "\t".join(LEADERS) + "\n" + "".join(row + "\n" for row in reign(Path(sys.argv[2]))), encoding="utf8",
    )  # fmt: skip


if __name__ == "__main__":
    main()
