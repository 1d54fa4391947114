"""Nouns, verbs and adjectives of one meaning that rules of more than one module ask for, all of them lemmas.

Larger sets stand in modules of their own (`ground.py`, `repelled.py`) or in data/lexicons.
"""

from __future__ import annotations

ACCORDS = frozenset({"accord", "agreement", "deal", "pact", "settlement", "treaty"})
"""What two sides agree on."""
OFFERS = frozenset({"offer", "propose", "proposal", "invite", "invitation"})
"""What may be accepted or turned down."""
CHARGES = frozenset({"accusation", "allegation", "charge", "claim"})
"""What somebody says against another."""
GOVERNMENTS = frozenset({"administration", "authority", "cabinet", "government", "regime"})
"""Words for those who rule a state."""
IMPLICATED = frozenset({"involve", "involved", "implicate", "implicated", "complicit"})
"""Said of who had a part in a deed, with "in" before it."""
FOILING = frozenset({"avert", "foil", "prevent", "thwart"})
"""Verbs of what is planned and does not come about."""
HARMS = frozenset({"casualty", "death", "fatality", "injury", "loss", "victim"})
"""What an attack leads to, and people have among them: "civilian casualties"."""
PROVING = frozenset({"demonstrate", "establish", "prove", "show", "substantiate"})
"""What evidence does to a claim."""
FINDING_OUT = frozenset({
    "ascertain", "conclude", "confirm", "corroborate", "demonstrate", "determine", "discover", "emerge", "establish", "find", "learn",
    "prove", "rule", "show", "substantiate", "transpire", "turn", "verify",
})  # fmt: skip
"""How it comes out whether a thing is so; "turn" with "out"."""
LETTERS = frozenset({"appeal", "cable", "email", "letter", "memo", "message", "note", "petition", "telegram"})
"""What is sent to somebody and may condemn or demand something."""
LAID_EXPLOSIVES = frozenset({"bomb", "device", "explosive", "ied", "landmine", "mine"})
"""What somebody has laid and another drives on or steps on."""
STATEMENTS = frozenset({"announcement", "communique", "communiqué", "document", "letter", "memo", "release", "report", "statement"})
"""Papers in which somebody says a thing."""
NEWS_MEDIA = frozenset({"agency", "media", "radio", "television", "tv"})
"""As in "state media", "the state news agency"."""
CHANTING = frozenset({"chant", "cry", "scream", "shout", "sing", "yell"})
"""How a crowd says what it wants."""
FIGHTERS = frozenset({
    "rebel", "militant", "insurgent", "terrorist", "guerrilla", "gunman", "gunmen", "fighter", "jihadist", "bandit", "militiaman",
})  # fmt: skip
"""Nouns for armed men of no state."""
TAKING = frozenset({"abduct", "arrest", "capture", "detain", "hold", "imprison", "jail", "kidnap", "seize"})
"""How somebody comes to be no longer free, or stays so."""
DENYING = frozenset({"deny", "dismiss", "dispute", "refute", "reject"})
"""What those do who are blamed."""
LINKS = frozenset({"connection", "link", "relation", "tie"})
"""Nouns for what joins somebody to a band or to a deed."""
TRUCES = frozenset({"armistice", "cease-fire", "ceasefire", "truce"})
UNMANNED = frozenset({"drone", "missile", "projectile", "rocket", "uav"})
"""What flies at somebody with nobody in it."""
LAUNCHING = frozenset({"fire", "launch", "lob", "send"})
"""How it is made to fly."""
