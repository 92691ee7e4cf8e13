<#
.SYNOPSIS
  Reads and changes one account of Active Directory for Latchkey: a runbook of Azure Automation (Windows PowerShell 5.1)
  that runs on a Hybrid Runbook Worker inside the domain. door/run.ps1 starts it.

.DESCRIPTION
  NOT RUN by us: there was no worker and no domain of Windows to try it in. Try the action "account" first.

  Set up, on each machine of the worker group:
    * the module ActiveDirectory: Install-WindowsFeature RSAT-AD-PowerShell
  and in the Automation account:
    * this file as a runbook of the type PowerShell 5.1
    * an encrypted variable LatchkeySecret: the same text as the bot's ON_PREMISES_RUNBOOK_SECRET
    * a variable LatchkeyUnits: the organisational units whose accounts may be changed, as distinguished names with
      semicolons between them. Outside these it changes nothing, whoever asks.
    * as the worker group's credential (Run As): an account that has, on those units only, the rights to read all properties
      and permissions, Reset Password, and the right to write lockoutTime, pwdLastSet and userAccountControl. Nothing
      else, and no group of administrators.
      docs/on-premises.md has the commands.

  Azure Automation keeps what a job was given and what it wrote, for whoever may read jobs. So the password comes sealed,
  and this writes one line of JSON with neither a name nor a password:
        { "account": { ... } }, { "done": true } or { "error": { "kind", "code" } }
#>
param(
    # Of the call, byte for byte, in base64.
    [Parameter(Mandatory)] [string] $Body,
    [Parameter(Mandatory)] [string] $Signature
)

$ErrorActionPreference = 'Stop'
$VerbosePreference = 'SilentlyContinue'
$maxAgeSeconds = 300

function Write-Failure([string] $Kind, [string] $Code) {
    Write-Output (@{ error = @{ kind = $Kind; code = $Code } } | ConvertTo-Json -Compress)
}

function Get-Hmac([byte[]] $Key, [string] $Text) {
    $hmac = New-Object Security.Cryptography.HMACSHA256 (, $Key)
    try { return , $hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($Text)) } finally { $hmac.Dispose() }
}

function ConvertTo-Hex([byte[]] $Bytes) {
    return ([BitConverter]::ToString($Bytes) -replace '-', '').ToLowerInvariant()
}

# Both texts under a key of this moment: how long the comparison takes then says nothing about either.
function Test-SameText([string] $A, [string] $B) {
    $key = New-Object byte[] 32
    $random = [Security.Cryptography.RandomNumberGenerator]::Create()
    try { $random.GetBytes($key) } finally { $random.Dispose() }
    return (ConvertTo-Hex (Get-Hmac $key $A)) -ceq (ConvertTo-Hex (Get-Hmac $key $B))
}

# AES-256-CBC, iv before the text, with a key of this call's own. Only after the signature was found right.
function Open-Sealed([string] $Sealed, [string] $CallId, [byte[]] $Secret) {
    $bytes = [Convert]::FromBase64String($Sealed)
    $aes = [Security.Cryptography.Aes]::Create()
    try {
        $aes.Mode = [Security.Cryptography.CipherMode]::CBC
        $aes.Padding = [Security.Cryptography.PaddingMode]::PKCS7
        $aes.Key = Get-Hmac $Secret "latchkey sealed password $CallId"
        $aes.IV = [byte[]] $bytes[0..15]
        $plain = $aes.CreateDecryptor().TransformFinalBlock($bytes, 16, $bytes.Length - 16)
        return [Text.Encoding]::UTF8.GetString($plain)
    }
    finally { $aes.Dispose() }
}

# A Windows file time. 0, and the largest one, mean "never". After the year 9999 .NET has no moment, and nobody means one.
function ConvertTo-Moment($FileTime) {
    if (-not $FileTime -or $FileTime -gt [datetime]::MaxValue.ToFileTimeUtc()) { return $null }
    return [datetime]::FromFileTimeUtc([long] $FileTime).ToString('o')
}

# 21 bytes: one bit for each hour of the week in UTC, from Sunday 00:00, the lowest bit first.
function Get-LogonHours([byte[]] $Hours) {
    if (-not $Hours) { return 'any' }
    if ($Hours.Length -ne 21) { throw 'The logon hours could not be read' }
    if (@($Hours | Where-Object { $_ -ne 0xFF }).Count -eq 0) { return 'any' }
    $now = [datetime]::UtcNow
    $hour = [int] $now.DayOfWeek * 24 + $now.Hour
    $isAllowed = $Hours[[Math]::Floor($hour / 8)] -band (1 -shl ($hour % 8))
    if ($isAllowed) { return 'now' } else { return 'not-now' }
}

# Protected groups, by numbers that are the same in every language: bot/ldap/protectedGroups.ts. The names are for people.
$protected = @{
    'S-1-5-32-544' = 'Administrators'
    'S-1-5-32-548' = 'Account Operators'
    'S-1-5-32-549' = 'Server Operators'
    'S-1-5-32-550' = 'Print Operators'
    'S-1-5-32-551' = 'Backup Operators'
    'S-1-5-32-552' = 'Replicator'
}
# Of a domain, by their own number. Those of the forest are in another domain than the account.
$protectedOfDomain = @{
    '498' = 'Enterprise Read-only Domain Controllers'
    '512' = 'Domain Admins'
    '516' = 'Domain Controllers'
    '517' = 'Cert Publishers'
    '518' = 'Schema Admins'
    '519' = 'Enterprise Admins'
    '520' = 'Group Policy Creator Owners'
    '521' = 'Read-only Domain Controllers'
    '525' = 'Protected Users'
    '526' = 'Key Admins'
    '527' = 'Enterprise Key Admins'
}
# DnsAdmins has no SID that is the same everywhere.
$protectedByName = 'DnsAdmins'

function Get-Wall($User, [string[]] $Units, [string] $Server) {
    $wall = @()
    # As bot/ldap/look.ts does: any number above 0.
    if ($User.adminCount -gt 0) { $wall += @{ why = 'admin-count' } }
    # The account of this runbook itself. Whoever had its password changed would take it over.
    if ($User.SID.Value -eq [Security.Principal.WindowsIdentity]::GetCurrent().User.Value) { $wall += @{ why = 'bot-itself' } }
    $named = @(Get-ADGroup -Filter "sAMAccountName -eq '$protectedByName'" -Server $Server | ForEach-Object { $_.SID.Value })
    # An account without groups is one whose groups could not be read: everybody is in Domain Users at least.
    if (@($User.tokenGroups).Count -eq 0) { throw 'The groups could not be read' }
    # Nested membership counts: tokenGroups has all of it.
    foreach ($group in @($User.tokenGroups) + @($User.sIDHistory | Where-Object { $_ })) {
        $sid = $group.Value
        $name = $protected[$sid]
        if ($sid -match '^S-1-5-21-\d+-\d+-\d+-(\d+)$') { $name = $protectedOfDomain[$Matches[1]] }
        if ($sid -in $named) { $name = $protectedByName }
        if ($name) { $wall += @{ why = 'protected-group'; group = $name } }
    }
    # A comma that is part of a name has a backslash before it, and begins no unit.
    $inside = @($Units | Where-Object {
            [regex]::IsMatch($User.DistinguishedName, "(?<!\\)(?:\\\\)*,$([regex]::Escape($_))$", 'IgnoreCase, CultureInvariant')
        })
    if ($inside.Count -eq 0) { $wall += @{ why = 'outside' } }
    return , $wall
}

# What would be good news if it were not set: schemaIDGUID, and property set. bot/ldap/hidden.ts has the same list.
$goodNews = [ordered] @{
    adminCount         = 'bf967918-0de6-11d0-a285-00aa003049e2'
    sIDHistory         = '17eb4278-d167-11d0-b002-0000f80367c1', '59ba2f42-79a2-11d0-9020-00c04fc2d3cf'
    userAccountControl = 'bf967a68-0de6-11d0-a285-00aa003049e2', '4c164200-20c0-11d0-a768-00aa006e0529'
    lockoutTime        = '28630ebf-41d5-11d1-a9c1-0000f80367c1'
    badPwdCount        = 'bf96792e-0de6-11d0-a285-00aa003049e2', '5f202010-79a5-11d0-9020-00c04fc2d4cf'
    badPasswordTime    = 'bf96792d-0de6-11d0-a285-00aa003049e2', '5f202010-79a5-11d0-9020-00c04fc2d4cf'
    pwdLastSet         = 'bf967a0a-0de6-11d0-a285-00aa003049e2', '4c164200-20c0-11d0-a768-00aa006e0529'
    accountExpires     = 'bf967915-0de6-11d0-a285-00aa003049e2', '4c164200-20c0-11d0-a768-00aa006e0529'
    logonHours         = 'bf9679ab-0de6-11d0-a285-00aa003049e2', '5f202010-79a5-11d0-9020-00c04fc2d4cf'
    userWorkstations   = 'bf9679d7-0de6-11d0-a285-00aa003049e2', '5f202010-79a5-11d0-9020-00c04fc2d4cf'
}

# A controller shows an attribute that may not be read as one that is not set. The account's list of rights tells them
# apart: the first entry that speaks of reading it, to who runs this or one of its groups, decides.
function Get-Hidden($User) {
    # Without it nobody knows, so everything is hidden.
    if (-not $User.nTSecurityDescriptor) { return @($goodNews.Keys) }
    $me = [Security.Principal.WindowsIdentity]::GetCurrent()
    # Everyone and Authenticated Users too: whoever signed in is both.
    $own = @($me.User.Value) + @($me.Groups | ForEach-Object { $_.Value }) + @('S-1-1-0', 'S-1-5-11')
    $readProperty = 0x10
    $inheritOnly = [Security.AccessControl.PropagationFlags]::InheritOnly
    $rules = @($User.nTSecurityDescriptor.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier]) |
            Where-Object { ([int] $_.ActiveDirectoryRights -band $readProperty) -and -not ($_.PropagationFlags -band $inheritOnly) } |
            Where-Object { $_.IdentityReference.Value -in $own })
    return @($goodNews.Keys | Where-Object {
            $guids = @($goodNews[$_]) + @([guid]::Empty.ToString())
            $first = $rules | Where-Object { $_.ObjectType.ToString() -in $guids } | Select-Object -First 1
            -not $first -or $first.AccessControlType -eq 'Deny'
        })
}

$properties = 'accountExpires', 'adminCount', 'badPasswordTime', 'badPwdCount', 'CannotChangePassword', 'lockoutTime', 'logonHours',
    'msDS-User-Account-Control-Computed', 'nTSecurityDescriptor', 'pwdLastSet', 'sIDHistory', 'tokenGroups', 'userAccountControl', 'userWorkstations'

# By its SID, which can be neither renamed nor used again. tokenGroups needs a search of that one object.
function Read-User([string] $Sid, [string] $Server) {
    $found = Get-ADUser -Identity $Sid -Server $Server
    $user = Get-ADUser -SearchBase $found.DistinguishedName -SearchScope Base -LDAPFilter '(objectClass=user)' `
        -Properties $properties -Server $Server
    if ($user.SID.Value -ne $Sid) { throw 'Another account came back' }
    # Every account has these. Without them nothing about locks and dates is believed, as in bot/ldap/toAccount.ts.
    foreach ($name in 'userAccountControl', 'msDS-User-Account-Control-Computed', 'pwdLastSet') {
        if ($null -eq $user.$name) { throw [UnauthorizedAccessException]::new('Something could not be read') }
    }
    return $user
}

function Get-Account($User, $Wall, [string] $Server) {
    $flags = [int] $User.userAccountControl
    $computed = [int] $User.'msDS-User-Account-Control-Computed'
    $isExpired = $computed -band 0x800000
    return [ordered] @{
        controller           = $Server
        lockedOutSince       = if ($computed -band 0x10) { ConvertTo-Moment $User.lockoutTime } else { $null }
        wrongPasswords       = [int] $User.badPwdCount
        lastWrongPassword    = ConvertTo-Moment $User.badPasswordTime
        enabled              = -not ($flags -band 0x2)
        password             = if ($flags -band 0x10000) { 'never-expires' } elseif (-not $isExpired) { 'valid' } elseif ($User.pwdLastSet) { 'expired' } else { 'must-change' }
        cannotChangePassword = [bool] $User.CannotChangePassword
        passwordSetAt        = ConvertTo-Moment $User.pwdLastSet
        expiresAt            = ConvertTo-Moment $User.accountExpires
        logonHours           = Get-LogonHours $User.logonHours
        workstations         = @(([string] $User.userWorkstations) -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
        smartCardOnly        = [bool] ($flags -band 0x40000)
        wall                 = @($Wall)
    }
}

# Old value out and new value in, in one change: when somebody changed the flags in between, nothing happens.
function Set-Flags([string] $Sid, [string] $Server, [int] $From, [int] $To) {
    if ($From -eq $To) { return }
    Set-ADUser -Identity $Sid -Server $Server -Remove @{ userAccountControl = $From } -Add @{ userAccountControl = $To }
}

function Get-FailureKind($Exception) {
    switch -Regex ($Exception.GetType().Name) {
        '^ADIdentityNotFoundException$' { return 'not-found' }
        '^(ADPasswordComplexityException|ADPasswordException|ADInvalidPasswordException)$' { return 'rejected' }
        '^(UnauthorizedAccessException|ADAuthenticationException)$' { return 'forbidden' }
    }
    # 8344: insufficient access rights. 5: access denied. 8202: no such value, so the flags were changed meanwhile.
    if ($Exception.ErrorCode -in 5, 8344) { return 'forbidden' }
    if ($Exception.ErrorCode -eq 8202) { return 'rejected' }
    return 'unavailable'
}

$secret = [Text.Encoding]::UTF8.GetBytes([string] (Get-AutomationVariable -Name 'LatchkeySecret'))
$units = @(([string] (Get-AutomationVariable -Name 'LatchkeyUnits')) -split ';' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
$rawBody = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Body))
$expected = 'sha256=' + (ConvertTo-Hex (Get-Hmac $secret $rawBody))
if ($secret.Length -lt 32 -or -not (Test-SameText $expected $Signature)) {
    Write-Failure 'forbidden' 'BadSignature'
    return
}

$call = $rawBody | ConvertFrom-Json
$sentAt = ([datetime] $call.sentAt).ToUniversalTime()
$until = ([datetime] $call.until).ToUniversalTime()
# The bot gave up, or another one would be waiting. A job that waited in the queue for long changes nothing any more.
if ([datetime]::UtcNow -gt $until -or ($until - $sentAt).TotalSeconds -gt $maxAgeSeconds) {
    Write-Failure 'throttled' 'TooLate'
    return
}
# Nothing else can be done, whoever has the secret.
$actions = 'account', 'unlock', 'set-password', 'enable', 'disable'
$isCall = ($actions -ccontains $call.action) -and
    $call.sid -match '^S-1-5-21-\d{1,10}-\d{1,10}-\d{1,10}-\d{1,10}$'
if (-not $isCall) {
    Write-Failure 'rejected' 'BadCall'
    return
}

$isSent = $false
$isMade = $false
try {
    Import-Module ActiveDirectory -Verbose:$false
    $server = [string] $call.controller
    if (-not $server) { $server = [string] (Get-ADDomainController -Discover -Writable -NextClosestSite).HostName[0] }
    # Where the change goes is a controller of this domain that can write, and nothing else.
    if ($server -notin @((Get-ADDomain).ReplicaDirectoryServers)) {
        Write-Failure 'rejected' 'BadController'
        return
    }
    $sid = [string] $call.sid
    $user = Read-User $sid $server
    # Could not check: nothing is said of the account, and nothing changed.
    if (@(Get-Hidden $user).Count -gt 0) {
        Write-Failure 'forbidden' 'NotReadable'
        return
    }
    $wall = Get-Wall $user $units $server
    if ($call.action -eq 'account') {
        Write-Output (@{ account = Get-Account $user $wall $server } | ConvertTo-Json -Depth 4 -Compress)
        return
    }
    if ($wall.Count -gt 0) {
        Write-Failure 'forbidden' 'Walled'
        return
    }
    $flags = [int] $user.userAccountControl
    # Nobody would be asked to change it, so it would stay.
    if ($call.action -eq 'set-password' -and $flags -band 0x10000) {
        Write-Failure 'rejected' 'PasswordNeverExpires'
        return
    }
    # They would be asked to change it, and may not: nobody would get in.
    if ($call.action -eq 'set-password' -and $user.CannotChangePassword) {
        Write-Failure 'rejected' 'PasswordCannotChange'
        return
    }
    $isSent = $true
    switch ($call.action) {
        'unlock' { Unlock-ADAccount -Identity $sid -Server $server }
        'set-password' {
            $password = ConvertTo-SecureString (Open-Sealed $call.sealed $call.callId $secret) -AsPlainText -Force
            Set-ADAccountPassword -Identity $sid -Server $server -Reset -NewPassword $password
            $isMade = $true
            $password.Dispose()
            Set-ADUser -Identity $sid -Server $server -Replace @{ pwdLastSet = 0 }
        }
        'enable' { Set-Flags $sid $server $flags ($flags -band -bnot 0x2) }
        'disable' { Set-Flags $sid $server $flags ($flags -bor 0x2) }
    }
    $isMade = $true
    # On the same controller: the others hear of it later.
    $after = Read-User $sid $server
    $isSeen = switch ($call.action) {
        'unlock' { -not ([int] $after.'msDS-User-Account-Control-Computed' -band 0x10) }
        'set-password' { [long] $after.pwdLastSet -eq 0 }
        'enable' { -not ([int] $after.userAccountControl -band 0x2) }
        'disable' { [bool] ([int] $after.userAccountControl -band 0x2) }
    }
    if ($isSeen) { Write-Output '{"done":true}' } else { Write-Failure 'unavailable' 'NotSeen' }
}
catch {
    $kind = if ($isMade) { 'unavailable' } else { Get-FailureKind $_.Exception }
    # Before anything was sent, the bot may simply come back.
    if (-not $isSent -and $kind -eq 'unavailable' -and $call.action -ne 'account') { $kind = 'throttled' }
    # The message stays here: it may name people. After the word for the policy alone the bot tries another password.
    $name = $_.Exception.GetType().Name
    Write-Failure $kind $(if ($kind -eq 'rejected' -and $name -match 'Password') { 'PasswordPolicy' } else { $name })
}
