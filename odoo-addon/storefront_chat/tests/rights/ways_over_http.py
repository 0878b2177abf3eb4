"""Ways into a storefront chat by Odoo's routes: `case.call` and `case.get` ask as the person who is logged in."""

from ...tools.compat import NINETEEN
from .attempts import ends, joins, rates, says
from .policy import DESK, IN_IT, MANAGER, MEMBERS, NOBODY, ONLY_18, ONLY_19, READERS, Way
from .ways_to_read import ADDRESS

JOINS = DESK - IN_IT  # who reads the chat without being in it
MAIL_DATA = {"fetch_params": ["channels_as_member"]} if NINETEEN else {"channels_as_member": True}


def calls(route, told="Karim", **params):
    """The answer tells something."""
    return lambda case, env: told in str(case.call(route, **_of(case, params)))


def gets(path, told):
    return lambda case, env: told in case.get(path(case))


def does(route, **params):
    return lambda case, env: case.call(route, **_of(case, params))


def _of(case, params):
    return {name: value(case) if callable(value) else value for name, value in params.items()}


def chat_id(case):
    return case.chat.id


def post_data(**values):
    return {"body": "Hello", "message_type": "comment", "subtype_xmlid": "mail.mt_comment", **values}


def rewrites(which):
    def attempt(case, env):
        message = which(case)
        before = message.body
        said = {"body": "x", "attachment_ids": []}
        case.call(
            "/mail/message/update_content", message_id=message.id, **({"update_data": said} if NINETEEN else said)
        )
        case.fresh()
        return message.body != before

    return attempt


def mails(case, env):
    before = case.env["mail.mail"].search_count([])
    case.call("/im_livechat/email_livechat_transcript", channel_id=case.chat.id, email="thief@example.com")
    return case.env["mail.mail"].search_count([]) > before


def turns(field, call):
    def attempt(case, env):
        before = case.chat[field]
        call(case, env)
        case.fresh()
        return case.chat[field] != before

    return attempt


WAYS_OVER_HTTP = [
    Way("/discuss/channel/messages", READERS, calls("/discuss/channel/messages", ADDRESS, channel_id=chat_id)),
    Way(
        "/mail/thread/messages",
        READERS,
        calls("/mail/thread/messages", ADDRESS, thread_model="discuss.channel", thread_id=chat_id),
    ),
    Way(
        "/discuss/channel/members", READERS, calls("/discuss/channel/members", channel_id=chat_id, known_member_ids=[])
    ),
    Way("/discuss/channel/info", READERS, calls("/discuss/channel/info", channel_id=chat_id), ONLY_18),
    Way("/discuss/channel/attachments", READERS, calls("/discuss/channel/attachments", "a.txt", channel_id=chat_id)),
    Way("/mail/data", MEMBERS, calls("/mail/data", **MAIL_DATA)),
    Way("/web/content of a file", READERS, gets(lambda case: f"/web/content/{case.file.id}", "secret file")),
    Way(
        "/web/content of a message",
        NOBODY,
        gets(lambda case: f"/web/content/mail.message/{case.question.id}/body", ADDRESS),
    ),
    Way(
        "/im_livechat/download_transcript/<int:channel_id>",
        READERS,
        gets(lambda case: f"/im_livechat/download_transcript/{case.chat.id}", ADDRESS),
        ONLY_19,
    ),
    Way("/im_livechat/email_livechat_transcript", DESK, mails),
    Way(
        "/chat/<int:channel_id>/<string:invitation_token>",
        NOBODY,
        joins(lambda case, env: case.get(f"/chat/{case.chat.id}/{case.chat.uuid}")),
    ),
    Way("/discuss/channel/join", JOINS, joins(does("/discuss/channel/join", channel_id=chat_id)), who_in_18=MANAGER),
    Way(
        "/discuss/channel/notify_typing",
        JOINS,
        joins(does("/discuss/channel/notify_typing", channel_id=chat_id, is_typing=True)),
        who_in_18=MANAGER,
    ),
    Way(
        "/mail/rtc/channel/join_call",
        JOINS,
        joins(does("/mail/rtc/channel/join_call", channel_id=chat_id)),
        who_in_18=MANAGER,
    ),
    Way(
        "/mail/message/post",
        READERS,
        says(does("/mail/message/post", thread_model="discuss.channel", thread_id=chat_id, post_data=post_data())),
    ),
    Way(
        "/mail/message/post with a rating",
        NOBODY,
        rates(
            does(
                "/mail/message/post",
                thread_model="discuss.channel",
                thread_id=chat_id,
                post_data=post_data(rating_value=5),
            )
        ),
    ),
    Way("/mail/message/update_content of the shopper's", NOBODY, rewrites(lambda case: case.question)),
    Way("/mail/message/update_content of the agent's", IN_IT, rewrites(lambda case: case.answer)),
    Way("/im_livechat/feedback", NOBODY, rates(does("/im_livechat/feedback", channel_id=chat_id, rate=5))),
    Way(
        "/rate/<string:token>/submit_feedback",
        NOBODY,
        rates(lambda case, env: case.post(f"/rate/{case.rating.access_token}/submit_feedback", rate=5)),
    ),
    Way(
        "/im_livechat/visitor_leave_session", DESK, ends(does("/im_livechat/visitor_leave_session", channel_id=chat_id))
    ),
    Way(
        "/chatbot/restart",
        NOBODY,
        says(
            does("/chatbot/restart", channel_id=chat_id, chatbot_script_id=lambda case: case.step.chatbot_script_id.id)
        ),
    ),
    Way(
        "/chatbot/step/trigger",
        NOBODY,
        says(
            does(
                "/chatbot/step/trigger",
                channel_id=chat_id,
                chatbot_script_id=lambda case: case.step.chatbot_script_id.id,
            )
        ),
    ),
    Way("/chatbot/step/trigger without a script", NOBODY, ends(does("/chatbot/step/trigger", channel_id=chat_id))),
    Way(
        "/discuss/channel/update_avatar",
        IN_IT,
        turns("image_128", does("/discuss/channel/update_avatar", channel_id=chat_id, data=lambda case: case.pixel)),
    ),
    Way(
        "/discuss/channel/sub_channel/create",
        NOBODY,
        does("/discuss/channel/sub_channel/create", parent_channel_id=chat_id),
    ),
    Way(
        "/im_livechat/session/update_note",
        READERS,
        turns("livechat_note", does("/im_livechat/session/update_note", channel_id=chat_id, note="x")),
        ONLY_19,
    ),
    Way(
        "/im_livechat/session/update_status",
        READERS,
        turns(
            "livechat_status", does("/im_livechat/session/update_status", channel_id=chat_id, livechat_status="waiting")
        ),
        ONLY_19,
    ),
    Way(
        "/im_livechat/session/update_status to need_help",
        NOBODY,
        turns(
            "livechat_status",
            does("/im_livechat/session/update_status", channel_id=chat_id, livechat_status="need_help"),
        ),
        ONLY_19,
    ),
    Way(
        "/im_livechat/conversation/update_tags",
        DESK,
        turns(
            "livechat_conversation_tag_ids",
            does("/im_livechat/conversation/update_tags", channel_id=chat_id, tag_ids=lambda case: case.tag.ids),
        ),
        ONLY_19,
    ),
    Way(
        "/im_livechat/conversation/write_expertises",
        DESK,
        turns(
            "livechat_expertise_ids",
            does(
                "/im_livechat/conversation/write_expertises",
                channel_id=chat_id,
                orm_commands=lambda case: [[4, case.expertise.id]],
            ),
        ),
        ONLY_19,
    ),
]
