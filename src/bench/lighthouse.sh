#!/usr/bin/env bash
# Lets Lighthouse look at the pages of a running console as a signed-in user, for a seed pair and for 20 hosts, and prints
# scores, layout shift, largest paint and blocking time of each page.
#
#   src/bench/lighthouse.sh http://localhost:8080 admin PASSWORD
#
# Needs curl, jq, a Chromium, and Node.js with Lighthouse (npm install -g lighthouse, or LIGHTHOUSE=its path). PAGES and
# PRESETS (desktop, mobile) choose fewer. It stores two topologies.
set -euo pipefail
base="$1" user="$2" password="$3"
lighthouse="${LIGHTHOUSE:-lighthouse}"
export CHROME_PATH="${CHROME_PATH:-/usr/bin/chromium}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

token="$(curl -s -c "$work/jar" "$base/login" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -1)"
curl -s -o /dev/null -b "$work/jar" -c "$work/jar" --data-urlencode "_csrf=$token" --data-urlencode "username=$user" \
  --data-urlencode "password=$password" "$base/login"
awk '/JSESSIONID/ { printf "{\"Cookie\":\"JSESSIONID=%s\"}", $7 }' "$work/jar" >"$work/headers.json"

store() { # one line of a design: prints the topology's number
  curl -sSf -u "$user:$password" -H 'Content-Type: text/plain' --data-binary "$1" -o /dev/null -D - \
    "$base/api/topologies?name=lighthouse-$RANDOM" | tr -d '\r' | sed -n 's#^[Ll]ocation: .*/##p'
}

look() { # label, path, preset
  local options=()
  [ "$3" = mobile ] || options=(--preset="$3")
  "$lighthouse" "$base$2" "${options[@]}" --quiet --output=json --output-path="$work/report.json" \
    --only-categories=performance,accessibility,best-practices --extra-headers="$work/headers.json" \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu" >/dev/null
  jq -r --arg page "$1" --arg preset "$3" '[$page, $preset, (.categories.performance, .categories.accessibility,
    .categories["best-practices"] | .score * 100 | round), (.audits["cumulative-layout-shift"].numericValue * 1000 | round / 1000),
    (.audits["largest-contentful-paint"].numericValue | round), (.audits["total-blocking-time"].numericValue | round)] | @tsv' \
    "$work/report.json"
}

pair="$(store '6 192.168.0.1=wcasd* 192.168.0.2=asd')"
many="$(store '6 10.0.0.1=wcasd* 10.0.0.2=cas 10.0.0.[3-20]=as')"
printf 'page\tpreset\tperformance\taccessibility\tbest practices\tlayout shift\tlargest paint ms\tblocking ms\n'
for preset in ${PRESETS:-desktop mobile}; do
  look list /topologies "$preset"
  look new /topologies/new "$preset"
  for page in ${PAGES:-hosts roles settings review deliver start}; do
    look "pair $page" "/topologies/$pair/$page" "$preset"
    look "20 hosts $page" "/topologies/$many/$page" "$preset"
  done
done
