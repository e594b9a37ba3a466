metadata description = 'The Azure Bot, which only says where chat reaches the service.'

@description('What it is called.')
param name string

@description('The app registration.')
param clientId string

@description('Where people reach the service.')
param publicUrl string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    // Teams is one of the channels that cost nothing and have no limit.
    name: 'F0'
  }
  properties: {
    displayName: 'Followthrough'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: clientId
    msaAppTenantId: tenant().tenantId
    // Not UserAssignedMSI: the bot is the app registration, which trusts the identity.
    msaAppType: 'SingleTenant'
  }
}

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

@description('The bot.')
output id string = bot.id
