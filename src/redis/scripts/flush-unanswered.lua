-- Turns the questions since the last flush into operations.
-- KEYS: 1 counts (question → number), 2 when each was asked last, 3 outbox stream, 4 ready streams
-- ARGV: 1 operation id, 2 now in ms, 3 stream, 4 questions an operation, 5 most operations that wait for Odoo
-- Returns the number of questions; 0 while so many wait: the count goes on meanwhile.
if redis.call('LLEN', KEYS[3]) >= tonumber(ARGV[5]) then return 0 end
local counts = redis.call('HGETALL', KEYS[1])
if #counts == 0 then return 0 end
local questions, operations = {}, 0
local function enqueue()
  operations = operations + 1
  local id = ARGV[1] .. ':' .. operations
  redis.call('RPUSH', KEYS[3], cjson.encode({ id = id, kind = 'unanswered', questions = questions }))
  questions = {}
end
for i = 1, #counts, 2 do
  local asked = cjson.decode(counts[i])
  questions[#questions + 1] = {
    channel = asked[1],
    locale = asked[2],
    text = asked[3],
    count = tonumber(counts[i + 1]),
    last_asked_at = redis.call('HGET', KEYS[2], counts[i]),
  }
  if #questions == tonumber(ARGV[4]) then enqueue() end
end
if #questions > 0 then enqueue() end
redis.call('DEL', KEYS[1], KEYS[2])
redis.call('ZADD', KEYS[4], 'NX', ARGV[2], ARGV[3])
return #counts / 2
