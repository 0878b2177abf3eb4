-- Forgets that a rewrite of the store's file is owed, unless something was erased since it was asked for. The number of erasures stays
-- and grows: were it counted anew, whoever asked for an earlier rewrite could settle a later erasure.
-- KEYS: 1 what is owed
-- ARGV: 1 erasures when it was asked for, 2 that time in ms
-- Returns 1, or 0 when another is owed, since that time.
if redis.call('HEXISTS', KEYS[1], 'since') == 0 then return 1 end
if redis.call('HGET', KEYS[1], 'erasures') == ARGV[1] then
  redis.call('HDEL', KEYS[1], 'since')
  return 1
end
redis.call('HSET', KEYS[1], 'since', ARGV[2])
return 0
