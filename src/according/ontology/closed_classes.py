"""Closed classes of English words, and the marks between words, that rules of more than one module ask for.

All in small letters but the names of the days. A class that only one rule knows stands with that rule; the determiners by which a noun is
known to the reader stand with `Sentence.is_known` (`records.parse.DEFINITE`).
"""

from __future__ import annotations

# Pronouns and question words.
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
"""As subjects."""
SUBJECT_PRONOUNS = THIRD_PERSON | {"i", "we"}
"""Without "you", which is hardly ever somebody whom a report names."""
PERSON_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them"})
"""Of others, as subjects and objects; "it" is no person."""
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
POSSESSIVES = frozenset({"my", "his", "her", "its", "our", "their"})
"""Without "your"."""
RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that"})
WH_PRONOUNS = frozenset({"who", "whom", "whose", "which"})
"""Without "what", which begins no relative clause."""
WH_ADVERBS = frozenset({"when", "where", "why", "how"})
WH_WORDS = WH_PRONOUNS | WH_ADVERBS | {"what"}

# Determiners, auxiliaries, negation.
DEFINITE_PLURALS = frozenset({"the", "these", "those", "both"})
"""Before people or things of whom the reader knows."""
MODALS = frozenset({"can", "could", "may", "might", "must", "should", "will", "would"})
NOBODY = frozenset({"no-one", "nobody", "none", "nothing"})
NEGATORS = frozenset({"not", "n't", "n’t", "never"})

# Conjunctions and prepositions.
TEMPORAL_CONJUNCTIONS = frozenset({"when", "as", "while", "after", "before", "since"})
SETTING_PREPOSITIONS = frozenset({"after", "at", "before", "during", "following", "in", "under"})
"""Prepositions by which what was done is set beside a deed that is only named: "during the talks"."""
DURATION_PREPOSITIONS = frozenset({"during", "in", "over", "throughout", "within"})
PLACE_PREPOSITIONS = frozenset({"at", "in", "near", "outside"})
"""Of what happens at a place or close by."""
WITHIN = frozenset({"across", "in", "inside", "throughout", "within"})
"""Before the place that something is inside of."""
CRIME_PREPOSITIONS = frozenset({"for", "of", "on", "over"})
"""Before what somebody is tried, convicted or acquitted for: "convicted of", "sentenced for", "charges over"."""
BLAME_PREPOSITIONS = frozenset({"for", "of", "over", "with"})
"""Before what somebody is accused of or blamed for: "charged with", "criticised over"."""
APPEAL_PREPOSITIONS = frozenset({"for", "on", "to", "upon"})
"""Before whom somebody calls on: "called on the army", "appealed to the rebels", "called for the army to leave"."""
NAME_LINKS = frozenset({"of", "for", "the", "and"})
"""Small words within the name of a body: "Front for the Liberation of the North"."""

# Time.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In the order of `date.weekday`."""
WEEKDAY_NAMES = frozenset(day.capitalize() for day in WEEKDAYS)
MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
})  # fmt: skip
CALENDAR_UNITS = frozenset({"day", "week", "month", "year"})
TIME_UNITS = CALENDAR_UNITS | {"hour"}

# Marks.
GENITIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
QUOTATION_MARKS = frozenset({'"', "“", "”", "''", "``", "‘", "’"})
COMMA_OR_QUOTE_END = frozenset({",", "”", "''", '"'})
"""What stands between somebody's words and who said them."""
DASH_OR_COLON = frozenset({"-", "–", "—", ":"})

STREETS = frozenset({"avenue", "boulevard", "drive", "lane", "plaza", "road", "square", "street"})
"""Last words of the names of streets and squares, which lie in any town."""
