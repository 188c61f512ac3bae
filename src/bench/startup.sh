#!/usr/bin/env bash
# Measures start-up and memory of the console and of any other Spring Boot application beside it, in turns, with the
# same Java and options: as the jar is, taken apart, and with the start-up cache, for which both are trained alike, by
# one start that answers its first page.
#
#   src/bench/startup.sh [-r rounds] [-o "java options"] console.jar [other.jar [path of its first page]]
#
# JAVA chooses the Java, such as JAVA=/opt/jdk-25/bin/java: the cache is AppCDS up to 24 and the AOT cache from 25 on.
# "after GC" is what is still resident after a full collection.
set -euo pipefail
rounds=3 options=""
while getopts r:o: option; do
  case "$option" in r) rounds="$OPTARG" ;; o) options="$OPTARG" ;; *) exit 2 ;; esac
done
shift $((OPTIND - 1))
jar="$1" other="${2:-}" other_page="${3:-/}"
java="${JAVA:-java}" port="${PORT:-18090}"
jcmd="$(dirname "$(readlink -f "$(command -v "$java")")")/jcmd"
work="$(mktemp -d)" pid=""
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT
version="$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')"
if [ "$version" -ge 25 ]; then write=AOTCacheOutput read=AOTCache; else write=ArchiveClassesAtExit read=SharedArchiveFile; fi

# start and wait for the first page; leaves the process in $pid
start() { # page, options and jar
  local page="$1"
  shift
  (cd "$work" && exec "$java" $options "$@" --server.port="$port" >"$work/run.log" 2>&1) &
  pid=$!
  until curl -sf -o "$work/page" "http://localhost:$port$page"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/run.log" >&2; exit 1; }
    sleep 0.05
  done
}

stop() {
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  pid=""
}

resident() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status"; }

# tell seconds of wall and processor until the first page, and MiB resident
measure() { # label, page, options and jar
  local label="$1" from figures
  shift
  from=$(date +%s%N)
  start "$@"
  figures="$label|$((($(date +%s%N) - from) / 1000000))"
  figures+="|$(awk '{ print ($14 + $15) * 10 }' "/proc/$pid/stat")|$(resident)"
  if [ -x "$jcmd" ]; then "$jcmd" "$pid" GC.run >"$work/gc.log"; figures+="|$(resident)"; fi
  echo "$figures" >>"$work/figures"
  stop
}

# take a jar apart and train its cache
prepare() { # name, page, jar and arguments
  local name="$1" page="$2" packed="$3"
  shift 3
  "$java" -Djarmode=tools -jar "$packed" extract --destination "$work/$name"
  start "$page" -XX:$write="$work/$name.cache" -jar "$work/$name/$(basename "$packed")" "$@"
  stop
}

compare() { # name, page, jar and arguments
  local name="$1" page="$2" packed="$3" apart
  apart="$work/$name/$(basename "$packed")"
  shift 3
  measure "$name, plain jar" "$page" -jar "$packed" "$@"
  measure "$name, taken apart" "$page" -jar "$apart" "$@"
  measure "$name, start-up cache" "$page" -XX:$read="$work/$name.cache" -jar "$apart" "$@"
}

jar="$(readlink -f "$jar")"
data=(--console.data-dir="$work/data" --console.admin-password=bench-Password-1)
prepare console /login "$jar" "${data[@]}"
if [ -n "$other" ]; then other="$(readlink -f "$other")"; prepare other "$other_page" "$other"; fi
for _ in $(seq "$rounds"); do
  compare console /login "$jar" "${data[@]}"
  [ -z "$other" ] || compare other "$other_page" "$other"
done
echo "# $(date -u +%FT%TZ), $(nproc) cores, Java $version, options '$options', load $(cut -d' ' -f1 /proc/loadavg); medians of $rounds"
sort "$work/figures" | awk -F'|' '
  function middle(list, n,   part) { split(list, part, " "); for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++)
    if (part[j] + 0 < part[i] + 0) { t = part[i]; part[i] = part[j]; part[j] = t } return part[int((n + 1) / 2)] }
  { n[$1]++; wall[$1] = wall[$1] " " $2; cpu[$1] = cpu[$1] " " $3; rss[$1] = rss[$1] " " $4; gc[$1] = gc[$1] " " $5 }
  END { for (k in n) printf "%-24s first page after %6.2f s, %6.2f s of processor time, %4d MiB resident, %4d after GC\n",
    k, middle(wall[k], n[k]) / 1000, middle(cpu[k], n[k]) / 1000, middle(rss[k], n[k]), middle(gc[k], n[k]) }' | sort
