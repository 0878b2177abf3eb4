from . import business_hours, instants, localized, open_time, plain_text, ring, shapes
