-- Removes a conversation from the store in one step, unless it changed or the desk has not got all of it.
-- KEYS: 1 head, 2 log, 3 client ids, 4 outbox stream, 5 shopper's conversations, 6 all conversations
-- ARGV: 1 revision that was read, 2 conversation id
-- Returns 1, or 0 when it stays.
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[1] then return 0 end
if redis.call('EXISTS', KEYS[4]) == 1 then return 0 end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
redis.call('ZREM', KEYS[5], ARGV[2])
redis.call('ZREM', KEYS[6], ARGV[2])
return 1
