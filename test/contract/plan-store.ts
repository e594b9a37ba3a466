import fc from 'fast-check';
import { findAction } from '../../src/core/plan/find-action.ts';
import type { Action, Plan } from '../../src/core/plan/plan.ts';
import type { Status } from '../../src/core/plan/status.ts';
import type { HandEdit, PlanStore } from '../../src/ports/plan-store.ts';
import { anyPlan } from '../builders/any-plan.ts';
import { entry } from '../builders/entry.ts';
import { day, person, plan } from '../builders/plan.ts';

/** A record that a suite of rules is run on. */
export interface RecordUnderTest {
  /** Opens the record once more, as another instance of the product would. */
  open(): Promise<PlanStore>;
  readonly byHand: ByHand;
  /** How many generated plans are tried. */
  readonly runs: number;
}

/** What a person does in the lists themselves. An action is named by its key. */
export interface ByHand {
  setStatus(key: string, status: Status): void;
  /** Types a name in the place of the first lead's. */
  nameLead(key: string, typed: string): void;
  deleteAction(key: string): void;
}

/** What every plan store keeps to, whatever it is made of. */
export function planStoreContract(recordOf: () => RecordUnderTest): void {
  let count = 0;
  /** A record with a plan of its own in it, read by two instances. */
  async function stage(given: Parameters<typeof plan>[0] = { actions: [{}, {}] }) {
    count += 1;
    const added = plan({ ...given, id: `plan-${count}` });
    const one = await recordOf().open();
    await one.addPlan(added, [entry({ key: `${added.id}|imported`, plan: added.id, action: null, kind: 'imported' })]);
    const other = await recordOf().open();
    return { one, other, id: added.id, key: `${added.id}:a1.1` };
  }

  test('a plan reads back as it was written, every field of every row', async () => {
    const store = await recordOf().open();
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => anyPlan(`any-${++count}`)),
        async (written) => {
          await store.addPlan(written, [entry({ key: `${written.id}|imported`, plan: written.id, action: null })]);
          await store.refresh();
          expect(planIn(store, written.id)).toEqual(written);
        },
      ),
      { numRuns: recordOf().runs, endOnFailure: true },
    );
  });

  test('a day in summer and a day in winter read back as that day', async () => {
    const { other, key } = await stage({
      actions: [
        { by: '2015-06-30', doneOn: day('2015-01-31'), expected: day('2016-03-27'), recordedOn: day('2015-10-25') },
      ],
    });
    expect(actionIn(other, key)).toMatchObject({
      due: { by: day('2015-06-30') },
      doneOn: day('2015-01-31'),
      expected: day('2016-03-27'),
      recordedOn: day('2015-10-25'),
    });
  });

  test('areas and actions keep the plan’s order, whatever order they were written in', async () => {
    const areas = Array.from({ length: 3 }, () => ({ actions: Array.from({ length: 6 }, () => ({})) }));
    const { other, id } = await stage({ areas });
    const read = planIn(other, id);
    expect(read.areas.map((area) => area.id)).toEqual(['a1', 'a2', 'a3']);
    expect(read.areas[2]?.actions.map((action) => action.id)).toEqual(['a3.1', 'a3.2', 'a3.3', 'a3.4', 'a3.5', 'a3.6']);
  });

  test('a new plan has its state, its site and all of its entries once it is in', async () => {
    const { one, other, id } = await stage({ state: 'live', actions: [{}] });
    expect(planIn(one, id).state).toBe('live');
    expect(planIn(other, id).state).toBe('live');
    expect(other.siteOf(id)).toBe(other.sites()[0]);
    const second = plan({ id: `${id}-2`, state: 'paused', actions: [{}] });
    const entries = ['b', 'a', 'c'].map((key) => entry({ key: `${id}-2|${key}`, plan: second.id, action: null }));
    await one.addPlan(second, entries);
    await other.refresh();
    expect(other.entries(second.id).map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
  });

  test('a plan is not added on a site that the record does not have', async () => {
    const { one, id } = await stage();
    const adding = one.addPlan(plan({ id: `${id}-2`, actions: [{}] }), [], 'https://elsewhere.example/sites/none');
    await expect(adding).rejects.toMatchObject({ code: 'site-unknown' });
    expect(one.plans().map((each) => each.id)).not.toContain(`${id}-2`);
  });

  test('adding a plan again goes on where it stopped and changes nothing that is there', async () => {
    const { one, key, id } = await stage();
    const saved = await one.saveAction(
      actionIn(one, key),
      changed(one, key),
      entry({ key: `${id}-1`, plan: id, action: key }),
    );
    await one.addPlan(plan({ id, actions: [{}, {}, {}] }), [entry({ key: `${id}|imported`, plan: id, action: null })]);
    await one.refresh();
    expect(actionIn(one, key)).toEqual(saved);
    expect(planIn(one, id).areas[0]?.actions).toHaveLength(3);
  });

  test('tells when it was last heard from, never earlier than before', async () => {
    const { one } = await stage();
    const before = Date.parse(one.heardAt());
    await one.refresh();
    expect(Date.parse(one.heardAt())).toBeGreaterThanOrEqual(before);
  });

  test('a change of an action is there at once, and for everybody else after they read again', async () => {
    const { one, other, key, id } = await stage();
    const version = one.version();
    const saved = await one.saveAction(
      actionIn(one, key),
      changed(one, key),
      entry({ key: `${id}-1`, plan: id, action: key }),
    );
    expect(saved).toMatchObject({ status: 'partly-done', version: 2 });
    expect(actionIn(one, key)).toEqual(saved);
    expect(one.version()).not.toBe(version);
    await other.refresh();
    expect(actionIn(other, key)).toEqual(saved);
  });

  test('what a lead asked for waits for everybody to see, and is gone once it is decided', async () => {
    const { one, other, key, id } = await stage();
    const request = {
      kind: 'help',
      by: person('Lee Lead'),
      on: day('2015-07-01'),
      words: 'A second assessor,\nsoon',
    } as const;
    const asked = {
      ...changed(one, key),
      requests: [request, { ...request, kind: 'not-mine' as const, words: '“Ask”' }],
    };
    await one.saveAction(actionIn(one, key), asked, entry({ key: `${id}-1`, plan: id, action: key }));
    await other.refresh();
    expect(actionIn(other, key).requests).toEqual(asked.requests);
    const decided = { ...changed(other, key), requests: [] };
    await other.saveAction(actionIn(other, key), decided, entry({ key: `${id}-2`, plan: id, action: key }));
    await one.refresh();
    expect(actionIn(one, key).requests).toEqual([]);
  });

  test('who watches is told of each change once the copy shows it, until they stop', async () => {
    const { one, key, id } = await stage();
    const seen: (string | undefined)[] = [];
    const stop = one.watch(() => void seen.push(actionIn(one, key).status));
    const save = (line: string) =>
      one.saveAction(actionIn(one, key), changed(one, key), entry({ key: line, plan: id, action: key }));
    await save(`${id}-1`);
    expect(seen).toEqual(['partly-done']);
    stop();
    await save(`${id}-2`);
    expect(seen).toHaveLength(1);
  });

  test('an action without people keeps none, and those matched stay through a change', async () => {
    const { one, key, id } = await stage({ actions: [{ leads: [person('Lee Lead'), 'Post vacant'] }] });
    const before = actionIn(one, key).people;
    await one.saveAction(actionIn(one, key), changed(one, key), entry({ key: `${id}-1`, plan: id, action: key }));
    expect(actionIn(one, key).people).toEqual(before);
  });

  test('a line of history by itself is something new to whoever watches, here and elsewhere', async () => {
    const { one, other, key, id } = await stage();
    const line = entry({ key: `${id}-noted`, plan: id, action: key, at: '2015-07-01T08:30:00Z', kind: 'noted' });
    const before = { here: one.version(), there: other.version() };
    await one.note([line]);
    expect(one.version()).not.toBe(before.here);
    const noted = one.version();
    await one.note([line]);
    expect(one.version()).toBe(noted);
    await other.refresh();
    expect(other.version()).not.toBe(before.there);
    expect(other.history(key)).toEqual([line]);
  });

  test('every change has its line of history, oldest first', async () => {
    const { one, other, key, id } = await stage();
    const lines = ['b', 'a', 'c'].map((letter, minute) =>
      entry({
        key: `${id}-${letter}`,
        plan: id,
        action: key,
        at: `2015-07-01T08:3${minute}:00Z`,
        words: `Words\n${letter}`,
      }),
    );
    for (const line of lines) await one.saveAction(actionIn(one, key), changed(one, key), line);
    expect(one.history(key)).toEqual(lines);
    await other.refresh();
    expect(other.history(key)).toEqual(lines);
    expect(other.history(`${id}:a1.2`)).toEqual([]);
  });

  test('an entry whose key was written before is not written again', async () => {
    const { one, other, key, id } = await stage();
    const line = entry({ key: `${id}-1`, plan: id, action: key });
    const before = actionIn(one, key);
    const saved = await one.saveAction(before, changed(one, key), line);
    expect(await one.saveAction(before, { ...changed(one, key), status: 'done' }, line)).toEqual(saved);
    await other.refresh();
    expect(await other.saveAction(saved, { ...saved, status: 'done', version: 3 }, line)).toEqual(saved);
    expect(one.history(key)).toEqual([line]);
  });

  test('a change of what somebody else changed since is refused, and the next reading has theirs', async () => {
    const { one, other, key, id } = await stage();
    const stale = actionIn(other, key);
    const theirs = await one.saveAction(
      actionIn(one, key),
      changed(one, key),
      entry({ key: `${id}-1`, plan: id, action: key }),
    );
    const mine = entry({ key: `${id}-2`, plan: id, action: key });
    await expect(other.saveAction(stale, { ...stale, status: 'done', version: 2 }, mine)).rejects.toMatchObject({
      code: 'action-changed',
    });
    expect(actionIn(other, key)).toEqual(theirs);
    expect(one.history(key).map((line) => line.key)).toEqual([`${id}-1`]);
  });

  test('of two changes at the same moment one is refused, and both are kept when it is decided again', async () => {
    const { one, other, key, id } = await stage();
    const read = [one, other].map((store) => ({ store, before: actionIn(store, key) }));
    const answers = read.map(({ store, before }, index) => {
      const line = entry({ key: `${id}-${index}`, plan: id, action: key, by: person(`Lead ${index}`) });
      return { store, line, done: store.saveAction(before, { ...before, version: 2, text: `By ${index}` }, line) };
    });
    const settled = await Promise.allSettled(answers.map(({ done }) => done));
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const loser = answers[settled.findIndex(({ status }) => status === 'rejected')];
    if (!loser) throw new Error('Nobody lost');
    const again = actionIn(loser.store, key);
    await loser.store.saveAction(again, { ...again, version: again.version + 1 }, loser.line);
    await one.refresh();
    expect(actionIn(one, key).version).toBe(3);
    expect(
      one
        .history(key)
        .map((line) => line.key)
        .toSorted(),
    ).toEqual([`${id}-0`, `${id}-1`]);
  });

  test('roles, managers and leads are set without touching anything else', async () => {
    const { one, other, key, id } = await stage({ actions: [{ leads: ['Head', 'Team'] }, {}] });
    const [head, team] = actionIn(one, key).people;
    if (!head || !team) throw new Error('The leads are gone');
    const before = planIn(one, id);
    const [lee, jo] = [person('Lee Lead'), person('Jo Joint')];
    const matched = [
      { ...head, people: [lee] },
      { ...team, people: [lee, jo] },
    ];
    const roles = { ...before.roles, coordinators: [jo] };
    await one.savePlan(id, { roles }, entry({ key: `${id}|matched`, plan: id, action: null, kind: 'matched' }));
    await one.saveManagers(id, new Map([['a1', jo]]));
    await one.saveLeads(id, new Map([[key, matched]]));
    await other.refresh();
    for (const store of [one, other]) {
      const after = planIn(store, id);
      expect(after.roles).toEqual(roles);
      expect(after.areas[0]?.manager).toEqual(jo);
      expect(actionIn(store, key).people).toEqual(matched);
      expect(after.areas[0]?.actions[1]).toEqual(before.areas[0]?.actions[1]);
    }
    await one.saveLeads(id, new Map([[key, [{ ...head, people: [] }, team]]]));
    await other.refresh();
    expect(actionIn(other, key).people).toEqual([head, team]);
  });

  describe('a newer version of the document', () => {
    /** What a newer document adds: an area of two actions, and one more in the first area. */
    async function extension(id: string) {
      const added = plan({
        id,
        areas: [{ actions: [{}, {}, { leads: ['Head', person('Lee Lead')] }] }, { actions: [{}, {}] }],
      });
      const [first, second] = added.areas;
      const actions = [...(first?.actions.slice(2) ?? []), ...(second?.actions ?? [])];
      const at = '2015-09-30T08:30:00Z';
      const entries = actions.map(({ key }) =>
        entry({ key: `${key}|added`, plan: id, action: key, at, door: 'document', kind: 'document-adds' }),
      );
      return { areas: second ? [second] : [], actions, entries };
    }

    test('adds areas and actions behind those that are there, with their leads and their history', async () => {
      const { one, other, id } = await stage();
      const before = planIn(one, id);
      const added = await extension(id);
      await one.extendPlan(id, added);
      await other.refresh();
      for (const store of [one, other]) {
        const [first, second] = planIn(store, id).areas;
        expect(first?.actions).toEqual([...(before.areas[0]?.actions ?? []), added.actions[0]]);
        expect(second).toEqual({ ...added.areas[0], actions: added.actions.slice(1) });
        expect(added.actions.map(({ key }) => store.history(key))).toEqual(added.entries.map((line) => [line]));
      }
    });

    test('adds nothing twice, and changes nothing that is there', async () => {
      const { one, key, id } = await stage();
      const added = await extension(id);
      const saved = await one.saveAction(
        actionIn(one, key),
        changed(one, key),
        entry({ key: `${id}-1`, plan: id, action: key }),
      );
      await one.extendPlan(id, added);
      await one.extendPlan(id, { ...added, actions: [...added.actions, { ...saved, text: 'Something else' }] });
      expect(planIn(one, id).areas.map(({ actions }) => actions.length)).toEqual([3, 2]);
      expect(actionIn(one, key)).toEqual(saved);
      expect(one.entries(id)).toHaveLength(1 + 1 + 3);
      await expect(one.extendPlan('no-such-plan', added)).rejects.toMatchObject({ code: 'plan-unknown' });
    });

    test('is known by its hash, its date and its layout', async () => {
      const { one, other, id } = await stage();
      const layout = {
        format: 'word',
        landscape: true,
        areas: 'row',
        notes: ['As agreed'],
        tables: [],
        places: [],
      } as const;
      const newer = { documentHash: 'c3d4', date: '2015-09', layout };
      const line = entry({ key: `${id}|renewed`, plan: id, action: null, kind: 'document-renewed' });
      await one.savePlan(id, newer, line);
      await one.savePlan(id, { documentHash: 'e5f6' }, line);
      await other.refresh();
      for (const store of [one, other]) expect(planIn(store, id)).toMatchObject({ ...newer, state: 'live' });
    });

    test('heads an area in other words, and nothing else of it changes', async () => {
      const { one, other, id } = await stage();
      const [before] = planIn(one, id).areas;
      const head = {
        label: null,
        number: '4',
        group: 'Children',
        title: 'Permanence',
        context: 'Because\nof delay',
        standards: ['NMS 3'],
        service: null,
        source: null,
        printedManager: 'Head of Care',
      };
      await one.saveHeads(id, new Map([['a1', head]]));
      await other.refresh();
      for (const store of [one, other]) expect(planIn(store, id).areas[0]).toEqual({ ...before, ...head });
      const unknown = one.saveHeads('no-such-plan', new Map([['a1', head]]));
      await expect(unknown).rejects.toMatchObject({ code: 'plan-unknown' });
    });

    test('puts other leads in the place of those that were printed, be they more or fewer', async () => {
      const { one, other, key, id } = await stage({ actions: [{ leads: ['Head', 'Team', person('Lee Lead')] }, {}] });
      const [head, team, lee] = actionIn(one, key).people;
      if (!head || !team || !lee) throw new Error('The leads are gone');
      const jo = { printed: 'Jo Joint', people: [], accountable: true };
      const rest = planIn(one, id).areas[0]?.actions[1];
      for (const leads of [[jo], [], [lee, jo], [head, team, lee, jo]]) {
        await one.replaceLeads(id, key, leads);
        await one.replaceLeads(id, key, leads);
        await other.refresh();
        for (const store of [one, other]) {
          expect(actionIn(store, key).people).toEqual(leads);
          expect(planIn(store, id).areas[0]?.actions[1]).toEqual(rest);
          expect(editsOf(store, id)).toEqual([]);
        }
      }
      const matched = { ...jo, people: [person('Jo Joint')] };
      await one.replaceLeads(id, key, [jo]);
      await one.saveLeads(id, new Map([[key, [matched]]]));
      expect(actionIn(one, key).people).toEqual([matched]);
    });

    test('of two who say at once who leads an action, one comes through: the action’s own row comes first', async () => {
      const { one, other, key, id } = await stage();
      const before = actionIn(one, key);
      const ann = { printed: 'Ann Lee', people: [person('Ann Lee')], accountable: true };
      const line = (by: string) => entry({ key: `${id}-${by}`, plan: id, action: key, door: 'tab', kind: 'edited' });
      await one.saveAction(before, { ...before, leads: ['Ann Lee'], version: 2 }, line('first'));
      await one.replaceLeads(id, key, [ann]);
      const late = one.saveAction(before, { ...before, leads: ['Bo Day'], version: 2 }, line('second'));
      await expect(late).rejects.toMatchObject({ code: 'action-changed' });
      await other.refresh();
      for (const store of [one, other]) {
        expect(actionIn(store, key)).toMatchObject({ leads: ['Ann Lee'], people: [ann] });
        expect(store.history(key).map((told) => told.key)).toEqual([`${id}-first`]);
      }
    });

    test('moves an action to another area, under its own id', async () => {
      const { one, other, key, id } = await stage({ areas: [{ actions: [{}, {}] }, { actions: [{}] }] });
      const before = actionIn(one, key);
      const line = entry({ key: `${id}-1`, plan: id, action: key, door: 'document', kind: 'document-says' });
      await one.saveAction(before, { ...before, area: 'a2', version: 2 }, line);
      await other.refresh();
      for (const store of [one, other]) {
        const there = planIn(store, id).areas.map(({ actions }) => actions.map((action) => action.id).toSorted());
        expect(there).toEqual([['a1.2'], ['a1.1', 'a2.1']]);
      }
    });
  });

  describe('a change that somebody made in a list by hand', () => {
    const settledAs = (edit: HandEdit, kind: 'edited' | 'put-back') =>
      entry({ key: edit.key, plan: edit.plan, action: edit.action, at: '2015-07-01T09:15:00Z', door: 'list', kind });

    test('waits to be judged, while the record shows what was recorded and its row takes no other change', async () => {
      const { one, key, id } = await stage();
      const before = actionIn(one, key);
      recordOf().byHand.setStatus(key, 'done');
      await one.refresh();
      const edit = onlyEdit(one, id);
      expect(edit).toMatchObject({
        action: key,
        by: { name: expect.stringContaining('Menon') },
        row: { kind: 'action', before, wanted: { status: 'done' }, words: undefined, machinery: false },
      });
      expect(edit.key).toMatch(/^list:Actions:\d+:\d+$/);
      expect(actionIn(one, key)).toEqual(before);
      const line = entry({ key: `${id}-1`, plan: id, action: key });
      await expect(one.saveAction(before, changed(one, key), line)).rejects.toMatchObject({ code: 'action-changed' });
    });

    test('is taken over with its entry as one change of the record', async () => {
      const { one, other, key, id } = await stage();
      const before = actionIn(one, key);
      recordOf().byHand.setStatus(key, 'done');
      await one.refresh();
      const edit = onlyEdit(one, id);
      const action: Action = { ...before, status: 'done', doneOn: day('2015-06-28'), version: before.version + 1 };
      await one.settle(edit, { put: 'action', action }, settledAs(edit, 'edited'));
      await other.refresh();
      for (const store of [one, other]) {
        expect(actionIn(store, key)).toEqual(action);
        expect(store.history(key)).toEqual([settledAs(edit, 'edited')]);
        expect(editsOf(store, id)).toEqual([]);
      }
    });

    test('is put back with its entry, and the row takes changes again', async () => {
      const { one, other, key, id } = await stage();
      const before = actionIn(one, key);
      recordOf().byHand.setStatus(key, 'done');
      await one.refresh();
      const edit = onlyEdit(one, id);
      await one.settle(edit, { put: 'back' }, settledAs(edit, 'put-back'));
      await other.refresh();
      for (const store of [one, other]) {
        expect(actionIn(store, key)).toEqual({ ...before, version: before.version + 1 });
        expect(editsOf(store, id)).toEqual([]);
      }
      const line = entry({ key: `${id}-1`, plan: id, action: key });
      expect(await other.saveAction(actionIn(other, key), changed(other, key), line)).toMatchObject({ version: 3 });
    });

    test('is settled once, though two instances judged it', async () => {
      const { one, other, key, id } = await stage();
      recordOf().byHand.setStatus(key, 'done');
      await one.refresh();
      await other.refresh();
      const [here, there] = [onlyEdit(one, id), onlyEdit(other, id)];
      await one.settle(here, { put: 'back' }, settledAs(here, 'put-back'));
      await other.settle(there, { put: 'back' }, settledAs(there, 'put-back'));
      await one.refresh();
      expect(one.history(key).map((line) => line.key)).toEqual([here.key]);
      expect(actionIn(one, key).version).toBe(2);
    });

    test('of a lead waits likewise, and is settled without touching the action', async () => {
      const { one, other, key, id } = await stage();
      const before = actionIn(one, key);
      recordOf().byHand.nameLead(key, 'jo@harrowmere.example');
      await one.refresh();
      const edit = onlyEdit(one, id);
      expect(edit).toMatchObject({ action: key, row: { kind: 'lead', typed: 'jo@harrowmere.example' } });
      expect(actionIn(one, key).people).toEqual(before.people);
      const [lead] = before.people;
      if (!lead) throw new Error('Nobody leads the action');
      const matched = { ...lead, people: [person('Jo Joint')] };
      await one.settle(edit, { put: 'lead', lead: matched }, settledAs(edit, 'edited'));
      await other.refresh();
      for (const store of [one, other]) {
        expect(actionIn(store, key)).toEqual({ ...before, people: [matched] });
        expect(store.history(key)).toEqual([settledAs(edit, 'edited')]);
        expect(editsOf(store, id)).toEqual([]);
      }
    });

    test('that deleted a row hides nothing, and the row is made again', async () => {
      const { one, other, key, id } = await stage();
      const before = actionIn(one, key);
      recordOf().byHand.deleteAction(key);
      await one.refresh();
      const edit = onlyEdit(one, id);
      expect(edit).toMatchObject({ action: key, row: { kind: 'deleted' } });
      expect(actionIn(one, key)).toEqual(before);
      await one.settle(edit, { put: 'back' }, settledAs(edit, 'put-back'));
      await other.refresh();
      for (const store of [one, other]) {
        expect(actionIn(store, key)).toMatchObject({ text: before.text, status: before.status, people: before.people });
        expect(store.history(key).map((line) => line.key)).toEqual([edit.key]);
        expect(editsOf(store, id)).toEqual([]);
      }
    });
  });

  test('a plan or an action that is not there is refused', async () => {
    const { one, key, id } = await stage();
    const line = entry({ key: `${id}-1`, plan: id, action: `${id}:a9.9` });
    const gone: Action = { ...actionIn(one, key), key: `${id}:a9.9` };
    await expect(one.saveAction(gone, gone, line)).rejects.toMatchObject({ code: 'action-unknown' });
    await expect(one.savePlan('no-such-plan', { state: 'live' }, line)).rejects.toMatchObject({ code: 'plan-unknown' });
  });
}

/** The plan with this id as a store has it. */
function planIn(store: PlanStore, id: string): Plan {
  const found = store.plans().find((one) => one.id === id);
  if (!found) throw new Error(`The store has no plan ${id}`);
  return found;
}

/** The hand edits of a plan that wait in a store. */
export function editsOf(store: PlanStore, plan: string): readonly HandEdit[] {
  return store.handEdits().filter((edit) => edit.plan === plan);
}

/** The only hand edit of a plan that waits in a store. */
export function onlyEdit(store: PlanStore, plan: string): HandEdit {
  const [edit, ...others] = editsOf(store, plan);
  if (!edit || others.length > 0) throw new Error(`${others.length + (edit ? 1 : 0)} hand edits wait in ${plan}`);
  return edit;
}

/** The action with this key as a store has it. */
export function actionIn(store: PlanStore, key: string): Action {
  const found = findAction(store.plans(), key);
  if (!found) throw new Error(`The store has no action ${key}`);
  return found.action;
}

/** The action with this key, partly done and a version on. */
export function changed(store: PlanStore, key: string): Action {
  const before = actionIn(store, key);
  return { ...before, status: 'partly-done', version: before.version + 1 };
}
