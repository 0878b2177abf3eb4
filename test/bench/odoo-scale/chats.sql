-- :chats chats with :messages messages in all, over two years: guests, members, assignments and ratings.
-- Some wait, some are with an agent, the others have ended.
\o /dev/null
SELECT setseed(0.42);
\o

CREATE TEMP TABLE new_chat AS
SELECT number, nextval('discuss_channel_id_seq')::int AS id, nextval('mail_guest_id_seq')::int AS guest_id,
       nextval('discuss_channel_member_id_seq')::int AS agent_member_id,
       now() AT TIME ZONE 'UTC' - CASE WHEN number <= 230 THEN number * interval '20 seconds'
                                       ELSE interval '2 hours' + random() * interval '730 days' END AS opened_at,
       CASE WHEN number <= 30 THEN 'waiting' WHEN number <= 230 THEN 'live' ELSE 'ended' END AS state
  FROM generate_series(1, :chats) AS number;
-- Who serves a channel has its chats.
CREATE TEMP TABLE served AS
SELECT row_number() OVER (ORDER BY md5(rel.user_id || '-' || rel.channel_id)) - 1 AS number, rel.channel_id, rel.user_id,
       person.partner_id, agent.id AS agent_id, channel.company_id
  FROM im_livechat_channel_im_user AS rel
  JOIN im_livechat_channel AS channel ON channel.id = rel.channel_id AND channel.storefront_key IS NOT NULL
  JOIN res_users AS person ON person.id = rel.user_id JOIN support_agent AS agent ON agent.user_id = person.id;
CREATE TEMP TABLE chat AS
SELECT new_chat.*, served.channel_id, served.company_id, served.partner_id, served.agent_id
  FROM new_chat JOIN served ON served.number = new_chat.number % (SELECT COUNT(*) FROM served);

INSERT INTO mail_guest (id, name, access_token, storefront_shopper, lang, create_date)
SELECT guest_id, 'Shopper ' || number, md5('token' || number), true, 'en_US', opened_at FROM chat;
INSERT INTO discuss_channel (id, name, channel_type, uuid, active, create_date, write_date, livechat_channel_id,
                             livechat_operator_id, storefront_key, storefront_state, storefront_shopper_id,
                             storefront_guest_id, storefront_locale, storefront_opened_at, storefront_waiting_since,
                             storefront_ended_at, storefront_end_reason, storefront_resolved)
SELECT id, 'Shopper ' || number, 'livechat', md5('uuid' || number), true, opened_at, opened_at, channel_id, partner_id,
       'scale-chat-' || number, state, 'shopper-' || number % 4000, guest_id, 'en', opened_at,
       CASE WHEN state = 'waiting' OR number % 3 = 0 THEN opened_at + interval '1 minute' END,
       CASE WHEN state = 'ended' THEN opened_at + (5 + number % 50) * interval '1 minute' END,
       CASE WHEN state = 'ended' THEN CASE WHEN number % 25 = 0 THEN 'abandoned' ELSE 'shopper' END END,
       CASE WHEN number % 7 = 0 THEN 'no' WHEN number % 5 = 0 THEN 'yes' END
  FROM chat;
INSERT INTO discuss_channel_member (channel_id, guest_id, new_message_separator, create_date)
SELECT id, guest_id, 0, opened_at FROM chat;
INSERT INTO discuss_channel_member (id, channel_id, partner_id, new_message_separator, create_date)
SELECT agent_member_id, id, partner_id, 0, opened_at FROM chat WHERE state <> 'waiting';
INSERT INTO storefront_chat_agent_rel (channel_id, partner_id) SELECT id, partner_id FROM chat
 WHERE state <> 'waiting' AND number % 4 > 0;
INSERT INTO storefront_chat_assignment (channel_id, livechat_channel_id, company_id, agent_id, began_at, answered_at, ended_at)
SELECT id, channel_id, company_id, agent_id, opened_at + interval '1 minute', opened_at + interval '2 minutes',
       CASE WHEN state = 'ended' THEN opened_at + interval '20 minutes' END
  FROM chat WHERE state <> 'waiting' AND number % 4 > 0;

INSERT INTO mail_message (model, res_id, message_type, subtype_id, author_id, author_guest_id, message_id, body, date,
                          create_date, write_date, is_internal)
SELECT 'discuss.channel', chat.id, 'comment', comment.res_id,
       CASE WHEN number.number % 2 = 0 THEN chat.partner_id END, CASE WHEN number.number % 2 = 1 THEN chat.guest_id END,
       '<scale-' || number.number || '@shop.example>',
       format('<p>%s %s %s %s %s %s<br>%s %s%s</p>', scale_word(words), scale_word(words), scale_word(words),
              scale_word(words), scale_word(words), scale_word(words), scale_word(words), scale_word(words),
              CASE WHEN number.number % 50000 = 7 THEN ' quicksilver' WHEN number.number % 100000 = 9 THEN ' পারদ' END),
       said.at, said.at, said.at, false
  FROM generate_series(1, :messages) AS number
  JOIN chat ON chat.number = 1 + number.number % :chats
  JOIN ir_model_data AS comment ON comment.module = 'mail' AND comment.name = 'mt_comment'
 CROSS JOIN (SELECT scale_words() AS words OFFSET 0) AS vocabulary
 CROSS JOIN LATERAL (SELECT date_trunc('second', chat.opened_at + number.number / :chats * interval '7 seconds') AS at) AS said;

INSERT INTO rating_rating (res_model_id, res_model, res_id, res_name, rated_partner_id, access_token, consumed, rating,
                           storefront_channel_id, storefront_rated, create_date, write_date)
SELECT model.id, 'discuss.channel', chat.id, 'Shopper', chat.partner_id, md5('rated' || chat.number), true, 1 + chat.number % 5,
       chat.channel_id, true, chat.opened_at + interval '30 minutes', chat.opened_at
  FROM chat JOIN ir_model AS model ON model.model = 'discuss.channel' WHERE chat.state = 'ended' AND chat.number % 5 = 0;
ANALYZE;
