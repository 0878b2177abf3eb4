"""No field of another module shows a chat's file to whoever names its id."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .shop_case import ChatRightsCase

CONTENT = ("datas", "raw", "db_datas", "index_content", "store_fname", "name", "access_token")


@tagged("post_install", "-at_install")
class TestFiles(ChatRightsCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        of_chat = {"res_model": "discuss.channel", "res_id": cls.chat.id}
        cls.file = cls.env["ir.attachment"].create({"name": "secret.txt", "raw": b"secret file", **of_chat})

    def shown_by(self):
        """Fields of any model that are read of a file, by name."""
        for model in self.env.registry.values():
            for field in model._fields.values():
                *way, last = field.related.split(".") if field.related else [""]
                if last in CONTENT and self.ends_in_file(model, way):
                    yield field

    def ends_in_file(self, model, way):
        for name in way:
            model = self.env[model._name]._fields[name].comodel_name
            if not model or model not in self.env.registry:
                return False
            model = self.env.registry[model]
        return model._name == "ir.attachment"

    def test_fields_of_files_are_read_with_the_rights_of_the_person(self):
        self.assertFalse([str(field) for field in self.shown_by() if field.compute_sudo])

    def test_a_letter_shows_no_file_of_a_chat(self):
        if "snailmail.letter" not in self.env:
            self.skipTest("the module snailmail is not installed")
        letters = self.env["snailmail.letter"].with_user(self.employee)
        shown = {"attachment_datas": {}, "attachment_fname": {}}
        with self.assertRaises(AccessError):
            letters.onchange({"attachment_id": self.file.id}, ["attachment_id"], {"attachment_id": {}, **shown})
        # Before 19.0 Odoo lets anybody make it.
        partner = self.employee.partner_id
        vals = {"model": "res.partner", "res_id": partner.id, "partner_id": partner.id, "attachment_id": self.file.id}
        letter = letters.sudo().create({**vals, "company_id": self.env.company.id}).sudo(False)
        for name in (*shown, "display_name"):
            with self.subTest(name), self.assertRaises(AccessError):
                self.env.invalidate_all()
                letter.read([name])
