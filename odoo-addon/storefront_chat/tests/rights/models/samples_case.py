"""A row of every model of the addon, all of one shop."""

from odoo import Command

from ...privacy_case import EMAIL, PrivacyCase
from ..shop_case import RightsCase


class SamplesCase(RightsCase, PrivacyCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.livechat.company_id = cls.env.company
        case = cls("setUp")
        cls.chat, cls.ticket = case.leave_traces()
        case.leave_watch()
        cls.make_settings()
        cls.make_requests()
        cls.env.flush_all()

    @classmethod
    def make_settings(cls):
        env, company = cls.env, {"company_id": cls.env.company.id}
        engine = env["chatbot.engine"].create({"name": "Own Bot", **company})
        intent = env["chatbot.intent"].create(
            {"name": "Price", "engine_id": engine.id, "patterns": "price", "response": "Ten"}
        )
        env["chatbot.rejected.pattern"].create({"intent_id": intent.id, "pattern": "(a+)+", "reason": "not_understood"})
        category = env["support.faq.category"].create({"name": "Delivery", **company})
        faq = env["support.faq"].create({"name": "When?", "answer": "<p>Soon</p>", "category_id": category.id})
        env["chatbot.answer"].create(
            {
                "date": "2026-11-20",
                "channel_id": cls.livechat.id,
                "subject": "faq",
                "kind": "faq",
                "faq_id": faq.id,
                "answered": 1,
                "resolved": 1,
                "to_person": 0,
                "repeated": 0,
                "resolution_rate": 1,
            }
        )
        env["livechat.business.hours"].create({"channel_id": cls.livechat.id, "day": "monday"})
        slot = Command.create({"open_time": 9, "close_time": 13})
        env["livechat.hours.exception"].create(
            {"channel_id": cls.livechat.id, "date": "2026-12-16", "slot_ids": [slot]}
        )
        env["support.skill"].create({"name": "Billing", **company})
        env["storefront.chat.whatsapp.secrets"].create({"channel_id": cls.livechat.id, "token": "hidden"})
        env["support.sla"].create({"name": "Ours", **company})
        env["support.category"].create({"name": "Zzq Warranty", "code": "zzq-warranty", **company})

    @classmethod
    def make_requests(cls):
        env, company = cls.env, {"company_id": cls.env.company.id}
        env["storefront.chat.retention"].create(company)
        env["storefront.chat.erased"]._note_person(env.company, shopper="gone")
        env["storefront.chat.privacy.request"].create({"kind": "export", "email": EMAIL}).action_run()
        env["storefront.chat.daily.stats"]._keep()
        env["storefront.chat.lookup"].create({"name": "x", "misses": 1, "since": "2026-11-20 09:00:00"})
        fact = {"date": "2026-11-20", "fact": "chats", "number": 1, "channel_id": cls.livechat.id}
        env["storefront.chat.kept.fact"].create(fact | company)
        env["storefront.chat.former.key"].create({"name": "once", **company})

    def sample(self, model):
        """The newest row of the shop's own channel; none of a form, where only the rights on the model count."""
        records = self.env[model]
        if records._abstract or records._transient:
            return records
        if model == "support.agent":
            return self.agent_of(self.agent)
        company = [("company_id", "=", self.env.company.id)] if "company_id" in records._fields else []
        row = self.newest(records, company + self.of_channel(records)) or self.newest(records, company)
        self.assertTrue(row, f"no row of {model}")
        return row

    def newest(self, records, domain):
        return records.search(domain, order="id desc", limit=1)

    def of_channel(self, records):
        """Another channel of the company has other agents."""
        field = records._fields.get("channel_id")
        of_shop = field is not None and field.comodel_name == self.livechat._name
        return [("channel_id", "=", self.livechat.id)] if of_shop else []
