# Checks the o2server folder it stands in. Changes nothing, needs nothing but PowerShell.
#   verify.bat before                 before the host is started
#   verify.bat after                  once everything runs
#   verify.bat after K7QXM-4 data     for step 4 of a run: the word makes the code good
#                                     for that step only, the roles are all it looks at
param([string]$phase = '')
$phase = $phase.ToLowerInvariant()
$script:challenge = ($args -join ' ').ToLowerInvariant()
$script:parts = @($challenge -split ' ' | Select-Object -Skip 1)

$lang = 'en'
if ([Globalization.CultureInfo]::CurrentUICulture.Name -like 'zh*') { $lang = 'zh' }

@say@
$script:passed = 0
$script:failed = 0
$script:unknown = 0
$script:listed = @()
$script:address = ''

function Ok { $script:passed++; Write-Output ((Say 'status.ok') + ' ' + (Say @args)) }
function Fail { $script:failed++; Write-Output ((Say 'status.fail') + ' ' + (Say @args)) }
function Cannot { $script:unknown++; Write-Output ((Say 'status.unknown') + ' ' + (Say @args)) }

function Sha256([byte[]]$bytes) {
	$sha = [Security.Cryptography.SHA256]::Create()
	return [BitConverter]::ToString($sha.ComputeHash($bytes)).Replace('-', '').ToLowerInvariant()
}

function Sha256Text([string[]]$lines) {
	return Sha256 ([Text.Encoding]::UTF8.GetBytes(($lines -join "`n") + "`n"))
}

function Own-Addresses {
	[Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces() | ForEach-Object {
		$_.GetIPProperties().UnicastAddresses | ForEach-Object { $_.Address.ToString() }
	}
}

function Refuse {
	Fail @args
	Write-Output (Say 'host.refused')
	exit 1
}

function Is-Own-Name([string]$name, [string[]]$own) {
	$names = @([Net.Dns]::GetHostName().ToLowerInvariant())
	try { $names += [Net.Dns]::GetHostEntry('').HostName.ToLowerInvariant() } catch { }
	if ($names -contains $name) { return $true }
	try {
		foreach ($found in [Net.Dns]::GetHostAddresses($name)) {
			if ($own -contains $found.ToString()) { return $true }
		}
	} catch { }
	return $false
}

function Right-Host([string]$expected) {
	$script:address = $expected
	if (-not (Test-Path -LiteralPath 'local/node.cfg' -PathType Leaf)) { Refuse 'host.noConfig' }
	$configured = [IO.File]::ReadAllText((Join-Path $PWD.Path 'local/node.cfg')).Trim()
	if ($configured -cne $expected) { Refuse 'host.config' $configured $expected }
	$own = @(Own-Addresses)
	if ($expected -match '^[0-9.]+$') {
		if ($own -notcontains $expected) { Refuse 'host.other' $expected ($own -join ' ') }
	} elseif (-not (Is-Own-Name $expected $own)) {
		Refuse 'host.name' $expected ([Net.Dns]::GetHostName())
	}
	Ok 'host.ok' $expected
}

function Files-Intact {
	if (-not (Test-Path -LiteralPath 'MANIFEST.sha256' -PathType Leaf)) { Fail 'files.noManifest'; return }
	$count = 0
	$bad = 0
	foreach ($line in [IO.File]::ReadAllLines((Join-Path $PWD.Path 'MANIFEST.sha256'))) {
		$count++
		$path = $line.Substring(66)
		$script:listed += $path
		if (-not (Test-Path -LiteralPath $path -PathType Leaf)) {
			$bad++
			Fail 'files.missing' $path
		} elseif ((Sha256 ([IO.File]::ReadAllBytes((Join-Path $PWD.Path $path)))) -ne $line.Substring(0, 64)) {
			$bad++
			Fail 'files.changed' $path
		}
	}
	if ($bad -eq 0) { Ok 'files.ok' $count }
}

function No-Strays {
	$strays = 0
	if (Test-Path -LiteralPath 'config' -PathType Container) {
		foreach ($file in [IO.Directory]::GetFiles((Join-Path $PWD.Path 'config'))) {
			$name = [IO.Path]::GetFileName($file)
			if ($name -clike 'node_*.json' -and $script:listed -cnotcontains "config/$name") {
				$strays++
				Fail 'strays.found' "config/$name"
			}
		}
	}
	if ($strays -eq 0) { Ok 'strays.none' }
}

function No-File([string]$path) {
	if (Test-Path -LiteralPath $path) { Fail 'legacy.found' $path } else { Ok 'legacy.none' $path }
}

function Tcp-State([string]$name, [int]$port) {
	$client = New-Object Net.Sockets.TcpClient
	try {
		$attempt = $client.BeginConnect($name, $port, $null, $null)
		if (-not $attempt.AsyncWaitHandle.WaitOne(2500)) { return 'unreachable' }
		$client.EndConnect($attempt)
		return 'open'
	} catch {
		$cause = $_.Exception.GetBaseException()
		if ($cause -is [Net.Sockets.SocketException] -and $cause.SocketErrorCode -eq 'ConnectionRefused') { return 'refused' }
		return 'unreachable'
	} finally {
		$client.Close()
	}
}

function Is-Wanted([string]$label) {
	if ($script:parts.Count -eq 0) { return $true }
	foreach ($part in $script:parts) {
		if (($label -split ', ') -contains $part) { return $true }
	}
	return $false
}

function Own-Port([int]$port, [string]$label) {
	if (-not (Is-Wanted $label)) { return }
	$ports = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpListeners() |
		ForEach-Object { $_.Port }
	$open = @($ports) -contains $port
	if ($phase -eq 'before') {
		if ($open) { Fail 'port.taken' $port $label } else { Ok 'port.free' $port $label }
	} else {
		if ($open) { Ok 'port.open' $port $label } else { Fail 'port.closed' $port $label }
	}
}

function Neighbour([string]$name, [int[]]$ports) {
	if ($script:parts.Count -gt 0) { return }
	foreach ($port in $ports) {
		$state = Tcp-State $name $port
		if ($state -eq 'open') { Ok 'reach.open' $name $port }
		elseif ($state -eq 'unreachable') { Fail 'reach.none' $name $port; return }
		elseif ($phase -eq 'before') { Ok 'reach.soon' $name $port }
		else { Fail 'reach.closed' $name $port }
	}
}

function Database([string]$name, [int]$port) {
	if ($script:parts.Count -gt 0) { return }
	if ((Tcp-State $name $port) -eq 'open') { Ok 'database.open' $name $port }
	else { Fail 'database.none' $name $port }
}

function File-Store([string]$name, [int]$port) {
	if ($script:parts.Count -gt 0) { return }
	if ((Tcp-State $name $port) -eq 'open') { Ok 'store.open' $name $port }
	else { Fail 'store.none' $name $port }
}

function Finish {
	Write-Output (Say 'summary' $script:passed $script:failed $script:unknown)
	$result = 'passed'
	if ($script:unknown -gt 0) { $result = 'partly' }
	if ($script:failed -gt 0) { $result = 'failed' }
	$letters = @{
@letters@
	}
	if (Test-Path -LiteralPath 'MANIFEST.sha256' -PathType Leaf) {
		$manifest = Sha256 ([IO.File]::ReadAllBytes((Join-Path $PWD.Path 'MANIFEST.sha256')))
		$letter = $letters["$phase $result"]
		$lines = @($script:address, $manifest, $phase, $result)
		if ($script:challenge -ne '') { $lines += $script:challenge }
		$proof = (Sha256Text $lines).Substring(0, 12)
		$check = (Sha256Text @("$letter$proof")).Substring(0, 3)
		$code = ("$letter$proof$check".ToUpperInvariant() -replace '(....)(?=.)', '$1-')
		Write-Output (Say 'code' $code)
	} else {
		Write-Output (Say 'code.none')
	}
	if ($result -eq 'failed') { exit 1 }
	exit 0
}

if (($phase -ne 'before' -and $phase -ne 'after') -or $challenge -match '[^a-z0-9 -]') {
	Write-Output (Say 'usage' 'verify.bat')
	exit 1
}
Set-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)

@checks@
Finish
