-- Deletes a file before its time.
-- KEYS: 1 the file, 2 files by their expiry, 3 file → size, owner, origin and network, 4 owner, origin or network → bytes in use ('*': all of them)
-- ARGV: 1 id
-- Returns 1, or 0 when it is gone already.
local size, owner, origin, network = string.match(redis.call('HGET', KEYS[3], ARGV[1]) or '', '^(%d+) (%S+) ?(%S*) ?(%S*)$')
if size then
  for _, who in ipairs({ owner, origin, network, '*' }) do
    if who ~= '' and redis.call('HINCRBY', KEYS[4], who, -tonumber(size)) <= 0 then redis.call('HDEL', KEYS[4], who) end
  end
end
redis.call('HDEL', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
return redis.call('DEL', KEYS[1])
