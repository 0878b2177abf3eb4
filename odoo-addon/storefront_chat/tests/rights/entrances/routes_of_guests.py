"""Routes of Odoo's live chat on other sites, asked by a visitor of the same shop with a token of their own."""

from ..policy import NOBODY, ONLY_18, ONLY_19
from .routes import chat_id, file_id, over, page, question_id, route

FILE = {"ufile": ("b.txt", b"mine", "text/plain")}
CORS = "/im_livechat/cors"
POST = {"body": "Hello", "message_type": "comment", "subtype_xmlid": "mail.mt_comment"}


def token(case):
    return case.other_guest._format_auth_cookie()


def asks(path, series="", /, **params):
    return route(path, NOBODY, *([series] if series else []), guest_token=token, **params)


def opens(path, url, series):
    return page(path, NOBODY, lambda case: f"{url(case)}?guest_token={token(case)}", series)


ROUTES_OF_GUESTS = [
    asks(f"{CORS}/action", fetch_params=["channels_as_member"]),
    asks(f"{CORS}/data", fetch_params=["channels_as_member"]),
    asks(f"{CORS}/attachment/delete", attachment_id=file_id),
    over(
        f"{CORS}/attachment/upload",
        NOBODY,
        lambda case: case.post(
            f"{CORS}/attachment/upload",
            files=FILE,
            thread_id=str(case.chat.id),
            thread_model="discuss.channel",
            guest_token=token(case),
        ),
    ),
    opens(
        f"{CORS}/channel/<int:channel_id>/attachment/<int:attachment_id>",
        lambda case: f"{CORS}/channel/{case.chat.id}/attachment/{case.file.id}",
        ONLY_18,
    ),
    opens(
        f"{CORS}/channel/<int:channel_id>/image/<int:attachment_id>",
        lambda case: f"{CORS}/channel/{case.chat.id}/image/{case.file.id}",
        ONLY_18,
    ),
    opens(f"{CORS}/web/image", lambda case: f"{CORS}/web/image", ONLY_18),
    opens(
        f"{CORS}/download_transcript/<int:channel_id>",
        lambda case: f"{CORS}/download_transcript/{case.chat.id}",
        ONLY_19,
    ),
    asks(f"{CORS}/channel/fold", ONLY_18, channel_id=chat_id, state="open", state_count=1),
    asks(f"{CORS}/channel/mark_as_read", channel_id=chat_id, last_message_id=question_id),
    asks(f"{CORS}/channel/messages", channel_id=chat_id),
    asks(f"{CORS}/channel/notify_typing", channel_id=chat_id, is_typing=True),
    asks(f"{CORS}/channel/ping", channel_id=chat_id),
    asks(f"{CORS}/email_livechat_transcript", ONLY_18, channel_id=chat_id, email="thief@example.com"),
    asks(f"{CORS}/feedback", channel_id=chat_id, rate=5),
    asks(f"{CORS}/get_session", channel_id=lambda case: case.livechat.id, anonymous_name="Visitor"),
    asks(f"{CORS}/history", pid=lambda case: case.holder.partner_id.id, channel_id=chat_id, page_history=["x"]),
    asks(f"{CORS}/message/post", thread_model="discuss.channel", thread_id=chat_id, post_data=POST),
    asks(f"{CORS}/message/reaction", message_id=question_id, content="👍", action="add"),
    asks(f"{CORS}/message/update_content", ONLY_19, message_id=question_id, update_data={"body": "x"}),
    asks(f"{CORS}/message/update_content", ONLY_18, message_id=question_id, body="x", attachment_ids=[]),
    asks(f"{CORS}/rtc/channel/join_call", channel_id=chat_id),
    asks(f"{CORS}/rtc/channel/leave_call", channel_id=chat_id),
    asks(f"{CORS}/rtc/session/notify_call_members", peer_notifications=lambda case: [[case.call_session.id, [1], "x"]]),
    asks(
        f"{CORS}/rtc/session/update_and_broadcast",
        session_id=lambda case: case.call_session.id,
        values={"is_muted": True},
    ),
    asks(f"{CORS}/visitor_leave_session", channel_id=chat_id),
    asks("/chatbot/cors/restart", channel_id=chat_id, chatbot_script_id=lambda case: case.step.chatbot_script_id.id),
    asks("/chatbot/cors/answer/save", channel_id=chat_id, message_id=question_id, selected_answer_id=1),
    asks("/chatbot/cors/step/trigger", channel_id=chat_id),
    asks("/chatbot/cors/step/validate_email", channel_id=chat_id),
]
