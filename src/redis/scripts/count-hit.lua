-- Counts a hit within a time that begins with the first one. A counter without an end, of an earlier version, gets one.
-- KEYS: 1 counter
-- ARGV: 1 time, in ms
-- Returns the hits so far, and the ms that are left.
local hits = redis.call('INCR', KEYS[1])
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { hits, redis.call('PTTL', KEYS[1]) }
