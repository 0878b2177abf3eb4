"""Records that people begin and the system keeps."""

from odoo.exceptions import AccessError


def check_set_by_people(records, vals, allowed):
    """`allowed`: names of fields that people may set; raises AccessError of any other."""
    if not records.env.su and not allowed.issuperset(vals):
        raise AccessError(records.env._("The system keeps this record."))
