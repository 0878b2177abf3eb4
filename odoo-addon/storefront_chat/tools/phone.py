"""Phone numbers, compared however they are written: with or without country code, spaces, dashes."""

import unicodedata

SIGNIFICANT_DIGITS = 9


def significant_digits(phone):
    """Significant digits of a phone number, whatever the script; None when they are too few to tell people apart."""
    digits = "".join(str(unicodedata.digit(char)) for char in phone or "" if char.isdigit())
    digits = digits.lstrip("0")
    return digits if len(digits) >= SIGNIFICANT_DIGITS else None


def same_phone(one, other):
    """With or without country code: the shorter number is the end of the longer one."""
    return bool(other) and (one.endswith(other) or other.endswith(one))
