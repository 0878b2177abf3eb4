"""Ways over HTTP, named by the path of the route: they gain something if they change or tell it."""

from urllib.parse import parse_qs, urlsplit

from ..policy import BOTH, Way
from .calls import gained_by, value_of


def route(path, who, /, series=BOTH, note="", **params):
    """A JSON-RPC route."""
    return over(path, who, lambda case: case.call(path, **value_of(case, params)), series, note)


def page(path, who, url, series=BOTH, note=""):
    """A page, whose address is a function of the case."""
    return over(path, who, lambda case: case.get(url(case)), series, note)


def over(path, who, ask, series=BOTH, note=""):
    return Way(f"{path} {note}".strip(), who, gained_by(lambda case, _env: ask(case)), series)


def leads(path, who, url, series=BOTH, note=""):
    """A page that sends who may read the chat to it; who is not logged in has to log in, wherever it leads."""

    def attempt(case, env):
        return _is_chat(case, case.leads_to(url(case))) and not env.user._is_public()

    return Way(f"{path} {note}".strip(), who, attempt, series)


def _is_chat(case, address):
    """In Discuss, or as a form where older revisions show it."""
    parts = urlsplit(address)
    shown = parse_qs(parts.query).get("active_id", ())
    return str(case.chat.id) in shown or parts.path == f"/odoo/discuss.channel/{case.chat.id}"


def chat_id(case):
    return case.chat.id


def question_id(case):
    return case.question.id


def file_id(case):
    return case.file.id
