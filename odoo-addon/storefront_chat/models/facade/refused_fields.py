"""Names, as the façade has them, of the arguments that a refusal of Odoo is about."""

import traceback

from odoo import models

#: Model → its field → the argument that fills it.
ARGUMENTS = {
    "support.ticket": {
        "subject": "subject",
        "description": "description",
        "status": "status",
        "priority": "priority",
        "category": "category",
        "category_id": "category",
        "user_id": "assignee",
        "channel_id": "channel",
        "customer_name": "name",
        "customer_email": "email",
        "customer_phone": "phone",
    },
    "support.agent": {
        "manual_status": "status",
        "max_concurrent_chats": "max_concurrent_chats",
        "skill_ids": "skills",
    },
    "support.skill": {"name": "skills"},
    "discuss.channel": {
        "storefront_status": "status",
        "storefront_priority": "priority",
        "livechat_operator_id": "agent",
        "storefront_skill": "skill",
    },
    "mail.canned.response": {
        "source": "shortcut",
        "substitution": "content",
        "storefront_title": "title",
        "storefront_sequence": "order",
        "storefront_category": "category",
    },
}


def arguments_of(error):
    """Arguments that this exception is about, from the constraint or method of a model that raised it; none if unknown.

    A method says it with `refuses`. Constraints of other addons are known, too, by Odoo's own `constrains`.
    """
    for frame, _line in reversed(list(traceback.walk_tb(error.__traceback__))):
        records = frame.f_locals.get("self")
        if not isinstance(records, models.BaseModel):
            continue
        method = getattr(type(records), frame.f_code.co_name, None)
        names = getattr(method, "_constrains", None) or getattr(method, "storefront_refuses", None)
        known = ARGUMENTS.get(records._name, {})
        found = [known[name] for name in names if name in known] if isinstance(names, tuple) else []
        if found:
            return found
    return []
