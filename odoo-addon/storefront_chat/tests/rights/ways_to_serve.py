"""Ways to begin to serve a storefront channel or to get into one of its chats by Odoo's own models."""

from odoo import Command

from .attempts import (
    agent_of_shop,
    changes,
    chat,
    forge_chat,
    joins,
    make_agent,
    member,
    rule,
    self_or,
    serves,
    shop,
    transfer,
    writes,
)
from .policy import DESK, HOLDER, MANAGER, NOBODY, ONLY_19, Way

WAYS_TO_SERVE = [
    Way("im_livechat.channel: action_join", MANAGER, serves(lambda case, env: shop(case, env).action_join())),
    Way(
        "im_livechat.channel: write user_ids",
        MANAGER,
        serves(lambda case, env: shop(case, env).write({"user_ids": [Command.link(case.employee.id)]})),
    ),
    Way(
        "im_livechat.channel: write fewer agents",
        MANAGER,
        serves(
            lambda case, env: shop(case, env).write(
                {"user_ids": [Command.unlink(next(u.id for u in case.livechat.user_ids if u != env.user))]}
            )
        ),
    ),
    Way("im_livechat.channel: action_quit", DESK - MANAGER, serves(lambda case, env: shop(case, env).action_quit())),
    Way(
        "im_livechat.channel: write name",
        MANAGER,
        changes("im_livechat.channel", lambda case: case.livechat, "name", "Renamed"),
    ),
    Way(
        "im_livechat.channel: write company_id",
        MANAGER,
        changes("im_livechat.channel", lambda case: case.livechat, "company_id", False),
    ),
    Way("im_livechat.channel: unlink", NOBODY, lambda case, env: shop(case, env).unlink()),
    Way("im_livechat.channel.rule: create", MANAGER, rule),
    Way(
        "discuss.channel: write livechat_operator_id",
        NOBODY,
        serves(lambda case, env: chat(case, env).write({"livechat_operator_id": case.employee.partner_id.id})),
    ),
    Way(
        "discuss.channel: write livechat_channel_id",
        NOBODY,
        writes("livechat_channel_id", lambda case, env: case.shop_there.id),
    ),
    Way("discuss.channel: create with a storefront key", NOBODY, forge_chat),
    Way(
        "discuss.channel: action_storefront_take_over",
        DESK - {"holder"},
        serves(lambda case, env: chat(case, env).action_storefront_take_over()),
    ),
    Way(
        "discuss.channel: action_storefront_queue",
        HOLDER,
        serves(lambda case, env: chat(case, env).action_storefront_queue()),
    ),
    Way(
        "discuss.channel: execute_command_take",
        DESK - {"holder"},
        serves(lambda case, env: chat(case, env).execute_command_take()),
    ),
    Way(
        "discuss.channel: execute_command_transfer",
        HOLDER,
        serves(lambda case, env: chat(case, env).execute_command_transfer(body="/transfer @Test Agent")),
    ),
    Way(
        "discuss.channel: livechat_join_channel_needing_help",
        NOBODY,
        joins(lambda case, env: chat(case, env).livechat_join_channel_needing_help()),
        ONLY_19,
    ),
    Way(
        "discuss.channel.member: create",
        DESK,
        joins(lambda case, env: member(case, env, self_or(case, env, case.employee))),
        who_in_18=HOLDER,
    ),
    Way(
        "discuss.channel: add_members oneself",
        DESK - {"holder"},
        joins(lambda case, env: chat(case, env).add_members(partner_ids=env.user.partner_id.ids)),
        who_in_18=MANAGER,
    ),
    Way(
        "discuss.channel: add_members a colleague",
        DESK,
        joins(lambda case, env: chat(case, env).add_members(partner_ids=case.second_agent.partner_id.ids)),
        who_in_18=HOLDER,
    ),
    Way(
        "discuss.channel: add_members a customer",
        NOBODY,
        joins(lambda case, env: chat(case, env).add_members(partner_ids=case.people["portal"].partner_id.ids)),
    ),
    Way(
        "discuss.channel: add_members a guest",
        NOBODY,
        joins(lambda case, env: chat(case, env).add_members(guest_ids=case.other_guest.ids)),
    ),
    Way(
        "discuss.channel: channel_join",
        DESK - {"holder"},
        joins(lambda case, env: chat(case, env).channel_join()),
        who_in_18=MANAGER,
    ),
    Way(
        "discuss.channel: write channel_partner_ids",
        NOBODY,
        joins(
            lambda case, env: chat(case, env).write(
                {"channel_partner_ids": [Command.link(case.employee.partner_id.id)]}
            )
        ),
    ),
    Way(
        "discuss.channel: invite_by_email",
        NOBODY,
        lambda case, env: chat(case, env).invite_by_email(["x@example.com"]) is None,
        ONLY_19,
    ),
    Way("storefront.chat.transfer: action_transfer", HOLDER, serves(transfer)),
    Way("support.agent: status of another", MANAGER, changes("support.agent", agent_of_shop, "manual_status", "away")),
    Way("support.agent: make somebody one", MANAGER, make_agent),
]
