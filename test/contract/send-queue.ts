import type { SendQueue, Taken, ToSend } from '../../src/ports/send-queue.ts';

/** A queue of a test, empty at first. */
export interface QueueUnderTest {
  readonly queue: SendQueue;
  /** Makes what is out of sight come back as it would by itself after its time. */
  comeBack(): Promise<void>;
}

const ASK: ToSend = { kind: 'ask', key: 'id-lee-lead:2015-07-01' };
const DIGEST: ToSend = { kind: 'digest', key: 'id-mary:2015-07-06' };

/** What every send queue keeps to. */
export function sendQueueContract(open: () => Promise<QueueUnderTest>): void {
  test('gives what was added, oldest first, and no more than was asked for', async () => {
    const { queue } = await open();
    expect(await queue.take(4)).toEqual([]);
    await queue.add(ASK);
    await queue.add(DIGEST);
    expect((await queue.take(1)).map(({ toSend }) => toSend)).toEqual([ASK]);
    expect((await queue.take(4)).map(({ toSend, tries }) => ({ toSend, tries }))).toEqual([
      { toSend: DIGEST, tries: 1 },
    ]);
  });

  test('hides what is taken, and gives it again with its tries counted unless it is settled', async () => {
    const { queue, comeBack } = await open();
    await queue.add(ASK);
    await queue.take(1);
    expect(await queue.take(1)).toEqual([]);
    await comeBack();
    const again = only(await queue.take(1));
    expect(again).toMatchObject({ toSend: ASK, tries: 2 });
    await again.settle();
    await comeBack();
    expect(await queue.take(1)).toEqual([]);
  });

  test('puts a message back for the time that is asked for', async () => {
    const { queue, comeBack } = await open();
    await queue.add(ASK);
    await only(await queue.take(1)).postpone(3_600_000);
    expect(await queue.take(1)).toEqual([]);
    await comeBack();
    expect(await queue.take(1)).toMatchObject([{ toSend: ASK, tries: 2 }]);
  });

  test('puts a message back at once when no wait is asked for', async () => {
    const { queue } = await open();
    await queue.add(ASK);
    await only(await queue.take(1)).postpone(0);
    expect(await queue.take(1)).toMatchObject([{ toSend: ASK, tries: 2 }]);
  });

  test('puts a message back as if nobody had tried it', async () => {
    const { queue } = await open();
    await queue.add(ASK);
    await only(await queue.take(1)).putBack(0);
    expect(await queue.take(1)).toMatchObject([{ toSend: ASK, tries: 1 }]);
    expect(await queue.take(1)).toEqual([]);
  });

  test('keeps what is set aside where it is seen, off the queue, until somebody puts it back', async () => {
    const { queue, comeBack } = await open();
    await queue.add(ASK);
    await only(await queue.take(1)).setAside('busy');
    await comeBack();
    expect(await queue.take(1)).toEqual([]);
    const [aside, ...others] = await queue.aside();
    expect(others).toEqual([]);
    expect(aside).toMatchObject({ toSend: ASK, why: 'busy' });
    await queue.again(aside?.id ?? '');
    expect(await queue.aside()).toEqual([]);
    expect(await queue.take(1)).toMatchObject([{ toSend: ASK, tries: 1 }]);
    await expect(queue.again(aside?.id ?? '')).rejects.toMatchObject({ code: 'missing' });
  });

  test('lets nobody settle or put back what another has taken meanwhile', async () => {
    const { queue, comeBack } = await open();
    await queue.add(ASK);
    const tooSlow = only(await queue.take(1));
    await comeBack();
    const holder = only(await queue.take(1));
    await expect(tooSlow.settle()).rejects.toMatchObject({ code: 'missing' });
    await expect(tooSlow.postpone(0)).rejects.toMatchObject({ code: 'missing' });
    await holder.settle();
    await expect(holder.settle()).rejects.toMatchObject({ code: 'missing' });
  });
}

function only(taken: readonly Taken[]): Taken {
  const [first, ...others] = taken;
  if (!first || others.length > 0) throw new Error(`One message was expected, not ${taken.length}`);
  return first;
}
