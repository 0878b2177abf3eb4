-- Keeps what people on WhatsApp sent, each message once, in the stream of its person.
-- KEYS: 1 streams that are ready, then for each event: that it was seen before, and the aliases of its person
-- ARGV: 1 now in ms, 2 key prefix of streams, 3 time for which a message is known, in s, 4 time for which an alias is, in s,
--       then for each event: 1 when it may come again (0: whenever it comes it is new), number of aliases, which of them is theirs no
--       longer (0: none), hash of the user id or '', stream of a person who is new, event as JSON
-- Returns the number of events that are new. The first alias that is known says whose it is, and from then on so do the others. An alias
-- holds stream and user id: a phone that somebody with another user id has by now says nothing.
local key, new = 2, 0
local function known(alias, user, leaves)
  local stream, owner = string.match(redis.call('GET', KEYS[alias]) or '', '^(%S+) (%S*)$')
  if stream and (leaves or user == '' or owner == '' or owner == user) then return stream, owner end
end

for at = 5, #ARGV, 6 do
  local once, count, former = ARGV[at] == '1', tonumber(ARGV[at + 1]), key + tonumber(ARGV[at + 2])
  local user, stream, event = ARGV[at + 3], ARGV[at + 4], ARGV[at + 5]
  if not once or redis.call('SET', KEYS[key], '1', 'EX', ARGV[3], 'NX') then
    local first, last = key + 1, key + count
    for alias = last, first, -1 do
      local found, owner = known(alias, user, alias == former)
      if found then
        stream = found
        if user == '' then user = owner end
      end
    end
    for alias = first, last do
      if alias == former then redis.call('DEL', KEYS[alias]) else redis.call('SET', KEYS[alias], stream .. ' ' .. user, 'EX', ARGV[4]) end
    end
    redis.call('RPUSH', ARGV[2] .. stream, event)
    redis.call('ZADD', KEYS[1], 'NX', ARGV[1], stream)
    new = new + 1
  end
  key = key + 1 + count
end
return new
