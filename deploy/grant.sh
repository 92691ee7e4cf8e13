#!/usr/bin/env bash
# Grants the bot's identity exactly the permissions of bot/unlock/permissions.ts, and the Entra roles that they need.
# Run by a Privileged Role Administrator who is signed in with `az login`. It may be run again: what is there stays.
# Exchange's own roles: grant-exchange.ps1. Never run against a real tenant; test/deploy holds its lists to the code.
set -euo pipefail

usage() {
  cat <<'TEXT'
deploy/grant.sh --client-id ID (--unit ID | --tenant-wide) [options]

  --client-id ID        the client id of the managed identity (or app) that changes accounts
  --unit ID             object id of the administrative unit that holds everybody whom the bot may help:
                        User Administrator is assigned for that unit alone
  --tenant-wide         fallback: User Administrator for the whole organisation
  --without-optional    leave out what the bot works without
  --rights-of-approvers for RIGHTS=approver: leave out what resets passwords. Take it away where it is there
  --with-devices        also Cloud Device Administrator, to switch devices off and on. It is always tenant-wide
  --exchange-administrator
                        fallback: Exchange Administrator, instead of grant-exchange.ps1
  --graph URL           https://graph.microsoft.com; GCC High https://graph.microsoft.us; DoD https://dod-graph.microsoft.us
  --dry-run             say what would be granted, and change nothing
TEXT
}

readonly GRAPH_API=00000003-0000-0000-c000-000000000000
readonly EXCHANGE_API=00000002-0000-0ff1-ce00-000000000000
readonly USER_ADMINISTRATOR=fe930be7-5e62-47db-91af-98c3a49a38b1
readonly DEVICE_ADMINISTRATOR=7698a772-787b-4ac8-901f-60d6b08affd2
readonly EXCHANGE_ADMINISTRATOR=29232cdf-9323-42fd-ade2-1d097af3e4de

# kept by test/deploy/grants.test.ts
readonly NEEDED=(
  User.Read.All
  GroupMember.Read.All
  RoleManagement.Read.Directory
  RoleEligibilitySchedule.Read.Directory
  PrivilegedEligibilitySchedule.Read.AzureADGroup
  UserAuthMethod-TAP.ReadWrite.All
  User-PasswordProfile.ReadWrite.All
  User-Mail.ReadWrite.All
  User.EnableDisableAccount.All
  User.RevokeSessions.All
  UserAuthenticationMethod.ReadWrite.All
  DelegatedPermissionGrant.ReadWrite.All
  Device.ReadWrite.All
  IdentityRiskyUser.ReadWrite.All
  MailboxSettings.ReadWrite
)
readonly OPTIONAL=(
  AuditLog.Read.All
  User-LifeCycleInfo.Read.All
  IdentityRiskyUser.Read.All
  IdentityRiskEvent.Read.All
  UserAuthenticationMethod.Read.All
  MailboxSettings.Read
  ServiceHealth.Read.All
  Organization.Read.All
  Domain.Read.All
  AdministrativeUnit.Read.All
  Mail.ReadBasic.All
  Application.Read.All
  Device.Read.All
  Policy.Read.AuthenticationMethod
  AuditLogsQuery-Exchange.Read.All
  AuditLogsQuery-SharePoint.Read.All
  AuditLogsQuery-OneDrive.Read.All
  ExchangeMessageTrace.Read.All
  TeamsAppInstallation.ReadWriteSelfForUser.All
)
readonly OF_EXCHANGE=(
  Exchange.ManageAsApp
)

client_id='' unit='' tenant_wide='' without_optional='' of_approvers='' devices='' exchange_role='' dry_run=''
graph=https://graph.microsoft.com

while (($# > 0)); do
  case $1 in
    --client-id) client_id=${2:?--client-id needs an id} && shift ;;
    --unit) unit=${2:?--unit needs an id} && shift ;;
    --graph) graph=${2:?--graph needs an address} && shift ;;
    --tenant-wide) tenant_wide=yes ;;
    --without-optional) without_optional=yes ;;
    --rights-of-approvers) of_approvers=yes ;;
    --with-devices) devices=yes ;;
    --exchange-administrator) exchange_role=yes ;;
    --dry-run) dry_run=yes ;;
    --help) usage && exit 0 ;;
    *) echo "unknown: $1" >&2 && usage >&2 && exit 2 ;;
  esac
  shift
done

readonly GUID='^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
[[ $client_id =~ $GUID ]] || { echo '--client-id must be a GUID' >&2; exit 2; }
if [[ -n $unit && -n $tenant_wide ]] || [[ -z $unit && -z $tenant_wide ]]; then
  echo 'choose one: --unit ID, or --tenant-wide' >&2
  exit 2
fi
[[ -z $unit || $unit =~ $GUID ]] || { echo '--unit must be a GUID' >&2; exit 2; }
case $graph in
  https://graph.microsoft.com | https://graph.microsoft.us | https://dod-graph.microsoft.us) ;;
  *) echo "--graph: not an address of Microsoft's" >&2; exit 2 ;;
esac

# read_graph PATH QUERY: one value of an answer. Empty where there is none.
read_graph() {
  az rest --method GET --resource "$graph" --url "$graph/v1.0/$1" --query "$2" --output tsv
}

# post_graph WHAT PATH BODY
post_graph() {
  echo "grant: $1"
  [[ -n $dry_run ]] && return
  az rest --method POST --resource "$graph" --url "$graph/v1.0/$2" --body "$3" --output none
}

# learn.microsoft.com/graph/api/serviceprincipal-post-approleassignments
grant_permission() {
  local resource=$1 permission=$2 role held
  role=$(read_graph "servicePrincipals/$resource?\$select=appRoles" "appRoles[?value=='$permission'].id | [0]")
  # A cloud for governments has not every permission.
  if [[ -z $role ]]; then
    echo "not in this cloud: $permission" >&2
    absent+=("$permission")
    return
  fi
  held=$(read_graph "servicePrincipals/$principal/appRoleAssignments?\$top=999" "value[?appRoleId=='$role'].id | [0]")
  [[ -n $held ]] && echo "there: $permission" && return
  post_graph "$permission" "servicePrincipals/$principal/appRoleAssignments" \
    "{\"principalId\":\"$principal\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}"
}

# learn.microsoft.com/graph/api/rbacapplication-post-roleassignments. SCOPE: / or /administrativeUnits/<id>
assign_role() {
  local name=$1 role=$2 scope=$3 held
  held=$(read_graph "roleManagement/directory/roleAssignments?\$filter=principalId%20eq%20'$principal'" \
    "value[?roleDefinitionId=='$role' && directoryScopeId=='$scope'].id | [0]")
  [[ -n $held ]] && echo "there: $name for $scope" && return
  post_graph "$name for $scope" roleManagement/directory/roleAssignments \
    "{\"principalId\":\"$principal\",\"roleDefinitionId\":\"$role\",\"directoryScopeId\":\"$scope\"}"
}

principal_of() {
  local id
  id=$(read_graph "servicePrincipals(appId='$1')?\$select=id" id)
  [[ -n $id ]] || { echo "there is no service principal for $1" >&2; exit 1; }
  echo "$id"
}

absent=()
principal=$(principal_of "$client_id")
graph_api=$(principal_of "$GRAPH_API")
exchange_api=$(principal_of "$EXCHANGE_API")

for permission in "${NEEDED[@]}"; do
  [[ -n $of_approvers && $permission == User-PasswordProfile.ReadWrite.All ]] && continue
  grant_permission "$graph_api" "$permission"
done
if [[ -z $without_optional ]]; then
  for permission in "${OPTIONAL[@]}"; do grant_permission "$graph_api" "$permission"; done
fi
for permission in "${OF_EXCHANGE[@]}"; do grant_permission "$exchange_api" "$permission"; done

if [[ -n $unit ]]; then
  assign_role 'User Administrator' "$USER_ADMINISTRATOR" "/administrativeUnits/$unit"
else
  assign_role 'User Administrator' "$USER_ADMINISTRATOR" /
fi
[[ -z $devices ]] || assign_role 'Cloud Device Administrator' "$DEVICE_ADMINISTRATOR" /
if [[ -n $exchange_role ]]; then
  assign_role 'Exchange Administrator' "$EXCHANGE_ADMINISTRATOR" /
else
  echo "Exchange: now run deploy/grant-exchange.ps1 -ClientId $client_id -ObjectId $principal"
fi
((${#absent[@]} == 0)) || echo "Not granted, because this cloud does not have them: ${absent[*]}"
