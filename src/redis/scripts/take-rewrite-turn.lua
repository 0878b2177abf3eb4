-- Takes the turn to have the store's file rewritten, if that is owed and nobody has it.
-- KEYS: 1 what is owed, 2 turn
-- ARGV: 1 time of the turn in ms
-- Returns the number of erasures that it is owed for, or nil.
local erasures = redis.call('HGET', KEYS[1], 'erasures')
if erasures and redis.call('SET', KEYS[2], '1', 'PX', ARGV[1], 'NX') then return erasures end
return nil
