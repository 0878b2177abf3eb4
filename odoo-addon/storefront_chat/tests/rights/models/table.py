"""Rights on a row of one shop, for every model of the addon: role → first letters of the operations.

A role that is not named may do nothing: visitors, customers, colleagues outside of live chat, those of another company,
and the bridge, which has its façade only.
"""

HIDDEN = {}  # for the addon itself, or a set of methods without rows
READ_AT_THE_DESK = {"agent": "r", "manager": "r"}
SET_UP = {"agent": "r", "agent elsewhere": "r", "manager": "rwcu"}
MANAGED = {"manager": "rwcu"}
# Of forms without rows that last, each person has only their own, so what counts is who may open one.
ANY_MANAGER = {"manager": "rwcu", "foreign manager": "rwcu"}

RIGHTS = {
    "chatbot.answer": READ_AT_THE_DESK,
    "chatbot.engine": SET_UP,
    "chatbot.intent": SET_UP,
    "chatbot.rejected.pattern": {"agent": "r", "agent elsewhere": "r", "manager": "r"},
    "chatbot.test": ANY_MANAGER,
    "chatbot.test.candidate": ANY_MANAGER,
    "chatbot.unanswered": {"agent": "r", "agent elsewhere": "r", "manager": "rwu"},
    "livechat.business.hours": SET_UP,
    "livechat.hours.exception": SET_UP,
    "livechat.hours.exception.slot": SET_UP,
    "storefront.chat.aggregate.mixin": HIDDEN,
    "storefront.chat.assignment": READ_AT_THE_DESK,
    "storefront.chat.bridge": HIDDEN,
    "storefront.chat.badge": HIDDEN,
    "storefront.chat.bus": HIDDEN,
    "storefront.chat.counter": HIDDEN,
    "storefront.chat.daily.stats": READ_AT_THE_DESK,
    "storefront.chat.dashboard": HIDDEN,
    "storefront.chat.demo": HIDDEN,
    "storefront.chat.erased": HIDDEN,
    "storefront.chat.event": HIDDEN,
    "storefront.chat.former.key": HIDDEN,
    "storefront.chat.go.on": dict.fromkeys(
        ("agent", "agent elsewhere", "manager", "foreign agent", "foreign manager"), "rwc"
    ),
    "storefront.chat.history": READ_AT_THE_DESK,
    "storefront.chat.kept.fact": HIDDEN,
    "storefront.chat.lookup": HIDDEN,
    "storefront.chat.operation": HIDDEN,
    "storefront.chat.order.watch": HIDDEN,
    "storefront.chat.privacy": HIDDEN,
    "storefront.chat.privacy.request": MANAGED,
    "storefront.chat.privacy.task": HIDDEN,
    "storefront.chat.retention": MANAGED,
    "storefront.chat.settings.mixin": HIDDEN,
    "storefront.chat.setup": HIDDEN,
    "storefront.chat.suggested.answers": HIDDEN,
    "storefront.chat.transcript": READ_AT_THE_DESK,
    "storefront.chat.transfer": dict.fromkeys(
        ("agent", "agent elsewhere", "manager", "foreign agent", "foreign manager"), "rwc"
    ),
    "storefront.chat.webhook": HIDDEN,
    "storefront.chat.whatsapp.secrets": HIDDEN,
    "support.agent": {"agent": "rw", "agent elsewhere": "r", "manager": "rwcu"},
    "support.category": SET_UP,
    "support.category.mixin": HIDDEN,
    "support.faq": SET_UP,
    "support.faq.category": SET_UP,
    "support.skill": SET_UP,
    "support.sla": SET_UP,
    "support.ticket": {"agent": "rwc", "manager": "rwcu"},
    "support.ticket.notice": READ_AT_THE_DESK,
}
