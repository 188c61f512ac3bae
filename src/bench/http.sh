#!/usr/bin/env bash
# Measures the packaged console over HTTP. In the same run, in turns, it measures what it is compared with: jq + zip in a
# shell loop, nginx handing out the same zips, and a plain Spring Initializr service (see initializr.sh).
#
#   src/bench/http.sh [-n hosts] [-t seconds] [-r rounds] [-w seconds] [-o "java options"] [-i initializr.jar] [console.jar]
#
# -t is how long one load lasts, -w how long a server is warmed up before anything is measured: C2 takes more than a
# minute of full load until it is done. -o is for both, console and Initializr. Every load runs once a round; what is
# printed are least, median and most of the rounds, and ratios of medians.
#
# Needs curl, jq, zip, unzip, wrk and nginx (Debian: apt-get install curl jq zip unzip wrk nginx) and a Java.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
hosts=200 seconds=5 rounds=3 warm=60 options="" initializr=""
while getopts n:t:r:w:o:i: option; do
  case "$option" in
    n) hosts="$OPTARG" ;; t) seconds="$OPTARG" ;; r) rounds="$OPTARG" ;; w) warm="$OPTARG" ;;
    o) options="$OPTARG" ;; i) initializr="$OPTARG" ;; *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
jar="${1:-$here/../../target/o2oa-cluster-console.jar}"
port="${PORT:-18080}" nginx_port="${NGINX_PORT:-18081}" initializr_port="${INITIALIZR_PORT:-18082}"
user=admin password=bench-Password-1
work="$(mktemp -d)"
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"' EXIT
base="http://localhost:$port"

say() { printf '%s\n' "$*"; }
now() { date +%s%N; }
since() { echo $((($(now) - $1) / 1000)); } # microseconds
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
spread() { sort -n "$1" | awk '{ all[NR] = $1 / 1000 } END { printf "%.0f / %.0f / %.0f ms", all[1], all[int((NR + 1) / 2)], all[NR] }'; }
ratio() { awk -v a="$1" -v b="$2" -v digits="${3:-1}" 'BEGIN { printf "%.*f", digits, (b > 0) ? a / b : 0 }'; }
rest() { curl -sSf -u "$user:$password" "$@"; }
wait_for() { for _ in $(seq 600); do curl -sf -o /dev/null "$1" && return; sleep 0.2; done; say "no answer from $1" >&2; exit 1; }
cpu_of() { awk '{ print ($14 + $15) * 10000 }' "/proc/$1/stat"; } # microseconds, at 100 ticks a second

start_console() { # further options of Java
  rm -rf "$work/data"
  # shellcheck disable=SC2086  # options are words
  java $options "$@" -jar "$jar" --server.port="$port" --console.data-dir="$work/data" --console.admin-password="$password" \
    >"$work/console.log" 2>&1 &
  console=$!
  pids+=("$console")
  wait_for "$base/actuator/health"
}

# a design: everything on the first host, then of each ten one standby center, one for pages, the rest for applications
design() {
  jq -n --argjson n "$1" --arg name "$2" '{schema: 1, name: $name, release: "6", hosts: [range($n) as $i | {
    address: "10.0.\($i / 250 | floor).\($i % 250 + 1)", roles: (if $i == 0 then ["web", "center", "application", "storage", "data"]
    elif $i % 10 == 1 then ["center", "application", "storage"] elif $i % 10 == 2 then ["web"]
    else ["application", "storage"] end)} + (if $i == 0 then {primary: true} else {} end)]}'
}

store() { # hosts, name: prints the path below /api
  design "$1" "$2" | rest -o /dev/null -D - -H 'Content-Type: application/json' --data-binary @- "$base/api/topologies" |
    tr -d '\r' | sed -n 's/^[Ll]ocation: *//p' | sed 's#^https\{0,1\}://[^/]*##'
}

# one load: adds a line of label, requests a second, MB a second, microseconds of server CPU a request, p95 in
# milliseconds and errors to the section's figures; "pid" may be a list
load() { # label, pid, port, paths file, header
  local before after line pid
  before=0; for pid in $2; do before=$((before + $(cpu_of "$pid"))); done
  line="$(PATHS="$4" HEADER="$5" wrk -t1 -c8 -d"${seconds}s" --latency -s "$here/load.lua" "http://localhost:$3" | grep '^figures')"
  after=0; for pid in $2; do after=$((after + $(cpu_of "$pid"))); done
  echo "$line" | awk -v label="$1" -v cpu="$((after - before))" '{ n = ($2 > 0) ? $2 : 1;
    printf "%s\t%f\t%f\t%f\t%f\t%d\n", label, $2 * 1e6 / $4, $3 / $4, cpu / n, $6 / 1000, $5 }' >>"$work/loads"
}

begin_loads() { : >"$work/loads"; }

of_load() { awk -F '\t' -v label="$1" -v column="$2" '$1 == label { print $column }' "$work/loads" >"$work/column"; median "$work/column"; }

# least / median / most of the rounds
print_loads() {
  local label column
  printf '%-24s %26s %26s %26s %22s %s\n' "" "req/s" "MB/s" "us server CPU a request" "p95 ms" errors
  cut -f 1 "$work/loads" | awk '!seen[$0]++' | while read -r label; do
    printf '%-24s' "$label"
    for column in 2 3 4 5; do
      awk -F '\t' -v label="$label" -v column="$column" '$1 == label { print $column }' "$work/loads" | sort -n |
        awk -v width=$((column == 5 ? 22 : 26)) -v digits=$((column == 5 || column == 3 ? 1 : 0)) '{ all[NR] = $1 } END {
          text = sprintf("%.*f / %.*f / %.*f", digits, all[1], digits, all[int((NR + 1) / 2)], digits, all[NR]);
          printf " %*s", width, text }'
    done
    awk -F '\t' -v label="$label" '$1 == label { errors += $6 } END { printf " %d\n", errors }' "$work/loads"
  done
}

# loads a server until it is warm, without measuring
heat() { # seconds, port, paths file, header
  PATHS="$3" HEADER="$4" wrk -t1 -c8 -d"$1s" --latency -s "$here/load.lua" "http://localhost:$2" | awk '/^figures/ { print $2 }'
}

session_cookie() {
  local token
  token="$(curl -s -c "$work/jar" "$base/login" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -1)"
  curl -s -o /dev/null -b "$work/jar" -c "$work/jar" --data-urlencode "_csrf=$token" -d "username=$user" \
    --data-urlencode "password=$password" "$base/login"
  awk '/JSESSIONID/ { print $7 }' "$work/jar"
}

access_token() {
  local token
  token="$(curl -s -b "$work/jar" "$base/account" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -1)"
  curl -s -L -b "$work/jar" -c "$work/jar" --data-urlencode "_csrf=$token" -d 'name=bench&scope=READ&days=1' \
    "$base/account/tokens" | grep -o 'o2c_[A-Za-z0-9_-]*' | head -1
}

# ---- the shell loop: node files with jq, then a zip a host; everything else is taken from the console for nothing ----
shell_bundles() { # design, template, others, out
  local address
  mkdir -p "$4/nodes"
  for address in $(jq -r '.hosts[].address' "$1"); do
    jq --arg a "$address" --slurpfile design "$1" '($design[0].hosts | map(.address) | index($a)) as $i | $design[0].hosts[$i] as $h
      | ([$design[0].hosts[] | select(.roles | index("center"))] | map(.address) | index($a)) as $order
      | .isPrimaryCenter = ($h.primary // false) | reduce ("web", "center", "application", "storage", "data") as $r
        (.; .[$r].enable = ($h.roles | index($r) != null))
      | if $order then .center.order = $order else . end
      | if $h.settings.storage.name then .storage.name = $h.settings.storage.name else . end' "$2" >"$4/nodes/node_$address.json"
  done
  for address in $(jq -r '.hosts[].address' "$1"); do
    cp -r "$3/$address" "$4/tree"
    mkdir -p "$4/tree/o2server/config"
    ln "$4/nodes/"*.json "$4/tree/o2server/config/"
    (cd "$4/tree" && zip -q -X -r "../$address.zip" o2server)
    rm -r "$4/tree"
  done
}

basic="Authorization: Basic $(printf '%s:%s' "$user" "$password" | base64)"
say "# $(date -u +%FT%TZ), $(nproc) cores, $(java -version 2>&1 | head -1), options \"$options\", load $(cut -d' ' -f1 /proc/loadavg), commit $(git -C "$here" rev-parse --short HEAD 2>/dev/null || echo ?)"
start_console
path="$(store "$hosts" warm-up)"
design "$hosts" warm-up | jq -r '.hosts[].address' | sed "s#.*#$path/hosts/&/bundle.zip?draft=true#" >"$work/warm.paths"
requests="$(heat "$((warm / 2 > 0 ? warm / 2 : 1))" "$port" "$work/warm.paths" "$basic")"
revisions=0
start=$(now)
while [ "$(since "$start")" -lt "$((warm * 500000))" ]; do # the other half: new revisions
  revisions=$((revisions + 1))
  rest -o /dev/null "$base$(store "$hosts" "warm-up-$revisions")/bundle.zip?draft=true"
done
say "console warmed up for $warm s: $requests host zips, then $revisions new revisions"

say "## All bundles of $hosts hosts"
: >"$work/shell"; : >"$work/whole"; : >"$work/cold"; : >"$work/again"
for round in $(seq "$rounds"); do
  path="$(store "$hosts" "whole-$round")"
  start=$(now); rest -o /dev/null "$base$path/bundle.zip?draft=true"; since "$start" >>"$work/whole"
  path="$(store "$hosts" "round-$round")"
  rest "$base$path" >"$work/design.json"
  jq -r '.hosts[].address' "$work/design.json" | awk -v base="$base$path" '{ print "url = \"" base "/hosts/" $0 "/bundle.zip?draft=true\"\noutput = \"/dev/null\"" }' >"$work/urls"
  start=$(now); rest -K "$work/urls" 2>/dev/null; since "$start" >>"$work/cold"
  start=$(now); rest -K "$work/urls" 2>/dev/null; since "$start" >>"$work/again"
  rm -rf "$work/zips" "$work/others" "$work/out"; mkdir "$work/zips" "$work/others"
  rest -o "$work/cluster.zip" "$base$path/bundle.zip?draft=true"
  unzip -q "$work/cluster.zip" '*.zip' -d "$work/zips"
  for zip in "$work/zips/"*.zip; do
    unzip -q "$zip" -d "$work/others/$(basename "$zip" .zip)" -x 'o2server/config/node_*'
  done
  unzip -p "$(ls "$work/zips/"*.zip | head -1)" "o2server/config/node_10.0.0.1.json" >"$work/template.json"
  start=$(now); shell_bundles "$work/design.json" "$work/template.json" "$work/others" "$work/out"; since "$start" >>"$work/shell"
  last="$(jq -r '.hosts[-1].address' "$work/design.json")"
  rm -rf "$work/ours" "$work/theirs"
  unzip -q "$work/out/$last.zip" -d "$work/theirs"; unzip -q "$work/zips/$last.zip" -d "$work/ours"
  diff -r "$work/theirs" "$work/ours" >&2 || { say "the shell loop made other files" >&2; exit 1; }
done
shell=$(median "$work/shell")
of_all() { # label, file
  printf '%-46s %-28s %s times faster than the shell loop\n' "$1" "$(spread "$2")" "$(ratio "$shell" "$(median "$2")")"
}
say "least / median / most of $rounds rounds"
printf '%-46s %s\n' "shell loop (jq + zip)" "$(spread "$work/shell")"
of_all "console, new revision, cluster's zip at once" "$work/whole"
of_all "console, new revision, one by one" "$work/cold"
of_all "console, asked for again, one by one" "$work/again"

say "## The same $hosts zips, console and nginx"
mkdir -p "$work/nginx/www" "$work/nginx/logs"
cp "$work/zips/"*.zip "$work/nginx/www/"; cp "$work/cluster.zip" "$work/nginx/www/cluster"
cat >"$work/nginx.conf" <<CONF
worker_processes 2; error_log $work/nginx/error.log; pid $work/nginx/pid; daemon off;
events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; server { listen $nginx_port; root $work/nginx/www; } }
CONF
chmod 711 "$work"; chmod -R a+rX "$work/nginx"
nginx -p "$work/nginx" -c "$work/nginx.conf" & pids+=("$!"); nginx_pid=$!
wait_for "http://localhost:$nginx_port/$(basename "$(ls "$work/zips/"*.zip | head -1)")"
cookie="Cookie: JSESSIONID=$(session_cookie)"
token="Authorization: Bearer $(access_token)"
ls "$work/nginx/www" | grep '\.zip$' | sed 's#^#/#' >"$work/nginx.paths"
sed -n 's#^/\(.*\)\.zip$#\1#p' "$work/nginx.paths" | sed "s#.*#$path/hosts/&/bundle.zip?draft=true#" >"$work/console.paths"
say "$path/bundle.zip?draft=true" >"$work/cluster.paths"; say "/cluster" >"$work/nginx.cluster"
workers="$(pgrep -P "$nginx_pid" | tr '\n' ' ')"
begin_loads
for _ in $(seq "$rounds"); do
  load "console, host zips" "$console" "$port" "$work/console.paths" "$basic"
  load "nginx, host zips" "$workers" "$nginx_port" "$work/nginx.paths" ""
  load "console, cluster zip" "$console" "$port" "$work/cluster.paths" "$basic"
  load "nginx, cluster zip" "$workers" "$nginx_port" "$work/nginx.cluster" ""
done
print_loads
say "bytes a second against nginx: host zips $(ratio "$(of_load "console, host zips" 3)" "$(of_load "nginx, host zips" 3)" 2), cluster zip $(ratio "$(of_load "console, cluster zip" 3)" "$(of_load "nginx, cluster zip" 3)" 2)"

say "## One bundle of the seed pair"
seed="$(echo '{"schema":1,"name":"seed-pair","release":"6","hosts":[{"address":"192.168.0.1","roles":["web","center","application","storage","data"],"primary":true},{"address":"192.168.0.2","roles":["application","storage","data"]}]}' |
  rest -o /dev/null -D - -H 'Content-Type: application/json' --data-binary @- "$base/api/topologies" | tr -d '\r' | sed -n 's/^[Ll]ocation: *//p' | sed 's#^https\{0,1\}://[^/]*##')"
say "$seed/hosts/192.168.0.1/bundle.zip" >"$work/api.paths"
sed 's#^/api##' "$work/api.paths" >"$work/page.paths"
if [ -n "$initializr" ]; then
  # shellcheck disable=SC2086  # options are words
  java $options -jar "$initializr" --server.port="$initializr_port" >"$work/initializr.log" 2>&1 & pids+=("$!"); initializr_pid=$!
  wait_for "http://localhost:$initializr_port/starter.zip?dependencies=web"
  say "/starter.zip?dependencies=web" >"$work/starter.paths"
  say "Initializr warmed up for $warm s: $(heat "$warm" "$initializr_port" "$work/starter.paths" "") requests"
fi
say "console warmed up for $seconds s more: $(heat "$seconds" "$port" "$work/api.paths" "$basic") requests"
begin_loads
for _ in $(seq "$rounds"); do
  load "console, session" "$console" "$port" "$work/page.paths" "$cookie"
  load "console, HTTP Basic" "$console" "$port" "$work/api.paths" "$basic"
  [ "$token" = "Authorization: Bearer " ] || load "console, token" "$console" "$port" "$work/api.paths" "$token"
  [ -z "$initializr" ] || load "Initializr, starter.zip" "$initializr_pid" "$initializr_port" "$work/starter.paths" ""
done
print_loads
if [ -n "$initializr" ]; then
  for way in session "HTTP Basic" token; do
    [ "$token" = "Authorization: Bearer " ] && [ "$way" = token ] || say "requests a second against Initializr, $way: $(ratio "$(of_load "console, $way" 2)" "$(of_load "Initializr, starter.zip" 2)") times"
  done
fi

say "## Slow clients: 60 ask for the cluster's zip and 150 for a host's, at 20 kB a second each"
for number in $(seq 210); do
  if [ "$number" -le 60 ]; then address="$(cat "$work/cluster.paths")"; else address="$(sed -n "$((number % hosts + 1))p" "$work/console.paths")"; fi
  say "$base$address"
done >"$work/slow.urls"
sed 's#^/api\(.*\)/hosts/.*#\1/deliver#' "$work/api.paths" >"$work/deliver.paths"
say "page warmed up for $seconds s: $(heat "$seconds" "$port" "$work/deliver.paths" "$cookie") requests"
begin_loads
load "page, nobody else" "$console" "$port" "$work/deliver.paths" "$cookie"
load "REST, nobody else" "$console" "$port" "$work/api.paths" "$basic"
xargs -P 210 -I{} curl -s -u "$user:$password" --limit-rate 20k --max-time $((2 * seconds + 20)) -o /dev/null \
  -w '%{url_effective} %{http_code} %{size_download}\n' {} <"$work/slow.urls" >"$work/slow" 2>/dev/null & slow=$!
sleep 4
load "page, beside slow" "$console" "$port" "$work/deliver.paths" "$cookie"
load "REST, beside slow" "$console" "$port" "$work/api.paths" "$basic"
wait "$slow" || true
print_loads
least="$(find "$work/zips" -name '*.zip' -printf '%s\n' | sort -n | head -1)"
awk -v least="$least" '/\/hosts\// { hosts++; whole += $2 == 200 && $3 >= least; next } { sent += $2 == 200; busy += $2 == 429; other += $2 != 200 && $2 != 429 }
  END { printf "host zips: %d of %d arrived whole; cluster zips: %d were being sent until the clients left, %d were asked to come back later (429), %d got anything else\n", whole, hosts, sent, busy, other }' "$work/slow"

say "## Growth, -Xmx256m: the cluster's zip of a new revision"
kill "$console"; wait "$console" 2>/dev/null || true
start_console -Xmx256m
for n in 20 200 1000 20 200 1000 20 200 1000; do
  path="$(store "$n" "grown-$n-$(now)")"
  before=$(cpu_of "$console")
  figures="$(rest -o /dev/null -w '%{time_starttransfer} %{time_total} %{size_download}' "$base$path/bundle.zip?draft=true")"
  cpu=$(($(cpu_of "$console") - before))
  echo "$figures" | awk -v n="$n" -v cpu="$cpu" '{ printf "%5d hosts: first byte %4.0f ms, %8.2f s, %7.1f MB, %5.2f ns wall and %5.2f ns server CPU a byte\n", n, $1 * 1000, $2, $3 / 1e6, $2 * 1e9 / $3, cpu * 1000 / $3 }'
done
say "memory at most: $(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$console/status") MiB resident"
