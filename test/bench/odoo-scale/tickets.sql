-- :tickets tickets over three years. Two in a hundred are running; they are young, the others are resolved or closed.
\o /dev/null
SELECT setseed(0.42);
\o

CREATE TEMP TABLE handler AS
SELECT row_number() OVER (ORDER BY md5(rel.user_id || '-' || rel.channel_id)) - 1 AS place, rel.channel_id, rel.user_id,
       channel.company_id
  FROM im_livechat_channel_im_user AS rel
  JOIN im_livechat_channel AS channel ON channel.id = rel.channel_id AND channel.storefront_key IS NOT NULL;

INSERT INTO support_ticket (name, subject, description, channel_id, company_id, user_id, category, category_id, priority, status, source,
                            customer_name, customer_email, email_normalized, shopper_id, locale, create_date, write_date,
                            first_response_at, first_response_seconds, resolved_at, resolution_seconds, sla_deadline,
                            sla_state, sla_escalated, sla_paused_seconds, rating)
SELECT 'T' || 1000000 + number,
       format('%s %s %s %s%s', scale_word(words), scale_word(words), scale_word(words), scale_word(words),
              CASE WHEN number % 100000 = 7 THEN ' quicksilver' WHEN number % 200000 = 9 THEN ' পারদ' END),
       'Made by SQL', CASE WHEN number % 20 > 0 THEN handler.channel_id END,
       CASE WHEN number % 20 > 0 THEN handler.company_id ELSE 1 END,
       CASE WHEN status = 'open' OR number % 10 = 0 THEN NULL ELSE handler.user_id END,
       category.code, category.id,
       (ARRAY['low', 'medium', 'medium', 'high', 'urgent'])[1 + number % 97 % 5], status, 'manual',
       'Customer ' || initcap(substr(md5((number % 90000)::text), 1, 6)), mail, mail, 'shopper-' || number % 90000, 'en',
       made_at, made_at + interval '1 day', CASE WHEN status <> 'open' THEN made_at + (60 + number % 3000) * interval '1 second' END,
       CASE WHEN status <> 'open' THEN 60 + number % 3000 END,
       CASE WHEN settled THEN made_at + (1000 + number % 90000) * interval '1 second' END,
       CASE WHEN settled THEN 1000 + number % 90000 ELSE 0 END,
       made_at + CASE WHEN settled THEN interval '2 days' ELSE interval '40 days' END,
       CASE WHEN settled THEN CASE WHEN number % 9 = 0 THEN 'missed' ELSE 'kept' END
            ELSE CASE WHEN number % 60 = 0 THEN 'late' ELSE 'on_time' END END,
       number % 60 = 0, 0, CASE WHEN settled AND number % 6 = 0 THEN 1 + number % 5 ELSE 0 END
  FROM generate_series(1, :tickets) AS number
 CROSS JOIN (SELECT scale_words() AS words OFFSET 0) AS vocabulary
 CROSS JOIN LATERAL (SELECT CASE number % 200 WHEN 0 THEN 'open' WHEN 1 THEN 'in_progress' WHEN 2 THEN 'waiting_customer'
                                              WHEN 3 THEN 'open' ELSE CASE WHEN number % 10 = 5 THEN 'resolved' ELSE 'closed' END
                            END AS status) AS state
 CROSS JOIN LATERAL (SELECT status IN ('resolved', 'closed') AS settled,
                            'customer' || number % 90000 || '@mail.example' AS mail) AS ended
 CROSS JOIN LATERAL (SELECT now() AT TIME ZONE 'UTC' - CASE WHEN settled
                     THEN (1 - number::float / :tickets) * interval '1095 days' + interval '1 day'
                     ELSE (number % 1000) * interval '40 minutes' END AS made_at) AS made
  JOIN support_category AS category ON category.code =
       (ARRAY['shipping', 'returns', 'payment', 'product', 'general'])[1 + number % 5]
  JOIN handler ON handler.place = number % (SELECT COUNT(*) FROM handler);
VACUUM ANALYZE support_ticket;
