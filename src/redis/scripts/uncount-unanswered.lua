-- Takes back how often a question was asked; with the last time it is gone.
-- KEYS: 1 counts (question → number), 2 when each was asked last
-- ARGV: 1 question, 2 times
-- Returns how often it was asked beside those.
local left = redis.call('HINCRBY', KEYS[1], ARGV[1], -tonumber(ARGV[2]))
if left > 0 then return left end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
return 0
