from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestFaq(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        categories = self.env["support.faq.category"].create([{"name": "Milk"}, {"name": "Ghee"}])
        self.category, self.other_category = categories
        self.faq = self.entry("Is it fresh?", self.category)
        self.other = self.entry("Is it old?", self.other_category)

    def entry(self, name, category, answer="<p>Yes.</p>"):
        return self.env["support.faq"].create({"name": name, "answer": answer, "category_id": category.id})

    def count(self, *rows):
        names = ("faq_id", "views", "helpful", "not_helpful")
        [result] = self.push(self.op("faq_counts", counts=[dict(zip(names, row, strict=True)) for row in rows]))
        return result["status"]

    def shown(self):
        return {row["id"]: row for row in self.facade.settings()["snapshot"]["faqs"]}

    def test_counts_add_up_in_one_batch(self):
        faq, other = str(self.faq.id), str(self.other.id)
        rows = [(other, 1, 0, 1), (faq, 2, 1, 0), (faq, 3, 0, 0), ("999999999", 1, 1, 1), ("no-number", 1, 1, 1)]
        self.assertEqual(self.count(*rows), "done")
        self.assertEqual(self.count((faq, 1, 0, 0)), "done")
        self.assertEqual((self.faq.view_count, self.faq.helpful_count, self.faq.not_helpful_count), (6, 1, 0))
        self.assertEqual((self.other.view_count, self.other.helpful_count, self.other.not_helpful_count), (1, 0, 1))
        self.assertEqual(self.count(), "done")
        self.assertEqual(self.count((faq, -1, 0, 0)), "refused")

    def test_counting_is_one_statement(self):
        self.env.flush_all()
        counts = [{"faq_id": str(faq.id), "views": 1, "helpful": 0, "not_helpful": 0} for faq in self.faq | self.other]
        with self.assertQueryCount(1):
            self.env["support.faq"]._storefront_count(counts)

    def test_counting_is_no_change_by_anybody(self):
        before = self.faq.write_date
        self.count((str(self.faq.id), 1, 0, 0))
        self.faq.invalidate_recordset()
        self.assertEqual(self.faq.write_date, before)

    def test_archived_category_hides_its_entries(self):
        self.other.related_faq_ids = self.faq
        self.category.active = False
        shown = self.shown()
        self.assertNotIn(str(self.faq.id), shown)
        self.assertEqual(shown[str(self.other.id)]["related_ids"], [])
        self.category.active = True
        self.assertIn(str(self.faq.id), self.shown())

    def test_related_entries_go_one_way(self):
        self.faq.related_faq_ids = self.other
        shown = self.shown()
        self.assertEqual(shown[str(self.faq.id)]["related_ids"], [str(self.other.id)])
        self.assertEqual(shown[str(self.other.id)]["related_ids"], [])

    def test_answers_hold_no_script(self):
        answer = '<p onclick="steal()">Yes<script>steal()</script><a href="javascript:steal()">more</a></p>'
        self.assertNotIn("steal", self.entry("?", self.category, answer).answer)
