from . import business_hours, instants, localized, plain_text, ring, shapes
