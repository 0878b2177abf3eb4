"""Dashboard: outcome of the bot's answers, in total and by intent."""

from odoo import models

MOST = 100


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _bot_answers(self, channels, dates):
        """Over these local dates: the total, then each intent or other kind of answer, busiest first."""
        domain = [("channel_id", "in", channels.ids), ("date", ">=", dates[0]), ("date", "<=", dates[1])]
        # sudo: chatbot.answer - the channels are those that this person may look at
        rows = self.env["chatbot.answer"].sudo()._figures(domain, ["kind", "intent_id"])
        told = [
            {"kind": kind, **({"intent": intent.name} if intent else {}), **_resolution(*counts)}
            for kind, intent, *counts in rows
        ]
        total = _resolution(*(sum(row[name] for row in told) for name in ("answered", "resolved")))
        busiest = sorted(told, key=lambda row: (-row["answered"], row["kind"], row.get("intent", "")))
        return {"bot_answers": total, "bot_intents": busiest[:MOST]}


def _resolution(answered, resolved):
    """`Resolution` of the façade; without answers there is no rate."""
    rate = {"resolution_rate": resolved / answered} if answered else {}
    return {"answered": answered, "resolved": resolved, **rate}
