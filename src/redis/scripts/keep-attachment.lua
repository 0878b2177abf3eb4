-- Keeps a file for so long from now on. The lists end with the last file.
-- KEYS: 1 the file, 2 files by their expiry, 3 file → size, owner, origin and network, 4 owner, origin or network → bytes in use
-- ARGV: 1 id, 2 now in ms, 3 kept for, in ms
-- Returns 1, or 0 when it is gone already.
redis.call('ZADD', KEYS[2], 'XX', tonumber(ARGV[2]) + tonumber(ARGV[3]), ARGV[1])
local last = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')[2]
for list = 2, 4 do
  if last then redis.call('PEXPIRE', KEYS[list], tonumber(last) - tonumber(ARGV[2])) end
end
return redis.call('PEXPIRE', KEYS[1], ARGV[3])
