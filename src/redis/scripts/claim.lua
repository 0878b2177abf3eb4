-- Claims ready streams for the time of a lease. A stream named in ARGV 7 is also free before its time when nobody holds it.
-- KEYS: 1 ready streams (score: ready from, in ms), 2 holders (stream → token)
-- ARGV: 1 now in ms, 2 lease in ms, 3 token, 4 most streams, 5 most operations a stream, 6 outbox key prefix, 7 one stream or '', 8 most bytes
-- Returns a flat list: stream, count, operations… The first operation is in it whatever its size; a stream that does not fit stays ready.
local named = ARGV[7] ~= ''
local streams
if named then
  local score = redis.call('ZSCORE', KEYS[1], ARGV[7])
  local free = score and (tonumber(score) <= tonumber(ARGV[1]) or redis.call('HEXISTS', KEYS[2], ARGV[7]) == 0)
  streams = free and { ARGV[7] } or {}
else
  streams = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[4])
end

local left = tonumber(ARGV[8])
-- How many of these, from the first, are within the bytes that are left.
local function fitting(operations, isFirst)
  for i, operation in ipairs(operations) do
    if #operation > left and not (isFirst and i == 1) then return i - 1 end
    left = left - #operation
  end
  return #operations
end

local answer = {}
for _, stream in ipairs(streams) do
  local operations = redis.call('LRANGE', ARGV[6] .. stream, 0, tonumber(ARGV[5]) - 1)
  if #operations == 0 then
    redis.call('ZREM', KEYS[1], stream)
    redis.call('HDEL', KEYS[2], stream)
  else
    local count = fitting(operations, #answer == 0)
    if count == 0 then break end
    redis.call('ZADD', KEYS[1], tonumber(ARGV[1]) + tonumber(ARGV[2]), stream)
    redis.call('HSET', KEYS[2], stream, ARGV[3])
    answer[#answer + 1] = stream
    answer[#answer + 1] = tostring(count)
    for i = 1, count do answer[#answer + 1] = operations[i] end
  end
end
return answer
