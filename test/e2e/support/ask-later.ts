import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Stage } from './stage.ts';

/** What a lead asks for. */
interface Wanted {
  mail: string;
  /** Words of the action. */
  action: string;
  /** ISO date. */
  by: string;
  reason: string;
}

const Token = z.object({ token: z.string() });
const Found = z.object({ actions: z.tuple([z.object({ key: z.string() })], z.unknown()) });

/** A lead asks for a later date, past the screens, which other scenes show. */
export async function askForLaterDate({ program }: Stage, { mail, action, by, reason }: Wanted): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const body = (said: object) => ({ method: 'POST', body: JSON.stringify(said) });
  const asked = await fetch(`${program.pagesUrl}/teams/token`, { headers: json, ...body({ as: mail }) });
  const headers = { ...json, authorization: `Bearer ${Token.parse(await asked.json()).token}` };
  const search = new URLSearchParams({ words: action });
  const found = await fetch(`${program.publicUrl}/api/pane/find?${search}`, { headers });
  const [{ key }] = Found.parse(await found.json()).actions;
  const to = `${program.publicUrl}/api/actions/${encodeURIComponent(key)}/ask-revision`;
  const reply = await fetch(to, { headers, ...body({ id: randomUUID(), by, reason }) });
  if (!reply.ok) throw new Error(`${mail} could not ask for a later date: ${reply.status} ${await reply.text()}`);
}
