<#
  Lets the bot's identity run exactly the cmdlets that the bot uses in Exchange Online, and no others: management roles
  of your own, trimmed, in a role group of its own (docs/microsoft-apis.md B3). Needs the module
  ExchangeOnlineManagement, and an Organization Management admin. It may be run again. Exchange.ManageAsApp itself comes
  from grant.sh. Never run against a real tenant: afterwards `npm run doctor` tries each cmdlet that reads, and says which fails.

    ./deploy/grant-exchange.ps1 -ClientId <client id> -ObjectId <object id of the service principal>

  Fallback, for the whole of Exchange: grant.sh --exchange-administrator.
#>
param(
    [Parameter(Mandatory)] [guid] $ClientId,
    [Parameter(Mandatory)] [guid] $ObjectId,
    # O365Default; GCC High: O365USGovGCCHigh; DoD: O365USGovDoD
    [ValidateSet('O365Default', 'O365USGovGCCHigh', 'O365USGovDoD')] [string] $Cloud = 'O365Default',
    [string] $Name = 'Latchkey'
)
$ErrorActionPreference = 'Stop'

# kept by test/deploy/grants.test.ts
$cmdlets = @(
    'Get-BlockedSenderAddress'
    'Remove-BlockedSenderAddress'
    'Get-InboxRule'
    'Enable-InboxRule'
    'Disable-InboxRule'
    'Get-SweepRule'
    'Enable-SweepRule'
    'Disable-SweepRule'
    'Get-Mailbox'
    'Set-Mailbox'
    'Get-Recipient'
    'Get-MailContact'
    'Get-MailboxPermission'
    'Get-RecipientPermission'
    'Add-MailboxPermission'
    'Remove-MailboxPermission'
    'Add-RecipientPermission'
    'Remove-RecipientPermission'
    'Get-MailboxFolderStatistics'
    'Get-MailboxFolderPermission'
    'Add-MailboxFolderPermission'
    'Set-MailboxFolderPermission'
    'Remove-MailboxFolderPermission'
    'Get-MobileDeviceStatistics'
    'Get-CASMailbox'
    'Set-CASMailbox'
    'Get-OrganizationConfig'
    'Get-TransportRule'
    'Get-InboundConnector'
    'Get-OutboundConnector'
    'Get-AcceptedDomain'
    'Search-UnifiedAuditLog'
)

Connect-ExchangeOnline -ExchangeEnvironmentName $Cloud -ShowBanner:$false

if (-not (Get-ServicePrincipal | Where-Object AppId -eq $ClientId)) {
    New-ServicePrincipal -AppId $ClientId -ObjectId $ObjectId -DisplayName $Name | Out-Null
}

# Which built-in role holds a cmdlet differs between tenants and times, so Exchange is asked. The fewest roles that
# hold all of them are copied: first the role with the most.
$holders = @{}
foreach ($cmdlet in $cmdlets) {
    $holders[$cmdlet] = @(Get-ManagementRole -Cmdlet $cmdlet |
        Where-Object { $_.IsRootRole -and -not $_.IsEndUserRole } | ForEach-Object Name)
    if ($holders[$cmdlet].Count -eq 0) { Write-Warning "No role of this tenant holds $cmdlet" }
}
$open = @($cmdlets | Where-Object { $holders[$_].Count -gt 0 })
$roles = @()
while ($open.Count -gt 0) {
    $most = $open | ForEach-Object { $holders[$_] } | Group-Object | Sort-Object Count, Name -Descending |
        Select-Object -First 1
    $parent = $most.Name
    $wanted = @($open | Where-Object { $holders[$_] -contains $parent })
    $own = "$Name - $parent"
    if (-not (Get-ManagementRole -Identity $own -ErrorAction SilentlyContinue)) {
        New-ManagementRole -Name $own -Parent $parent | Out-Null
    }
    # The copy starts with all that the parent may. What the bot does not use is taken off.
    Get-ManagementRoleEntry "$own\*" | Where-Object Name -notin $wanted | ForEach-Object {
        Remove-ManagementRoleEntry -Identity "$own\$($_.Name)" -Confirm:$false
    }
    # An older copy lacks what the bot uses since then.
    $here = @(Get-ManagementRoleEntry "$own\*" | ForEach-Object Name)
    $wanted | Where-Object { $_ -notin $here } | ForEach-Object {
        Add-ManagementRoleEntry -Identity "$own\$_"
    }
    $roles += $own
    $open = @($open | Where-Object { $_ -notin $wanted })
}

if (Get-RoleGroup -Identity $Name -ErrorAction SilentlyContinue) {
    # A later version of the bot may use a cmdlet of one more role.
    $given = @(Get-ManagementRoleAssignment -RoleAssignee $Name | ForEach-Object { $_.Role.ToString() })
    $roles | Where-Object { $_ -notin $given } | ForEach-Object {
        New-ManagementRoleAssignment -Role $_ -SecurityGroup $Name | Out-Null
    }
} else {
    New-RoleGroup -Name $Name -Roles $roles | Out-Null
}
try { Add-RoleGroupMember -Identity $Name -Member $ObjectId.ToString() }
catch { Write-Warning "Not added to the role group. Fine if it is a member already: $_" }
Get-RoleGroupMember -Identity $Name
Write-Output "Exchange takes some time until it knows. Then: npm run doctor"
