-- Records that shoppers of waiting chats are present. After a pause in which none was recorded, all of them count as present.
-- KEYS: 1 waiting chats of a channel (score: when the shopper was last there, in ms), 2 when this was last done, in ms
-- ARGV: 1 now in ms, 2 longest time in ms between two of these, then ids of chats; those that do not wait are left out
local now, last = tonumber(ARGV[1]), tonumber(redis.call('GET', KEYS[2]) or '0')
local function see(id) redis.call('ZADD', KEYS[1], 'XX', 'GT', ARGV[1], id) end
if now - last > tonumber(ARGV[2]) then
  for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do see(id) end
end
if now > last then redis.call('SET', KEYS[2], ARGV[1], 'PX', 2 * tonumber(ARGV[2])) end
for at = 3, #ARGV do see(ARGV[at]) end
