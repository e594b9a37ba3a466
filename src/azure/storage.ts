import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { ManagedIdentityApplication } from '@azure/msal-node';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { type QueueClient, QueueServiceClient, type StoragePipelineOptions } from '@azure/storage-queue';

/** Where the storage account is and how to open it. */
export type StoragePlace =
  | { readonly connectionString: string }
  /** `account` is the address of its blobs, `https://account.blob.core.windows.net`. */
  | { readonly account: string; readonly identity: string };

/** The storage account, each part made if it is missing. */
export interface Storage {
  table(name: string): Promise<TableClient>;
  queue(name: string): Promise<QueueClient>;
  container(name: string): Promise<ContainerClient>;
}

// Somebody waits for what they answered: an account that stays away is told of within seconds, not half a minute.
const WAITS = { retryDelayInMs: 250, maxRetryDelayInMs: 2_000 } as const;
const OPTIONS: StoragePipelineOptions = { retryOptions: { maxTries: 3, tryTimeoutInMs: 15_000, ...WAITS } };
const TABLE_OPTIONS: TableServiceClientOptions = {
  retryOptions: { maxRetries: 2, ...WAITS },
  // A connection string may lead to an emulator on loopback, which speaks plain http.
  allowInsecureConnection: true,
};

/** Opens a storage account by connection string, or by managed identity. */
export function openStorage(place: StoragePlace): Storage {
  const { table, queues, blobs } = 'connectionString' in place ? byConnectionString(place) : byIdentity(place);
  return {
    async table(name) {
      const client = table(name);
      await client.createTable();
      return client;
    },
    async queue(name) {
      const client = queues.getQueueClient(name);
      await client.createIfNotExists();
      return client;
    },
    async container(name) {
      const client = blobs.getContainerClient(name);
      await client.createIfNotExists();
      return client;
    },
  };
}

function byConnectionString({ connectionString }: { connectionString: string }) {
  return {
    table: (name: string) => TableClient.fromConnectionString(connectionString, name, TABLE_OPTIONS),
    queues: QueueServiceClient.fromConnectionString(connectionString, OPTIONS),
    blobs: BlobServiceClient.fromConnectionString(connectionString, OPTIONS),
  };
}

function byIdentity({ account, identity }: { account: string; identity: string }) {
  const at = (service: string) => account.replace(/(?<=\.)blob(?=\.)/, service);
  const credential = { getToken: () => storageToken(identity) };
  return {
    table: (name: string) =>
      new TableClient(at('table'), name, credential, { ...TABLE_OPTIONS, allowInsecureConnection: false }),
    queues: new QueueServiceClient(at('queue'), credential, OPTIONS),
    blobs: new BlobServiceClient(at('blob'), credential, OPTIONS),
  };
}

async function storageToken(identity: string) {
  const application = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: identity } });
  const { accessToken, expiresOn } = await application.acquireToken({ resource: 'https://storage.azure.com' });
  return { token: accessToken, expiresOnTimestamp: expiresOn?.getTime() ?? 0 };
}
