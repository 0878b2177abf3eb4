-- Revokes tokens by the instant until which they were issued; a later instant stays. Revocations that are older than any token are deleted.
-- KEYS: 1 revocations (member: whose tokens; score: instant, in ms)
-- ARGV: 1 delete what was revoked until then, in ms, 2 expiry of the whole set in ms, then pairs of instant and member
-- Returns 1.
for at = 3, #ARGV, 2 do redis.call('ZADD', KEYS[1], 'GT', ARGV[at], ARGV[at + 1]) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
