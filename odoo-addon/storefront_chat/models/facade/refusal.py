"""Refusal: an operation that can never be done."""


class Refusal(Exception):
    """`code` is a `RefusalCode` of the façade; the text is for staff and holds nothing that a shopper wrote."""

    def __init__(self, code, reason):
        super().__init__(reason)
        self.code = code
