"""Calls that are measured: of the façade where it has one, else as the forms and lists of Odoo call the addon."""

COMMON, RARE, NONE = "milk", "quicksilver", "nowhere"
RARE_BENGALI = "পারদ"
PAGE = {"offset": 0, "limit": 80}


def calls(env, login):
    """Name → call without arguments, for the person with this login."""
    person = env["res.users"].search([("login", "=", login)])
    facade = env["storefront.chat.bridge"].with_user(env["res.users"].search([("login", "=", "bridge")]))
    wire = Wire(facade, str(person.id))
    own = env(user=person.id, context={"lang": "en_US", "allowed_company_ids": person.company_ids.ids})
    return {
        **{f"transcripts, {name}": wire.call("staff_transcripts", text=text, **PAGE) for name, text in WORDS.items()},
        "transcripts, page of the list": lambda: _list(own["storefront.chat.transcript"], ["sent_at", "shopper", "text"]),
        "badge": lambda: own["storefront.chat.dashboard"].badge(),
        "notifications": wire.call("staff_notifications"),
        "tickets, first page": wire.call("staff_tickets", **PAGE),
        "tickets, running": wire.call("staff_tickets", status="in_progress", **PAGE),
        **{f"tickets, {name}": wire.call("staff_tickets", text=text, **PAGE) for name, text in WORDS.items()},
        "tickets, e-mail": wire.call("staff_tickets", text="customer4711@", **PAGE),
        "dashboard": lambda: own["storefront.chat.dashboard"].figures(),
        "dashboard, wire": wire.call("staff_dashboard"),
        "agents": wire.call("staff_agents"),
        "canned responses": wire.call("staff_canned_responses"),
        "canned responses, rare word": wire.call("staff_canned_responses", text="scale-4711"),
    }


WORDS = {"common word": COMMON, "rare word": RARE, "rare word, Bengali": RARE_BENGALI, "both words": f"{COMMON} ghee", "no hit": NONE}


class Wire:
    """The façade, as the bridge calls it for one person."""

    def __init__(self, facade, staff):
        self.facade, self.staff = facade, staff

    def call(self, method, **args):
        def made():
            answer = getattr(self.facade, method)(staff=self.staff, **args)
            if not answer["ok"]:
                raise RuntimeError(f"{method} was {answer}")
            return answer

        return made


def _list(model, fields):
    """As Odoo's list view reads its first page."""
    return model.web_search_read([], {name: {} for name in fields}, limit=80, count_limit=10001)
