import { DUE_KINDS } from '../core/plan/due.ts';
import { STATUSES } from '../core/plan/status.ts';

/** The five lists of the record. Their names are what people see in the site's contents. */
export const LIST_NAMES = ['Plans', 'Areas', 'Actions', 'Leads', 'History'] as const;
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

/**
 * The columns of each list, beside the `Title` that every list has. Whatever is filtered by is indexed from the start,
 * since a list that has grown refuses both the filter and the index. People are Entra object ids in text columns
 * (`…Key`) beside their names: a person column needs an id that Graph cannot make for somebody new to the site.
 * Whatever a document prints takes several lines: a single line holds 255 characters and no line break.
 */
export const COLUMNS: Readonly<Record<ListName, readonly Column[]>> = {
  Plans: [
    KEY,
    indexed(choice('State', ['draft', 'importing', 'opening', 'live', 'paused', 'ended'])),
    choice('Nation', ['england-and-wales', 'scotland', 'northern-ireland']),
    line('PlanDate'),
    lines('Source'),
    lines('Roles'),
  ],
  Areas: [
    KEY,
    indexed(line('PlanKey')),
    number('Position'),
    line('AreaId'),
    lines('Label'),
    lines('AreaNumber'),
    lines('GroupLabel'),
    lines('AreaTitle'),
    lines('Context'),
    lines('Standards'),
    lines('Service'),
    lines('PrintedManager'),
    line('ManagerName'),
    indexed(line('ManagerKey')),
  ],
  Actions: [
    KEY,
    indexed(line('PlanKey')),
    indexed(line('AreaKey')),
    number('Position'),
    line('ActionId'),
    lines('Ref'),
    lines('ActionText'),
    indexed(choice('Status', STATUSES)),
    lines('StatusPhrase'),
    lines('DuePhrase'),
    choice('DueKind', DUE_KINDS),
    day('DueFrom'),
    indexed(day('DueBy')),
    indexed(day('AgreedBy')),
    lines('Revisions'),
    lines('PrintedLeads'),
    day('DoneOn'),
    day('RecordedOn'),
    day('Expected'),
    lines('LastWords'),
    day('LastAnswerOn'),
    line('LastAnswerName'),
    line('LastAnswerKey'),
    lines('Progress'),
    lines('Parts'),
    lines('Links'),
    lines('AuditCheck'),
    lines('Finding'),
    lines('Implication'),
    lines('Response'),
    lines('Measure'),
    lines('FollowUp'),
    choice('Priority', ['high', 'medium', 'low']),
    choice('ResidualRisk', ['high', 'medium', 'low']),
    number('Version'),
    lines('LastEntry'),
  ],
  Leads: [
    KEY,
    indexed(line('PlanKey')),
    indexed(line('ActionKey')),
    number('Position'),
    lines('Printed'),
    yesNo('Accountable'),
    line('PersonName'),
    indexed(line('PersonKey')),
    lines('Members'),
  ],
  History: [
    KEY,
    indexed(line('PlanKey')),
    indexed(line('ActionKey')),
    { name: 'At', indexed: true, dateTime: { format: 'dateTime' } },
    line('PersonName'),
    line('PersonKey'),
    choice('Door', ['chat', 'tab', 'mail', 'terminal', 'list', 'document']),
    choice('Kind', ['imported', 'answered', 'corrected', 'matched', 'plan-state']),
    lines('Words'),
    lines('Changes'),
  ],
};
