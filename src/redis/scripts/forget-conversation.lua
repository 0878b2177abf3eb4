-- Removes a conversation from the store in one step, unless it changed, its page showed up, or the desk has not got all of it.
-- KEYS: 1 head, 2 log, 3 client ids, 4 outbox stream, 5 shopper's conversations, 6 all conversations,
--       7 conversations that only the bot has, 8 conversations in which the shopper said nothing,
--       9 sequences on their way to WhatsApp, 10 what became of those before
-- ARGV: 1 revision that was read, 2 conversation id, 3 the last sign of its page must be from before, in ms
-- Returns 1, or 0 when it stays.
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[1] then return 0 end
if redis.call('EXISTS', KEYS[4]) == 1 then return 0 end
local sign = redis.call('ZSCORE', KEYS[8], ARGV[2])
if sign and tonumber(sign) >= tonumber(ARGV[3]) then return 0 end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[9], KEYS[10])
redis.call('ZREM', KEYS[5], ARGV[2])
for list = 6, 8 do redis.call('ZREM', KEYS[list], ARGV[2]) end
return 1
