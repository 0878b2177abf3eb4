-- Keeps what people on WhatsApp sent, each message once, in the stream of its person.
-- KEYS: 1 streams that are ready, then for each event: that it was seen before, and the aliases of its person (shopper's id by phone or user id)
-- ARGV: 1 now in ms, 2 key prefix of streams, 3 time for which a message is known, in s, 4 time for which an alias is, in s,
--       then for each event: 1 when it may come again (0: whenever it comes it is new), number of aliases, stream without an alias, event as JSON
-- Returns the number of events that are new. The first alias that is known says whose it is, and from then on so do the others.
local key, new = 2, 0
for at = 5, #ARGV, 4 do
  local once, aliases, stream, event = ARGV[at] == '1', tonumber(ARGV[at + 1]), ARGV[at + 2], ARGV[at + 3]
  if not once or redis.call('SET', KEYS[key], '1', 'EX', ARGV[3], 'NX') then
    for alias = key + aliases, key + 1, -1 do stream = redis.call('GET', KEYS[alias]) or stream end
    for alias = key + 1, key + aliases do redis.call('SET', KEYS[alias], stream, 'EX', ARGV[4]) end
    redis.call('RPUSH', ARGV[2] .. stream, event)
    redis.call('ZADD', KEYS[1], 'NX', ARGV[1], stream)
    new = new + 1
  end
  key = key + 1 + aliases
end
return new
