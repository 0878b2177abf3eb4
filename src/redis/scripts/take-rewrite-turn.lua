-- Takes the turn to have the store's file rewritten, if that is owed and nobody has it.
-- KEYS: 1 what is owed, 2 turn
-- ARGV: 1 time of the turn in ms
-- Returns the number of all erasures so far, or nil.
if redis.call('HEXISTS', KEYS[1], 'since') == 0 then return nil end
if not redis.call('SET', KEYS[2], '1', 'PX', ARGV[1], 'NX') then return nil end
return redis.call('HGET', KEYS[1], 'erasures')
