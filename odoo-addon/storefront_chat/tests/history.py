"""A small made-up past: chats, assignments of agents, tickets and ratings at the times that a test says."""

from odoo import Command, fields

from ..tools.context import FROM_BRIDGE
from .common import StorefrontChatCase


class HistoryCase(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.livechat.timezone = "Asia/Dhaka"
        cls.number = 0

    def bot_answer(self, chat, is_question=True, resolved=1):
        """The bot answered once in this chat."""
        outcome = {"answered": 1, "resolved": resolved, "to_person": 0, "repeated": 1 - resolved}
        return self.env["chatbot.answer"].create(
            {
                "date": chat.storefront_opened_at.date(),
                "chat_id": chat.id,
                "channel_id": chat.livechat_channel_id.id,
                "subject": f"order:{chat.id}:{is_question}",
                "kind": "order",
                "is_question": is_question,
                "resolution_rate": resolved,
                **outcome,
            }
        )

    def past_chat(
        self, opened, ended=None, agent=None, answered=None, stars=None, resolved=None, channel="test-shop", reason=None
    ):
        """Instants are naive UTC texts. With an agent the chat was given to that person a minute after it began."""
        type(self).number += 1
        key = f"past-{self.number}"
        self.push(self.op_open(key, channel=channel))
        chat = self.channel(key)
        began = fields.Datetime.add(fields.Datetime.to_datetime(opened), minutes=1)
        chat.with_context(**FROM_BRIDGE).write(
            {
                "storefront_opened_at": opened,
                "storefront_ended_at": ended,
                "storefront_state": "ended" if ended else "live" if agent else "bot",
                "storefront_resolved": resolved,
                "storefront_end_reason": reason,
                **({"storefront_waiting_since": began} if reason else {}),
                **({"storefront_waiting_since": opened, "storefront_wait_seconds": 60} if agent else {}),
                **(
                    {
                        "livechat_operator_id": agent.partner_id.id,
                        "storefront_agent_ids": [Command.link(agent.partner_id.id)],
                    }
                    if agent
                    else {}
                ),
            }
        )
        if agent:
            self.assignment(chat, agent, began, answered, ended)
        elif ended and not reason:
            self.bot_answer(chat)
        if stars:
            self.stars(chat, stars, ended, agent)
        return chat

    def assignment(self, chat, agent, began, answered=None, ended=None):
        self.env["storefront.chat.assignment"].create(
            {
                "channel_id": chat.id,
                "agent_id": self.env["support.agent"]._storefront_of(agent).id,
                "began_at": began,
                "answered_at": answered,
                "ended_at": ended,
            }
        )

    def stars(self, record, stars, when, agent=None):
        rating = self.env["rating.rating"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id(record._name),
                "res_id": record.id,
                "rating": stars,
                "consumed": True,
                "rated_partner_id": agent.partner_id.id if agent else False,
            }
        )
        self.backdate(rating, create_date=when)

    def past_ticket(self, created, **vals):
        ticket = self.env["support.ticket"].create(
            {
                "subject": "Milk",
                "channel_id": self.livechat.id,
                **{
                    key: vals.pop(key)
                    for key in ("priority", "category", "user_id", "channel_id", "company_id")
                    if key in vals
                },
            }
        )
        self.backdate(ticket, create_date=created, **vals)
        return ticket

    def backdate(self, record, **columns):
        """Writes what nobody may write."""
        record.flush_recordset()
        for name, value in columns.items():
            self.env.cr.execute(f"UPDATE {record._table} SET {name} = %s WHERE id = %s", [value, record.id])  # noqa: S608 - names of the test's own
        record.invalidate_recordset()
