-- Writes the stream of frames anew without some of them. XDEL would only mark them: their text stays in memory and in the file on disk
-- until every other frame of the same node is gone, too. Ids stay as they are, so that readers go on where they were.
-- KEYS: 1 stream, 2 its replacement, there only meanwhile
-- ARGV: ids of the frames to drop
-- Returns 1.
local dropped, last, from = {}, '0-0', '-'
for _, id in ipairs(ARGV) do dropped[id] = true end
local info = redis.call('XINFO', 'STREAM', KEYS[1])
for at = 1, #info, 2 do if info[at] == 'last-generated-id' then last = info[at + 1] end end
redis.call('DEL', KEYS[2])
redis.call('XGROUP', 'CREATE', KEYS[2], 'none', '0', 'MKSTREAM')
redis.call('XGROUP', 'DESTROY', KEYS[2], 'none')
repeat
  local page = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 500)
  for _, frame in ipairs(page) do
    if not dropped[frame[1]] then redis.call('XADD', KEYS[2], frame[1], unpack(frame[2])) end
    from = '(' .. frame[1]
  end
until #page == 0
redis.call('XSETID', KEYS[2], last)
redis.call('RENAME', KEYS[2], KEYS[1])
return 1
