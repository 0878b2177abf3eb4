from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestNativeRatings(StorefrontChatCase):
    """Odoo's own views of live chat ratings have ours in them."""

    def setUp(self):
        super().setUp()
        self.chat = self.live_chat()
        self.push(self.op_end(), self.op("rate", rating=4, feedback="Quick", resolved=True))

    def test_the_channels_ratings_have_it(self):
        rating = self.chat.rating_ids
        self.assertEqual((rating.rating, rating.feedback), (4, "Quick"))
        self.assertEqual(rating.rated_partner_id, self.agent.partner_id)
        self.assertEqual((rating.parent_res_model, rating.parent_res_id), (self.livechat._name, self.livechat.id))
        shown = [("parent_res_model", "=", "im_livechat.channel"), ("consumed", "=", True)]
        self.assertIn(rating, self.env["rating.rating"].search(shown))

    def test_the_report_has_it(self):
        self.env.flush_all()
        row = self.env["im_livechat.report.channel"].search([("channel_id", "=", self.chat.id)])
        self.assertEqual(row.rating, 4)

    def test_each_of_many_knows_its_channel(self):
        rating = self.chat.rating_ids
        ratings = rating | rating.copy()
        self.env.add_to_compute(rating._fields["storefront_channel_id"], ratings)
        ratings._recompute_recordset(["storefront_channel_id"])
        self.assertEqual([one.storefront_channel_id for one in ratings], [self.livechat, self.livechat])
