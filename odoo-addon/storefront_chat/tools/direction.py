"""Direction of text in HTML: of a language, or of each text by its own letters."""

from markupsafe import Markup


def directed(html, direction="auto"):
    """`html` (Markup) in a block that runs in this direction: `ltr`, `rtl`, or `auto` by its first letter."""
    return Markup('<div dir="%s">%s</div>') % (direction, html)
