-- Stores a file within the quotas of its owner, of its origin and that one's network, and of all files. Expired files are removed first. The lists end with the last file.
-- KEYS: 1 the file, 2 files by their expiry, 3 file → size, owner, origin and network, 4 owner, origin or network → bytes
--       in use ('*': all of them), 5 bytes that came from the origin in a day, 6 from its network
-- ARGV: 1 id, 2 file card as JSON, 3 content, 4 size, 5 owner, 6 origin, 7 now in ms, 8 kept for, in ms,
--       9 most bytes of an owner, 10 most bytes in all, 11 an origin has one part of so many of what others leave free,
--       12 most bytes of an origin in a day, 13 a day in ms, 14 prefix of the keys of files,
--       15 network (empty: none), 16 as 11 and 17 as 12, of a network
-- Returns { 'stored' or 'full', 0 }, or { 'limited', ms until the origin may try again, 0 where nobody can tell }.
local function uses(owner, origin, network, bytes)
  for _, who in ipairs({ owner, origin, network, '*' }) do
    if who ~= '' and redis.call('HINCRBY', KEYS[4], who, bytes) <= 0 then redis.call('HDEL', KEYS[4], who) end
  end
end

local function used(who) return tonumber(redis.call('HGET', KEYS[4], who) or '0') end

for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[7])) do
  local size, owner, origin, network = string.match(redis.call('HGET', KEYS[3], id) or '', '^(%d+) (%S+) ?(%S*) ?(%S*)$')
  if size then uses(owner, origin, network, -tonumber(size)) end
  redis.call('HDEL', KEYS[3], id)
  redis.call('ZREM', KEYS[2], id)
  redis.call('DEL', ARGV[14] .. id)
end

local size, owner, origin = tonumber(ARGV[4]), ARGV[5], ARGV[6]
local all = used('*')
local quotas = { { origin, ARGV[11], KEYS[5], ARGV[12] } }
if ARGV[15] ~= '' then quotas[2] = { ARGV[15], ARGV[16], KEYS[6], ARGV[17] } end
if used(owner) + size > tonumber(ARGV[9]) or all + size > tonumber(ARGV[10]) then return { 'full', 0 } end
for _, quota in ipairs(quotas) do
  local own, aDay = used(quota[1]), quota[3]
  if (own + size) * tonumber(quota[2]) > tonumber(ARGV[10]) - all + own then return { 'limited', 0 } end
  if tonumber(redis.call('GET', aDay) or '0') + size > tonumber(quota[4]) then
    return { 'limited', redis.call('PTTL', aDay) }
  end
end
for _, quota in ipairs(quotas) do
  redis.call('INCRBY', quota[3], size)
  redis.call('PEXPIRE', quota[3], ARGV[13], 'NX')
end
uses(owner, origin, ARGV[15], size)
local counted = ARGV[15] == '' and origin or origin .. ' ' .. ARGV[15]
redis.call('HSET', KEYS[3], ARGV[1], ARGV[4] .. ' ' .. owner .. ' ' .. counted)
redis.call('ZADD', KEYS[2], tonumber(ARGV[7]) + tonumber(ARGV[8]), ARGV[1])
redis.call('HSET', KEYS[1], 'card', ARGV[2], 'content', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[8])
local last = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')[2]
for list = 2, 4 do redis.call('PEXPIRE', KEYS[list], tonumber(last) - tonumber(ARGV[7])) end
return { 'stored', 0 }
