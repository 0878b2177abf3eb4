-- Companies, channels and agents, as copies of the demo shop's: four companies, eleven channels, 500 agents.
-- A twentieth of the agents are administrators; each agent works for one company and serves one or two of its channels.
\o /dev/null
SELECT setseed(0.42);
\o

CREATE TEMP TABLE copied_company AS
SELECT number, nextval('res_company_id_seq')::int AS id, nextval('res_partner_id_seq')::int AS partner_id
  FROM generate_series(1, 3) AS number;
INSERT INTO res_partner
SELECT copy.* FROM copied_company AS new, res_company AS shop JOIN res_partner AS source ON source.id = shop.partner_id,
       LATERAL jsonb_populate_record(source, jsonb_build_object(
           'id', new.partner_id, 'name', 'Scale ' || new.number, 'complete_name', 'Scale ' || new.number,
           'commercial_partner_id', new.partner_id)) AS copy
 WHERE shop.id = 1;
INSERT INTO res_company
SELECT copy.* FROM copied_company AS new, res_company AS source,
       LATERAL jsonb_populate_record(source, jsonb_build_object(
           'id', new.id, 'partner_id', new.partner_id, 'name', 'Scale ' || new.number, 'parent_path', new.id || '/',
           'sequence', 100 + new.number)) AS copy
 WHERE source.id = 1;

-- Channels of the first company, of the three others, and one of every company.
INSERT INTO im_livechat_channel
SELECT copy.* FROM im_livechat_channel AS source, generate_series(1, 10) AS number,
       LATERAL jsonb_populate_record(source, jsonb_build_object(
           'id', nextval('im_livechat_channel_id_seq'), 'name', 'Scale ' || number, 'storefront_key', 'scale-' || number,
           'company_id', CASE WHEN number <= 3 THEN 1 WHEN number < 10
                              THEN (SELECT id FROM copied_company AS new WHERE new.number = number.number % 3 + 1) END,
           'chatbot_engine_id', NULL)) AS copy
 WHERE source.storefront_key = 'default';

CREATE TEMP TABLE copied_agent AS
SELECT number, nextval('res_users_id_seq')::int AS id, nextval('res_partner_id_seq')::int AS partner_id,
       CASE WHEN number % 2 = 0 THEN 1 ELSE (SELECT id FROM copied_company WHERE copied_company.number = agent.number % 3 + 1)
            END AS company_id
  FROM generate_series(1, 500) AS agent (number);
INSERT INTO res_partner
SELECT copy.* FROM copied_agent AS new, res_users AS model JOIN res_partner AS source ON source.id = model.partner_id,
       LATERAL jsonb_populate_record(source, jsonb_build_object(
           'id', new.partner_id, 'name', 'Agent ' || new.number, 'complete_name', 'Agent ' || new.number,
           'email', 'agent' || new.number || '@shop.example', 'commercial_partner_id', new.partner_id)) AS copy
 WHERE model.login = 'agent';
INSERT INTO res_users
SELECT copy.* FROM copied_agent AS new, res_users AS source,
       LATERAL jsonb_populate_record(source, jsonb_build_object(
           'id', new.id, 'partner_id', new.partner_id, 'login', 'scale-agent-' || new.number,
           'company_id', new.company_id)) AS copy
 WHERE source.login = 'agent';
INSERT INTO res_company_users_rel (cid, user_id) SELECT company_id, id FROM copied_agent;
INSERT INTO res_groups_users_rel (gid, uid)
SELECT rel.gid, new.id FROM copied_agent AS new
  JOIN res_users AS model ON model.login = CASE WHEN new.number % 20 = 0 THEN 'manager' ELSE 'agent' END
  JOIN res_groups_users_rel AS rel ON rel.uid = model.id;
-- The demo's administrator works for every company.
INSERT INTO res_company_users_rel (cid, user_id)
SELECT id, (SELECT id FROM res_users WHERE login = 'manager') FROM copied_company;
INSERT INTO im_livechat_channel_im_user (channel_id, user_id)
SELECT channel.id, new.id
  FROM copied_agent AS new
 CROSS JOIN LATERAL (SELECT id FROM im_livechat_channel WHERE storefront_key IS NOT NULL
                        AND COALESCE(company_id, new.company_id) = new.company_id
                      ORDER BY md5(id::text || new.number) LIMIT 1 + new.number % 2) AS channel;
INSERT INTO support_agent (user_id, active, max_concurrent_chats, manual_status)
SELECT id, true, 5, CASE number % 4 WHEN 0 THEN 'available' WHEN 1 THEN 'away' END FROM copied_agent;
ANALYZE;
