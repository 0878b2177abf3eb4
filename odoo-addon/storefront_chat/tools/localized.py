"""Translations of a text in the façade's form: primary language tag → text."""

import unicodedata


def is_latin(text):
    """Whether every letter is one that is read in most languages, as names in Latin letters are."""
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in text if letter.isalpha())


def primary_tag(code):
    """`en_US` → `en`, `sr@latin` → `sr`."""
    return code.replace("@", "_").split("_", 1)[0].lower()


def installed_code(locale, installed):
    """The active Odoo code for a BCP 47 locale: exactly this one, else the first of its language; None for none."""
    wanted = locale.replace("-", "_").lower()
    same = [code for code in installed if primary_tag(code) == primary_tag(wanted)]
    # Exactly this one, then plain English, then by name.
    same.sort(key=lambda code: (code.lower() != wanted, code != "en_US", code))
    return same[0] if same else None


def localized(stored, installed):
    """`stored` maps Odoo codes to texts, `installed` lists the active codes. Plain English goes before its variants."""
    texts = {}
    for code in sorted(installed, key=lambda code: (code != "en_US", code)):
        if stored.get(code):
            texts.setdefault(primary_tag(code), str(stored[code]))
    return texts or {"en": str(stored.get("en_US") or "")}
