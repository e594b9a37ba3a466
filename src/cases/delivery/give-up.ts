import type { AskStore } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DigestStore } from '../../ports/digest-store.ts';
import type { NoticeStore } from '../../ports/notice-store.ts';
import type { SendQueue, ToSend } from '../../ports/send-queue.ts';

/** What giving up, and taking it up again, takes from outside. */
export interface GiveUpPorts {
  readonly asks: AskStore;
  readonly digests: DigestStore;
  readonly queue: Pick<SendQueue, 'aside' | 'again' | 'add'>;
  readonly clock: Clock;
}

/** Notes that an ask or a digest was tried too often: it is on the coordinator's list. Nothing else is listed by itself. */
export async function giveUp(
  { asks, digests, clock }: Pick<GiveUpPorts, 'asks' | 'digests' | 'clock'>,
  { kind, key }: ToSend,
): Promise<void> {
  const refused = { state: 'refused', at: clock.now(), why: 'given-up' } as const;
  if (kind === 'digest' && (await digests.find(key)))
    await digests.change(key, (now) => (now.delivery.state === 'waiting' ? { ...now, delivery: refused } : now));
  if (kind !== 'ask' || !(await asks.find(key))) return;
  await asks.change(key, (ask) =>
    ask.delivery.state === 'waiting' || ask.delivery.state === 'unknown' ? { ...ask, delivery: refused } : ask,
  );
}

/** Puts what was set aside into the queue again; an ask or a digest that was given up waits again. @throws Refusal `missing` */
export async function sendAgain({ asks, digests, queue }: GiveUpPorts, id: string): Promise<void> {
  const message = (await queue.aside()).find((one) => one.id === id);
  if (message?.toSend?.kind === 'ask') await waitAgain(asks, message.toSend.key);
  if (message?.toSend?.kind === 'digest') await digestWaitsAgain(digests, message.toSend.key);
  await queue.again(id);
}

/** Asks a person again whom an ask did not reach: whatever kept it from them is mended. @throws Refusal `missing` */
export async function askAgain({ asks, queue }: Pick<GiveUpPorts, 'asks' | 'queue'>, key: string): Promise<void> {
  await waitAgain(asks, key);
  await queue.add({ kind: 'ask', key });
}

/** Tells a person again whom a notice did not reach, if there is something left to tell. @throws Refusal `missing` */
export async function tellAgain(
  { notices, queue }: { readonly notices: NoticeStore; readonly queue: Pick<SendQueue, 'add'> },
  id: string,
): Promise<void> {
  await notices.change(id, (notice) => {
    if (notice.delivery.state !== 'refused') return notice;
    const { byMail: _byMail, ...again } = notice;
    return { ...again, delivery: { state: 'waiting' } };
  });
  await queue.add({ kind: 'notice', key: id });
}

/** Sends a digest again that no mailbox took: what kept it is mended. @throws Refusal `missing` */
export async function digestAgain(
  { digests, queue }: Pick<GiveUpPorts, 'digests' | 'queue'>,
  key: string,
): Promise<void> {
  await digestWaitsAgain(digests, key);
  await queue.add({ kind: 'digest', key });
}

/** With its draft, where there is one: it may have gone after all. */
async function digestWaitsAgain(digests: DigestStore, key: string): Promise<void> {
  await digests.change(key, (now) =>
    now.delivery.state === 'refused' ? { ...now, delivery: { state: 'waiting' } } : now,
  );
}

/** Chat is tried first again; what the history tells of the first time stays. */
async function waitAgain(asks: AskStore, key: string): Promise<void> {
  await asks.change(key, (ask) => {
    if (ask.delivery.state !== 'refused') return ask;
    const { byMail: _byMail, noted: _noted, ...again } = ask;
    return { ...again, delivery: { state: 'waiting' } };
  });
}
