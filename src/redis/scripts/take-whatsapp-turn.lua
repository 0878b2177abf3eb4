-- Takes a turn to send a message: within the pace of the number, and that of the person, who may be sent some in advance.
-- KEYS: 1 number, 2 person: each the instant at which all that was taken is even with its pace, in us
-- ARGV: 1 now in us, then of the number and of the person: time for each message, in us, and how many may go in advance
-- Returns 0, or the us until there is a turn; nothing is taken then. Keys outlive what they say by a minute, for
-- clocks of bridges differ. https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
local now, longest = tonumber(ARGV[1]), 0
local taken = {}
for at, key in ipairs(KEYS) do
  local each, ahead = tonumber(ARGV[2 * at]), tonumber(ARGV[2 * at + 1])
  local even = math.max(now, tonumber(redis.call('GET', key) or '0'))
  longest = math.max(longest, even - now - (ahead - 1) * each)
  taken[at] = even + each
end
if longest > 0 then return longest end
for at, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.0f', taken[at]), 'PX', 60000 + math.ceil((taken[at] - now) / 1000))
end
return 0
