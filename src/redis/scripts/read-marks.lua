-- Reads of entries only which they are: a text may be long, and stays here.
-- KEYS: 1 log
-- ARGV: 1 index of the first to read, 2 of the last
-- Returns a flat list: id, type, sequence, id of the agent's message in Odoo or ''.
local CHUNK = 32
local marks = {}
local function add(...)
  for _, value in ipairs({ ... }) do marks[#marks + 1] = tostring(value) end
end
for from = tonumber(ARGV[1]), tonumber(ARGV[2]), CHUNK do
  for _, row in ipairs(redis.call('LRANGE', KEYS[1], from, math.min(from + CHUNK - 1, tonumber(ARGV[2])))) do
    -- As `storedEntry` in stored-json.ts writes it.
    local _, at, id, kind, sequence = string.find(row, '^{"id":"([^"\\]*)","type":"(%a+)","sequence":(%d+)[,}]')
    if id then
      add(id, kind, sequence, string.match(row, '^"deskMessageId":"([^"\\]*)"', at + 1) or '')
    else
      local entry = cjson.decode(row) -- an earlier version wrote it in another order
      add(entry.id, entry.type, entry.sequence, entry.deskMessageId or '')
    end
  end
end
return marks
