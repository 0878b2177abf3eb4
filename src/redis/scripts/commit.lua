-- Writes a decision in one step: head, log entries, client ids, outbox operations.
-- KEYS: 1 head, 2 log, 3 client ids, 4 outbox stream, 5 ready streams, 6 shopper's conversations, 7 all conversations,
--       8 conversations that only the bot has, 9 what the origin stored lately: messages and bytes,
--       10 conversations in which the shopper said nothing, 11 conversations of the channel that wait, by when their shopper was last there,
--       12 as 9, of the origin's network, 13 sequences on their way to WhatsApp, 14 chats with such
-- ARGV: 1 revision that was read (0 creates), 2 head as JSON, 3 now in ms, 4 conversation id, 5 its state, 6 id of this write,
--       7 entries that count for the chat, 8 bytes that count for chat and origin, 9 most entries and 10 most bytes of a chat,
--       11 most messages (0: no limit) and 12 most bytes of an origin within 13, in ms, 14 1 when the shopper said nothing so far,
--       15 1 when the shopper did it, 16 so many times what an origin may, its network may (0: it has none),
--       then counted lists: n entries, n pairs (client id, entry JSON), n operations,
--       n pairs (index in the log, entry JSON) of rewritten entries, n sequences for WhatsApp
-- Returns {1}, or {0} when somebody else wrote first or a client id is known already; {-1} when the chat is full, {-2, ms} when the
-- origin or its network has nothing left until then. A write that is repeated because the connection broke before its answer changes nothing and
-- returns {1} again.
if redis.call('HGET', KEYS[1], 'write') == ARGV[6] then return { 1 } end
local revision = tonumber(redis.call('HGET', KEYS[1], 'revision') or '0')
if revision ~= tonumber(ARGV[1]) then return { 0 } end

local at = 17
local function list(width)
  local count = tonumber(ARGV[at])
  local values = {}
  for i = 1, count * width do values[i] = ARGV[at + i] end
  at = at + count * width + 1
  return values
end
local entries, ids, operations, rewritten, messages = list(1), list(2), list(1), list(2), list(1)

for i = 1, #ids, 2 do
  if redis.call('HEXISTS', KEYS[3], ids[i]) == 1 then return { 0 } end
end

local function exceeds(key, field, more, most) return tonumber(redis.call('HGET', key, field) or '0') + more > tonumber(most) end
local said, bytes = tonumber(ARGV[7]), tonumber(ARGV[8])
local ofChat, ofOrigin = said > 0, bytes > 0 and tonumber(ARGV[11]) > 0
if ofChat and (exceeds(KEYS[1], 'said', said, ARGV[9]) or exceeds(KEYS[1], 'bytes', bytes, ARGV[10])) then return { -1 } end
local counted = {}
if ofOrigin then counted[1] = { KEYS[9], 1 } end
if ofOrigin and tonumber(ARGV[16]) > 0 then counted[2] = { KEYS[12], tonumber(ARGV[16]) } end
for _, one in ipairs(counted) do
  local key, times = one[1], one[2]
  if exceeds(key, 'messages', 1, ARGV[11] * times) or exceeds(key, 'bytes', bytes, ARGV[12] * times) then
    return { -2, math.max(0, redis.call('PTTL', key)) }
  end
end
if ofChat then
  redis.call('HINCRBY', KEYS[1], 'said', said)
  redis.call('HINCRBY', KEYS[1], 'bytes', bytes)
end
for _, one in ipairs(counted) do
  redis.call('HINCRBY', one[1], 'messages', 1)
  redis.call('HINCRBY', one[1], 'bytes', bytes)
  redis.call('PEXPIRE', one[1], ARGV[13], 'NX')
end

redis.call('HSET', KEYS[1], 'revision', revision + 1, 'head', ARGV[2], 'write', ARGV[6])
for _, entry in ipairs(entries) do redis.call('RPUSH', KEYS[2], entry) end
for i = 1, #rewritten, 2 do redis.call('LSET', KEYS[2], rewritten[i], rewritten[i + 1]) end
for i = 1, #ids, 2 do redis.call('HSET', KEYS[3], ids[i], ids[i + 1]) end
for _, operation in ipairs(operations) do redis.call('RPUSH', KEYS[4], operation) end
if #operations > 0 then redis.call('ZADD', KEYS[5], 'NX', ARGV[3], ARGV[4]) end
for _, sequence in ipairs(messages) do redis.call('RPUSH', KEYS[13], sequence) end
if #messages > 0 then redis.call('ZADD', KEYS[14], 'NX', ARGV[3], ARGV[4]) end
if revision == 0 then redis.call('ZADD', KEYS[6], ARGV[3], ARGV[4]) end
redis.call('ZADD', KEYS[7], ARGV[3], ARGV[4])
if ARGV[5] == 'bot' then redis.call('ZADD', KEYS[8], ARGV[3], ARGV[4]) else redis.call('ZREM', KEYS[8], ARGV[4]) end
if ARGV[14] == '1' then redis.call('ZADD', KEYS[10], ARGV[3], ARGV[4]) else redis.call('ZREM', KEYS[10], ARGV[4]) end
if ARGV[5] ~= 'waiting' then
  redis.call('ZREM', KEYS[11], ARGV[4])
elseif ARGV[15] == '1' then
  redis.call('ZADD', KEYS[11], ARGV[3], ARGV[4])
else
  redis.call('ZADD', KEYS[11], 'NX', ARGV[3], ARGV[4])
end
return { 1 }
