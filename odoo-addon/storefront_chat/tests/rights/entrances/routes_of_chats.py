"""Routes of chats, their members, their calls and their lists."""

from ..policy import DESK, IN_IT, MEMBERS, NOBODY, ONLY_18, ONLY_19, READERS, Way
from .routes import chat_id, page, question_id, route

UNREAD = frozenset({"invited"})  # who is in the chat, and has not read what the holder wrote


def session_id(case):
    return case.call_session.id


def subscribes(case, _env):
    """The bus would tell this person what happens in the chat."""
    said = case.call(
        "/websocket/peek_notifications", channels=[f"discuss.channel_{case.chat.id}"], last=0, is_first_poll=True
    )
    return any(channel[1:3] == ["discuss.channel", case.chat.id] for channel in (said or {}).get("channels", ()))


def told_history(case, _env):
    """The holder is told by the bus which pages the visitor saw."""
    before = case.look()[1]
    holder = case.holder.partner_id.id
    case.call("/im_livechat/history", pid=holder, channel_id=case.chat.id, page_history=["https://shop.test/p"])
    return case.heard(case.holder, before)


def makes_expertise(case, _env):
    before = case.chat.livechat_expertise_ids
    case.call(
        "/im_livechat/conversation/create_and_link_expertise",
        channel_id=case.chat.id,
        expertise_name=case.expertise.name,
    )
    case.fresh()
    return case.chat.livechat_expertise_ids - before


OF_CHAT = {"thread_model": "discuss.channel", "thread_id": chat_id}
LISTS = ["attachments", "followers", "activities", "display_name", "scheduledMessages"]
SHOPPER = ["suggestedRecipients"]
DATA = "/mail/data"
ACTION = "/mail/action"

ROUTES_OF_CHATS = [
    Way("/websocket/peek_notifications of the chat", READERS, subscribes),
    page("/discuss/channel/<int:channel_id>", READERS, lambda case: f"/discuss/channel/{case.chat.id}"),
    page(
        "/discuss/channel/<int:channel_id>/attachment/<int:attachment_id>",
        READERS,
        lambda case: f"/discuss/channel/{case.chat.id}/attachment/{case.file.id}",
        ONLY_18,
    ),
    page(
        "/discuss/channel/<int:channel_id>/image/<int:attachment_id>",
        READERS,
        lambda case: f"/discuss/channel/{case.chat.id}/image/{case.file.id}",
        ONLY_18,
    ),
    page("/web/image", READERS, lambda case: f"/web/image/{case.file.id}", ONLY_18),
    route("/discuss/channel/fold", MEMBERS, ONLY_18, channel_id=chat_id, state="open", state_count=1),
    route("/discuss/channel/mark_as_read", UNREAD, channel_id=chat_id, last_message_id=lambda case: case.answer.id),
    route("/discuss/channel/mark_as_unread", MEMBERS, ONLY_18, channel_id=chat_id, message_id=question_id),
    route("/discuss/channel/set_new_message_separator", MEMBERS, ONLY_19, channel_id=chat_id, message_id=question_id),
    route("/discuss/channel/ping", NOBODY, channel_id=chat_id, rtc_session_id=session_id),
    route("/discuss/channel/pinned_messages", READERS, channel_id=chat_id),
    route("/discuss/channel/sub_channel/fetch", NOBODY, parent_channel_id=chat_id),
    route("/discuss/channel/sub_channel/delete", NOBODY, ONLY_19, sub_channel_id=chat_id),
    route("/discuss/search", READERS, ONLY_19, term="Karim"),
    route("/discuss/settings/mute", READERS, ONLY_19, channel_id=chat_id, minutes=5),
    route(
        "/discuss/settings/custom_notifications", READERS, ONLY_19, channel_id=chat_id, custom_notifications="no_notif"
    ),
    Way("/im_livechat/history", READERS, told_history),
    Way("/im_livechat/conversation/create_and_link_expertise", IN_IT, makes_expertise, ONLY_19),
    route("/im_livechat/get_session", NOBODY, channel_id=lambda case: case.livechat.id, anonymous_name="Visitor"),
    route("/chatbot/answer/save", NOBODY, channel_id=chat_id, message_id=question_id, selected_answer_id=1),
    route("/chatbot/step/validate_email", NOBODY, channel_id=chat_id),
    route("/mail/rtc/channel/cancel_call_invitation", NOBODY, channel_id=chat_id),
    route("/mail/rtc/channel/leave_call", IN_IT, channel_id=chat_id),
    route("/mail/rtc/channel/upgrade_connection", NOBODY, channel_id=chat_id),
    route(
        "/mail/rtc/session/notify_call_members",
        NOBODY,
        peer_notifications=lambda case: [[case.call_session.id, [1], "x"]],
    ),
    route("/mail/rtc/session/update_and_broadcast", IN_IT, session_id=session_id, values={"is_muted": True}),
    # What the web client asks for by name.
    route(DATA, READERS, ONLY_19, "thread", fetch_params=[["mail.thread", {**OF_CHAT, "request_list": LISTS}]]),
    route(DATA, DESK, ONLY_19, "shopper", fetch_params=[["mail.thread", {**OF_CHAT, "request_list": SHOPPER}]]),
    route(DATA, READERS, ONLY_19, "chat", fetch_params=[["discuss.channel", [chat_id]]]),
    route(DATA, NOBODY, ONLY_19, "session", fetch_params=[["/im_livechat/session/data", {"channel_id": chat_id}]]),
    route(DATA, NOBODY, ONLY_19, "chats that ask for help", fetch_params=["/im_livechat/looking_for_help"]),
    route(ACTION, MEMBERS, ONLY_19, "chats", fetch_params=["channels_as_member"]),
    route(ACTION, MEMBERS, ONLY_18, "chats", channels_as_member=True),
    route("/mail/thread/data", READERS, ONLY_18, request_list=LISTS, **OF_CHAT),
    route("/mail/thread/recipients", NOBODY, ONLY_19, **OF_CHAT),
    route("/mail/thread/recipients/get_suggested_recipients", DESK, ONLY_19, **OF_CHAT),
    route(
        "/mail/thread/subscribe",
        NOBODY,
        ONLY_19,
        res_model="discuss.channel",
        res_id=chat_id,
        partner_ids=lambda case: case.colleague.partner_id.ids,
    ),
]
