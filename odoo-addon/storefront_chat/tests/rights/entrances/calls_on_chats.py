"""Methods of chats, of their members and calls, and of the thread that a chat is."""

from ..policy import DESK, IN_IT, MEMBERS, NOBODY, ONLY_18, READERS, Way
from .calls import call

CHAT = "discuss.channel"
MEMBER = "discuss.channel.member"
RTC = "discuss.channel.rtc.session"
INVITED = frozenset({"invited"})


def chat(case):
    return case.chat


def session(case):
    return case.call_session


def member_of_invited(case):
    return case.member_of(case.invited)


def colleague(case):
    return case.colleague.partner_id.ids


CALLS_ON_CHATS = [
    call(CHAT, "channel_fetched", NOBODY, on=chat),
    call(CHAT, "channel_pin", MEMBERS, on=chat, pinned=False),
    call(CHAT, "channel_pin", READERS, on=chat, pinned=True, note="to be told of it"),
    call(CHAT, "channel_set_custom_name", MEMBERS, on=chat, name="x"),
    call(CHAT, "execute_command_leave", MEMBERS, on=chat),
    call(CHAT, "get_mention_suggestions", NOBODY, search="Karim"),
    call(CHAT, "copy_data", NOBODY, on=chat),
    call(CHAT, "channel_get", NOBODY, series=ONLY_18, partners_to=lambda case: case.customer.ids),
    Way(
        "discuss.channel: rating_get_grades",
        DESK,
        lambda case, env: any(env[CHAT].browse(case.chat.id).rating_get_grades().values()),
    ),
    call(MEMBER, "write", INVITED, {"custom_channel_name": "x"}, on=member_of_invited, note="how it is shown"),
    call(MEMBER, "write", NOBODY, {"partner_id": lambda case: case.colleague.partner_id.id}, on=member_of_invited),
    call(MEMBER, "set_custom_notifications", INVITED, "no_notif", on=member_of_invited, series=ONLY_18),
    call(RTC, "create", NOBODY, [{"channel_member_id": lambda case: case.member_of(case.invited).id}]),
    call(RTC, "action_disconnect", NOBODY, on=session),
    call(RTC, "unlink", NOBODY, on=session),
    call(RTC, "write", NOBODY, {"is_muted": True}, on=session),
    call(CHAT, "message_subscribe", NOBODY, on=chat, partner_ids=colleague),
    call(CHAT, "message_update", IN_IT, {}, {"description": "x"}, on=chat),
    call(CHAT, "message_update", NOBODY, {}, {"storefront_state": "ended"}, on=chat, note="of what is not for people"),
    call(CHAT, "message_new", NOBODY, {"subject": "x"}, {"storefront_key": "forged"}),
    call(CHAT, "message_change_thread", NOBODY, on=chat, new_thread=lambda case: case.team),
    call(CHAT, "message_change_thread", NOBODY, on=lambda case: case.team, new_thread=chat, note="from elsewhere"),
    call(CHAT, "message_notify", READERS, on=chat, body="x", partner_ids=colleague),
    call(CHAT, "message_post_with_source", READERS, "storefront_chat.test_said", on=chat),
    call(CHAT, "message_mail_with_source", DESK, "storefront_chat.test_said", on=chat),
]
