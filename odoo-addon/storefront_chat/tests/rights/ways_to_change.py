"""Ways to change or to end a storefront chat, and to speak or rate in it, by Odoo's own models."""

from .. import native
from .attempts import (
    ask_for_rating,
    changes,
    chat,
    compose_as_colleague,
    create_message,
    ends,
    forge_rating,
    pin,
    post,
    post_later_as_colleague,
    rates,
    rating,
    remove_shopper,
    says,
    writes,
)
from .policy import DESK, IN_IT, NOBODY, ONLY_18, ONLY_19, READERS, Way

WAYS_TO_CHANGE = [
    Way("discuss.channel: write name", IN_IT, writes("name", "Renamed")),
    Way(
        "discuss.channel: channel_rename",
        IN_IT,
        lambda case, env: writes("name", "x") and chat(case, env).channel_rename("Renamed") is None,
    ),
    Way(
        "discuss.channel: channel_change_description",
        IN_IT,
        lambda case, env: chat(case, env).channel_change_description("x") is None,
    ),
    Way("discuss.channel: write storefront_state", NOBODY, writes("storefront_state", "ended")),
    Way("discuss.channel: write storefront_key", NOBODY, writes("storefront_key", "other")),
    Way("discuss.channel: write storefront_email", NOBODY, writes("storefront_email", "other@example.com")),
    Way("discuss.channel: write storefront_status", DESK, writes("storefront_status", "pending")),
    Way("discuss.channel: write storefront_priority", DESK, writes("storefront_priority", "urgent")),
    Way(
        "discuss.channel: write storefront_status, which closes it",
        DESK,
        ends(lambda case, env: chat(case, env).write({"storefront_status": "closed"})),
    ),
    Way("discuss.channel: write storefront_consent", NOBODY, writes("storefront_consent", "agreed")),
    Way("discuss.channel: write uuid", NOBODY, writes("uuid", "known-to-me")),
    Way("discuss.channel: write active", NOBODY, writes("active", False)),
    Way("discuss.channel: write anonymous_name", NOBODY, writes("anonymous_name", "x"), ONLY_18),
    Way(
        "discuss.channel: write chatbot_current_step_id",
        NOBODY,
        writes("chatbot_current_step_id", lambda case, env: case.step.id),
    ),
    Way("discuss.channel: write livechat_note", IN_IT, writes("livechat_note", "x"), ONLY_19),
    Way("discuss.channel: write livechat_status to need_help", NOBODY, writes("livechat_status", "need_help"), ONLY_19),
    Way("discuss.channel: unlink", NOBODY, lambda case, env: chat(case, env).unlink()),
    Way("discuss.channel: write its end", IN_IT, ends(lambda case, env: chat(case, env).write(native.closing()))),
    Way(
        "discuss.channel: action_storefront_end", DESK, ends(lambda case, env: chat(case, env).action_storefront_end())
    ),
    Way("discuss.channel: execute_command_end", DESK, ends(lambda case, env: chat(case, env).execute_command_end())),
    Way(
        "discuss.channel: action_unfollow",
        IN_IT,
        ends(lambda case, env: (case.alone(), chat(case, env).action_unfollow())),
    ),
    Way(
        "discuss.channel: execute_command_history",
        READERS,
        lambda case, env: chat(case, env).execute_command_history() is None,
    ),
    Way("discuss.channel: message_post", READERS, says(post())),
    Way(
        "discuss.channel: message_post as a colleague",
        NOBODY,
        says(post(author_id=lambda case: case.colleague.partner_id.id)),
    ),
    Way(
        "discuss.channel: message_post as the shopper",
        NOBODY,
        says(post(author_id=lambda case: False, author_guest_id=lambda case: case.guest.id)),
    ),
    Way(
        "mail.message: create as the shopper",
        NOBODY,
        says(create_message(author_guest_id=lambda case: case.guest.id, author_id=lambda case: False)),
    ),
    Way(
        "mail.message: create as a colleague",
        NOBODY,
        says(create_message(author_id=lambda case: case.colleague.partner_id.id)),
    ),
    Way(
        "mail.message: write the shopper's",
        NOBODY,
        changes("mail.message", lambda case: case.question, "body", "<p>x</p>"),
    ),
    Way(
        "mail.message: write the agent's",
        NOBODY,
        changes("mail.message", lambda case: case.answer, "body", "<p>x</p>"),
    ),
    Way(
        "mail.message: write another chat",
        NOBODY,
        changes("mail.message", lambda case: case.answer, "res_id", lambda case, env: case.chat.id + 1),
    ),
    Way("mail.message: write internal", NOBODY, changes("mail.message", lambda case: case.answer, "is_internal", True)),
    Way(
        "mail.message: unlink",
        NOBODY,
        lambda case, env: env["mail.message"].browse(case.question.id).unlink() and not case.question.exists(),
    ),
    Way("rating.rating: write", NOBODY, rates(lambda case, env: rating(case, env).write({"rating": 5}))),
    Way(
        "rating.rating: write feedback", NOBODY, rates(lambda case, env: rating(case, env).write({"feedback": "great"}))
    ),
    Way("rating.rating: reset", NOBODY, rates(lambda case, env: rating(case, env).reset())),
    Way("rating.rating: unlink", NOBODY, rates(lambda case, env: rating(case, env).unlink())),
    Way("rating.rating: create", NOBODY, rates(forge_rating)),
    Way(
        "discuss.channel: rating_apply",
        NOBODY,
        rates(lambda case, env: chat(case, env).rating_apply(5, rating=rating(case, env))),
    ),
    Way("discuss.channel: rating_send_request", NOBODY, ask_for_rating),
    Way("discuss.channel: message_post with a rating", NOBODY, rates(post(rating_value=lambda case: 5))),
    Way("mail.guest: write", NOBODY, changes("mail.guest", lambda case: case.guest, "name", "x")),
    Way("discuss.channel.member: unlink the shopper", NOBODY, remove_shopper),
    Way("discuss.channel: set_message_pin", READERS, pin),
    Way("mail.compose.message: action_send_mail as a colleague", NOBODY, says(compose_as_colleague)),
    Way("mail.scheduled.message: post_message as a colleague", NOBODY, says(post_later_as_colleague)),
]
