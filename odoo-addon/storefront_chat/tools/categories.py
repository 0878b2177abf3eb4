"""Categories of what shoppers want: of intents, canned responses, tickets and service levels."""

CATEGORIES = [
    ("shipping", "Shipping"),
    ("returns", "Returns"),
    ("payment", "Payment"),
    ("product", "Product"),
    ("general", "General"),
]
