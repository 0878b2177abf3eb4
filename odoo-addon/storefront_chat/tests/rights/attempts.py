"""Attempts in the tables of the policy: each says how a test recognises that it succeeded."""

from odoo import fields

from .. import native


def chat(case, env):
    return env["discuss.channel"].browse(case.chat.id)


def shop(case, env):
    return env["im_livechat.channel"].browse(case.livechat.id)


def rating(case, env):
    return env["rating.rating"].browse(case.rating.id)


def writes(field, value):
    """A value of the chat is changed."""

    def attempt(case, env):
        before = case.chat[field]
        chat(case, env).write({field: value(case, env) if callable(value) else value})
        case.fresh()
        return case.chat[field] != before

    return attempt


def changes(model, record, field, value):
    def attempt(case, env):
        one = record(case)
        before = one[field]
        env[model].browse(one.id).write({field: value(case, env) if callable(value) else value})
        case.fresh()
        return one[field] != before

    return attempt


def joins(call):
    """The user or somebody else becomes a member of the chat, who was none."""

    def attempt(case, env):
        before = case.chat.channel_member_ids
        call(case, env)
        case.fresh()
        return case.chat.channel_member_ids - before

    return attempt


def serves(call):
    def attempt(case, env):
        before = case.livechat.user_ids, case.chat.livechat_operator_id
        call(case, env)
        case.fresh()
        return (case.livechat.user_ids, case.chat.livechat_operator_id) != before

    return attempt


def says(call):
    """A message is in the chat."""

    def attempt(case, env):
        before = case.chat.message_ids
        call(case, env)
        case.fresh()
        return case.chat.message_ids - before

    return attempt


def ends(call):
    def attempt(case, env):
        call(case, env)
        case.fresh()
        return case.chat.storefront_state == "ended" or native.is_closed(case.chat)

    return attempt


def post(**values):
    return lambda case, env: chat(case, env).message_post(
        body="Hello",
        message_type="comment",
        subtype_xmlid="mail.mt_comment",
        **{name: value(case) for name, value in values.items()},
    )


def create_message(**values):
    def create(case, env):
        vals = {"model": "discuss.channel", "res_id": case.chat.id, "body": "Hello", "message_type": "comment"}
        env["mail.message"].create({**vals, **{name: value(case) for name, value in values.items()}})

    return create


def forge_chat(case, env):
    vals = {
        "name": "Forged",
        "channel_type": "livechat",
        "livechat_channel_id": case.livechat.id,
        "livechat_operator_id": env.user.partner_id.id,
        "storefront_key": "forged",
        "storefront_state": "waiting",
    }
    env["discuss.channel"].create(vals)
    return case.channel("forged")


def forge_rating(case, env):
    vals = {"res_model_id": case.env["ir.model"]._get_id("discuss.channel"), "res_id": case.chat.id, "rating": 5}
    return env["rating.rating"].create({**vals, "consumed": True})


def rule(case, env):
    env["im_livechat.channel.rule"].create({"channel_id": case.livechat.id, "action": "hide_button", "regex_url": "/x"})
    return case.livechat.rule_ids


def member(case, env, partner):
    env["discuss.channel.member"].create({"channel_id": case.chat.id, "partner_id": partner.id})


def self_or(case, env, other):
    """The user's own partner unless that is in the chat already."""
    mine = env.user.partner_id
    return other.partner_id if mine in case.chat.channel_partner_ids else mine


def rates(call):
    """The chat has another rating than the shopper's."""

    def attempt(case, env):
        before = case.rating.rating, case.rating.feedback
        call(case, env)
        case.fresh()
        return case.chat.rating_ids != case.rating or (case.rating.rating, case.rating.feedback) != before

    return attempt


def ask_for_rating(case, env):
    chat(case, env).rating_send_request(env["mail.template"].browse(case.template.id))
    return True


def remove_shopper(case, env):
    env["discuss.channel.member"].search([("guest_id", "=", case.guest.id)]).unlink()
    case.fresh()
    return case.guest not in case.chat.channel_member_ids.guest_id


def post_later_as_colleague(case, env):
    env["mail.scheduled.message"].create(
        {
            "author_id": case.colleague.partner_id.id,
            "body": "Hello",
            "model": "discuss.channel",
            "res_id": case.chat.id,
            "scheduled_date": fields.Datetime.add(fields.Datetime.now(), days=1),
        }
    ).post_message()


def compose_as_colleague(case, env):
    env["mail.compose.message"].create(
        {
            "author_id": case.colleague.partner_id.id,
            "body": "Hello",
            "composition_mode": "comment",
            "model": "discuss.channel",
            "res_ids": str(case.chat.ids),
        }
    ).action_send_mail()


def transfer(case, env):
    agent = case.env["support.agent"]._storefront_of(case.agent)
    wizard = env["storefront.chat.transfer"].create({"channel_id": case.chat.id, "agent_id": agent.id})
    wizard.action_transfer()


def agent_of_shop(case):
    return case.env["support.agent"]._storefront_of(case.other_holder)


def make_agent(case, env):
    return env["support.agent"].create({"user_id": case.employee.id})


def pin(case, env):
    chat(case, env).set_message_pin(case.question.id, True)
    case.fresh()
    return case.question.pinned_at
