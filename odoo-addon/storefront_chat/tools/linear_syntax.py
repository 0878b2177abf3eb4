"""Translates a pattern of the RE2 family into the syntax of Python's parser. Pure."""

import re

FLAGS = re.compile(r"\(\?(?:[imsU]+)?(?:-[imsU]+)?(?P<end>[:)])")
NAMED = re.compile(r"\(\?P?<(?P<name>[A-Za-z_]\w*)>", re.ASCII)
PROPERTY = re.compile(r"\\[pP](?:\{\^?(?P<name>[^{}]+)\}|(?P<letter>[A-Z]))", re.ASCII)
HEX = re.compile(r"\\x(?:\{(?P<long>[0-9A-Fa-f]{1,6})\}|(?P<short>[0-9A-Fa-f]{2}))")
OCTAL = re.compile(r"\\(?P<digits>0[0-7]{0,2}|[1-7][0-7]{1,2})")
POSIX = re.compile(r"\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]")
QUOTED = re.compile(r"\\Q(?P<text>.*?)(?:\\E|$)", re.DOTALL)
PLAIN_ESCAPES = "dDwWsSaftnrv"
EDGES = {"A": r"\A", "z": r"\Z", "b": r"\b", "B": r"\B"}
# Classes of letters that the engine knows by name: Unicode's general categories, then its scripts.
CLASSES = (
    " C Cc Cf Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs"
    " Any Arabic Armenian Balinese Bengali Bopomofo Brahmi Braille Buginese Canadian_Aboriginal Chakma Cham Cherokee"
    " Common Coptic Cuneiform Cyrillic Deseret Devanagari Egyptian_Hieroglyphs Ethiopic Georgian Glagolitic Gothic"
    " Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana Inherited Javanese Kannada Katakana Khmer Lao Latin Lepcha"
    " Limbu Lisu Malayalam Meetei_Mayek Mongolian Myanmar Nko Ogham Ol_Chiki Oriya Osage Phags_Pa Runic Saurashtra"
    " Sharada Siddham Sinhala Sundanese Syloti_Nagri Syriac Tagalog Tai_Le Tamil Telugu Thaana Thai Tibetan Tifinagh"
    " Tirhuta Vai Yi "
)
# Constructs with `(?` other than flags, names and plain groups.
GROUPS = (
    ("(?=", "look"),
    ("(?!", "look"),
    ("(?<=", "look"),
    ("(?<!", "look"),
    ("(?P=", "backreference"),
    ("(?(", "condition"),
    ("(?>", "atomic"),
    ("(?#", "comment"),
    ("(?P<", "name"),
    ("(?<", "name"),
)


class NotLinear(ValueError):
    """`reason` is a word of ours, `detail` what it is about: a piece of the pattern, a limit, a complaint."""

    def __init__(self, reason, detail=""):
        super().__init__(f"{reason}: {detail}")
        self.reason, self.detail = reason, detail


def rewrite(pattern):
    """The same pattern for Python's parser; raises `NotLinear` for what the engine does not know."""
    written, place, in_class = [], 0, False
    while place < len(pattern):
        letter = pattern[place]
        if letter == "\\":
            piece, place = _escape(pattern, place, in_class)
        elif in_class:
            piece, place = _in_class(pattern, place)
            in_class = piece != "]"
        elif letter == "[":
            piece, place, in_class = *_class_opens(pattern, place), True
        elif pattern.startswith("(?", place):
            piece, place = _group(pattern, place)
        else:
            piece, place = letter, place + 1
        written.append(piece)
    return "".join(written)


def _class_opens(pattern, place):
    """A `]` right behind the opening is a letter of the class."""
    found = re.compile(r"\[\^?\]?").match(pattern, place)
    return found[0].replace("]", r"\]"), found.end()


def _in_class(pattern, place):
    found = POSIX.match(pattern, place)
    if found:
        return r"\w", found.end()
    if pattern.startswith("[:", place) and ":]" in pattern[place:]:
        raise NotLinear("class", pattern[place : pattern.index(":]", place) + 2])
    return pattern[place], place + 1


def _group(pattern, place):
    found = FLAGS.match(pattern, place)
    if found:
        return ("(?:" if found["end"] == ":" else ""), found.end()
    found = NAMED.match(pattern, place)
    if found:
        return f"(?P<{found['name']}>", found.end()
    for opening, reason in GROUPS:
        if pattern.startswith(opening, place):
            raise NotLinear(reason, pattern[place : place + 12])
    raise NotLinear("group", pattern[place : place + 3])


def _escape(pattern, place, in_class):
    for form in (QUOTED, PROPERTY, HEX, OCTAL):
        found = form.match(pattern, place)
        if found:
            return _meaning(form, found), found.end()
    letter = pattern[place + 1 : place + 2]
    if letter in EDGES and letter and not in_class:
        return EDGES[letter], place + 2
    if letter in "123456789" and letter:
        raise NotLinear("backreference", "\\" + letter)
    known = letter in PLAIN_ESCAPES or (letter.isascii() and not letter.isalnum())
    if letter and not known:
        raise NotLinear("escape", "\\" + letter)
    return "\\" + letter, place + 2


def _meaning(form, found):
    if form is QUOTED:
        return re.escape(found["text"])
    if form is PROPERTY:
        if f" {found['name'] or found['letter']} " not in CLASSES:
            raise NotLinear("class", found[0])
        return r"\w"
    code = int(found["digits"], 8) if form is OCTAL else int(found["long"] or found["short"], 16)
    if code > 0x10FFFF:
        raise NotLinear("escape", found[0])
    return f"\\U{code:08x}"
