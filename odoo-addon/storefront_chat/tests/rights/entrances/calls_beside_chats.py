"""Methods that put something beside a chat: activities, notices to one person, messages for later, previews."""

from ..attempts import changes
from ..policy import BOTH, DESK, NOBODY, ONLY_18, ONLY_19, READERS, Way
from .calls import call, gained_by
from .calls_on_chats import colleague
from .calls_on_messages import chat_model

CHAT = "discuss.channel"


def way(name, who, attempt, series=BOTH):
    return Way(name, who, gained_by(attempt), series)


def moved_activity(case, env):
    """One that the person was given on something else, and moved to the chat."""
    partner = case.colleague.partner_id
    vals = {"res_model_id": case.env["ir.model"]._get_id("res.partner"), "res_id": partner.id}
    given = case.env["mail.activity"].create({**vals, "user_id": env.uid})
    case.env.flush_all()
    activity = env["mail.activity"].browse(given.id)
    activity.write({"res_model_id": chat_model(case), "res_id": case.chat.id})
    return activity


def move_activity(case, env):
    return moved_activity(case, env).read(["res_name"])


def feed_back(case, env):
    moved_activity(case, env).action_feedback(feedback="Hello")


def move_notice(case, env):
    """A notice of something else is made one of the chat's message, which may then be read."""
    partner = env.user.partner_id
    message = case.team.message_post(body="x", partner_ids=partner.ids)
    notice = case.env["mail.notification"].search(
        [("mail_message_id", "=", message.id), ("res_partner_id", "=", partner.id)]
    ) or case.env["mail.notification"].create({"mail_message_id": message.id, "res_partner_id": partner.id})
    case.env.flush_all()
    env["mail.notification"].browse(notice.id).write({"mail_message_id": case.question.id})


def edit_followers(case, env):
    vals = {"res_model": CHAT, "res_ids": str(case.chat.ids), "operation": "add", "notify": True, "message": "x"}
    env["mail.followers.edit"].create({**vals, "partner_ids": [(6, 0, colleague(case))]}).edit_followers()


def schedule(case, env):
    vals = {"composition_mode": "comment", "model": CHAT, "res_ids": str(case.chat.ids), "body": "Hello"}
    env["mail.compose.message"].create({**vals, "scheduled_date": "2099-01-01 00:00:00"}).action_schedule_message()


def later(case, env):
    vals = {"body": "Hello", "model": CHAT, "res_id": case.chat.id, "scheduled_date": "2099-01-01 00:00:00"}
    env["mail.scheduled.message"].create({**vals, "author_id": env.user.partner_id.id})


PREVIEW = (
    {"mail_template_id": lambda case: case.template.id, "resource_ref": lambda case: f"{CHAT},{case.chat.id}"},
    ["resource_ref"],
    {"body_html": {}},
)

CALLS_BESIDE_CHATS = [
    way("mail.activity: write another record", READERS, move_activity),
    way("mail.activity: action_feedback", READERS, feed_back),
    way("mail.notification: write another message", NOBODY, move_notice),
    call("ir.attachment", "write", NOBODY, {"name": "b.txt"}, on=lambda case: case.file),
    call("ir.attachment", "unlink", NOBODY, on=lambda case: case.file),
    way("mail.followers.edit: edit_followers", NOBODY, edit_followers, ONLY_19),
    way("mail.compose.message: action_schedule_message", READERS, schedule),
    way("mail.scheduled.message: create", READERS, later),
    call("mail.scheduled.message", "write", NOBODY, {"body": "x"}, on=lambda case: case.later),
    call("mail.scheduled.message", "unlink", READERS, on=lambda case: case.later),
    call("mail.scheduled.message", "open_edit_form", NOBODY, on=lambda case: case.later),
    call("mail.scheduled.message", "read", READERS, ["body"], on=lambda case: case.later),
    call("mail.template.preview", "onchange", DESK, *PREVIEW, series=ONLY_19),
    call("mail.template.preview", "onchange", READERS, *PREVIEW, series=ONLY_18),
    Way(
        "mail.presence: write another's",
        NOBODY,
        changes("mail.presence", lambda case: case.presence, "status", "offline"),
        ONLY_19,
    ),
]
