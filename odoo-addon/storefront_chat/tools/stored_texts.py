"""Translated texts as they are stored, in every language at once."""

from odoo.tools import SQL

from .localized import localized


def stored_texts(records, names):
    """Record id → translated field → texts by primary language tag, only of languages that have one; never empty.

    One query for all: the ORM's own way takes one for each field of each record.
    """
    records.flush_recordset(names)
    columns = SQL(", ").join(SQL.identifier(name) for name in ("id", *names))
    query = SQL("SELECT %s FROM %s WHERE id = ANY(%s)", columns, SQL.identifier(records._table), records.ids)
    installed = [code for code, _name in records.env["res.lang"].get_installed()]
    return {
        record_id: {name: localized(text or {}, installed) for name, text in zip(names, stored, strict=True)}
        for record_id, *stored in records.env.execute_query(query)
    }
