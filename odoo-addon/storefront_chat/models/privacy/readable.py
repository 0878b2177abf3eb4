"""Text that should be JSON, read in PostgreSQL: one row that is none must not end the erasure of all others."""

from odoo import models

FUNCTION = "storefront_chat_json"


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    def init(self):
        # Before version 16 PostgreSQL cannot be asked whether a text is JSON.
        self.env.cr.execute(
            f"CREATE OR REPLACE FUNCTION {FUNCTION}(text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE STRICT AS $$"
            " BEGIN RETURN $1::jsonb; EXCEPTION WHEN data_exception OR program_limit_exceeded THEN RETURN NULL; END $$"
        )
