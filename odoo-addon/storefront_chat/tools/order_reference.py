"""Order references as people write them: `sd 12345` is `SD-12345`, as `#12345` may be; order 42 is `S00042`."""

import re


def plain(reference):
    """Letters and digits, case aside."""
    return "".join(char for char in reference.casefold() if char.isalnum())


def is_bare(reference):
    """Without the letters that the shop puts before its numbers."""
    return plain(reference).isdecimal()


def spellings(reference):
    """Ways to write it, one of which a shop's name for it should be."""
    letters, number = re.fullmatch(r"([^\W\d_]*)(.*)", plain(reference)).groups()
    return sorted({reference, letters + number, f"{letters}-{number}" if letters else number, f"#{number}"})


def fits(name, reference):
    """Whether the order of this name is meant."""
    asked = plain(reference)
    if not asked:
        return False
    if plain(name) == asked:
        return True
    number = re.sub(r"^[^\W\d_]+", "", plain(name))
    return asked.isdecimal() and number.lstrip("0") == asked.lstrip("0")
