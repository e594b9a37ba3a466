import { useRef, useState } from 'react';
import type { BulkChange } from '../../../../src/texts/bulk-edits.ts';
import { ActionReply } from '../../../../src/wire/action-view.ts';
import { type Sent, sent } from '../../../shared/editing/sent.ts';
import { actionPath, useEdits } from '../../../shared/editing/use-editing.ts';
import { editOnTop } from '../../../shared/editing/values.ts';
import { useApi } from '../../../shared/use-api.ts';
import { type BulkItem, type RunEnd, runBulk } from './bulk-run.ts';

/** A change of many actions, as far as it has come. */
export interface Bulk {
  readonly change: BulkChange | 'undo';
  readonly items: readonly BulkItem[];
  /** By action. What is not there was not answered yet. */
  readonly answers: ReadonlyMap<string, Sent>;
  readonly stands: 'running' | 'stopping' | RunEnd;
}

/** The one change of many actions that is under way or was the last, and what can be done about it. */
export interface Bulks {
  readonly bulk: Bulk | null;
  readonly start: (change: Bulk['change'], items: readonly BulkItem[]) => void;
  readonly stop: () => void;
  /** Sends what was not answered yet. */
  readonly goOn: () => void;
  /** Sends some of them again, in another way perhaps. */
  readonly sendAgain: (items: readonly BulkItem[]) => void;
  /** One that somebody else changed was decided on: one's own was put there, or theirs stays. */
  readonly settle: (key: string, how: 'done' | 'theirs') => void;
  readonly forget: () => void;
}

/** @param ended called when all is answered */
export function useBulk(ended: (bulk: Bulk) => void): Bulks {
  const send = useSend();
  const { showChanges } = useEdits();
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const isStopped = useRef(false);
  const isRunning = useRef(false);

  async function run(begun: Bulk, items: readonly BulkItem[]) {
    // One at a time: what is offered in a corner may be pressed late.
    if (isRunning.current) return;
    isRunning.current = true;
    isStopped.current = false;
    const answers = new Map(begun.answers);
    for (const { key } of items) answers.delete(key);
    const now = (stands: Bulk['stands']): Bulk => ({ ...begun, answers: new Map(answers), stands });
    setBulk(now('running'));
    const stands = await runBulk(items, {
      send,
      isStopped: () => isStopped.current,
      answered(item, came) {
        answers.set(item.key, came);
        setBulk(now(isStopped.current ? 'stopping' : 'running'));
      },
    });
    const after = now(stands === 'over' && answers.size < begun.items.length ? 'faulted' : stands);
    isRunning.current = false;
    setBulk(after);
    showChanges();
    if (after.stands === 'over') ended(after);
  }

  return {
    bulk,
    start: (change, items) => void run({ change, items, answers: new Map(), stands: 'running' }, items),
    stop() {
      isStopped.current = true;
      setBulk((now) => now && { ...now, stands: 'stopping' });
    },
    goOn: () => bulk && void run(bulk, unanswered(bulk)),
    sendAgain(items) {
      if (bulk === null) return;
      const byKey = new Map(items.map((item) => [item.key, item]));
      void run({ ...bulk, items: bulk.items.map((item) => byKey.get(item.key) ?? item) }, items);
    },
    settle: (key, how) => setBulk((now) => now && settled(now, key, how)),
    forget: () => setBulk(null),
  };
}

function settled(bulk: Bulk, key: string, how: 'done' | 'theirs'): Bulk {
  const answers = new Map(bulk.answers);
  if (how === 'done') return { ...bulk, answers: answers.set(key, { kind: 'done', entry: null }) };
  answers.delete(key);
  return { ...bulk, answers, items: bulk.items.filter((item) => item.key !== key) };
}

/** What of it is still to be sent. */
export function unanswered({ items, answers }: Bulk): readonly BulkItem[] {
  return items.filter(({ key }) => !answers.has(key));
}

function useSend(): (item: BulkItem) => Promise<Sent> {
  const api = useApi();
  const { look, edit, undo } = useEdits();
  return ({ key, id, command }) =>
    sent(async () => {
      switch (command.kind) {
        case 'edit':
          return (await edit(key, id, command.edit)).entry;
        case 'edit-anyway':
          return (await edit(key, id, editOnTop(command.edit, (await look(key)).values))).entry;
        case 'undo':
          return (await undo(key, id, command.entry)).entry;
        case 'record-decision':
          await api.post(`${actionPath(key)}/record-decision`, { id, ...command.body }, ActionReply);
          return null;
      }
    });
}
