"""Words for PostgreSQL's full-text search, split alike in messages and in queries."""

import unicodedata

from odoo.tools import SQL

# Without a language's rules, as chats mix languages. Tags and entities of HTML are no words to PostgreSQL. A hyphen
# parts words, so that both halves of an order's number are found; joiners, which one keyboard writes and another
# does not, count for nothing. The length is bounded because PostgreSQL refuses documents of more than 1 MB of words.
WORDS = SQL("to_tsvector('simple', translate(normalize(left(body, 100000), NFC), %s, ' '))", SQL("U&'-\\200C\\200D'"))
_SAME = str.maketrans({"-": " ", "\u200c": None, "\u200d": None, "\x00": None})


def words_in(text):
    """The words of what somebody looks for."""
    return unicodedata.normalize("NFC", text).translate(_SAME).split()


def tsquery(text):
    """All of these words, the last of which may go on."""
    quoted = ["'{}'".format(word.replace("\\", "\\\\").replace("'", "''")) for word in words_in(text)]
    return SQL("to_tsquery('simple', %s)", " & ".join(quoted) + ":*" if quoted else "")


def snippet(text, words, width=160):
    """The part of this plain text around the first of the words that occurs in it, on one line."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    if len(line) <= width:
        return line
    lowered = line.casefold()
    hits = [place for place in (lowered.find(word.casefold()) for word in words) if place >= 0]
    start = max(0, min(hits, default=0) - width // 3)
    start = min(start, len(line) - width)
    end = start + width
    return ("…" if start else "") + line[start:end].strip() + ("…" if end < len(line) else "")
