import { renderToStaticMarkup } from 'react-dom/server';
import type { Day } from '../core/calendar/day.ts';
import { earlier } from '../core/calendar/day.ts';
import { agreedBy } from '../core/plan/due.ts';
import { lastSaid } from '../core/plan/last-said.ts';
import type { NamesInTexts } from '../core/plan/names-to-posts.ts';
import { daysOverdue } from '../core/plan/overdue.ts';
import { type Action, type Area, leadNames, type Plan } from '../core/plan/plan.ts';
import { ragOf } from '../core/plan/rag.ts';
import type { SameShape } from '../texts/same-shape.ts';
import type * as english from '../texts/status-table.ts';
import { COLOURS, RULE } from './mail-colours.ts';
import { oneLine } from './plain-words.ts';
import { actionCalledIn, areaTitled, mayQuote, planCalled, ROOM } from './plan-voice.ts';
import { INDENT } from './text-lines.ts';

/** How actions stand, to be put into a mail that somebody writes. */
export interface StatusToWrite {
  readonly on: Day;
  readonly plan: Plan;
  readonly area: Area;
  readonly actions: readonly Action[];
  readonly isOne: boolean;
  readonly isToldOverdue: boolean;
  readonly names: NamesInTexts;
}

/** What is put into a mail: HTML that classic Outlook keeps, and the same as text. */
export interface WrittenStatus {
  readonly html: string;
  readonly text: string;
}

/** Its words, in the language of whoever puts it there. */
type Texts = SameShape<typeof english>;

/** A page of a mail; whoever needs more takes the plan out as a document. */
const MOST_ROWS = 60;

interface StatusRow {
  readonly key: string;
  readonly action: string;
  readonly lead: string;
  readonly due: string;
  readonly standing: string;
  readonly isLate: boolean;
  readonly update: string;
}

/** Writes how one action stands as a few lines, or the actions of an area as a table. */
export function writeStatus(status: StatusToWrite, texts: Texts): WrittenStatus {
  const rows = status.actions.slice(0, MOST_ROWS).map((action) => rowOf(action, status, texts));
  const left = status.actions.length - rows.length;
  const [only] = rows;
  const shown = {
    heading: headingOf(status),
    heads: texts.STATUS_TABLE_HEADS,
    rows,
    more: left > 0 ? texts.moreActions(left) : null,
    asAt: texts.asAtWords(status.on.toString()),
  };
  return status.isOne && only ? writeOne(only, shown) : writeTable(shown);
}

interface Shown {
  readonly heading: string;
  readonly heads: readonly string[];
  readonly rows: readonly StatusRow[];
  /** How many more there are; null where these are all. */
  readonly more: string | null;
  readonly asAt: string;
}

function headingOf({ plan, area, names }: StatusToWrite): string {
  return [areaTitled(area, plan), planCalled(plan)].map((part) => names.inText(part)).join(' · ');
}

function rowOf(action: Action, status: StatusToWrite, texts: Texts): StatusRow {
  const { on, isToldOverdue, names, plan, area } = status;
  // Where nothing may be called overdue to all, it stands as on its last day.
  const day = isToldOverdue ? on : earlier(on, agreedBy(action) ?? on);
  const rag = ragOf(action, day);
  const said = lastSaid(action);
  const { name, text } = actionCalledIn(texts.CALLING_WORDS)(action, area, plan);
  // Two people can hold the same post.
  const leads = new Set(leadNames(action).map((lead) => oneLine(names.asLead(lead), ROOM.name)));
  const [by, firstBy] = [agreedBy(action)?.toString() ?? null, action.due.by?.toString() ?? null];
  const phrase =
    mayQuote(plan) && action.due.phrase !== null ? oneLine(names.inText(action.due.phrase), ROOM.name) : null;
  return {
    key: action.key,
    action: [name, text === null ? null : names.inText(text)].filter((part) => part !== null).join(': '),
    lead: [...leads].join('; ') || texts.STATUS_TABLE_TEXTS.noLead,
    due: texts.dueOf(by, firstBy, phrase),
    standing: texts.standingOf(rag, plan.ragWords[rag], daysOverdue(action, day)),
    isLate: rag === 'overdue' || rag === 'will-be-missed',
    update: texts.lastUpdateOn(said?.on ?? null, said !== null),
  };
}

function cellsOf({ action, lead, due, standing, update }: StatusRow): readonly string[] {
  return [action, lead, due, standing, update];
}

/** "Lead: Amy Lead": the cells after the action, each by its own head. */
function factsOf(row: StatusRow, heads: readonly string[]): readonly string[] {
  return cellsOf(row)
    .map((words, index) => `${heads[index]}: ${words}`)
    .slice(1);
}

const FONT = { fontFamily: "'Segoe UI', Arial, sans-serif", fontSize: '11pt' } as const;
const CELL = { ...FONT, border: `1px solid ${RULE.light}`, padding: '4px 8px', verticalAlign: 'top' } as const;
const LATE = { color: COLOURS.late.light, fontWeight: 600 } as const;
const QUIET = { ...FONT, margin: '4px 0 0', color: COLOURS.quiet.light } as const;
/** Word lays a table out by the widths of its first row. */
const WIDTHS = ['44%', '16%', '14%', '14%', '12%'] as const;

function writeTable({ heading, heads, rows, more, asAt }: Shown): WrittenStatus {
  const html = renderToStaticMarkup(
    <div>
      <p style={{ ...FONT, margin: '0 0 4px', fontWeight: 600 }}>{heading}</p>
      <table cellSpacing={0} cellPadding={0} width="100%" style={{ borderCollapse: 'collapse', width: '100%' }}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" align="left" style={{ ...CELL, fontWeight: 600, width: WIDTHS[index] }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => toTableRow(row, heads))}</tbody>
      </table>
      {more !== null && <p style={QUIET}>{more}</p>}
      <p style={QUIET}>{asAt}</p>
    </div>,
  );
  const blocks = rows.map((row) => [row.action, ...factsOf(row, heads).map((fact) => `${INDENT}${fact}`)].join('\n'));
  const text = [heading, ...blocks, ...(more === null ? [] : [more]), asAt];
  return { html, text: `${text.join('\n\n')}\n` };
}

function toTableRow(row: StatusRow, heads: readonly string[]) {
  return (
    <tr key={row.key}>
      {cellsOf(row).map((words, index) => (
        <td key={heads[index]} valign="top" style={CELL}>
          {words === row.standing ? <span style={row.isLate ? LATE : {}}>{words}</span> : words}
        </td>
      ))}
    </tr>
  );
}

function writeOne(row: StatusRow, { heading, heads, asAt }: Shown): WrittenStatus {
  const { action } = row;
  const facts = factsOf(row, heads);
  const html = renderToStaticMarkup(
    <div>
      <p style={{ ...FONT, margin: '0 0 4px', fontWeight: 600 }}>{action}</p>
      <p style={{ ...FONT, margin: 0 }}>
        {facts.map((fact) => (
          <span key={fact}>
            {fact}
            <br />
          </span>
        ))}
      </p>
      <p style={QUIET}>{`${heading}. ${asAt}`}</p>
    </div>,
  );
  return { html, text: `${[action, ...facts, `${heading}. ${asAt}`].join('\n')}\n` };
}
