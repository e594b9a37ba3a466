import type { ChangeSignal } from '../../src/ports/change-signal.ts';
import type { Conversation, ConversationStore } from '../../src/ports/conversations.ts';
import type { DigestStore, StoredDigest } from '../../src/ports/digest-store.ts';
import type { RunStore } from '../../src/ports/run-store.ts';
import type { SentLetters } from '../../src/ports/sent-letters.ts';
import { day } from '../builders/plan.ts';
import { storedDigest } from '../fakes/digest-store.ts';

/** What every store of digests keeps to. @param open an empty store */
export function digestStoreContract(open: () => Promise<DigestStore>): void {
  const digest: StoredDigest = {
    ...storedDigest('id-mary:2015-07-06'),
    to: { id: 'id-mary', name: 'Mair Siôn' },
    queuedOn: day('2015-07-07'),
    plans: ['one', 'another'],
  };

  test('keeps one digest a key, and gives it back', async () => {
    const store = await open();
    expect(await store.find(digest.key)).toBeUndefined();
    expect(await store.add(digest)).toBe(true);
    expect(await store.add({ ...digest, draft: 'another' })).toBe(false);
    expect(await store.find(digest.key)).toEqual(digest);
  });

  test.each([
    { state: 'waiting' },
    { state: 'sending', since: '2015-07-06T08:00:00.000Z' },
    { state: 'sent', at: '2015-07-06T08:00:00.000Z' },
    { state: 'needless', at: '2015-07-06T08:00:00.000Z' },
    { state: 'refused', at: '2015-07-06T08:00:00.000Z', why: 'mail-refused' },
    {
      state: 'refused',
      at: '2015-07-06T08:00:00.000Z',
      why: 'no-such-address',
      cameBack: { address: 'mary@council.example', status: '5.1.10' },
    },
  ] as const)('remembers the draft, and that the digest is $state', async (delivery) => {
    const store = await open();
    await store.add(digest);
    const changed = { ...digest, draft: 'AAMk/=+ draft', asAt: day('2015-07-08'), delivery };
    expect(await store.change(digest.key, () => changed)).toEqual(changed);
    expect(await store.find(digest.key)).toEqual(changed);
  });

  test('lets the second of two changes at the same moment see what the first one wrote', async () => {
    const store = await open();
    await store.add(digest);
    const drafts = await Promise.all(
      ['one', 'two', 'three'].map((draft) =>
        store.change(digest.key, (now) => ({ ...now, draft: now.draft ?? draft })),
      ),
    );
    const kept = await store.find(digest.key);
    expect(drafts).toEqual([kept, kept, kept]);
  });

  test('tells of every digest since a day, oldest first', async () => {
    const store = await open();
    for (const key of ['id-max:2015-07-13', 'id-mary:2015-07-06', 'id-mary:2015-06-29']) {
      await store.add(storedDigest(key));
    }
    const found = await store.since(day('2015-07-06'));
    expect(found.map(({ key }) => key)).toEqual(['id-mary:2015-07-06', 'id-max:2015-07-13']);
  });

  test('knows nothing of a digest that was never kept', async () => {
    const store = await open();
    await expect(store.change(digest.key, (now) => now)).rejects.toMatchObject({ code: 'missing' });
  });
}

/** What every memory of letters keeps to. @param open an empty one */
export function sentLettersContract(open: () => Promise<SentLetters>): void {
  const names = ['<Letter@council.example>', "o'ur/#?"];
  const of = { kind: 'digest', key: 'id-mary:2015-07-06' } as const;

  test('knows a letter by any of its names, and which draft it was', async () => {
    const store = await open();
    await store.add({ names, draft: 'AAMk/=+', of, day: day('2015-07-06') });
    await store.add({ names: ['<other>'], draft: 'another', of, day: day('2015-07-06') });
    for (const name of names) {
      expect(await store.find(['<nobody>', name], day('2015-07-01'))).toMatchObject({ draft: 'AAMk/=+', of });
    }
    expect(await store.find(['<letter@council.example>', '<nobody>'], day('2015-07-01'))).toBeUndefined();
    expect(await store.find([], day('2015-07-01'))).toBeUndefined();
    const nobodys = Array.from({ length: 19 }, (_, count) => `<nobody-${count}>`);
    expect(await store.find([...nobodys, ...names], day('2015-07-01'))).toMatchObject({ draft: 'AAMk/=+' });
  });

  test('forgets what went before a day', async () => {
    const store = await open();
    expect(await store.anySince(day('2015-07-01'))).toBe(false);
    await store.add({ names, draft: 'd', of, day: day('2015-07-06') });
    expect(await store.anySince(day('2015-07-06'))).toBe(true);
    expect(await store.anySince(day('2015-07-07'))).toBe(false);
    expect(await store.find(names, day('2015-07-07'))).toBeUndefined();
  });
}

/** What every store of conversations keeps to. @param open an empty store */
export function conversationStoreContract(open: () => Promise<ConversationStore>): void {
  const chat: Conversation = {
    id: 'a:1/2#3?4',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    tenantId: 'tenant',
    botId: '28:bot',
    personMri: null,
    welcomed: false,
  };

  test('keeps one chat a person, replaces it, and forgets it', async () => {
    const store = await open();
    expect(await store.find('lee')).toBeUndefined();
    await store.save('lee', chat);
    await store.save('una', { ...chat, id: 'a:una' });
    expect(await store.find('lee')).toEqual(chat);
    await store.save('lee', { ...chat, personMri: '29:lee', welcomed: true });
    expect(await store.find('lee')).toEqual({ ...chat, personMri: '29:lee', welcomed: true });
    await store.forget('lee');
    expect(await store.find('lee')).toBeUndefined();
    expect(await store.find('una')).toMatchObject({ id: 'a:una' });
  });

  test('forgets somebody whom it never knew', async () => {
    const store = await open();
    await store.forget('nobody');
    expect(await store.find('nobody')).toBeUndefined();
  });
}

/** What every memory of runs keeps to. @param open an empty one; `again` is another instance of the program on it */
export function runStoreContract(open: () => Promise<{ here: RunStore; there: RunStore }>): void {
  test('remembers for each run the day that it last ran for', async () => {
    const { here, there } = await open();
    expect(await here.lastRun('asks')).toBeNull();
    await here.saveRun('asks', day('2015-07-01'));
    await here.saveRun('asks', day('2015-07-02'));
    expect(await there.lastRun('asks')).toEqual(day('2015-07-02'));
    expect(await there.lastRun('notices')).toBeNull();
  });

  test('remembers the hour in which the digests were last looked at', async () => {
    const { here, there } = await open();
    expect(await here.lastHour('digests')).toBeNull();
    await here.saveHour('digests', { day: day('2015-07-01'), hour: 8 });
    await here.saveHour('digests', { day: day('2015-07-01'), hour: 14 });
    expect(await there.lastHour('digests')).toEqual({ day: day('2015-07-01'), hour: 14 });
  });

  test('remembers the instant up to which something was looked at', async () => {
    const { here, there } = await open();
    expect(await here.lastInstant('returned-mail')).toBeNull();
    await here.saveInstant('returned-mail', '2015-07-01T08:00:00Z');
    await here.saveInstant('returned-mail', '2015-07-01T08:00:01Z');
    expect(await there.lastInstant('returned-mail')).toBe('2015-07-01T08:00:01Z');
  });

  test('lets one instance run at a time: the other is told no and runs nothing', async () => {
    const { here, there } = await open();
    const ran: string[] = [];
    const first = await here.alone('daily-run', async () => {
      ran.push('here');
      expect(await there.alone('daily-run', async () => void ran.push('there'))).toBe(false);
      expect(await there.alone('kept-answers', async () => void ran.push('something else'))).toBe(true);
    });
    expect(first).toBe(true);
    expect(await there.alone('daily-run', async () => void ran.push('there, later'))).toBe(true);
    expect(ran).toEqual(['here', 'something else', 'there, later']);
  });

  test('does not stay held by work that failed, and tells what failed', async () => {
    const { here, there } = await open();
    await expect(here.alone('daily-run', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await there.alone('daily-run', async () => undefined)).toBe(true);
  });
}

/** What every change signal keeps to. @param open makes instances that share one counter */
export function changeSignalContract(open: () => Promise<() => Promise<ChangeSignal>>): void {
  test('tells another instance of a change once, and its own instance never', async () => {
    const join = await open();
    const [here, there] = [await join(), await join()];
    expect(await there.raisedByOthers()).toBe(false);
    await here.raise();
    expect(await here.raisedByOthers()).toBe(false);
    expect(await there.raisedByOthers()).toBe(true);
    expect(await there.raisedByOthers()).toBe(false);
  });

  test('hears another instance that raised it before, between and after its own changes', async () => {
    const join = await open();
    const [here, there] = [await join(), await join()];
    for (const order of ['before', 'between', 'after']) {
      if (order === 'before') await there.raise();
      await here.raise();
      if (order === 'between') await there.raise();
      await here.raise();
      if (order === 'after') await there.raise();
      expect(await here.raisedByOthers()).toBe(true);
      expect(await here.raisedByOthers()).toBe(false);
    }
  });

  test('takes two changes of its own at the same moment, and a look between them, for nobody else’s', async () => {
    const join = await open();
    const here = await join();
    const [, looked] = await Promise.all([here.raise(), here.raisedByOthers(), here.raise()]);
    expect(looked).toBe(false);
    expect(await here.raisedByOthers()).toBe(false);
  });

  test('loses no change when several instances raise it at the same moment', async () => {
    const join = await open();
    const instances = await Promise.all([join(), join(), join()]);
    await Promise.all(instances.map((instance) => instance.raise()));
    for (const instance of instances) expect(await instance.raisedByOthers()).toBe(true);
  });

  test('a new instance begins with what is there now', async () => {
    const join = await open();
    await (await join()).raise();
    expect(await (await join()).raisedByOthers()).toBe(false);
  });
}
