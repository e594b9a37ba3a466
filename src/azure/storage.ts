import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { ManagedIdentityApplication } from '@azure/msal-node';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { type QueueClient, QueueServiceClient } from '@azure/storage-queue';

/** Where the storage account is and how to open it. */
export type StoragePlace =
  | { readonly connectionString: string }
  /** `account` is its address with `{service}` or `blob` where the service's name stands. */
  | { readonly account: string; readonly identity: string };

/** The storage account, each part made if it is missing. */
export interface Storage {
  table(name: string): Promise<TableClient>;
  queue(name: string): Promise<QueueClient>;
  container(name: string): Promise<ContainerClient>;
}

/** A connection string may lead to an emulator on loopback, which speaks plain http. */
const TABLE_OPTIONS: TableServiceClientOptions = { allowInsecureConnection: true };

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
    queues: QueueServiceClient.fromConnectionString(connectionString),
    blobs: BlobServiceClient.fromConnectionString(connectionString),
  };
}

function byIdentity({ account, identity }: { account: string; identity: string }) {
  const at = (service: string) => account.replace(/(?<=\.)blob(?=\.)/, service);
  const credential = { getToken: () => storageToken(identity) };
  return {
    table: (name: string) => new TableClient(at('table'), name, credential),
    queues: new QueueServiceClient(at('queue'), credential),
    blobs: new BlobServiceClient(at('blob'), credential),
  };
}

async function storageToken(identity: string) {
  const application = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: identity } });
  const { accessToken, expiresOn } = await application.acquireToken({ resource: 'https://storage.azure.com' });
  return { token: accessToken, expiresOnTimestamp: expiresOn?.getTime() ?? 0 };
}
