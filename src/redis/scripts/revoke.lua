-- Revokes tokens by the instant until which they were issued; a later instant stays. What no token outlives is let go.
-- KEYS: 1 revocations (member: whose tokens; score: instant, in ms)
-- ARGV: 1 let go what was revoked by then, in ms, 2 time of the whole in ms, then instants and members in turn
-- Returns 1.
for at = 3, #ARGV, 2 do redis.call('ZADD', KEYS[1], 'GT', ARGV[at], ARGV[at + 1]) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
