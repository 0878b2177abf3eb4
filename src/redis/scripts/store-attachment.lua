-- Stores a file within the quotas of its owner, of its origin and of all files. Expired files are removed first. The lists end with the last file.
-- KEYS: 1 the file, 2 files by their expiry, 3 file → size, owner and origin, 4 owner or origin → bytes in use ('*': all
--       of them), 5 bytes that came from the origin in a day
-- ARGV: 1 id, 2 file card as JSON, 3 content, 4 size, 5 owner, 6 origin, 7 now in ms, 8 kept for, in ms,
--       9 most bytes of an owner, 10 most bytes in all, 11 an origin has one part of so many of what others leave free,
--       12 most bytes of an origin in a day, 13 a day in ms, 14 prefix of the keys of files
-- Returns { 'stored' or 'full', 0 }, or { 'limited', ms until the origin may try again, 0 where nobody can tell }.
local function uses(owner, origin, bytes)
  for _, who in ipairs({ owner, origin, '*' }) do
    if who ~= '' and redis.call('HINCRBY', KEYS[4], who, bytes) <= 0 then redis.call('HDEL', KEYS[4], who) end
  end
end

local function used(who) return tonumber(redis.call('HGET', KEYS[4], who) or '0') end

for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[7])) do
  local size, owner, origin = string.match(redis.call('HGET', KEYS[3], id) or '', '^(%d+) (%S+) ?(%S*)$')
  if size then uses(owner, origin, -tonumber(size)) end
  redis.call('HDEL', KEYS[3], id)
  redis.call('ZREM', KEYS[2], id)
  redis.call('DEL', ARGV[14] .. id)
end

local size, owner, origin = tonumber(ARGV[4]), ARGV[5], ARGV[6]
local all, ofOrigin = used('*'), used(origin)
if used(owner) + size > tonumber(ARGV[9]) or all + size > tonumber(ARGV[10]) then return { 'full', 0 } end
if (ofOrigin + size) * tonumber(ARGV[11]) > tonumber(ARGV[10]) - all + ofOrigin then return { 'limited', 0 } end
if tonumber(redis.call('GET', KEYS[5]) or '0') + size > tonumber(ARGV[12]) then
  return { 'limited', redis.call('PTTL', KEYS[5]) }
end
redis.call('INCRBY', KEYS[5], size)
redis.call('PEXPIRE', KEYS[5], ARGV[13], 'NX')
uses(owner, origin, size)
redis.call('HSET', KEYS[3], ARGV[1], ARGV[4] .. ' ' .. owner .. ' ' .. origin)
redis.call('ZADD', KEYS[2], tonumber(ARGV[7]) + tonumber(ARGV[8]), ARGV[1])
redis.call('HSET', KEYS[1], 'card', ARGV[2], 'content', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[8])
local last = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')[2]
for list = 2, 4 do redis.call('PEXPIRE', KEYS[list], tonumber(last) - tonumber(ARGV[7])) end
return { 'stored', 0 }
