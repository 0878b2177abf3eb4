from odoo.tests import tagged

from ..privacy_case import EMAIL, WORDS, PrivacyCase


@tagged("post_install", "-at_install")
class TestPrivacyLookup(PrivacyCase):
    """Odoo's own Privacy Lookup, where that module is installed."""

    def test_it_finds_chat_and_ticket_of_an_address(self):
        if "privacy.lookup.wizard" not in self.env:
            self.skipTest("the module privacy_lookup is not installed")
        channel, ticket = self.leave_traces()
        lookup = self.env["privacy.lookup.wizard"].create({"name": WORDS["name"], "email": EMAIL})
        lookup.action_lookup()
        found = {(line.res_model, line.res_id) for line in lookup.line_ids}
        self.assertLessEqual({("discuss.channel", channel.id), ("support.ticket", ticket.id)}, found)
        self.assertEqual(lookup.line_ids.mapped("res_model").count("discuss.channel"), 1)
        for model in ("discuss.channel", "support.ticket"):
            lookup.line_ids.filtered(lambda line, model=model: line.res_model == model).action_unlink()
        self.assertFalse(channel.exists() or ticket.exists())
        self.assertEqual([task["conversations"] for task in self.tasks()], [["c1"]])
        # The form that was filled in goes by itself; a question stays until a manager deletes it, its order masked.
        form = {place: words for place, words in self.hits().items() if place.startswith("privacy_lookup_wizard")}
        left = {place: words for place, words in self.hits().items() if place not in form}
        self.assertEqual(left, {"chatbot_unanswered.text": {WORDS["question"]}})
