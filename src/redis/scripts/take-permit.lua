-- Takes or keeps one permit of each set, unless others hold all of one. Permits whose lease is over are free.
-- KEYS: the sets (member: holder; score: end of the lease, in ms), and last what the holder has (a set of those keys)
-- ARGV: 1 holder, 2 now in ms, 3 lease in ms, then the number of permits of each set
-- Returns 1, or 0 when a set is full.
local own = table.remove(KEYS)
for at, set in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', set, '-inf', ARGV[2])
  local held = redis.call('ZSCORE', set, ARGV[1])
  if not held and redis.call('ZCARD', set) >= tonumber(ARGV[3 + at]) then return 0 end
end
for _, set in ipairs(KEYS) do
  redis.call('ZADD', set, tonumber(ARGV[2]) + tonumber(ARGV[3]), ARGV[1])
  redis.call('PEXPIRE', set, ARGV[3])
  redis.call('SADD', own, set)
end
redis.call('PEXPIRE', own, ARGV[3])
return 1
