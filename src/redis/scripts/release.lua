-- Releases a stream and removes its first operations that are done.
-- KEYS: 1 ready streams, 2 holders, 3 outbox stream
-- ARGV: 1 stream, 2 token, 3 operations done, 4 ready again at, in ms
-- Returns 1, or 0 when the lease was lost and somebody else holds the stream now.
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then return 0 end
if tonumber(ARGV[3]) > 0 then redis.call('LTRIM', KEYS[3], ARGV[3], -1) end
redis.call('HDEL', KEYS[2], ARGV[1])
if redis.call('LLEN', KEYS[3]) == 0 then
  redis.call('ZREM', KEYS[1], ARGV[1])
else
  redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
end
return 1
