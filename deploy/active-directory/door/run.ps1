<#
.SYNOPSIS
  The other side of runbookOnPremises.ts: an HTTP-triggered Azure Function (PowerShell 7.4) that starts worker.ps1 on a
  Hybrid Runbook Worker, waits for it, and answers with what it wrote.

.DESCRIPTION
  NOT RUN by us: there was no Azure subscription and no worker to try it with. Try the action "account" first, with the
  SID of an account that nobody uses.

  Why a function in front: a webhook of Azure Automation answers 202 before its job ran, so its caller never hears what
  came of it (learn.microsoft.com/azure/automation/automation-webhooks). This function has the job's name, so it can ask.

  Set up:
    * function.json next to this file (HTTP trigger, POST, authLevel "function")
    * application settings:
        RUNBOOK_SECRET      the same text as the bot's ON_PREMISES_RUNBOOK_SECRET; at least 32 characters
        AUTOMATION_ACCOUNT  /subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Automation/automationAccounts/<name>
        RUNBOOK_NAME        the runbook that worker.ps1 was imported as
        WORKER_GROUP        the group of Hybrid Runbook Workers
    * a system-assigned managed identity with the role Automation Job Operator on that account, and Automation Runbook
      Operator on that runbook
      (learn.microsoft.com/azure/automation/automation-role-based-access-control)

  In:   POST, X-Latchkey-Signature: sha256=<hex HMAC-SHA256 of the body>
        { action, sid, controller?, sealed?, until, callId, sentAt }
  Out:  200 { account } or { done: true }
        { error: { kind, code? } }, kind: not-found | forbidden | throttled | unavailable | rejected

  It opens no password. Only worker.ps1 does.
#>
using namespace System.Net
using namespace System.Security.Cryptography
using namespace System.Text

param($Request, $TriggerMetadata)

$ErrorActionPreference = 'Stop'
$maxAgeSeconds = 300
$management = 'https://management.azure.com'
$version = 'api-version=2024-10-23'

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

if (-not (Test-Signature $Request.RawBody $Request.Headers['X-Latchkey-Signature'])) {
    Send-Failure Unauthorized 'forbidden' 'BadSignature'
    return
}
$call = $Request.RawBody | ConvertFrom-Json
if (-not (Test-Fresh $call.sentAt)) {
    Send-Failure Unauthorized 'forbidden' 'TooOld'
    return
}
$callId = [guid]::Empty
if (-not [guid]::TryParse([string] $call.callId, [ref] $callId)) {
    Send-Failure BadRequest 'rejected' 'BadCall'
    return
}
$until = ([datetime] $call.until).ToUniversalTime()

# The job has the name of the call, so that the same call does not become two jobs.
$job = "$management$env:AUTOMATION_ACCOUNT/jobs/$callId"
try {
    $from = "$env:IDENTITY_ENDPOINT`?resource=$management/&api-version=2019-08-01"
    $token = (Invoke-RestMethod -Uri $from -Headers @{ 'X-IDENTITY-HEADER' = $env:IDENTITY_HEADER }).access_token
    $headers = @{ Authorization = "Bearer $token" }
    $start = @{
        properties = @{
            runbook    = @{ name = $env:RUNBOOK_NAME }
            runOn      = $env:WORKER_GROUP
            # As texts, byte for byte: the worker checks the signature itself.
            parameters = @{
                Body      = [Convert]::ToBase64String([Encoding]::UTF8.GetBytes($Request.RawBody))
                Signature = [string] $Request.Headers['X-Latchkey-Signature']
            }
        }
    }
    $null = Invoke-RestMethod -Method Put -Uri "$job`?$version" -Headers $headers -ContentType 'application/json' `
        -Body ($start | ConvertTo-Json -Depth 5)
}
catch {
    Write-Error "Call $($callId): no job: $($_.Exception.GetType().Name)" -ErrorAction Continue
    # Nothing runs. "throttled" tells the bot to come back; "unavailable" would mean "perhaps made".
    Send-Failure ServiceUnavailable 'throttled' 'NoJob'
    return
}

try {
    while ([datetime]::UtcNow -lt $until) {
        Start-Sleep -Seconds 2
        $status = (Invoke-RestMethod -Uri "$job`?$version" -Headers $headers).properties.status
        if ($status -in 'Completed', 'Failed', 'Stopped', 'Suspended') { break }
    }
    if ($status -ne 'Completed') {
        Write-Error "Call $($callId): the job is $status" -ErrorAction Continue
        Send-Failure GatewayTimeout 'unavailable' 'NotCompleted'
        return
    }
    $output = Invoke-RestMethod -Uri "$job/output?$version" -Headers $headers
    # PowerShell reads JSON by itself where the answer says that it is some.
    $answer = if ($output -is [string]) { $output | ConvertFrom-Json } else { $output }
    Write-Information "Call $($callId): $($call.action)"
    $body = @{}
    foreach ($property in $answer.PSObject.Properties) { $body[$property.Name] = $property.Value }
    Send-Answer OK $body
}
catch {
    Write-Error "Call $($callId): no answer: $($_.Exception.GetType().Name)" -ErrorAction Continue
    Send-Failure BadGateway 'unavailable' 'NoOutput'
}
