"""Loads the demo shop from `demo/smart_dairy.json`, the file that the bridge's own stand-in reads as well."""

import base64
import json

from odoo import Command, api, models
from odoo.tools import file_open

from ...tools.compat import USER_GROUPS

MODULE = "storefront_chat"
FILE = "storefront_chat/demo/smart_dairy.json"
# Beside English, the language of the record itself.
LANGUAGES = {"bn": "bn_IN", "ar": "ar_001"}
GROUPS = {
    "agent": ["base.group_user", "im_livechat.im_livechat_group_user"],
    "manager": ["base.group_user", "im_livechat.im_livechat_group_manager"],
    "bridge": ["storefront_chat.group_bridge"],
}


class StorefrontChatDemo(models.AbstractModel):
    _name = "storefront.chat.demo"
    _description = "Demo Data of Storefront Chat"

    @api.model
    def _load(self):
        """Creates or refreshes the demo records; those that exist already are written, not doubled."""
        with file_open(FILE, filter_ext=(".json",)) as file:
            shop = json.load(file)
        for lang in LANGUAGES.values():
            self.env["res.lang"]._activate_lang(lang)
        self.env["ir.module.module"].search([("name", "=", MODULE)])._update_translations(list(LANGUAGES.values()))
        products = {row["name"]["en"]: self._load_product(row) for row in shop["products"]}
        for row in shop["engines"]:
            self._load_engine(row)
        for row in shop["users"]:
            self._load_user(row)
        for row in shop["channels"]:
            self._load_channel(row, shop["users"])
        self._load_profiles(shop["users"])
        self._load_faqs(shop)
        for row in shop["orders"]:
            self._load_order(row, products)

    def _put(self, model, name, vals, texts=()):
        """Record with the external id `demo_<name>`; `texts` maps fields to localized texts."""
        xml_id = f"{MODULE}.demo_{name.replace('-', '_')}"
        records = self.env[model].with_context(lang="en_US")
        vals = {**vals, **{field: text["en"] for field, text in dict(texts).items()}}
        record = records._load_records([{"xml_id": xml_id, "values": vals, "noupdate": True}])
        for field, text in dict(texts).items():
            for tag, lang in LANGUAGES.items():
                self._translate(record, field, lang, text[tag])
        return record

    def _translate(self, record, field, lang, text):
        if record._fields[field].translate is True:
            record.update_field_translations(field, {lang: text})
            return
        # Rich text is translated term by term: all languages have the same markup.
        terms = record._fields[field].get_trans_terms
        source, target = terms(record[field]), terms(record._fields[field].convert_to_cache(text, record))
        if len(source) != len(target):
            raise ValueError(f"{record}: the languages of {field} differ in their markup")
        record.update_field_translations(field, {lang: dict(zip(source, target, strict=True))})

    def _load_engine(self, row):
        engine = self._put(
            "chatbot.engine",
            f"engine_{row['id']}",
            {"picture": self._drawing(row["picture"])},
            {"name": row["name"]},
        )
        for sequence, intent in enumerate(row["intents"], start=1):
            vals = {
                "engine_id": engine.id,
                "name": intent["name"],
                "category": intent["category"],
                "is_question": intent.get("question", True),
                "patterns": "\n".join(intent["patterns"]),
                "sequence": sequence * 10,
                "product_ids": [Command.set([self._product(name).id for name in intent.get("products", ())])],
            }
            localized = {"response": intent["response"]}
            if "examples" in intent:
                localized["examples"] = {tag: "\n".join(phrases) for tag, phrases in intent["examples"].items()}
            self._put("chatbot.intent", f"intent_{intent['id']}", vals, localized)

    def _drawing(self, name):
        with file_open(f"{MODULE}/demo/{name}", "rb", filter_ext=(".png",)) as file:
            return base64.b64encode(file.read())

    def _load_user(self, row):
        vals = {
            "login": row["login"],
            "name": row["name"],
            "email": f"{row['login']}@smartdairy.example",
            "tz": "Asia/Dhaka",
            USER_GROUPS: [Command.set([self.env.ref(group).id for group in GROUPS[row["role"]]])],
        }
        if not self.env.ref(f"{MODULE}.demo_user_{row['login']}", raise_if_not_found=False):
            vals["password"] = row["password"]
        if "picture" in row:
            vals["image_1920"] = self._drawing(row["picture"])
        self._put("res.users", f"user_{row['login']}", vals)

    def _load_profiles(self, users):
        for row in users:
            if "department" in row:
                agent = self.env["support.agent"]._storefront_of(self.env.ref(f"{MODULE}.demo_user_{row['login']}"))
                agent.write({name: row[name] for name in ("department", "bio") if not agent[name]})

    def _load_channel(self, row, users):
        operators = [
            self.env.ref(f"{MODULE}.demo_user_{user['login']}").id for user in users if row["key"] in user["channels"]
        ]
        schedule, texts = row["schedule"], row["texts"]
        vals = {
            "storefront_key": row["key"],
            "name": row["name"],
            "user_ids": [Command.set(operators)],
            "timezone": schedule["timezone"],
            "use_business_hours": schedule["use_business_hours"],
            "business_hour_ids": [Command.clear(), *(Command.create(hours) for hours in schedule["hours"])],
            "hours_exception_ids": [
                Command.clear(),
                *(
                    Command.create({"date": day["date"], "slot_ids": [Command.create(slot) for slot in day["slots"]]})
                    for day in schedule["exceptions"]
                ),
            ],
            "away_offer": row["away_offer"],
            "enable_chatbot": row["enable_chatbot"],
            "chatbot_engine_id": self.env.ref(f"{MODULE}.demo_engine_{row['engine_id'].replace('-', '_')}").id,
            "attachment_max_mb": row["attachments"]["max_bytes"] // 1024**2,
            "attachment_types": ", ".join(row["attachments"]["extensions"]),
            "abandoned_minutes": row["abandoned_minutes"],
            "primary_color": row["theme"]["primary_color"],
            "widget_position": row["theme"]["position"],
            "logo": self._drawing(row["theme"]["logo"]),
        }
        localized = {
            "welcome_message": texts["welcome"],
            "offline_message": texts["offline"],
            "waiting_message": texts["waiting"],
            "closing_message": texts["closing"],
            "chatbot_greeting": texts["greeting"],
            "chatbot_fallback": texts["fallback"],
            "away_offer_text": texts["away_offer"],
            "launcher_text": texts["launcher"],
        }
        self._put("im_livechat.channel", f"channel_{row['key']}", vals, localized)

    def _load_faqs(self, shop):
        categories, faqs = {}, {}
        for sequence, row in enumerate(shop["faq_categories"], start=1):
            vals = {"icon": row["icon"], "sequence": sequence * 10}
            name = f"faq_category_{row['id']}"
            categories[row["id"]] = self._put("support.faq.category", name, vals, {"name": row["name"]})
        for sequence, row in enumerate(shop["faqs"], start=1):
            vals = {"category_id": categories[row["category_id"]].id, "sequence": sequence * 10}
            localized = {"name": row["question"], "answer": row["answer"]}
            faqs[row["id"]] = self._put("support.faq", f"faq_{row['id']}", vals, localized)
        for row in shop["faqs"]:
            faqs[row["id"]].related_faq_ids = [Command.set([faqs[related].id for related in row["related_ids"]])]
