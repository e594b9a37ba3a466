import { DUE_KINDS } from '../../core/plan/due.ts';
import { DOORS, ENTRY_KINDS } from '../../core/plan/entry.ts';
import { PLAN_STATES } from '../../core/plan/plan.ts';
import { STATUSES } from '../../core/plan/status.ts';

/** The five lists of the record. Their names are what people see in the site's contents. */
export const LIST_NAMES = ['Plans', 'Areas', 'Actions', 'Leads', 'History'] as const;
/** The name of one of them. */
export type ListName = (typeof LIST_NAMES)[number];

/** A column as Graph creates it: its name and exactly one facet. */
export interface Column {
  readonly name: string;
  readonly indexed?: true;
  readonly enforceUniqueValues?: true;
  readonly text?: { readonly allowMultipleLines?: boolean; readonly textType?: 'plain'; readonly maxLength?: number };
  readonly number?: Readonly<Record<string, never>>;
  readonly boolean?: Readonly<Record<string, never>>;
  readonly choice?: { readonly choices: readonly string[]; readonly displayAs: 'dropDownMenu' };
  readonly dateTime?: { readonly format: 'dateOnly' | 'dateTime' };
}

const line = (name: string): Column => ({ name, text: { maxLength: 255 } });
const lines = (name: string): Column => ({ name, text: { allowMultipleLines: true, textType: 'plain' } });
const number = (name: string): Column => ({ name, number: {} });
const yesNo = (name: string): Column => ({ name, boolean: {} });
const day = (name: string): Column => ({ name, dateTime: { format: 'dateOnly' } });
const choice = (name: string, choices: readonly string[]): Column => ({
  name,
  choice: { choices, displayAs: 'dropDownMenu' },
});
const indexed = (column: Column): Column => ({ ...column, indexed: true });
/** Our own key of a row. Being unique is what makes a repeated write harmless. */
const KEY: Column = { ...indexed(line('Key')), enforceUniqueValues: true };
/** The seal of a row as the program wrote it, see seal.ts: what tells a hand edit from our own writing. */
const SEEN: Column = line('Seen');

/**
 * The columns of each list, beside the `Title` that every list has. Whatever is filtered by is indexed from the start,
 * since a list that has grown refuses both the filter and the index.
 * They stand in the order in which people read them, keys last. People are Entra object ids in text columns
 * (`…Key`) beside their names: a person column needs an id that Graph cannot make for somebody new to the site.
 * Whatever a document prints takes several lines: a single line holds 255 characters and no line break.
 */
export const COLUMNS: Readonly<Record<ListName, readonly Column[]>> = {
  Plans: [
    indexed(choice('State', PLAN_STATES)),
    choice('Nation', ['england-and-wales', 'scotland', 'northern-ireland']),
    line('PlanDate'),
    lines('Source'),
    lines('Roles'),
    lines('Asking'),
    lines('RagWords'),
    lines('Layout'),
    line('DocumentHash'),
    lines('LastEntry'),
    KEY,
    SEEN,
  ],
  Areas: [
    lines('AreaTitle'),
    line('ManagerName'),
    lines('Label'),
    lines('AreaNumber'),
    lines('GroupLabel'),
    lines('Context'),
    lines('Standards'),
    lines('Service'),
    lines('PrintedManager'),
    lines('Source'),
    indexed(line('PlanKey')),
    number('Position'),
    line('AreaId'),
    indexed(line('ManagerKey')),
    KEY,
    SEEN,
  ],
  Actions: [
    lines('Ref'),
    lines('ActionText'),
    indexed(choice('Status', STATUSES)),
    lines('DuePhrase'),
    indexed(day('AgreedBy')),
    indexed(day('DueBy')),
    day('DoneOn'),
    day('RecordedOn'),
    day('Expected'),
    lines('LastWords'),
    day('LastAnswerOn'),
    line('LastAnswerName'),
    lines('PrintedLeads'),
    choice('Priority', ['high', 'medium', 'low']),
    lines('StatusPhrase'),
    choice('DueKind', DUE_KINDS),
    day('DueFrom'),
    lines('Revisions'),
    lines('Progress'),
    lines('Parts'),
    lines('Links'),
    lines('AuditCheck'),
    lines('Reopened'),
    lines('Requests'),
    lines('Finding'),
    lines('Implication'),
    lines('Response'),
    lines('Measure'),
    lines('FollowUp'),
    lines('Other'),
    choice('ResidualRisk', ['high', 'medium', 'low']),
    indexed(line('PlanKey')),
    indexed(line('AreaKey')),
    line('ActionId'),
    number('Position'),
    line('LastAnswerKey'),
    number('Version'),
    lines('LastEntry'),
    KEY,
    SEEN,
  ],
  Leads: [
    lines('Printed'),
    line('PersonName'),
    yesNo('Accountable'),
    lines('Members'),
    indexed(line('PlanKey')),
    indexed(line('ActionKey')),
    number('Position'),
    indexed(line('PersonKey')),
    KEY,
    SEEN,
  ],
  History: [
    { name: 'At', indexed: true, dateTime: { format: 'dateTime' } },
    line('PersonName'),
    yesNo('OnBehalf'),
    choice('Door', DOORS),
    choice('Kind', ENTRY_KINDS),
    lines('Words'),
    lines('Changes'),
    indexed(line('PlanKey')),
    indexed(line('ActionKey')),
    line('PersonKey'),
    KEY,
    SEEN,
  ],
};

/** Columns that hold JSON. No person reads or writes that, but for the members of a lead. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'Source',
  'Roles',
  'Asking',
  'RagWords',
  'Layout',
  'LastEntry',
  'Standards',
  'PrintedLeads',
  'Revisions',
  'Progress',
  'Parts',
  'Links',
  'Other',
  'AuditCheck',
  'Reopened',
  'Requests',
  'Changes',
]);

/**
 * What a person may sensibly change in a row by hand. Every other column is the program's own: it says where the row
 * belongs, what was promised, agreed or recorded, or is made from other columns. Whether this person may is for the
 * case to judge.
 */
export const BY_HAND: Readonly<Record<ListName, ReadonlySet<string>>> = {
  Plans: new Set(),
  Areas: new Set(),
  Actions: new Set([
    'Ref',
    'ActionText',
    'Status',
    'DoneOn',
    'Expected',
    'LastWords',
    'Priority',
    'ResidualRisk',
    'Finding',
    'Implication',
    'Response',
    'Measure',
    'FollowUp',
  ]),
  Leads: new Set(['Printed', 'PersonName', 'PersonKey', 'Accountable', 'Members']),
  History: new Set(),
};
