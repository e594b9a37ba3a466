import { showReceipts } from './cases/answering/show-receipts.ts';
import { type DeliverAskPorts, deliverAsk } from './cases/asking/deliver-ask.ts';
import { rememberedAsks, rememberedPastAsks } from './cases/asking/past-asks.ts';
import { deliverDigest } from './cases/digest/deliver-digest.ts';
import { type DeliverNoticePorts, deliverNotice } from './cases/telling/deliver-notice.ts';
import { writeAsk } from './mail/write-ask.tsx';
import { writeDigest } from './mail/write-digest.ts';
import { writeNotice } from './mail/write-notice.tsx';
import type { Parts } from './parts.ts';
import type { Chat } from './ports/chat.ts';
import type { Log } from './ports/log.ts';
import type { ToSend } from './ports/send-queue.ts';
import type { Settings } from './settings.ts';
import { teamsLinks } from './teams-links.ts';

/** What telling people takes. */
interface Telling {
  readonly chat: Chat;
  readonly log: Log;
}

/** How each kind of what waits in the send queue is delivered. */
export function joinDelivery(settings: Settings, parts: Parts, { chat, log }: Telling) {
  const links = teamsLinks(settings);
  const asks = rememberedAsks(parts);
  const deliver: Readonly<Record<ToSend['kind'], (key: string) => Promise<string>>> = {
    ask: (key) => deliverAsk({ ...parts, chat, writeAsk: askWriter(settings) }, key),
    digest: (key) => deliverDigest({ ...parts, asks, write: (digest) => writeDigest(digest, links) }, key),
    receipts: (key) => showingReceipts(parts, { chat, log }, key),
    notice: deliveringNotices(settings, parts, { chat, log }),
  };
  return ({ kind, key }: ToSend): Promise<string> => deliver[kind](key);
}

/** The secret stands behind the #: no server and no proxy on the way ever sees it. */
function askWriter({ publicUrl }: Settings): DeliverAskPorts['writeAsk'] {
  return (ask, secret, mayHaveArrived) => writeAsk(ask, `${publicUrl}/tab/answer.html#${secret}`, mayHaveArrived);
}

/** Whoever cannot be told that an answer of theirs was refused: what they said stays on the ask. */
async function showingReceipts(parts: Parts, { chat, log }: Telling, key: string): Promise<string> {
  const outcome = await showReceipts({ ...parts, chat }, key);
  if (outcome === 'not-told') log.error({ ask: key }, 'somebody could not be told that an answer was refused');
  return outcome;
}

/** Whoever cannot be told what waits for them, in chat or by e-mail: an administrator can mend what the reason names. */
function deliveringNotices(settings: Settings, parts: Parts, { chat, log }: Telling) {
  const { timeZone } = settings;
  const write: DeliverNoticePorts['writeNotice'] = (notice) => writeNotice(notice, teamsLinks(settings));
  const ports: DeliverNoticePorts = {
    ...parts,
    chat,
    timeZone,
    writeNotice: write,
    pastAsks: rememberedPastAsks(parts),
  };
  return async (key: string): Promise<string> => {
    const outcome = await deliverNotice(ports, key);
    if (outcome === 'refused') log.error({ notice: key }, 'somebody could not be told what waits for them');
    return outcome;
  };
}
