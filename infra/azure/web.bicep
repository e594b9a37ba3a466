metadata description = 'The web app, and the log of what it prints.'

@description('The region.')
param location string

@description('What it is called; the web app adds letters.')
param name string

@description('The resource id of the identity that it runs as.')
param identityId string

@description('Its size.')
param planSize string

@description('How many of it run at once.')
param instances int

@description('The version of Node.')
param nodeVersion string

@description('For how many days the log is kept.')
param logDays int

@description('The settings of the service, by name.')
param settings object

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSize
    capacity: instances
  }
  properties: {
    // Linux: without it Azure makes a plan for Windows.
    reserved: true
  }
}

resource web 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|${nodeVersion}'
      appCommandLine: 'node dist/main.js'
      // The daily run, the queue and the reader of the lists have to go on while nobody looks.
      alwaysOn: true
      healthCheckPath: '/readyz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: web
  name: 'appsettings'
  properties: union(settings, {
    NODE_ENV: 'production'
    // The zip is mounted as it is, read-only: nothing is built or installed in Azure.
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  })
}

// A zip is brought by whoever is signed in to Azure; there is no password for it.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: web
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: web
  name: 'scm'
  properties: {
    allow: false
  }
}

resource log 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
    workspaceCapping: {
      dailyQuotaGb: 1
    }
  }
}

// What the service prints and what Azure does with it; not the web server's own log, which holds people's addresses.
resource toLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: web
  name: 'to-log'
  properties: {
    workspaceId: log.id
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

@description('The web app, as the commands of az name it.')
output name string = web.name

@description('Where Azure itself reaches it.')
output azureHostName string = web.properties.defaultHostName

@description('What proves to Azure whose host name it is.')
output domainProof string = web.properties.customDomainVerificationId
