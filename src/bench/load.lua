-- Asks for the paths in the file $PATHS one after the other, with the header $HEADER, and prints one line of figures.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do
  paths[#paths + 1] = line
end
local headers = {}
local name, value = (os.getenv("HEADER") or ""):match("^([^:]+):%s*(.*)$")
if name then
  headers[name] = value
end
local next = 0

function request()
  next = next % #paths + 1
  return wrk.format("GET", paths[next], headers)
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("figures %d %d %d %d %d", summary.requests, summary.bytes, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(95)))
end
