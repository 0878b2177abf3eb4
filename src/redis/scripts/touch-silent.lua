-- Notes a sign of a page in which the shopper said nothing yet.
-- KEYS: 1 conversations in which the shopper said nothing
-- ARGV: 1 now in ms, 2 conversation id
-- Returns 0: none is added.
return redis.call('ZADD', KEYS[1], 'XX', ARGV[1], ARGV[2])
