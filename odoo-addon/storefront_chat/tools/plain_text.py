"""Message text between Discuss (HTML) and the shop (plain text, line breaks as newlines)."""

import re

from lxml import etree, html
from markupsafe import Markup, escape

_BLOCKS = {"p", "div", "ul", "ol", "table", "tr", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
_HIDDEN = {"script", "style", "head", "title", "template"}


def to_html(text):
    """Plain text → safe HTML: markup in it is shown as text, newlines become breaks."""
    return Markup("<br/>").join(escape(line) for line in re.split(r"\r\n|\r|\n", text))


def from_html(body):
    """HTML of a message → plain text as the shopper reads it."""
    if not body or not str(body).strip():
        return ""
    parts = []
    _walk(html.fragment_fromstring(str(body), create_parent="div"), parts)
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in "".join(parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _walk(node, parts):
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
        parts.append("- ")
    parts.append(_inline(node.text))
    for child in node:
        _walk(child, parts)
        parts.append(_inline(child.tail))
    if node.tag == "a":
        _append_address(node, parts)
    if block:
        _break(parts)


def _append_address(node, parts):
    """A link reads as its text; its address follows when the text does not show it already."""
    address = (node.get("href") or "").strip()
    shown = "".join(node.itertext()).strip()
    if not address.startswith(("http://", "https://")) or node.get("data-oe-model"):
        return
    if not shown:
        parts.append(address)
    elif address.rstrip("/") != shown.rstrip("/") and not address.rstrip("/").endswith("//" + shown.rstrip("/")):
        parts.append(f" ({address})")


def _inline(text):
    return re.sub(r"[ \t\r\n]+", " ", (text or "").replace("\xa0", " "))


def _break(parts):
    written = "".join(parts[-3:]).rstrip(" ")
    if written and not written.endswith("\n"):
        parts.append("\n")
