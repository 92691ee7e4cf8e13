<#
.SYNOPSIS
  The other side of runbookCall.ts: an HTTP-triggered Azure Function (PowerShell 7.4) that reads and clears the
  Restricted entities list, and reads and repairs a mailbox that somebody else was in, with the documented cmdlets
  of ExchangeOnlineManagement.

.DESCRIPTION
  NOT RUN by us: there was no Exchange Online tenant to try it in. Try "get" first, on an address that is not
  restricted.

  Set up:
    * requirements.psd1:  @{ 'ExchangeOnlineManagement' = '3.*' }
    * function.json next to this file (HTTP trigger, POST, authLevel "function")
    * application settings:
        RUNBOOK_SECRET         the same text as the bot's; at least 32 characters
        EXCHANGE_ORGANIZATION  contoso.onmicrosoft.com
    * a system-assigned managed identity with the application permission Exchange.ManageAsApp of
      "Office 365 Exchange Online" and the Entra role Exchange Administrator
      (learn.microsoft.com/powershell/exchange/connect-exo-powershell-managed-identity)

  In:   POST, X-Latchkey-Signature: sha256=<hex HMAC-SHA256 of the body>
        { operation: "get" | "remove", senderAddress, reason?, callId, sentAt }
  Out:  200 { restricted: false } | { restricted: true, row: { senderAddress, reason, createdAt } }
        200 { removed: true }
        { operation: "run", cmdlet, parameters, callId, sentAt }  ->  200 { rows: [ { ...every column } ] }
        { error: { kind, code? } }, kind: not-found | forbidden | throttled | unavailable | rejected | limit-reached
#>
using namespace System.Net
using namespace System.Security.Cryptography
using namespace System.Text

param($Request, $TriggerMetadata)

$ErrorActionPreference = 'Stop'
$maxAgeSeconds = 300

function Send-Answer([HttpStatusCode] $Status, [hashtable] $Body) {
    Push-OutputBinding -Name Response -Value ([HttpResponseContext]@{
        StatusCode = $Status
        Headers    = @{ 'Content-Type' = 'application/json' }
        Body       = ($Body | ConvertTo-Json -Depth 6 -Compress)
    })
}

function Send-Failure([HttpStatusCode] $Status, [string] $Kind, [string] $Code) {
    Send-Answer $Status @{ error = @{ kind = $Kind; code = $Code } }
}

# Over the exact bytes that came in: parsed and written again they need not be the same.
function Test-Signature([string] $RawBody, [string] $Header) {
    if (-not $env:RUNBOOK_SECRET -or $env:RUNBOOK_SECRET.Length -lt 32) { return $false }
    $hmac = [HMACSHA256]::new([Encoding]::UTF8.GetBytes($env:RUNBOOK_SECRET))
    try { $hash = $hmac.ComputeHash([Encoding]::UTF8.GetBytes($RawBody)) } finally { $hmac.Dispose() }
    $expected = 'sha256=' + [Convert]::ToHexString($hash).ToLowerInvariant()
    return [CryptographicOperations]::FixedTimeEquals(
        [Encoding]::UTF8.GetBytes($expected), [Encoding]::UTF8.GetBytes([string] $Header))
}

# ConvertFrom-Json makes a DateTime of an ISO 8601 text by itself.
function Test-Fresh($SentAt) {
    try { $sent = ([datetime] $SentAt).ToUniversalTime() } catch { return $false }
    return [Math]::Abs(([datetime]::UtcNow - $sent).TotalSeconds) -le $maxAgeSeconds
}

# No code is published for the unblock limit (Remove-BlockedSenderAddress: "you get an error"): both words have to
# be there. The text itself stays here; it may name people.
function Get-FailureKind([string] $Message) {
    if ($Message -match 'unblock' -and $Message -match 'limit|exceed|maximum') { return 'limit-reached' }
    if ($Message -match "couldn't be found|ObjectNotFoundException") { return 'not-found' }
    if ($Message -match "isn't supported in this scenario|AccessDenied|Unauthorized") { return 'forbidden' }
    if ($Message -match 'throttl|Too many requests') { return 'throttled' }
    return 'rejected'
}

if (-not (Test-Signature $Request.RawBody $Request.Headers['X-Latchkey-Signature'])) {
    Send-Failure Unauthorized 'forbidden' 'BadSignature'
    return
}
$call = $Request.RawBody | ConvertFrom-Json
if (-not (Test-Fresh $call.sentAt)) {
    Send-Failure Unauthorized 'forbidden' 'TooOld'
    return
}
# Nothing else can be run, whoever has the secret: each cmdlet with the parameters that the bot sends.
$allowed = @{
    'Get-InboxRule'           = 'Mailbox', 'IncludeHidden'
    'Enable-InboxRule'        = 'Mailbox', 'Identity', 'Force', 'Confirm'
    'Disable-InboxRule'       = 'Mailbox', 'Identity', 'Force', 'Confirm'
    'Get-Mailbox'             = , 'Identity'
    'Set-Mailbox'             = 'Identity', 'ForwardingAddress', 'ForwardingSmtpAddress', 'DeliverToMailboxAndForward'
    'Get-MailboxPermission'   = , 'Identity'
    'Get-RecipientPermission' = , 'Identity'
    'Get-AcceptedDomain'      = @()
    'Search-UnifiedAuditLog'  = 'StartDate', 'EndDate', 'Operations', 'UserIds', 'ResultSize'
}

function Test-Run($Call) {
    if (-not $allowed.ContainsKey([string] $Call.cmdlet)) { return $false }
    $names = @($Call.parameters.PSObject.Properties.Name)
    return -not ($names | Where-Object { $_ -notin $allowed[[string] $Call.cmdlet] })
}

# Every column as plain data: what was there before a change has to be told whole.
function ConvertTo-Row($Object) {
    $row = [ordered] @{}
    foreach ($property in $Object.PSObject.Properties) {
        $value = $property.Value
        $row[$property.Name] = if ($null -eq $value -or $value -is [string] -or $value -is [bool] -or $value -is [int]) { $value }
        elseif ($value -is [datetime]) { $value.ToUniversalTime().ToString('s') + 'Z' }
        elseif ($value -is [System.Collections.IEnumerable]) { , @($value | ForEach-Object { [string] $_ }) }
        else { [string] $value }
    }
    return $row
}

$isRun = $call.operation -eq 'run'
if ($isRun -and -not (Test-Run $call)) {
    Send-Failure BadRequest 'rejected' 'BadCall'
    return
}
if (-not $isRun -and ($call.senderAddress -notmatch '^[^\s@"]+@[^\s@"]+$' -or $call.operation -notin 'get', 'remove')) {
    Send-Failure BadRequest 'rejected' 'BadCall'
    return
}

try {
    Connect-ExchangeOnline -ManagedIdentity -Organization $env:EXCHANGE_ORGANIZATION -ShowBanner:$false `
        -CommandName (@('Get-BlockedSenderAddress', 'Remove-BlockedSenderAddress') + $allowed.Keys)
}
catch {
    Write-Error "Call $($call.callId): no connection: $($_.Exception.GetType().Name)" -ErrorAction Continue
    # Nothing was changed yet. "throttled" tells the bot to come back; "unavailable" would mean "perhaps made".
    Send-Failure ServiceUnavailable 'throttled' 'NoConnection'
    return
}

try {
    if ($isRun) {
        $parameters = @{}
        foreach ($property in $call.parameters.PSObject.Properties) { $parameters[$property.Name] = $property.Value }
        $cmdlet = [string] $call.cmdlet
        $rows = @(& $cmdlet @parameters | ForEach-Object { ConvertTo-Row $_ })
        Write-Information "Call $($call.callId): $cmdlet"
        Send-Answer OK @{ rows = $rows }
        return
    }
    if ($call.operation -eq 'get') {
        $row = Get-BlockedSenderAddress -SenderAddress $call.senderAddress |
            Where-Object { $_.SenderAddress -eq $call.senderAddress } | Select-Object -First 1
        if (-not $row) { Send-Answer OK @{ restricted = $false }; return }
        # -as: a date that the module hands over as text is left out rather than misread.
        $created = $row.CreatedDatetime -as [datetime]
        Send-Answer OK @{
            restricted = $true
            row        = @{
                senderAddress  = [string] $row.SenderAddress
                reason         = [string] $row.Reason
                createdAt      = if ($created) { $created.ToString('s') + 'Z' } else { $null }
                temporaryBlock = $row.TemporaryBlock -eq $true
            }
        }
        return
    }
    Remove-BlockedSenderAddress -SenderAddress $call.senderAddress -Reason $call.reason
    Write-Information "Call $($call.callId): removed"
    Send-Answer OK @{ removed = $true }
}
catch {
    $kind = Get-FailureKind ([string] $_.Exception.Message + ' ' + $_.FullyQualifiedErrorId)
    Write-Error "Call $($call.callId): $kind" -ErrorAction Continue
    Send-Failure OK $kind ($_.Exception.GetType().Name)
}
finally {
    Disconnect-ExchangeOnline -Confirm:$false -ErrorAction SilentlyContinue
}
