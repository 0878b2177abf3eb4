-- Turns the counts since the last flush into one operation.
-- KEYS: 1 counts (field "<faq id>|<what>" → number), 2 outbox stream, 3 ready streams
-- ARGV: 1 operation id, 2 now in ms, 3 stream, 4 most operations that wait for Odoo
-- Returns the number of entries with counts; 0 while so many wait: the count goes on meanwhile.
if redis.call('LLEN', KEYS[2]) >= tonumber(ARGV[4]) then return 0 end
local counts = redis.call('HGETALL', KEYS[1])
if #counts == 0 then return 0 end
local order, rows = {}, {}
for i = 1, #counts, 2 do
  local id, what = string.match(counts[i], '^(.*)|(.-)$')
  if not rows[id] then
    rows[id] = { faq_id = id, views = 0, helpful = 0, not_helpful = 0 }
    order[#order + 1] = rows[id]
  end
  rows[id][what] = tonumber(counts[i + 1])
end
redis.call('DEL', KEYS[1])
redis.call('RPUSH', KEYS[2], cjson.encode({ id = ARGV[1], kind = 'faq_counts', counts = order }))
redis.call('ZADD', KEYS[3], 'NX', ARGV[2], ARGV[3])
return #order
