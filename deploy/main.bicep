// Latchkey in Azure: the bot's registration, a container app with two replicas, PostgreSQL without a password, a vault.
// Nothing secret is in this file, in its parameters or in its outputs. deploy/README.md says how to use it.
// Not compiled and not deployed by us: there was no Bicep and no Azure. Tests read it (test/deploy/bicep.test.ts).
targetScope = 'resourceGroup'

@description('Begins the name of everything. Letters, digits and hyphens.')
@minLength(4)
@maxLength(16)
param name string = 'latchkey'

param location string = resourceGroup().location

@description('The container image with a tag or digest, in a registry that needs no password or that the identity may pull from.')
param image string

@description('Login server of an Azure Container Registry on which the identity has AcrPull. Empty: a public image.')
param registry string = ''

@allowed(['public', 'gcc', 'gcc-high', 'dod'])
param cloud string = 'public'

@description('Object id of the Entra group whose members may approve.')
param approverGroupId string

@description('True from the second run on, when the secret credential-key is in the vault.')
param startBot bool = false

@description('From register.sh. Empty: no sign-in page, and no fresh sign-in is asked for.')
param signInClientId string = ''
param stepUpConnection string = ''

@description('IANA name, such as Europe/Amsterdam.')
param timeZone string = 'UTC'

@allowed(['en', 'nl'])
param language string = 'en'

@description('How the bot reaches Exchange.')
@allowed(['rest', 'manual'])
param exchangeAdapter string = 'rest'

var isGovernment = cloud == 'gcc-high' || cloud == 'dod'
var unique = uniqueString(resourceGroup().id, name)
// Built-in roles: learn.microsoft.com/azure/role-based-access-control/built-in-roles
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${unique}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

// The database is reached inside the network only.
resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.60.0.0/23'
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.60.2.0/28'
          delegations: [
            { name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }
          ]
        }
      }
    ]
  }
}

var databaseSuffix = isGovernment ? 'postgres.database.usgovcloudapi.net' : 'postgres.database.azure.com'

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.${databaseSuffix}'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${unique}'
  location: location
  sku: { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' }
  properties: {
    version: '16'
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    network: {
      delegatedSubnetResourceId: network.properties.subnets[1].id
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [zoneLink]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'latchkey'
}

// The server is for this alone, so its administrator is the bot: it makes its own tables. Its name is the user.
resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: identity.properties.principalId
  properties: {
    principalName: identity.name
    principalType: 'ServicePrincipal'
    tenantId: tenant().tenantId
  }
  dependsOn: [database]
}

resource platform 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: network.properties.subnets[0].id }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: { destination: 'azure-monitor' }
  }
}

// The lines of the bot, without a key of the workspace.
resource toLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: platform
  properties: {
    workspaceId: logs.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

var host = '${name}.${platform.properties.defaultDomain}'
var settings = [
  { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
  { name: 'MicrosoftAppId', value: identity.properties.clientId }
  { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  { name: 'CLOUD', value: cloud }
  { name: 'APPROVER_GROUP_ID', value: approverGroupId }
  { name: 'EXCHANGE_ADAPTER', value: exchangeAdapter }
  { name: 'PUBLIC_URL', value: 'https://${host}' }
  { name: 'SIGN_IN_CLIENT_ID', value: signInClientId }
  // Without a connection the bot asks for no fresh sign-in, and says so in its log.
  { name: 'STEP_UP_CONNECTION', value: stepUpConnection }
  { name: 'STEP_UP_CLIENT_ID', value: signInClientId }
  { name: 'DATABASE_URL', value: 'postgres://${identity.name}@${server.properties.fullyQualifiedDomainName}:5432/latchkey' }
  { name: 'DATABASE_AUTH', value: 'entra' }
  { name: 'LANGUAGE', value: language }
  { name: 'TIME_ZONE', value: timeZone }
  { name: 'PORT', value: '3978' }
  { name: 'METRICS_PORT', value: '9464' }
  { name: 'METRICS_HOST', value: '0.0.0.0' }
  { name: 'CREDENTIAL_KEY', secretRef: 'credential-key' }
]

resource app 'Microsoft.App/containerApps@2024-03-01' = if (startBot) {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: platform.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 3978
        transport: 'http'
        allowInsecure: false
        // The metrics: for scrapers inside this environment (learn.microsoft.com/azure/container-apps/ingress-overview,
        // "Additional TCP ports").
        additionalPortMappings: [{ external: false, targetPort: 9464, exposedPort: 9464 }]
      }
      registries: empty(registry) ? [] : [{ server: registry, identity: identity.id }]
      // A reference: the value stays in the vault, and the identity reads it.
      secrets: [
        { name: 'credential-key', keyVaultUrl: '${vault.properties.vaultUri}secrets/credential-key', identity: identity.id }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: { minReplicas: 2, maxReplicas: 2 }
      containers: [
        {
          name: 'latchkey'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: settings
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 3, failureThreshold: 40 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 15 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 5, timeoutSeconds: 5 }
          ]
        }
      ]
    }
  }
  dependsOn: [mayRead, administrator]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Latchkey'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
  }
}

// GCC High and DoD: choose the kind of Teams at this channel in the portal. Which value stands for which was not found.
resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

output identityName string = identity.name
output clientId string = identity.properties.clientId
output botName string = bot.name
output vaultName string = vault.name
output host string = host
