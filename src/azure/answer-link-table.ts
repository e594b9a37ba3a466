import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type AnswerLinks, LINK_LASTS_MS } from '../ports/answer-links.ts';
import type { Clock } from '../ports/clock.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Entity = z.looseObject({ ask: z.string(), until: z.iso.datetime() });
const PARTITION = 'link';
/** As many as a key has: nobody tries them all. */
const SECRET_BYTES = 32;

/** Links in a table, one row each, under the hash of its secret. A row whose time is over is removed when it is used. */
export async function openAnswerLinkTable(storage: Storage, clock: Pick<Clock, 'now'>): Promise<AnswerLinks> {
  const table = await refusing(() => storage.table('links'));
  const find = async (rowKey: string) => {
    try {
      return Entity.parse(await refusing(() => table.getEntity(PARTITION, rowKey)));
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };
  return {
    async make(ask) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const until = new Date(Date.parse(clock.now()) + LINK_LASTS_MS).toISOString();
      await refusing(() => table.createEntity({ partitionKey: PARTITION, rowKey: hashOf(secret), ask, until }));
      return secret;
    },
    async find(secret) {
      const rowKey = hashOf(secret);
      const link = await find(rowKey);
      if (link === undefined || clock.now() < link.until) return link?.ask;
      // Azure answers 404 when another instance was first: the row is gone, which is all that matters.
      await refusing(() => table.deleteEntity(PARTITION, rowKey)).catch((error) => {
        if (statusOf(error) !== 404) throw error;
      });
      return undefined;
    },
  };
}

/** Letters and digits only: a row's key takes no slash. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
