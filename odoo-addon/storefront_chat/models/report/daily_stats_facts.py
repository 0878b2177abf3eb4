"""Facts of chats and tickets for the daily statistics: one row for each thing that is counted.

Each row says when (UTC), in which channel of which company, what, for whom or of which kind (`label`), and how much.
"""

from odoo.tools import SQL

CHATS = """
SELECT COALESCE(storefront_opened_at, create_date) AS at, livechat_channel_id AS channel_id,
       'chat_started' AS fact, NULL AS label, NULL::numeric AS value
  FROM discuss_channel
 WHERE storefront_key IS NOT NULL AND COALESCE(storefront_opened_at, create_date) BETWEEN %(since)s AND %(until)s
 UNION ALL
SELECT chat.storefront_ended_at, chat.livechat_channel_id, 'chat_completed',
       CASE WHEN chat.storefront_waiting_since IS NOT NULL
              OR EXISTS (SELECT FROM storefront_chat_agent_rel AS agent WHERE agent.channel_id = chat.id)
            THEN 'person'
            WHEN chat.storefront_resolved = 'no' THEN 'bot'
            WHEN EXISTS (SELECT FROM chatbot_answer WHERE chat_id = chat.id AND is_question AND resolved > 0)
            THEN 'bot_resolved'
            WHEN EXISTS (SELECT FROM chatbot_answer WHERE chat_id = chat.id AND is_question) THEN 'bot'
            WHEN EXISTS (SELECT FROM chatbot_answer WHERE chat_id = chat.id) THEN 'talk'
            ELSE 'bot' END,
       GREATEST(EXTRACT(EPOCH FROM CASE chat.storefront_end_reason WHEN 'abandoned' THEN chat.storefront_waiting_since
                                   ELSE chat.storefront_ended_at END
                                 - COALESCE(chat.storefront_opened_at, chat.create_date)), 0)
  FROM discuss_channel AS chat
 WHERE chat.storefront_key IS NOT NULL AND chat.storefront_ended_at BETWEEN %(since)s AND %(until)s
 UNION ALL
SELECT storefront_ended_at, livechat_channel_id, 'chat_abandoned', NULL, NULL
  FROM discuss_channel
 WHERE storefront_key IS NOT NULL AND storefront_ended_at BETWEEN %(since)s AND %(until)s
   AND storefront_end_reason = 'abandoned'
 UNION ALL
SELECT rating.create_date, chat.livechat_channel_id, 'rated',
       (SELECT MIN(id)::text FROM res_users WHERE partner_id = rating.rated_partner_id), rating.rating
  FROM rating_rating AS rating
  JOIN discuss_channel AS chat ON chat.id = rating.res_id AND chat.storefront_key IS NOT NULL
 WHERE rating.res_model = 'discuss.channel' AND rating.consumed AND rating.rating > 0
   AND rating.create_date BETWEEN %(since)s AND %(until)s
"""

AGENTS = """
SELECT assignment.answered_at, assignment.livechat_channel_id, 'chat_answered', agent.user_id::text,
       EXTRACT(EPOCH FROM assignment.answered_at - assignment.began_at)
  FROM storefront_chat_assignment AS assignment JOIN support_agent AS agent ON agent.id = assignment.agent_id
 WHERE assignment.answered_at BETWEEN %(since)s AND %(until)s
 UNION ALL
SELECT assignment.began_at, assignment.livechat_channel_id, 'agent_chat', agent.user_id::text, NULL
  FROM storefront_chat_assignment AS assignment JOIN support_agent AS agent ON agent.id = assignment.agent_id
 WHERE assignment.began_at BETWEEN %(since)s AND %(until)s
   AND assignment.id = (SELECT MIN(id) FROM storefront_chat_assignment AS first
                   WHERE first.channel_id = assignment.channel_id AND first.agent_id = assignment.agent_id)
"""

TICKETS = """
SELECT ticket.create_date AS at, ticket.channel_id, ticket.company_id, created.fact, created.label,
       NULL::numeric AS value
  FROM support_ticket AS ticket
 CROSS JOIN LATERAL (VALUES ('ticket_created', NULL), ('ticket_status', ticket.status),
                            ('ticket_priority', ticket.priority), ('ticket_category', ticket.category)
                    ) AS created (fact, label)
 WHERE ticket.create_date BETWEEN %(since)s AND %(until)s
 UNION ALL
SELECT first_response_at, channel_id, company_id, 'ticket_answered', NULL, first_response_seconds
  FROM support_ticket WHERE first_response_at BETWEEN %(since)s AND %(until)s
 UNION ALL
SELECT ticket.resolved_at, ticket.channel_id, ticket.company_id, resolved.fact, resolved.label,
       ticket.resolution_seconds
  FROM support_ticket AS ticket
 CROSS JOIN LATERAL (VALUES ('ticket_resolved', ticket.user_id::text), ('ticket_promise', ticket.sla_state)
                    ) AS resolved (fact, label)
 WHERE ticket.resolved_at BETWEEN %(since)s AND %(until)s
 UNION ALL
SELECT rating.create_date, ticket.channel_id, ticket.company_id, 'rated',
       (SELECT MIN(id)::text FROM res_users WHERE partner_id = rating.rated_partner_id), rating.rating
  FROM rating_rating AS rating JOIN support_ticket AS ticket ON ticket.id = rating.res_id
 WHERE rating.res_model = 'support.ticket' AND rating.consumed AND rating.rating > 0
   AND rating.create_date BETWEEN %(since)s AND %(until)s
"""

PARTS = {"chats": CHATS, "agents": AGENTS, "tickets": TICKETS}
ADDED_UP = """
SELECT date, channel_id, company_id, fact, label, SUM(number)::bigint AS number, SUM(total) AS total FROM (
SELECT (fact.at AT TIME ZONE 'UTC' AT TIME ZONE COALESCE(livechat.timezone, partner.tz, 'UTC'))::date AS date,
       fact.channel_id, COALESCE(livechat.company_id, fact.company_id) AS company_id, fact.fact, fact.label,
       COUNT(*) AS number, SUM(fact.value) AS total
  FROM (SELECT at, channel_id, NULL::int AS company_id, fact, label, value
          FROM (%(chats)s UNION ALL %(agents)s) AS of_chat WHERE channel_id IS NOT NULL
         UNION ALL
        %(tickets)s) AS fact
  LEFT JOIN im_livechat_channel AS livechat ON livechat.id = fact.channel_id
  LEFT JOIN res_company AS company ON company.id = COALESCE(livechat.company_id, fact.company_id)
  LEFT JOIN res_partner AS partner ON partner.id = company.partner_id
 WHERE fact.label IS NOT NULL OR fact.fact NOT IN ('ticket_promise')
 GROUP BY 1, 2, 3, 4, 5
 UNION ALL
SELECT date, channel_id, company_id, fact, label, number, total
  FROM storefront_chat_kept_fact WHERE date BETWEEN %(since)s AND %(until)s
) AS counted GROUP BY 1, 2, 3, 4, 5
"""


def facts(since, until):
    """SELECT of the facts between these naive UTC instants, counted by local date, channel, company, fact and label."""
    bounds = {"since": since, "until": until}
    return SQL(ADDED_UP, **bounds, **{name: SQL(part, **bounds) for name, part in PARTS.items()})
