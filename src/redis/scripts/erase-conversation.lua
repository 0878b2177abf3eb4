-- Notes what is erased for its task, then deletes a conversation in one step: from here on nothing can be committed to it.
-- KEYS: 1 notes of the task (conversation → JSON), 2 mark of an erased conversation, 3 head, 4 log, 5 client ids, 6 outbox stream,
--       7 ready streams, 8 holders, 9 shopper's conversations, 10 all conversations, 11 conversations that only the bot has,
--       12 conversations in which the shopper said nothing, 13 conversations of the channel that wait, 14 that a rewrite of the file is owed,
--       15 sequences on their way to WhatsApp, 16 what became of those before
-- ARGV: 1 conversation id, 2 note as JSON, 3 time of the notes and 4 of the mark, in s, 5 now in ms
-- Returns 1.
redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('SET', KEYS[2], '1', 'EX', ARGV[4])
redis.call('DEL', KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[15], KEYS[16])
redis.call('ZREM', KEYS[7], ARGV[1])
redis.call('HDEL', KEYS[8], ARGV[1])
for at = 9, 13 do redis.call('ZREM', KEYS[at], ARGV[1]) end
redis.call('HINCRBY', KEYS[14], 'erasures', 1)
redis.call('HSETNX', KEYS[14], 'since', ARGV[5])
return 1
