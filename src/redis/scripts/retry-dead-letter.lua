-- Moves a dead letter back into its stream, once.
-- KEYS: 1 dead letters (operation id → JSON), 2 their order, 3 outbox stream, 4 ready streams
-- ARGV: 1 operation id, 2 operation as JSON, 3 now in ms, 4 stream
-- Returns 1, or 0 when somebody else moved or discarded it.
if redis.call('HDEL', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('RPUSH', KEYS[3], ARGV[2])
redis.call('ZADD', KEYS[4], 'NX', ARGV[3], ARGV[4])
return 1
