import { areaHeading } from '../../src/core/plan/area-heading.ts';
import { agreedBy } from '../../src/core/plan/due.ts';
import type { ActionInPlan } from '../../src/core/plan/find-action.ts';
import { asItStood, CONVERSATION_TEXTS, sharedDue } from '../../src/texts/conversation.ts';
import { STATUS_WORDS } from '../../src/texts/standing.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, type OpenUrlAction } from './adaptive-card.ts';
import { plainLine, plainText } from './plain-text.ts';
import { paragraph, run, sentence } from './words.ts';

/** What a card in a conversation is drawn from. */
export interface SharedAction extends ActionInPlan {
  /** Calendar days; 0 where it may not be called overdue to everybody. */
  readonly daysOverdue: number;
}

/** When the card is drawn, and where its button leads: there every reader is asked anew who they are. */
export interface SharedActionState {
  readonly today: string;
  readonly link: string;
}

/**
 * An action as everybody in a conversation may read it: what was promised, by when, and how far it is. Who leads it and
 * what anybody said about it stays behind the link. Version 1.3, which is what Teams draws of a pasted link.
 */
export function sharedActionCard(shared: SharedAction, { today, link }: SharedActionState): AdaptiveCard {
  const { plan, area, action } = shared;
  const where = [plainLine(areaHeading(area), 80), plainLine(action.ref ?? '', 40)].filter((part) => part !== '');
  const open: OpenUrlAction = { type: 'Action.OpenUrl', title: CONVERSATION_TEXTS.open, url: link };
  const late = shared.daysOverdue > 0;
  const body: readonly CardElement[] = [
    paragraph([run(plainLine(plan.title, 120), { size: 'small', isSubtle: true })]),
    paragraph([run(where.join(' · '), { size: 'small', isSubtle: true })], { spacing: 'none' }),
    paragraph([run(plainText(action.text, 400), { weight: 'bolder' })], { spacing: 'small' }),
    paragraph(
      [
        run(late ? `▲ ${dueLine(shared)}` : dueLine(shared), late ? { color: 'attention', weight: 'bolder' } : {}),
        run(` · ${statusLine(shared)}`),
      ],
      { spacing: 'small' },
    ),
    sentence(asItStood(today), { size: 'small', isSubtle: true, spacing: 'small' }),
    { type: 'ActionSet', spacing: 'medium', actions: [open] },
  ];
  return { ...adaptiveCard(`${CONVERSATION_TEXTS.action}. ${asItStood(today)}.`, body), version: '1.3' };
}

/** The same in two lines, for a list of results and above a message that is being written. */
export function sharedActionLines(shared: SharedAction): { readonly title: string; readonly text: string } {
  const { area, action } = shared;
  const head = [plainLine(action.ref ?? '', 40), plainLine(action.text, 90)].filter((part) => part !== '');
  return {
    title: head.join(' '),
    text: [plainLine(areaHeading(area), 60), dueLine(shared), statusLine(shared)].join(' · '),
  };
}

function dueLine({ action, daysOverdue }: SharedAction): string {
  const phrase = action.due.phrase === null ? null : plainLine(action.due.phrase, 80);
  return sharedDue(agreedBy(action)?.toString() ?? null, phrase, daysOverdue);
}

function statusLine({ action }: SharedAction): string {
  return STATUS_WORDS[action.status].replace(/^./, (letter) => letter.toUpperCase());
}
