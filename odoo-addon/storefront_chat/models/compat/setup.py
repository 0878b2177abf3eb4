"""Data that every update loads: the file for this version of Odoo, and the record rules."""

from odoo import api, models
from odoo.tools import convert_file

from ...tools.compat import NINETEEN

MODULE = "storefront_chat"


class StorefrontChatSetup(models.AbstractModel):
    _name = "storefront.chat.setup"
    _description = "Data of Storefront Chat by Version of Odoo"

    @api.model
    def _let_rules_be_updated(self):
        """Record rules hold people apart: an update mends those that are there, also those installed to be kept."""
        self.env["ir.model.data"].search(
            [("module", "=", MODULE), ("model", "=", "ir.rule"), ("noupdate", "=", True)]
        ).noupdate = False

    @api.model
    def _load_version_data(self):
        """From a data file of the manifest, so that what it creates is updated and uninstalled like the rest."""
        file = f"security/compat/odoo_{19 if NINETEEN else 18}.xml"
        convert_file(self.env, MODULE, file, {}, mode="update", noupdate=False)
