-- Adds a dead letter, unless its conversation was erased meanwhile.
-- KEYS: 1 dead letters (operation id → JSON), 2 their order, 3 mark of an erased conversation
-- ARGV: 1 operation id, 2 letter as JSON, 3 refused at, in ms
-- Returns 1, or 0 when there is nothing to keep.
if redis.call('EXISTS', KEYS[3]) == 1 then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], 'NX', ARGV[3], ARGV[1])
return 1
