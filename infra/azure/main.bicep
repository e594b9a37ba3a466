metadata description = 'What Followthrough needs in Azure: a web app, an identity, a storage account, the bot and a log.'
targetScope = 'resourceGroup'

@description('The region of everything that lies in one. The bot lies in none.')
@allowed([
  'uksouth'
  'ukwest'
])
param location string = 'uksouth'

@description('What the parts are called. The web app and the storage account add letters: their names are unique in all of Azure.')
@minLength(4)
@maxLength(24)
param name string = 'followthrough'

@description('The host name under which people reach it, of a domain that is the council\'s own.')
param hostName string

@description('The app registration: its application (client) id. It is bot, audience of the tab and caller of Microsoft Graph.')
@minLength(36)
@maxLength(36)
param clientId string

@description('The id in the package for Teams; any GUID that stays the same.')
@minLength(36)
@maxLength(36)
param teamsAppId string

@description('The SharePoint sites on which the plans are kept.')
@minLength(1)
param siteUrls string[]

@description('The shared mailbox from which digests come.')
param digestFrom string

@description('The size of the web app. B1 is the smallest that stays on when nobody asks anything of it.')
@allowed([
  'B1'
  'B2'
  'P0v3'
  'P1v3'
])
param planSize string = 'B1'

@description('How many of it run at once. One is enough; two go on when one of them is moved.')
@minValue(1)
@maxValue(3)
param instances int = 1

@description('The version of Node.')
@allowed([
  '20-lts'
  '22-lts'
])
param nodeVersion string = '22-lts'

@description('How much the log tells.')
@allowed([
  'error'
  'warn'
  'info'
  'debug'
])
param logLevel string = 'info'

@description('For how many days the log is kept.')
@allowed([
  30
  90
  180
  365
])
param logDays int = 30

var publicUrl = 'https://${hostName}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module storage 'storage.bicep' = {
  name: 'followthrough-storage'
  params: {
    location: location
    principalId: identity.properties.principalId
  }
}

module web 'web.bicep' = {
  name: 'followthrough-web'
  params: {
    location: location
    name: name
    identityId: identity.id
    planSize: planSize
    instances: instances
    nodeVersion: nodeVersion
    logDays: logDays
    settings: {
      PUBLIC_URL: publicUrl
      TENANT_ID: tenant().tenantId
      CLIENT_ID: clientId
      MANAGED_IDENTITY_CLIENT_ID: identity.properties.clientId
      TEAMS_APP_ID: teamsAppId
      SITE_URL: join(siteUrls, ' ')
      DIGEST_FROM: digestFrom
      STORAGE_URL: storage.outputs.blobUrl
      LOG_LEVEL: logLevel
    }
  }
}

module bot 'bot.bicep' = {
  name: 'followthrough-bot'
  params: {
    name: name
    clientId: clientId
    publicUrl: publicUrl
  }
}

@description('The web app, as the commands of az name it.')
output webApp string = web.outputs.name

@description('What the host name has to point to (CNAME).')
output azureHostName string = web.outputs.azureHostName

@description('What the TXT record asuid.<host name> has to say, so that Azure believes whose name it is.')
output domainProof string = web.outputs.domainProof

@description('The subject of the federated credential: the identity\'s object (principal) id.')
output identityPrincipalId string = identity.properties.principalId

@description('What the service calls the identity: its client id.')
output identityClientId string = identity.properties.clientId

@description('The bot.')
output bot string = bot.outputs.id
