from unittest.mock import patch

from odoo.tests import TransactionCase, tagged
from odoo.tools import SQL


# After the installation: PostgreSQL uses a new index only once no older transaction is left.
@tagged("post_install", "-at_install")
class TestPartnerPhone(TransactionCase):
    def test_phone_is_found_without_reading_every_partner(self):
        partners = self.env["res.partner"]
        fields = partners._storefront_phone_fields()
        amina = partners.create({"name": "Amina", "phone": "+880 1799-123456"})
        mobile = partners.create({"name": "Rahim", fields[-1]: "01855 000-111", "active": False})
        self.assertEqual(partners._storefront_with_phone("8801855000111"), mobile)
        self.assertEqual(partners._storefront_with_phone("1799123456"), amina)
        queries = []
        with patch.object(type(self.env), "execute_query", lambda _env, query: queries.append(query) or []):
            partners._storefront_with_phone("1799123456")
        # What the planner prefers for a handful of partners says nothing; only a scan of the whole table would.
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        plan = str(self.env.execute_query(SQL("EXPLAIN %s", queries[0])))
        self.assertNotIn("Seq Scan on res_partner", plan)
        self.env.cr.execute("SELECT indexname FROM pg_indexes WHERE tablename = 'res_partner'")
        indexes = [name for (name,) in self.env.cr.fetchall()]
        for field in fields:
            self.assertIn(f"storefront_chat_res_partner_{field}_idx", indexes)
