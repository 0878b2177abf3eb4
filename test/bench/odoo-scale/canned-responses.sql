-- :canned canned responses: half shared with every agent, the others an agent's own.
\o /dev/null
SELECT setseed(0.42);
\o

CREATE TEMP TABLE new_canned AS
SELECT number, nextval('mail_canned_response_id_seq')::int AS id FROM generate_series(1, :canned) AS number;
INSERT INTO mail_canned_response (id, source, substitution, storefront_category, storefront_category_id, storefront_usage_count, is_shared, create_uid,
                                  write_uid, create_date, write_date)
SELECT new_canned.id, 'scale-' || number,
       jsonb_build_object('en_US', scale_word(words) || ' ' || scale_word(words) || ' {{shopper}} ' || scale_word(words)),
       category.code, category.id, number % 211, number % 2 = 0,
       owner.id, owner.id, now() AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC'
  FROM new_canned CROSS JOIN (SELECT scale_words() AS words OFFSET 0) AS vocabulary
  JOIN support_category AS category ON category.code =
       (ARRAY['shipping', 'returns', 'payment', 'product', 'general'])[1 + number % 5]
  JOIN res_users AS owner ON owner.login = 'scale-agent-' || 1 + number % 500;
INSERT INTO mail_canned_response_res_groups_rel (mail_canned_response_id, res_groups_id)
SELECT new_canned.id, agents.res_id FROM new_canned
  JOIN ir_model_data AS agents ON agents.module = 'im_livechat' AND agents.name = 'im_livechat_group_user'
 WHERE number % 2 = 0;
ANALYZE;
