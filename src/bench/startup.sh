#!/usr/bin/env bash
# Measures start-up and memory of the console, as a plain jar and with the start-up cache, and of any other web
# application beside it, in turns, with the same Java and options.
#
#   src/bench/startup.sh [-r rounds] [-o "java options"] console.jar [other.jar [path of its first page]]
#
# JAVA chooses the Java, such as JAVA=/opt/jdk-25/bin/java: the cache is AppCDS up to 24 and the AOT cache from 25 on.
set -euo pipefail
rounds=3 options=""
while getopts r:o: option; do
  case "$option" in r) rounds="$OPTARG" ;; o) options="$OPTARG" ;; *) exit 2 ;; esac
done
shift $((OPTIND - 1))
jar="$1" other="${2:-}" other_page="${3:-/}"
java="${JAVA:-java}" port="${PORT:-18090}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
version="$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')"

"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/console"
console="$work/console/$(basename "$jar")"
training=(-Dspring.context.exit=onRefresh -jar "$console" --server.port=0 --console.data-dir="$work/training"
  --console.admin-password=bench-Password-1)
if [ "$version" -ge 25 ]; then
  cache=(-XX:AOTCache="$work/console.cache")
  "$java" $options -XX:AOTCacheOutput="$work/console.cache" "${training[@]}" >"$work/training.log" 2>&1
else
  cache=(-XX:SharedArchiveFile="$work/console.cache")
  "$java" $options -XX:ArchiveClassesAtExit="$work/console.cache" "${training[@]}" >"$work/training.log" 2>&1
fi

# start, wait for the first page, and tell seconds of wall and processor, and MiB resident
measure() { # label, page, options and jar
  local label="$1" page="$2" start pid
  shift 2
  start=$(date +%s%N)
  (cd "$work" && exec "$java" $options "$@" --server.port="$port" >"$work/run.log" 2>&1) &
  pid=$!
  until curl -sf -o /dev/null "http://localhost:$port$page"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/run.log" >&2; exit 1; }
    sleep 0.05
  done
  printf '%s|%s|%s|%s\n' "$label" "$((($(date +%s%N) - start) / 1000000))" \
    "$(awk '{ print ($14 + $15) * 10 }' "/proc/$pid/stat")" "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")" \
    >>"$work/figures"
  kill "$pid"; wait "$pid" 2>/dev/null || true
}

data=(--console.data-dir="$work/data" --console.admin-password=bench-Password-1)
measure "(first start)" /login -jar "$console" "${data[@]}"
for _ in $(seq "$rounds"); do
  measure "console, plain" /login -jar "$console" "${data[@]}"
  measure "console, start-up cache" /login "${cache[@]}" -jar "$console" "${data[@]}"
  [ -z "$other" ] || measure "other" "$other_page" -jar "$other"
done
echo "# $(date -u +%FT%TZ), $(nproc) cores, Java $version, options '$options', load $(cut -d' ' -f1 /proc/loadavg); medians of $rounds"
sort "$work/figures" | awk -F'|' '
  function middle(list, n,   part) { split(list, part, " "); for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++)
    if (part[j] + 0 < part[i] + 0) { t = part[i]; part[i] = part[j]; part[j] = t } return part[int((n + 1) / 2)] }
  { n[$1]++; wall[$1] = wall[$1] " " $2; cpu[$1] = cpu[$1] " " $3; rss[$1] = rss[$1] " " $4 }
  END { for (k in n) printf "%-26s first page after %6.2f s, %6.2f s of processor time, %4d MiB resident\n", k,
    middle(wall[k], n[k]) / 1000, middle(cpu[k], n[k]) / 1000, middle(rss[k], n[k]) }'
