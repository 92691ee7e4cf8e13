<#
.SYNOPSIS
  The other side of ways/runbookCmdlets.ts: an HTTP-triggered Azure Function (PowerShell 7.4) that runs one cmdlet of
  ExchangeOnlineManagement for each call, of the few that are on its list.

.DESCRIPTION
  NOT RUN by us: there was no Exchange Online tenant to try it in. Try Get-BlockedSenderAddress first, for an
  address that is not restricted: the answer is { "rows": [] }.

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
        { cmdlet, parameters, callId, sentAt }
  Out:  200 { rows: [ { ...every column } ] }
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
    'Get-BlockedSenderAddress'    = , 'SenderAddress'
    'Remove-BlockedSenderAddress' = 'SenderAddress', 'Reason'
    'Get-InboxRule'               = 'Mailbox', 'IncludeHidden'
    'Enable-InboxRule'            = 'Mailbox', 'Identity', 'Force', 'Confirm'
    'Disable-InboxRule'           = 'Mailbox', 'Identity', 'Force', 'Confirm'
    'Get-SweepRule'               = 'Mailbox', 'ResultSize'
    'Enable-SweepRule'            = 'Mailbox', 'Identity', 'Confirm'
    'Disable-SweepRule'           = 'Mailbox', 'Identity', 'Confirm'
    'Get-Mailbox'                 = , 'Identity'
    'Set-Mailbox'                 = 'Identity', 'ForwardingAddress', 'ForwardingSmtpAddress', 'DeliverToMailboxAndForward', 'GrantSendOnBehalfTo'
    'Get-Recipient'               = , 'Identity'
    'Get-MailContact'             = , 'Identity'
    'Get-MailboxPermission'       = , 'Identity'
    'Get-RecipientPermission'     = , 'Identity'
    'Add-MailboxPermission'       = 'Identity', 'User', 'AccessRights', 'InheritanceType', 'Confirm'
    'Remove-MailboxPermission'    = 'Identity', 'User', 'AccessRights', 'InheritanceType', 'Confirm'
    'Add-RecipientPermission'     = 'Identity', 'Trustee', 'AccessRights', 'Confirm'
    'Remove-RecipientPermission'  = 'Identity', 'Trustee', 'AccessRights', 'Confirm'
    'Get-MailboxFolderStatistics' = 'Identity', 'FolderScope'
    'Get-MailboxFolderPermission' = , 'Identity'
    'Add-MailboxFolderPermission' = 'Identity', 'User', 'AccessRights', 'SharingPermissionFlags'
    'Set-MailboxFolderPermission' = 'Identity', 'User', 'AccessRights', 'SharingPermissionFlags'
    'Remove-MailboxFolderPermission' = 'Identity', 'User', 'Confirm'
    'Get-MobileDeviceStatistics'  = , 'Mailbox'
    'Get-CASMailbox'              = 'Identity', 'ResultSize'
    'Set-CASMailbox'              = 'Identity', 'ImapEnabled', 'PopEnabled', 'SmtpClientAuthenticationDisabled', 'ActiveSyncBlockedDeviceIDs', 'EwsEnabled'
    'Get-OrganizationConfig'      = @()
    'Get-TransportRule'           = @()
    'Get-InboundConnector'        = @()
    'Get-OutboundConnector'       = @()
    'Get-AcceptedDomain'          = @()
    'Search-UnifiedAuditLog'      = 'StartDate', 'EndDate', 'Operations', 'UserIds', 'ResultSize'
}

function Test-Allowed($Call) {
    if (-not $allowed.ContainsKey([string] $Call.cmdlet)) { return $false }
    foreach ($property in $Call.parameters.PSObject.Properties) {
        if ($property.Name -notin $allowed[[string] $Call.cmdlet]) { return $false }
    }
    return $true
}

# A change of a list, @{add=...; remove=...}, comes as a JSON object.
function ConvertTo-Value($Value) {
    if ($Value -isnot [pscustomobject]) { return , $Value }
    $table = @{}
    foreach ($property in $Value.PSObject.Properties) { $table[$property.Name] = $property.Value }
    return $table
}

# Every column as plain data: what was there before a change has to be told whole.
function ConvertTo-Row($Object) {
    $row = [ordered] @{}
    foreach ($property in $Object.PSObject.Properties) {
        $value = $property.Value
        $row[$property.Name] = if ($null -eq $value -or $value -is [string] -or $value -is [bool] -or $value -is [int]) { $value }
        # Exchange gives UTC, mostly without saying so; a time zone of this machine must not move it.
        elseif ($value -is [datetime] -and $value.Kind -eq 'Local') { $value.ToUniversalTime().ToString('s') + 'Z' }
        elseif ($value -is [datetime]) { $value.ToString('s') + 'Z' }
        elseif ($value -is [System.Collections.IEnumerable]) { , @($value | ForEach-Object { [string] $_ }) }
        else { [string] $value }
    }
    return $row
}

if (-not (Test-Allowed $call)) {
    Send-Failure BadRequest 'rejected' 'BadCall'
    return
}

try {
    Connect-ExchangeOnline -ManagedIdentity -Organization $env:EXCHANGE_ORGANIZATION -ShowBanner:$false `
        -CommandName @($allowed.Keys)
}
catch {
    Write-Error "Call $($call.callId): no connection: $($_.Exception.GetType().Name)" -ErrorAction Continue
    # Nothing was changed yet. "throttled" tells the bot to come back; "unavailable" would mean "perhaps made".
    Send-Failure ServiceUnavailable 'throttled' 'NoConnection'
    return
}

try {
    $parameters = @{}
    foreach ($property in $call.parameters.PSObject.Properties) { $parameters[$property.Name] = ConvertTo-Value $property.Value }
    $cmdlet = [string] $call.cmdlet
    $rows = @(& $cmdlet @parameters | ForEach-Object { ConvertTo-Row $_ })
    Write-Information "Call $($call.callId): $cmdlet"
    Send-Answer OK @{ rows = $rows }
}
catch {
    $kind = Get-FailureKind ([string] $_.Exception.Message + ' ' + $_.FullyQualifiedErrorId)
    Write-Error "Call $($call.callId): $kind" -ErrorAction Continue
    Send-Failure OK $kind ($_.Exception.GetType().Name)
}
finally {
    Disconnect-ExchangeOnline -Confirm:$false -ErrorAction SilentlyContinue
}
