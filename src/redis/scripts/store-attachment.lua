-- Stores a file within the quotas of its owner and of all files. Expired files are removed first.
-- KEYS: 1 the file, 2 files by their expiry, 3 file → size and owner, 4 owner → bytes in use ('*': all of them)
-- ARGV: 1 id, 2 file card as JSON, 3 content, 4 size, 5 owner, 6 now in ms, 7 kept for, in ms, 8 most bytes of an owner,
--       9 most bytes in all, 10 prefix of the keys of files
-- Returns 1, or 0 when a quota is exceeded.
local function uses(owner, bytes)
  for _, who in ipairs({ owner, '*' }) do
    if redis.call('HINCRBY', KEYS[4], who, bytes) <= 0 then redis.call('HDEL', KEYS[4], who) end
  end
end

for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[6])) do
  local size, owner = string.match(redis.call('HGET', KEYS[3], id) or '', '^(%d+) (.*)$')
  if size then uses(owner, -tonumber(size)) end
  redis.call('HDEL', KEYS[3], id)
  redis.call('ZREM', KEYS[2], id)
  redis.call('DEL', ARGV[10] .. id)
end

local size = tonumber(ARGV[4])
if tonumber(redis.call('HGET', KEYS[4], ARGV[5]) or '0') + size > tonumber(ARGV[8]) then return 0 end
if tonumber(redis.call('HGET', KEYS[4], '*') or '0') + size > tonumber(ARGV[9]) then return 0 end
uses(ARGV[5], size)
redis.call('HSET', KEYS[3], ARGV[1], ARGV[4] .. ' ' .. ARGV[5])
redis.call('ZADD', KEYS[2], tonumber(ARGV[6]) + tonumber(ARGV[7]), ARGV[1])
redis.call('HSET', KEYS[1], 'card', ARGV[2], 'content', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[7])
return 1
