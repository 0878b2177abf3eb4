-- Takes back a hit. A counter whose time is over stays so: a new one would have no end.
-- KEYS: 1 counter
-- Returns the hits that are left.
local hits = tonumber(redis.call('GET', KEYS[1]) or '0') - 1
if hits > 0 then return redis.call('DECR', KEYS[1]) end
redis.call('DEL', KEYS[1])
return 0
