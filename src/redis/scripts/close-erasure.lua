-- Forgets the notes of an erasure. What it deleted last may be in the file on disk as well: a rewrite is owed.
-- KEYS: 1 notes of the task, 2 what is owed
-- ARGV: 1 now in ms
-- Returns 1.
redis.call('DEL', KEYS[1])
redis.call('HINCRBY', KEYS[2], 'erasures', 1)
redis.call('HSETNX', KEYS[2], 'since', ARGV[1])
return 1
