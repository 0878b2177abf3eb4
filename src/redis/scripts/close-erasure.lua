-- Forgets the notes of an erasure, and notes that the file on disk still has what it deleted.
-- KEYS: 1 notes of the task, 2 mark that the file has to be rewritten
-- ARGV: 1 time of the mark, in s
-- Returns 1.
redis.call('DEL', KEYS[1])
redis.call('SET', KEYS[2], '1', 'EX', ARGV[1])
return 1
