#!/usr/bin/env bash
# Makes the one app registration that a managed identity cannot be: Teams' single sign-on and the sign-in page need it.
# It has no secret. It trusts two others (federated credentials): the managed identity, and the Azure Bot's token service.
# Run by an Application Administrator who is signed in with `az login`, and may change the Azure Bot. Never run.
#   deploy/register.sh --identity NAME --bot NAME --group RESOURCE_GROUP [--public-url URL] [--government]
# Microsoft's pages: azure/bot-service/bot-builder-authentication-federated-credential,
# entra/workload-id/workload-identity-federation-config-app-trust-managed-identity.
set -euo pipefail

identity='' bot='' group='' public_url=''
login=https://login.microsoftonline.com audience=api://AzureADTokenExchange prefix=/eid1/c/pub
redirect=https://token.botframework.com/.auth/web/redirect government=''
while (($# > 0)); do
  case $1 in
    --identity) identity=${2:?} && shift ;;
    --bot) bot=${2:?} && shift ;;
    --group) group=${2:?} && shift ;;
    --public-url) public_url=${2:?} && shift ;;
    --government)
      government=yes
      login=https://login.microsoftonline.us audience=api://AzureADTokenExchangeUSGov prefix=/eid1/c/usg
      redirect=https://token.botframework.azure.us/.auth/web/redirect
      ;;
    *) echo "unknown: $1" >&2 && exit 2 ;;
  esac
  shift
done
for name in identity bot group; do
  [[ -n ${!name} ]] || { echo "--$name is missing" >&2; exit 2; }
done

readonly CONNECTION=latchkey-sso
# Teams on the web, and Teams on desktops and phones: the same in every tenant. From a public set-up script, not from a
# page of Microsoft's documentation: compare them with the portal's before you grant.
readonly TEAMS_CLIENTS=(5e3ce6c0-2b1f-4285-8d4b-75ee78787346 1fec8e78-bce4-4aaf-ab1b-5451cc387264)
# Bot Service's token service, as its documentation writes it in a subject. For the public cloud.
readonly BOT_SERVICE=9ExAW52n_ky4ZiS_jhpJIQ

tenant=$(az account show --query tenantId --output tsv)
principal=$(az identity show --name "$identity" --resource-group "$group" --query principalId --output tsv)
app=$(az ad app list --display-name "Latchkey sign-in" --query '[0].appId' --output tsv)
if [[ -z $app ]]; then
  app=$(az ad app create --display-name "Latchkey sign-in" --sign-in-audience AzureADMyOrg --query appId --output tsv)
fi
scope=$(az ad app show --id "$app" --query "api.oauth2PermissionScopes[?value=='access_as_user'].id | [0]" --output tsv)
[[ -n $scope ]] || scope=$(cat /proc/sys/kernel/random/uuid)

# First the scope, then who may use it: Entra ID knows no scope that comes in the same change.
change() { az ad app update --id "$app" --set "$1"; }
az ad app update --id "$app" --identifier-uris "api://botid-$app"
read -r -a redirects <<<"$redirect ${public_url:+${public_url%/}/sign-in/done}"
az ad app update --id "$app" --web-redirect-uris "${redirects[@]}"
change "api={\"requestedAccessTokenVersion\":2,\"oauth2PermissionScopes\":[{\"id\":\"$scope\",\"value\":\"access_as_user\",\
\"type\":\"User\",\"isEnabled\":true,\"adminConsentDisplayName\":\"Sign in to Latchkey\",\
\"adminConsentDescription\":\"Teams tells Latchkey who is signed in, and since when.\",\
\"userConsentDisplayName\":\"Sign in to Latchkey\",\
\"userConsentDescription\":\"Teams tells Latchkey who you are, and since when you are signed in.\"}]}"
clients=''
for client in "${TEAMS_CLIENTS[@]}"; do
  clients+="${clients:+,}{\"appId\":\"$client\",\"delegatedPermissionIds\":[\"$scope\"]}"
done
change "api.preAuthorizedApplications=[$clients]"
# Without auth_time nobody can tell a new sign-in from an old one.
change 'optionalClaims={"idToken":[{"name":"auth_time"},{"name":"acrs"}],"accessToken":[{"name":"auth_time"}]}'

# trust NAME SUBJECT
trust() {
  [[ $(az ad app federated-credential list --id "$app" --query "[?name=='$1'] | length(@)") != 0 ]] && return
  az ad app federated-credential create --id "$app" --output none --parameters \
    "{\"name\":\"$1\",\"issuer\":\"$login/$tenant/v2.0\",\"subject\":\"$2\",\"audiences\":[\"$audience\"]}"
}
trust latchkey-identity "$principal"

if [[ -n $government ]]; then
  echo "For single sign-on: make the OAuth connection in the portal, with the subject that its page shows ($prefix/...)."
else
  # The tenant's id in base64url, in the byte order of a Windows GUID.
  plain=${tenant//-/}
  swapped=${plain:6:2}${plain:4:2}${plain:2:2}${plain:0:2}${plain:10:2}${plain:8:2}${plain:14:2}${plain:12:2}${plain:16}
  encoded=$(xxd -r -p <<<"$swapped" | base64 | tr '+/' '-_' | tr -d '=')
  trust latchkey-bot-service "$prefix/t/$encoded/a/$BOT_SERVICE/$CONNECTION"
  # The command asks for a secret also where the provider has none. This one opens nothing.
  az bot authsetting create --name "$bot" --resource-group "$group" --setting-name "$CONNECTION" --output none \
    --client-id "$app" --client-secret none --service Aadv2WithFic --provider-scope-string "api://botid-$app/access_as_user" \
    --parameters "TenantId=$tenant" "TokenExchangeUrl=api://botid-$app" "UniqueIdentifier=$CONNECTION"
fi
echo "SIGN_IN_CLIENT_ID=$app"
echo "STEP_UP_CLIENT_ID=$app"
[[ -n $government ]] || echo "STEP_UP_CONNECTION=$CONNECTION"
