"""Message text between Discuss (HTML) and the shop (plain text, line breaks as newlines)."""

import re

from lxml import etree, html
from markupsafe import Markup, escape

_BLOCKS = {"p", "div", "ul", "ol", "table", "tr", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
_HIDDEN = {"script", "style", "head", "title", "template"}


def to_html(text):
    """Plain text → safe HTML: markup in it is shown as text, newlines become breaks."""
    return Markup("<br/>").join(escape(line) for line in re.split(r"\r\n|\r|\n", text))


def from_html(body, mark=None):
    """HTML of a message → plain text.

    :param mark: writes down the formatting of an element: gets it and the text inside, returns the text to use
    """
    if not body or not str(body).strip():
        return ""
    parts = []
    _walk(html.fragment_fromstring(str(body), create_parent="div"), parts, mark or _shown)
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in "".join(parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _walk(node, parts, mark):
    if node.tag is etree.Comment or node.tag in _HIDDEN:
        return
    block = node.tag in _BLOCKS
    if block or node.tag == "li":
        _break(parts)
    if node.tag == "br":
        parts.append("\n")
    elif node.tag == "img":
        parts.append(node.get("alt") or "")
    elif node.tag == "li":
        parts.append(_bullet(node))
    start = len(parts)
    parts.append(_inline(node.text))
    for child in node:
        _walk(child, parts, mark)
        parts.append(_inline(child.tail))
    parts[start:] = [mark(node, "".join(parts[start:]))]
    if block:
        _break(parts)


def _bullet(item):
    """Numbered lists are numbered, from where they begin."""
    numbered = item.getparent()
    if numbered is None or numbered.tag != "ol":
        return "- "
    first = numbered.get("start") or ""
    return f"{(int(first) if first.isdecimal() else 1) + len(list(item.itersiblings('li', preceding=True)))}. "


def _shown(node, text):
    """Formatting is left out; the address of a link follows its text."""
    address = hidden_address(node)
    if not address:
        return text
    return f"{text} ({address})" if text.strip() else address


def hidden_address(node):
    """Web address of a link, when the text of the link does not show it already."""
    address = (node.get("href") or "").strip() if node.tag == "a" else ""
    if not address.startswith(("http://", "https://")) or node.get("data-oe-model"):
        return ""
    shown, whole = "".join(node.itertext()).strip().rstrip("/"), address.rstrip("/")
    return "" if shown and (whole == shown or whole.endswith("//" + shown)) else address


def _inline(text):
    return re.sub(r"[ \t\r\n]+", " ", (text or "").replace("\xa0", " "))


def _break(parts):
    written = "".join(parts[-3:]).rstrip(" ")
    if written and not written.endswith("\n"):
        parts.append("\n")
