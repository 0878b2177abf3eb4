"""Marks a method that raises for the sake of a field, as Odoo's `constrains` does for a check of what was written."""


def refuses(*fields):
    """The errors of this method are about these fields of its model."""

    def mark(method):
        method.storefront_refuses = fields
        return method

    return mark
