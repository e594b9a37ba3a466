import fc from 'fast-check';
import { UNDOES } from '../../../../src/core/plan/editing/editable.ts';
import { type Edit, edited } from '../../../../src/core/plan/editing/edited.ts';
import { lastChange } from '../../../../src/core/plan/editing/last-change.ts';
import { leadsAsText, leadsFromText } from '../../../../src/core/plan/editing/lead-rows.ts';
import { isUndoable, undone } from '../../../../src/core/plan/editing/undone.ts';
import type { Lead } from '../../../../src/core/plan/plan.ts';
import { GRADES } from '../../../../src/core/plan/printed.ts';
import { entry } from '../../../builders/entry.ts';
import { action, person } from '../../../builders/plan.ts';
import { recordedBy } from '../../../builders/recorded-by.ts';
import { refusalIn } from '../../../refusal-in.ts';

const [lee, bo] = [person('Lee Lead'), person('Bo Day')];
const head: Lead = { printed: 'Head of Care', people: [lee], accountable: true };
const team: Lead = { printed: 'Team Managers', people: [], accountable: false };

describe('an edit', () => {
  test('changes its one field, a version on, and its entry tells from what to what', () => {
    const before = action({ priority: 'high', measure: 'All files seen' });
    const made = edited(before, { field: 'priority', from: 'high', to: 'low' }, recordedBy());
    expect(made?.after).toEqual({ ...before, priority: 'low', version: 2 });
    expect(made?.entry).toMatchObject({
      kind: 'edited',
      door: 'tab',
      by: person('Mary Manager'),
      changes: [{ field: 'priority', from: 'high', to: 'low' }],
    });
  });

  test('of what somebody else changed meanwhile is refused, of anything else it is not', () => {
    const before = action({ priority: 'low', residualRisk: 'low' });
    const edit = (field: 'priority' | 'residualRisk', from: 'high' | 'low'): Edit => ({ field, from, to: 'medium' });
    expect(refusalIn(() => edited(before, edit('priority', 'high'), recordedBy()))).toBe('edited-meanwhile');
    expect(edited(before, edit('residualRisk', 'low'), recordedBy())?.after.residualRisk).toBe('medium');
  });

  test('to what stands there by now, whoever put it there, comes to nothing', () => {
    expect(
      edited(action({ priority: 'low' }), { field: 'priority', from: 'high', to: 'low' }, recordedBy()),
    ).toBeNull();
  });

  test('of a text is not refused because the list gave its line ends back in another way', () => {
    const before = action({ measure: 'One\r\ntwo' });
    const made = edited(before, { field: 'measure', from: 'One\ntwo', to: null }, recordedBy());
    expect(made?.after.measure).toBeNull();
  });

  test('of the leads changes what is printed and who is behind it together', () => {
    const before = action({ leads: ['Head of Care'], people: [head] });
    const to = [{ ...head, printed: 'Head of Adult Care', people: [bo] }, team];
    const made = edited(before, { field: 'leads', from: [head], to }, recordedBy());
    expect(made?.after).toMatchObject({ leads: ['Head of Adult Care', 'Team Managers'], people: to });
    const seen = [{ ...head, people: [bo] }];
    expect(refusalIn(() => edited(before, { field: 'leads', from: seen, to }, recordedBy()))).toBe('edited-meanwhile');
  });

  test('that hands over puts somebody in the place of who is accountable, and leaves the others and the print', () => {
    const before = action({ people: [team, head] });
    const over = { field: 'hand-over', from: ['Team Managers', 'Lee Lead'], to: bo } as const;
    expect(edited(before, over, recordedBy())?.after.people).toEqual([team, { ...head, people: [bo] }]);
    const others = { ...over, from: ['Team Managers', 'Ann Other'] };
    expect(refusalIn(() => edited(before, others, recordedBy()))).toBe('edited-meanwhile');
    const unled = edited(action({ leads: [] }), { ...over, from: [] }, recordedBy());
    expect(unled?.after.people).toEqual([{ printed: 'Bo Day', people: [bo], accountable: true }]);
  });
});

describe('taking an edit back', () => {
  const before = action({ priority: 'high', people: [head], leads: ['Head of Care'] });
  const soon = recordedBy({ key: 'key-2', at: '2015-07-02T10:59:00.000Z' });

  test.each<Edit>([
    { field: 'priority', from: 'high', to: null },
    { field: 'measure', from: null, to: 'Ten files a month' },
    { field: 'leads', from: [head], to: [{ ...head, people: [bo] }, team] },
    { field: 'hand-over', from: ['Lee Lead'], to: bo },
  ])('puts back what was there before: $field', (edit) => {
    const made = edited(before, edit, recordedBy());
    if (!made) throw new Error('Nothing was changed');
    expect(isUndoable(made.after, made.entry, soon.at)).toBe(true);
    const back = undone(made.after, made.entry, soon);
    expect(back?.after).toEqual({ ...before, version: 3 });
    expect(back?.entry.changes).toContainEqual({ field: UNDOES, from: null, to: made.entry.key });
    expect(isUndoable(back?.after ?? before, made.entry, soon.at)).toBe(false);
  });

  test('is refused once somebody changed it again, or an hour has passed', () => {
    const made = edited(before, { field: 'priority', from: 'high', to: 'low' }, recordedBy());
    if (!made) throw new Error('Nothing was changed');
    const since = { ...made.after, priority: 'medium' } as const;
    expect(isUndoable(since, made.entry, soon.at)).toBe(false);
    expect(refusalIn(() => undone(since, made.entry, soon))).toBe('edited-meanwhile');
    const late = recordedBy({ at: '2015-07-02T11:00:01.000Z' });
    expect(isUndoable(made.after, made.entry, late.at)).toBe(false);
    expect(refusalIn(() => undone(made.after, made.entry, late))).toBe('undo-gone');
  });

  test('is of edits in the tab alone: an answer, a decision and an edit in the list have ways of their own', () => {
    const changes = [{ field: 'priority', from: null, to: 'high' }];
    const others = [
      entry({ changes, at: soon.at }),
      entry({ kind: 'edited', door: 'list', changes, at: soon.at }),
      entry({ kind: 'edited', door: 'tab', at: soon.at }),
      entry({ kind: 'edited', door: 'tab', changes: [{ field: 'leads', from: 'Ann', to: 'Bo' }], at: soon.at }),
    ];
    for (const one of others) {
      expect(isUndoable(before, one, soon.at)).toBe(false);
      expect(refusalIn(() => undone(before, one, soon))).toBe('undo-gone');
    }
  });

  test('is not offered where the entry may hold less than stood there', () => {
    const long = action({ measure: 'x'.repeat(20_000) });
    const made = edited(long, { field: 'measure', from: long.measure, to: 'Short' }, recordedBy());
    if (!made) throw new Error('Nothing was changed');
    expect(isUndoable(made.after, made.entry, soon.at)).toBe(false);
  });
});

test('the leads in an entry read back as they were, whatever stands in them', () => {
  const text = fc.string({ unit: 'grapheme' });
  const leads = fc.array(
    fc.record({
      printed: text,
      people: fc.array(fc.record({ id: text, name: text })),
      accountable: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(leads, (given) => {
      expect(leadsFromText(leadsAsText(given))).toEqual(given);
    }),
  );
  for (const other of ['Ann; Bo', '[not ours', '[{"printed":1}]', '["Ann"]']) expect(leadsFromText(other)).toBeNull();
});

test('who changed a field last is known by whatever door they came', () => {
  const change = (field: string) => [{ field, from: null, to: 'x' }];
  const history = [
    entry({ key: '1', kind: 'edited', changes: change('priority') }),
    entry({ key: '2', kind: 'not-mine-settled', changes: change('led by') }),
    entry({ key: '3', kind: 'put-back', changes: change('priority') }),
    entry({ key: '4', kind: 'answered', changes: change('status') }),
  ];
  expect(lastChange('priority', history)?.key).toBe('1');
  expect(lastChange('leads', history)?.key).toBe('2');
  expect(lastChange('measure', history)).toBeUndefined();
});

test('an edit and its undoing leave the grade as it was, from each to each', () => {
  for (const from of [...GRADES, null])
    for (const to of [...GRADES, null]) {
      const before = action({ residualRisk: from });
      const made = edited(before, { field: 'residualRisk', from, to }, recordedBy());
      expect(made === null).toBe(from === to);
      if (made) expect(undone(made.after, made.entry, recordedBy({ key: 'k' }))?.after.residualRisk).toBe(from);
    }
});
