-- Reads entries of a log in one direction, until they have so many bytes.
-- KEYS: 1 log
-- ARGV: 1 index of the first to read, 2 of the last, 3 most bytes
-- Returns the entries in the order in which they were read; one of them may have more bytes.
local first, last, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local step = last < first and -1 or 1
local entries, bytes, chunk = {}, 0, 1
while (last - first) * step >= 0 do
  local to = step > 0 and math.min(first + chunk - 1, last) or math.max(first - chunk + 1, last)
  local rows = redis.call('LRANGE', KEYS[1], math.min(first, to), math.max(first, to))
  if #rows == 0 and step > 0 then break end
  for i = 1, #rows do
    local row = rows[step > 0 and i or #rows + 1 - i]
    bytes = bytes + #row
    if bytes > most and #entries > 0 then return entries end
    entries[#entries + 1] = row
  end
  first = to + step
  -- As many as fit when they are as long as those before.
  if #entries > 0 then chunk = math.max(1, math.min(32, math.floor((most - bytes) * #entries / bytes))) end
end
return entries
