-- Keeps a file for so long from now on.
-- KEYS: 1 the file, 2 files by their expiry
-- ARGV: 1 id, 2 now in ms, 3 kept for, in ms
-- Returns 1, or 0 when it is gone already.
redis.call('ZADD', KEYS[2], 'XX', tonumber(ARGV[2]) + tonumber(ARGV[3]), ARGV[1])
return redis.call('PEXPIRE', KEYS[1], ARGV[3])
