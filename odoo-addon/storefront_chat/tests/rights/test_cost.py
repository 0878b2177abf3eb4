"""The guards cost no query when a message is posted: neither an agent's nor a shopper's."""

from contextlib import ExitStack
from unittest.mock import patch

from odoo.tests import tagged

from .shop_case import ChatRightsCase

GUARDS = {
    "mail.message": ("_storefront_check_author", "_storefront_check_kept"),
    "discuss.channel": ("_storefront_check_written", "_storefront_check_desk", "_storefront_refuse_rating"),
}


@tagged("post_install", "-at_install")
class TestCost(ChatRightsCase):
    def queries(self, post):
        """Queries of one post whose chat is known to the transaction no better than in a request."""
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        post()
        self.env.flush_all()
        return self.env.cr.sql_log_count - before

    def without_guards(self, post):
        with ExitStack() as stack:
            for model, names in GUARDS.items():
                for name in names:
                    stack.enter_context(patch.object(self.env.registry[model], name, lambda *_args, **_kwargs: None))
            return self.queries(post)

    def test_posts(self):
        numbers = iter(range(100, 200))
        for post in (
            lambda: self.agent_says(self.chat, "Soon", self.holder),
            lambda: self.push(self.op_message("When?", next(numbers))),
        ):
            self.queries(post)  # what is cached for longer than a request is there from here on
            self.assertLessEqual(self.queries(post), self.without_guards(post))
