-- Forgets that a rewrite of the store's file is owed, unless something was erased since it was asked for.
-- KEYS: 1 what is owed
-- ARGV: 1 erasures when it was asked for, 2 that time in ms
-- Returns 1, or 0 when another is owed, since that time.
local erasures = redis.call('HGET', KEYS[1], 'erasures')
if not erasures or erasures == ARGV[1] then
  redis.call('DEL', KEYS[1])
  return 1
end
redis.call('HSET', KEYS[1], 'since', ARGV[2])
return 0
