"""Tells a secret that a machine made from one that a person thought of or copied, as the bridge does.

Its rules are those of `src/config/secret-strength.ts`; both are held to the cases in `tests/vectors/secrets.json`.
"""

import re
import secrets
from itertools import pairwise

SHORTEST = 16
FEWEST_DISTINCT = 8
# Shares of characters that are beside the one before: in the alphabet, and on a keyboard.
MOST_IN_SEQUENCE, MOST_TOUCHING = 1 / 2, 0.6
KEYBOARD = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
# A machine writes these only.
ASCII = re.compile(r"[\x20-\x7e]*")
# Letters in one case, a capital perhaps first: sixteen that a machine made have both cases or digits between.
WORD = re.compile(r"[a-z]{3,}|[A-Z][a-z]{2,}|[A-Z]{3,}")
SHORT_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*|[A-Z]+")
# Between words, and before a capital within.
BETWEEN_WORDS = re.compile(r"[0-9!?._ -]{1,4}|(?<=[a-z])(?=[A-Z])")
BETWEEN_SHORT_WORDS = re.compile(r"[!?._ ,;:-]+")
FEWEST_SHORT_WORDS = 4

# Were defaults of this project or stand in its documents; everybody can read them.
PUBLISHED = {
    "local-ring-2f6c1b9e8d",
    "local-bridge-7a3e5d1c90",
    "local-session-4b8f0e6a2d",
    "zk3v9qmt7xb2nr5wlp8s",
    "hd6fj1yc4vg0xe9ua2ko",
}
# Words of the lists by which secrets are guessed first, and the words of this product.
WORDS = re.compile(
    "secret|passw|qwert|asdfg|letmein|welcome|iloveyou|dragon|monkey|master|admin|change|replace|example|placeholder"
    "|default|sample|dummy|insecure|random|string|token|session|webhook|identity|bridge|storefront|support|company"
    "|production|localhost|correct|horse|deadbeef|your-|todo|test|key-|-key|odoo|shop|chat"
)


def secret_weakness(secret):
    """The reason why it can be guessed, or None for a secret that a machine made."""
    plain = secret.strip()
    text = plain.lower()
    if len(text) < SHORTEST:
        return "too short"
    if not ASCII.fullmatch(text):
        return "made of words"
    if text in PUBLISHED:
        return "published"
    if _period(text) <= len(text) / 2 or len(set(text)) < FEWEST_DISTINCT:
        return "repetitive"
    if _is_sequence(text) or _touching(text) > MOST_TOUCHING:
        return "a sequence"
    return "made of words" if WORDS.search(text) or _is_phrase(plain) else None


def _is_phrase(text):
    if all(not part or WORD.fullmatch(part) for part in BETWEEN_WORDS.split(text)):
        return True
    parts = [part for part in BETWEEN_SHORT_WORDS.split(text) if part]
    return len(parts) >= FEWEST_SHORT_WORDS and all(SHORT_WORD.fullmatch(part) for part in parts)


def _period(text):
    """Length of the shortest piece of which the text is a repetition, the last one perhaps cut off."""
    return next((length for length in range(1, len(text)) if text.startswith(text[length:])), len(text))


def _is_sequence(text):
    """Also two that take turns: `a1b2c3…`."""
    turns = [_stepping(text[first::2]) for first in (0, 1)]
    return _stepping(text) > MOST_IN_SEQUENCE or all(share > MOST_IN_SEQUENCE for share in turns)


def _stepping(text):
    codes = [ord(character) for character in text]
    steps = [abs(code - before) for before, code in pairwise(codes)]
    return sum(step <= 1 for step in steps) / len(steps)


def _touching(text):
    keys = [_key_of(character) for character in text]
    pairs = list(pairwise(keys))
    near = [pair for pair in pairs if None not in pair and _are_near(*pair)]
    return len(near) / len(pairs)


def _are_near(first, second):
    return abs(first[0] - second[0]) <= 1 and abs(first[1] - second[1]) <= 1


def _key_of(character):
    """Each row stands half a key further right than the one above."""
    for row, keys in enumerate(KEYBOARD):
        if character in keys:
            return row, keys.index(character) + row / 2
    return None


def made_secret(of_bytes=32):
    """At least 43 characters that a machine made; one in some thousands has a word in it, and is made anew."""
    while secret_weakness(made := secrets.token_urlsafe(of_bytes)):
        pass
    return made
