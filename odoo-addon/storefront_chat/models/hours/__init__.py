from . import opening_hours
from . import preview
from . import livechat_business_hours
from . import livechat_hours_exception
from . import livechat_hours_exception_slot
from . import resource_calendar_leaves
