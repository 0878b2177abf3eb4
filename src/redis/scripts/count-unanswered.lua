-- Counts a question that the bot could not answer. Once the limit is reached, only known questions are counted.
-- KEYS: 1 counts (question → number), 2 when each was asked last
-- ARGV: 1 question (a JSON list: channel, locale, text), 2 now as an instant, 3 most different questions
-- Returns the number of times since the last flush, 0 when the limit is reached.
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then return 0 end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
return redis.call('HINCRBY', KEYS[1], ARGV[1], 1)
