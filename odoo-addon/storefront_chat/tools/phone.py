"""Phone numbers, compared however they are written: with or without country code, spaces, dashes."""

import unicodedata

try:
    import phonenumbers
except ImportError:  # Odoo's phone_validation does without it, too
    phonenumbers = None

SIGNIFICANT_DIGITS = 9


def phone_key(phone, country=None):
    """The same for every spelling of a number; None when it is too short to tell people apart.

    `country`: where numbers without a country code are from (ISO 3166), as phone_validation takes the company's.
    """
    digits = significant_digits(_international(phone, country) or phone)
    return digits and digits[-SIGNIFICANT_DIGITS:]


def dialled(phone, country=None):
    """Digits of a number as it is dialled from abroad and at home, without leading zeros; none where unknown."""
    international = _international(phone, country)
    if not international:
        return []
    return [international.lstrip("+"), str(phonenumbers.parse(international).national_number)]


def _international(phone, country):
    if not phonenumbers or not phone:
        return None
    try:
        number = phonenumbers.parse(phone, country or None)
    except phonenumbers.NumberParseException:
        return None
    # What is no number there may be one elsewhere, written without its country code.
    valid = phonenumbers.is_valid_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if valid else None


def significant_digits(phone):
    """Significant digits of a phone number, whatever the script; None when they are too few to tell people apart."""
    digits = "".join(str(unicodedata.digit(char)) for char in phone or "" if char.isdigit())
    digits = digits.lstrip("0")
    return digits if len(digits) >= SIGNIFICANT_DIGITS else None


def same_phone(one, other):
    """With or without country code: the shorter number is the end of the longer one."""
    return bool(other) and (one.endswith(other) or other.endswith(one))
