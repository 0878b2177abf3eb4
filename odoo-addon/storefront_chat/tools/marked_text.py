"""Formatting from Discuss as the Markdown subset of the shop's chat: bold, italic, code, lists, links."""

from urllib.parse import quote

from . import plain_text

_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}


def from_html(body):
    """HTML of a message → text with marks. What somebody typed as a mark is one, too."""
    return plain_text.from_html(body, _marked)


def _marked(node, text):
    if node.tag in _AROUND and not _is_inside(node, _AROUND[node.tag]):
        return _wrapped(text, _AROUND[node.tag])
    if node.tag == "pre" and text.strip():
        return "```\n{}\n```".format(text.strip("\n"))
    address = plain_text.hidden_address(node)
    if not address:
        return text
    label = " ".join(text.split())
    target = quote(address, safe="/:?#@!$&'*+,;=%~._-")
    return f"[{label}]({target})" if label and not set(label) & set("[]") else f"{text} ({address})".strip()


def _is_inside(node, around):
    """Bold inside bold needs no second mark, and nothing inside code is one."""
    return any(_AROUND.get(outer.tag) in (around, "`") or outer.tag == "pre" for outer in node.iterancestors())


def _wrapped(text, around):
    """Each line by itself, with the spaces outside: marks do not reach over the end of a line."""
    return "\n".join(_wrapped_line(line, around) for line in text.split("\n"))


def _wrapped_line(line, around):
    inside = line.strip()
    if not inside:
        return line
    before, after = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
    return f"{before}{around}{inside}{around}{after}"
