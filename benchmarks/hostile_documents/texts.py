"""Plain texts: Unicode of every kind, controls, runs of one sign, numbers and days that cannot be, encodings that lie."""

from __future__ import annotations

from random import Random

SENTENCES = (
    "Rebels said on Monday that the army had shelled Dar Salem, killing at least 18 civilians.",
    "The army denied it.",
    "“We never fired at the town,” Col. Yusuf Zuri told reporters in Kisumu.",
    "At least three soldiers were wounded on 23 May 2016, according to the Health Ministry.",
    "Gunmen abducted two aid workers 15 km north of Mosul last week, officials said.",
    "Protesters marched in Nairobi and demanded that the president resign.",
    "The two governments signed a ceasefire, ending three years of war.",
    "Police arrested dozens of people after clashes in the capital.",
)
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\u115f\u3164\U000e0041\U000e007f\ufe0f"
MARKS = "".join(map(chr, (*range(0x300, 0x370), 0x489, 0x20DD, 0xA670)))
ODD = (
    "\ufffe\uffff\U0001fffe\U0010ffff\ue000\U000f0000", "\u2028\u2029\x85\x0b\x0c\x1c\x1d\x1e", "ﷺ﷽", "𝔱𝔥𝔢 𝔞𝔯𝔪𝔶", "ｓａｉｄ　ｏｎ　Ｍｏｎｄａｙ",
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇦", "قال الجيش", "הצבא אמר", "軍隊は言った", "กองทัพกล่าวว่า", "सेना ने कहा", "ĳ ǆ ﬁ ﬃ ſ İ ı ß ẞ", "Ⅷ ½ ٣٤ ४५ ௧ ㊿ ①", "A\u030a\u0327Å", "a\u0000b",
)
CONTROLS = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
ESCAPES = ("\x1b[2J\x1b[31m", "\x1b]0;owned\x07", "\x1b]8;;http://evil.example\x1b\\", "\x9b31m", "\x07\x08\x08\x08", "\r", "\x1bP+q\x1b\\")
RUNS = (
    "a", " ", "\n", "(", ")", '"', "'", "“", "”", "‘", "’", "«", ",", ".", "-", "—", "1", "1,", "1.", "…", "?", "!", "/", ":", ";", "* ", "\t", "\u00a0", "\u0301",
    "👩‍👩‍👧", "漢", "@", "&", "<", "said ", "and ", "who ", "the ", "not ", "killed 3 ", "on Monday ", "in Kisumu ", "5 km north of ", "U.S. ", "n't ", "’s ",
    "he said that ", "hundred ", "2016-05-23 ", "\n\n", "\r\n", "“‘", "[1] ", "| ", "A. ", "http://a.b/", "-and-",
)  # fmt: skip
FIGURES = (
    "9" * 30, "9" * 400, "1" + ",000" * 40, "-7", "0", "00018", "1e308", "1e99999", "NaN", "Infinity", "٣٤", "１８", "Ⅻ", "½", "0x1F", "1.000.000,5",
    "three hundred thousand million billion", "twenty-twenty", "a dozen dozen", "18-3", "3-99999999999999999999", "$9,223,372,036,854,775,808", "1/0",
)  # fmt: skip
DAYS = (
    "on 31 February 2016", "on 32 May 2016", "on 0 May 0000", "on 23 May 99999", "on 29 February 1900", "in year 0", "in 10000 BC", "9999-12-31", "0001-01-01",
    "0000-00-00", "in the 99999th century", "999999999 years ago", "99999999999999999999 days ago", "next year", "last century", "in the coming decade",
    "two hundred thousand weeks later", "yesterday", "tomorrow", "since January 1, 0001", "until December 31, 9999", "on the 99th of May", "at 25:61",
    "in the 0s", "from 5 May 2016 to 3 May 2016", "minus three days ago", "in May 12345678901234567890",
)  # fmt: skip
NAMES = (
    "\n", "\r\t", "\u202egpj.txt", "-rf", "--help", " ", "'\"`$(id)`", "=1+1", "%00", "é" * 60, "e\u0301", "..", "con", "*?[a]", "#!", "<script>", "\x1b[31m", "\udcff",
)  # fmt: skip
ENCODINGS = (
    "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "cp1252", "latin-1", "shift_jis", "gb18030", "koi8-r", "cp037", "iso2022_jp", "hz", "big5", "cp1255",
)  # fmt: skip


def report(random: Random, sentences: int = 5) -> str:
    """An ordinary report of a few sentences."""
    return " ".join(random.choice(SENTENCES) for _ in range(random.randint(1, sentences)))


def nasty(random: Random) -> str:
    """A short piece of text that no field expects."""
    pick = random.randrange(9)
    if pick == 0:
        return "".join(random.choice(TURNS + UNSEEN) for _ in range(random.randint(1, 12)))
    if pick == 1:
        return random.choice("aeioun") + "".join(random.choice(MARKS) for _ in range(random.randint(1, 60)))
    if pick == 2:
        return random.choice(ODD)
    if pick == 3:
        return "".join(random.choice(CONTROLS) for _ in range(random.randint(1, 8)))
    if pick == 4:
        return random.choice(ESCAPES)
    if pick == 5:
        return "".join(chr(random.choice((random.randrange(0x20, 0xD800), random.randrange(0xE000, 0x110000)))) for _ in range(random.randint(1, 20)))
    return random.choice((RUNS, FIGURES, DAYS)[pick - 6])


def mixed(random: Random, pieces: int = 8) -> str:
    """Sentences with nasty pieces between and within."""
    parts = []
    for _ in range(random.randint(2, pieces)):
        sentence = random.choice(SENTENCES)
        at = random.randrange(len(sentence))
        parts += [sentence[:at], nasty(random), sentence[at:], random.choice((" ", " ", "\n\n", "", "\n"))]
    return "".join(parts)


def damaged(random: Random, data: bytes) -> bytes:
    """The bytes with some turned, dropped, doubled, cut short or put elsewhere."""
    found = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        at = random.randrange(len(found) + 1)
        length = random.choice((1, 1, 2, 4, 16, 200))
        what = random.randrange(6)
        if what == 0 and at < len(found):
            found[at] ^= 1 << random.randrange(8)
        elif what == 1:
            del found[at : at + length]
        elif what == 2:
            found[at:at] = found[at : at + length] * random.randint(1, 3)
        elif what == 3:
            found[at : at + length] = random.randbytes(length)
        elif what == 4:
            found[at : at + 4] = random.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f", b"\x80\0\0\0"))
        elif random.random() < 0.3:
            del found[at:]
    return bytes(found)


def _text(text: str) -> tuple[str, bytes]:
    return ".txt", text.encode("utf-8", "surrogatepass")


def _mixed(random: Random) -> tuple[str, bytes]:
    return _text(mixed(random))


def _surrogates(random: Random) -> tuple[str, bytes]:
    return _text(f"{report(random)} {chr(random.randrange(0xD800, 0xE000))} {report(random)}")


def _run(random: Random) -> tuple[str, bytes]:
    run = (random.choice(RUNS) + (random.choice(RUNS) if random.random() < 0.4 else "")) * random.randint(1, 200)
    return _text(f"{report(random, 2)} {run[:1000]} {report(random)}")


def _long_word(random: Random) -> tuple[str, bytes]:
    unit = random.choice(("a", "漢", "\u0301", "-a", "a'", "1", "x.", "@", "👩‍👩‍👧", "أ", "_", "\u200b"))
    size = random.choice((200, 2_000, 10_000))
    if random.random() < 0.02:
        unit, size = random.choice(("a", "漢", "\u0301", "1", "a'", "أ", "_", "\u200b")), 1_000_000
    return _text(f"{report(random)} {(unit * size)[:size]} {report(random)}")


def _figures(random: Random) -> tuple[str, bytes]:
    verbs = ("killed", "wounded", "arrested", "displaced", "freed")
    return _text(" ".join(f"The army {random.choice(verbs)} {random.choice(FIGURES)} people in Kisumu." for _ in range(random.randint(1, 6))))


def _days(random: Random) -> tuple[str, bytes]:
    return _text(" ".join(f"The army shelled Dar Salem {random.choice(DAYS)}." for _ in range(random.randint(1, 6))))


def _encoded(random: Random) -> tuple[str, bytes]:
    data = report(random).replace("“", "„").encode(random.choice(ENCODINGS), "replace")
    marks = (b"", b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\0\0", b"\xc0\xaf", b"\xf8\x88\x80\x80\x80")
    return random.choice((".txt", ".html", ".json")), random.choice(marks) + data


KINDS = {
    "text: Unicode of every kind": _mixed,
    "text: halves of characters": _surrogates,
    "text: runs of one sign": _run,
    "text: words of up to 1 MB": _long_word,
    "text: figures that cannot be": _figures,
    "text: days that cannot be": _days,
    "text: encodings that lie": _encoded,
}
