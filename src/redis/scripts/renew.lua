-- Extends the lease of a stream.
-- KEYS: 1 ready streams, 2 holders
-- ARGV: 1 stream, 2 token, 3 held until, in ms
-- Returns 1, or 0 when the lease was lost and somebody else holds the stream now.
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('ZADD', KEYS[1], 'XX', ARGV[3], ARGV[1])
return 1
