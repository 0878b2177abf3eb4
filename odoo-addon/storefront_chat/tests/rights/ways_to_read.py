"""Ways to read a storefront chat, its shopper and its rating by Odoo's own models."""

from .policy import DESK, MANAGER, NOBODY, ONLY_18, ONLY_19, READERS, Way

ADDRESS = "Lake Road"


def finds(model, domain):
    return lambda case, env: env[model].search(domain(case))


def reads(model, field, records, value):
    def attempt(case, env):
        return value in str(env[model].browse(records(case).ids).read([field]))

    return attempt


def _messages(case):
    return [("model", "=", "discuss.channel"), ("res_id", "=", case.chat.id)]


WAYS_TO_READ = [
    Way("discuss.channel: search", READERS, finds("discuss.channel", lambda case: [("id", "=", case.chat.id)])),
    Way("discuss.channel: read name", READERS, reads("discuss.channel", "name", lambda case: case.chat, "Karim")),
    Way(
        "discuss.channel: read storefront_email",
        DESK,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).read(["storefront_email"]),
    ),
    Way(
        "discuss.channel: read storefront_consent",
        DESK,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).read(["storefront_consent"]),
    ),
    Way(
        "discuss.channel: storefront_shopper, the panel beside it",
        DESK,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).storefront_shopper(),
    ),
    Way(
        "discuss.channel: by the name of its guest",
        READERS,
        lambda case, env: (
            env["discuss.channel"].search([("channel_member_ids.guest_id.name", "=", "Karim")]) & case.chat
        ),
    ),
    Way(
        "discuss.channel: name_search",
        READERS,
        lambda case, env: _found(env["discuss.channel"].name_search("Karim"), case.chat),
    ),
    Way(
        "discuss.channel: export_data",
        READERS,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).export_data(["name"]),
    ),
    Way(
        "discuss.channel.member: search",
        READERS,
        finds("discuss.channel.member", lambda case: [("channel_id", "=", case.chat.id)]),
    ),
    Way("mail.message: search", READERS, finds("mail.message", _messages)),
    Way("mail.message: search by words", READERS, finds("mail.message", lambda case: [("body", "ilike", ADDRESS)])),
    Way("mail.message: read", READERS, reads("mail.message", "body", lambda case: case.question, ADDRESS)),
    Way(
        "mail.message: export_data",
        NOBODY,
        lambda case, env: ADDRESS in str(env["mail.message"].browse(case.question.id).export_data(["body"])),
    ),
    Way("mail.guest: search", READERS, finds("mail.guest", lambda case: [("id", "=", case.guest.id)])),
    Way("mail.guest: read", READERS, reads("mail.guest", "name", lambda case: case.guest, "Karim")),
    # It stands in the chat as well.
    Way(
        "discuss.channel: read rating_last_feedback",
        READERS,
        reads("discuss.channel", "rating_last_feedback", lambda case: case.chat, "too slow"),
    ),
    Way("rating.rating: search", DESK, finds("rating.rating", lambda case: [("id", "=", case.rating.id)])),
    Way("rating.rating: read feedback", DESK, reads("rating.rating", "feedback", lambda case: case.rating, "too slow")),
    Way(
        "rating.rating: count", DESK, lambda case, env: env["rating.rating"].search_count([("id", "=", case.rating.id)])
    ),
    Way(
        "discuss.channel: rating_get_stats",
        DESK,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).rating_get_stats()["total"],
    ),
    Way(
        "im_livechat.channel: read the agents",
        DESK | {"agent elsewhere"},
        lambda case, env: env["im_livechat.channel"].browse(case.livechat.id).read(["user_ids"])[0]["user_ids"],
    ),
    Way(
        "im_livechat.report.channel",
        MANAGER,
        lambda case, env: env["im_livechat.report.channel"].search_count([("channel_id", "=", case.chat.id)]),
    ),
    Way(
        "im_livechat.report.operator",
        MANAGER,
        lambda case, env: env["im_livechat.report.operator"].search_count([("channel_id", "=", case.chat.id)]),
        ONLY_18,
    ),
    Way(
        "im_livechat.channel.member.history",
        DESK,
        lambda case, env: (
            env["im_livechat.channel.member.history"].search([("channel_id", "=", case.chat.id)]).mapped("display_name")
        ),
        ONLY_19,
    ),
    Way(
        "res.partner: get_mention_suggestions_from_channel",
        READERS,
        lambda case, env: any(
            (env["res.partner"].get_mention_suggestions_from_channel(case.chat.id, "Test Holder") or {}).values()
        ),
    ),
    Way(
        "storefront.chat.transcript",
        DESK,
        lambda case, env: env["storefront.chat.transcript"].search([("discuss_channel_id", "=", case.chat.id)]),
    ),
    Way(
        "ir.attachment: of the chat",
        READERS,
        lambda case, env: env["ir.attachment"].search([("id", "=", case.file.id)]),
    ),
    Way(
        "discuss.channel: execute_command_who",
        DESK,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).execute_command_who() is None,
        ONLY_19,
    ),
    Way(
        "discuss.channel: execute_command_who",
        READERS,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).execute_command_who() is None,
        ONLY_18,
    ),
    Way(
        "discuss.channel: execute_command_help",
        DESK,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).execute_command_help() is None,
        ONLY_19,
    ),
    Way(
        "discuss.channel: execute_command_help",
        READERS,
        lambda case, env: env["discuss.channel"].browse(case.chat.id).execute_command_help() is None,
        ONLY_18,
    ),
]


def _found(pairs, chat):
    return chat.id in [pair[0] for pair in pairs]
