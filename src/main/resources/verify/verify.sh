#!/bin/sh
# Checks the o2server folder it stands in. Changes nothing, needs a POSIX sh.
#   sh verify.sh before                 before the host is started
#   sh verify.sh after                  once everything runs
#   sh verify.sh after K7QXM-4 data     for step 4 of a run: the word makes the code good
#                                       for that step only, the roles are all it looks at

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
zh*) lang=zh ;;
*) lang=en ;;
esac
LC_ALL=C
export LC_ALL

@say@
has() {
	command -v "$1" >/dev/null 2>&1
}

passed=0
failed=0
unknown=0

ok() {
	passed=$((passed + 1))
	printf '%s %s\n' "$(say status.ok)" "$(say "$@")"
}

fail() {
	failed=$((failed + 1))
	printf '%s %s\n' "$(say status.fail)" "$(say "$@")"
}

cannot() {
	unknown=$((unknown + 1))
	printf '%s %s\n' "$(say status.unknown)" "$(say "$@")"
}

# The SHA-256 of what is read, or nothing where no tool can work it out.
sha256() {
	if has sha256sum; then
		sha256sum | cut -c1-64
	elif has shasum; then
		shasum -a 256 | cut -c1-64
	elif has openssl; then
		openssl dgst -sha256 | sed 's/.*= *//'
	elif has busybox; then
		busybox sha256sum 2>/dev/null | cut -c1-64
	elif has sha256; then
		sha256 -q
	elif has python3; then
		python3 -c 'import hashlib,sys;print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'
	else
		cat >/dev/null
	fi
}

# Runs a command, but not for long.
limited() {
	if has timeout; then
		timeout 3 "$@"
		return
	fi
	"$@" &
	child=$!
	(
		sleep 3
		kill "$child"
	) >/dev/null 2>&1 &
	watch=$!
	wait "$child"
	status=$?
	kill "$watch" 2>/dev/null
	return "$status"
}

own_addresses() {
	if has ip; then
		ip -o addr show | sed -n 's/.* inet6\{0,1\} \([0-9a-fA-F.:]*\).*/\1/p'
	elif has ifconfig; then
		ifconfig -a | sed -n 's/.*inet \(addr:\)\{0,1\}\([0-9.]*\).*/\2/p'
	elif [ -r /proc/net/fib_trie ]; then
		sed -n -e '/|--/{s/.*|-- *//;h;}' -e '/host LOCAL/{x;p;x;}' /proc/net/fib_trie | sort -u
	elif has hostname; then
		hostname -I 2>/dev/null | tr ' ' '\n'
	fi 2>/dev/null
}

own_names() {
	{
		hostname
		hostname -f
		uname -n
		cat /etc/hostname
	} 2>/dev/null | tr '[:upper:]' '[:lower:]'
}

addresses_of() {
	if has getent; then
		getent hosts "$1" | sed 's/[[:space:]].*//'
	else
		sed 's/#.*//' /etc/hosts | tr '\t' ' ' | sed -n "s/^ *\([^ ]*\) .*/\1 &/p" | while read -r first rest; do
			case " $rest " in
			*" $1 "*) printf '%s\n' "$first" ;;
			esac
		done
	fi 2>/dev/null
}

in_list() {
	case "
$2
" in
	*"
$1
"*) return 0 ;;
	esac
	return 1
}

is_own_name() {
	in_list "$1" "$(own_names)" && return 0
	for found in $(addresses_of "$1"); do
		in_list "$found" "$own" && return 0
	done
	return 1
}

refuse() {
	fail "$@"
	say host.refused
	exit 1
}

right_host() {
	address=$1
	[ -f local/node.cfg ] || refuse host.noConfig
	configured=$(cat local/node.cfg)
	[ "$configured" = "$address" ] || refuse host.config "$configured" "$address"
	own=$(own_addresses)
	case $address in
	*[!0-9.]*)
		is_own_name "$address" || refuse host.name "$address" "$(own_names | sed -n 1p)"
		;;
	*)
		if [ -z "$own" ]; then
			cannot host.unknown "$address"
			return
		fi
		in_list "$address" "$own" || refuse host.other "$address" "$(printf '%s' "$own" | tr '\n' ' ')"
		;;
	esac
	ok host.ok "$address"
}

files_intact() {
	listed=
	if [ ! -f MANIFEST.sha256 ]; then
		fail files.noManifest
		return
	fi
	can_sum=$(printf '' | sha256)
	count=0
	bad=0
	while read -r sum path; do
		count=$((count + 1))
		listed="$listed
$path"
		if [ ! -f "$path" ]; then
			bad=$((bad + 1))
			fail files.missing "$path"
		elif [ -n "$can_sum" ] && [ "$(sha256 <"$path")" != "$sum" ]; then
			bad=$((bad + 1))
			fail files.changed "$path"
		fi
	done <MANIFEST.sha256
	if [ -z "$can_sum" ]; then
		cannot files.noTool
	elif [ "$bad" = 0 ]; then
		ok files.ok "$count"
	fi
}

no_strays() {
	strays=0
	for file in config/node_*.json; do
		[ -e "$file" ] || continue
		in_list "$file" "$listed" && continue
		strays=$((strays + 1))
		fail strays.found "$file"
	done
	[ "$strays" = 0 ] && ok strays.none
}

no_file() {
	if [ -e "$1" ]; then
		fail legacy.found "$1"
	else
		ok legacy.none "$1"
	fi
}

# Prints open, refused, unreachable, or nothing where no tool can tell.
tcp_state() {
	if has bash; then
		answer=$(limited bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2" 2>&1) && echo open && return
	elif has python3; then
		answer=$(python3 -c 'import socket,sys
socket.create_connection((sys.argv[1],int(sys.argv[2])),2).close()' "$1" "$2" 2>&1) && echo open && return
	elif has perl; then
		answer=$(perl -MIO::Socket::INET -e 'IO::Socket::INET->new(PeerAddr=>$ARGV[0],PeerPort=>$ARGV[1],Timeout=>2) or die $@' "$1" "$2" 2>&1) && echo open && return
	elif has nc; then
		# Some versions wait for the other side once connected; connecting takes 2 s at most.
		answer=$(limited nc -w 2 "$1" "$2" </dev/null 2>&1)
		case $? in
		0 | 124 | 143) echo open && return ;;
		esac
		[ -n "$answer" ] || answer=$(limited nc -v -w 2 "$1" "$2" </dev/null 2>&1)
	else
		return
	fi
	case $answer in
	*[Rr]efused*) echo refused ;;
	'' | *"imed out"* | *[Tt]imeout* | *nreachable* | *[Nn]"o route"* | *"not known"* | *ervname* | *"o address"* | \
		*[Bb]"ad hostname"* | *"bad address"* | *esolv* | *esolution* | *lookup*) echo unreachable ;;
	esac
}

# Prints open or closed for a port of this host, or nothing where nothing can tell.
own_port_state() {
	if [ -r /proc/net/tcp ]; then
		if cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
			grep -i -q "^ *[0-9]*: [0-9A-F]*:$(printf '%04X' "$1") [0-9A-F]*:0000 0A "; then
			echo open
		else
			echo closed
		fi
		return
	fi
	case $(tcp_state "$address" "$1") in
	open) echo open ;;
	refused) echo closed ;;
	esac
}

# Whether a port's role is among those asked for.
wanted() {
	[ -n "$parts" ] || return 0
	for part in $parts; do
		case ", $1, " in
		*", $part, "*) return 0 ;;
		esac
	done
	return 1
}

own_port() {
	wanted "$2" || return 0
	case "$phase $(own_port_state "$1")" in
	"before closed") ok port.free "$1" "$2" ;;
	"before open") fail port.taken "$1" "$2" ;;
	"after open") ok port.open "$1" "$2" ;;
	"after closed") fail port.closed "$1" "$2" ;;
	*) cannot port.unknown "$1" "$2" ;;
	esac
}

neighbour() {
	host=$1
	shift
	[ -z "$parts" ] || return 0
	for port; do
		case "$phase $(tcp_state "$host" "$port")" in
		*" open") ok reach.open "$host" "$port" ;;
		"before refused") ok reach.soon "$host" "$port" ;;
		"after refused") fail reach.closed "$host" "$port" ;;
		*" unreachable")
			fail reach.none "$host" "$port"
			return
			;;
		*) cannot reach.unknown "$host" "$port" ;;
		esac
	done
}

database() {
	[ -z "$parts" ] || return 0
	case $(tcp_state "$1" "$2") in
	open) ok database.open "$1" "$2" ;;
	'') cannot reach.unknown "$1" "$2" ;;
	*) fail database.none "$1" "$2" ;;
	esac
}

file_store() {
	[ -z "$parts" ] || return 0
	case $(tcp_state "$1" "$2") in
	open) ok store.open "$1" "$2" ;;
	'') cannot reach.unknown "$1" "$2" ;;
	*) fail store.none "$1" "$2" ;;
	esac
}

finish() {
	say summary "$passed" "$failed" "$unknown"
	manifest=$(sha256 2>/dev/null <MANIFEST.sha256)
	if [ "$failed" -gt 0 ]; then
		result=failed
	elif [ "$unknown" -gt 0 ]; then
		result=partly
	else
		result=passed
	fi
	case "$phase $result" in
@letters@
	esac
	if [ -n "$manifest" ]; then
		proof=$(printf '%s\n' "$address" "$manifest" "$phase" "$result" ${challenge:+"$challenge"} | sha256 | cut -c1-12)
		check=$(printf '%s\n' "$letter$proof" | sha256 | cut -c1-3)
		say code "$(printf '%s' "$letter$proof$check" | tr '[:lower:]' '[:upper:]' | sed 's/..../&-/g; s/-$//')"
	else
		say code.none
	fi
	[ "$result" != failed ]
	exit
}

phase=${1:-}
case $phase in
before | after) ;;
*)
	say usage 'sh verify.sh'
	exit 1
	;;
esac
shift
challenge=$(printf '%s' "$*" | tr '[:upper:]' '[:lower:]')
case $challenge in
*[!a-z0-9\ -]*)
	say usage 'sh verify.sh'
	exit 1
	;;
*' '*) parts=${challenge#* } ;;
*) parts= ;;
esac
cd "$(dirname "$0")" || exit 1

@checks@
finish
