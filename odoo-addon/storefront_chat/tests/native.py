"""Odoo's own live chat as tests look at it, in every version of Odoo."""

from odoo import api, fields
from odoo.addons.mail.tools.discuss import Store
from odoo.exceptions import AccessError
from odoo.service import model as rpc

from ..tools.compat import NINETEEN

# Loggers of what Odoo says of every call over RPC; 19.0 complains of each that its successor is to be used.
RPC_LOGGERS = ("odoo.addons.rpc.controllers.jsonrpc", "odoo.addons.rpc.controllers.xmlrpc") if NINETEEN else ()
# What the bus says beside each new message: 18.0 says that the chat is pinned.
BESIDE_A_MESSAGE = [] if NINETEEN else ["mail.record/insert"]
# 19.0 notes as the writer of a row who writes out what is pending, if the writer was the same before.
BY_CHANCE = {"write_uid"} if NINETEEN else set()


# Calls a method as RPC does: `(records, name, args, kwargs)`, ids first among `args` unless it is of the model.
call_kw = rpc.call_kw if NINETEEN else api.call_kw


def is_of_the_model(records, name):
    """Whether RPC passes no ids to this method."""
    method = getattr(type(records), name)
    return getattr(method, "_api_model", False) if NINETEEN else bool(getattr(method, "_api", None))


def is_public(records, name):
    """Whether RPC calls this method; what has no underscore may be private in newer revisions."""
    if not callable(getattr(type(records), name, None)):
        return False
    if not hasattr(rpc, "get_public_method"):
        return True
    try:
        return bool(rpc.get_public_method(records, name))
    except AccessError:
        return False


def is_closed(channel):
    return bool(channel.livechat_end_dt) if NINETEEN else not channel.livechat_active


def running():
    """Values of a live chat that is not closed."""
    return {} if NINETEEN else {"livechat_active": True}


def closing():
    """Values that close a live chat."""
    return {"livechat_end_dt": fields.Datetime.now()} if NINETEEN else {"livechat_active": False}


def close(channels):
    """As Odoo's own code does it."""
    channels.write(closing())


def message_id(answer):
    """What `message_post` answers over RPC."""
    return answer[0] if NINETEEN else answer


def history(channel):
    """Who took part in a chat and what they did, for Odoo's reports; 18.0 keeps none."""
    return channel.livechat_channel_member_history_ids.sorted("id") if NINETEEN else channel.browse()


def unread(channel, user):
    """Counters of this chat that Discuss shows this user."""
    channel = channel.with_user(user)
    if NINETEEN:
        member = channel.self_member_id
        store = Store().add(channel).add(member, ["message_unread_counter"]).get_result()
    else:
        store = Store(channel).get_result()
    return [row.get("message_unread_counter") for row in store["discuss.channel.member"]]


def unread_chats(user):
    """Number on the icon of Discuss."""
    store = Store()
    user.with_user(user)._init_messaging(store)
    return store.get_result()["Store"]["initChannelsUnreadCounter"]


def channels_of(user):
    """Chats that the user's Discuss loads when it starts."""
    return user.env["discuss.channel"].with_user(user)._get_channels_as_member().sudo()
