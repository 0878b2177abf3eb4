"""Methods that open no storefront chat, each with the reason: of chats, live chat, its bots and ratings."""

ACTION = "names the window that shows records, which are read as ever"
SCRIPT = "is about Odoo's scripts, which a storefront chat refuses"
NEW_CHAT = "begins a chat among people who work here"

HARMLESS_ON_CHATS = {
    "chatbot.script": {
        "action_view_livechat_channels": ACTION,
        "copy": SCRIPT,
        "copy_data": SCRIPT,
        "create": SCRIPT,
        "write": SCRIPT,
    },
    "chatbot.script.step": {"create": SCRIPT},
    "discuss.channel": {"channel_create": NEW_CHAT, "create_group": NEW_CHAT},
    "im_livechat.channel": {
        "action_view_chatbot_scripts": ACTION,
        "action_view_rating": ACTION,
        "get_livechat_info": "says what every page with Odoo's button is told",
        "web_read": "reads a channel as `read` does, and adds who may serve it",
    },
    "im_livechat.channel.member.history": {"action_open_discuss_channel_view": ACTION},
    "im_livechat.channel.rule": {"match_rule": "says on which pages Odoo's button is shown"},
    "im_livechat.report.channel": {"action_open_discuss_channel_view": ACTION},
    "rating.rating": {"action_open_rated_object": ACTION},
}
