import type { DecisionAct, DecisionView } from '../../src/core/asking/telling/decision-view.ts';
import type { DecisionStage } from '../../src/core/asking/telling/decisions-due.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { DECISION_TEXTS, decidedSentence } from '../../src/texts/decision-notices.ts';
import { NOTICE_TEXTS, noticePaper } from '../../src/texts/notices.ts';
import { DECISION_WORDS, type DecisionChoice, decisionData } from '../../src/wire/decision-submit.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { type AdaptiveCard, adaptiveCard, type CardAction, type CardElement, type TextInput } from './adaptive-card.ts';
import type { CardLinks } from './card-links.ts';
import { noticeItem } from './notice-card.ts';
import { plainLine } from './plain-text.ts';
import { heading, paragraph, run, sentence, warning } from './words.ts';

/** What is open on a decision card, and one sentence about what was tapped. */
export interface DecisionCardState {
  readonly opened: 'refuse' | 'keep' | null;
  readonly typed: string;
  readonly note: string | null;
}

const UNTOUCHED: DecisionCardState = { opened: null, typed: '', note: null };

/**
 * The card of something that waits for its reader's decision: what is asked, and buttons for what they may do. Once it
 * is decided, by whomever, it is a receipt that says so.
 */
export function decisionCard(
  { decision, stage }: { readonly decision: DecisionView; readonly stage: DecisionStage },
  { reader, links }: { readonly reader: Person; readonly links: CardLinks },
  state: DecisionCardState = UNTOUCHED,
): AdaptiveCard {
  const { title, items } = noticePaper({ kind: 'decision', decision, stage });
  return adaptiveCard(title, [
    heading(title),
    ...items.map((item) => noticeItem(item, null)),
    ...standing(decision, reader),
    ...(state.note === null ? [] : [warning(state.note)]),
    ...(decision.standing.state === 'waiting' ? boxAndButtons(decision, state, links) : [openAction(decision, links)]),
  ]);
}

function standing({ standing: now, may }: DecisionView, reader: Person): readonly CardElement[] {
  if (now.state === 'gone') return [sentence(DECISION_TEXTS.gone, { weight: 'bolder' })];
  if (now.state === 'waiting') return may.length === 0 ? [sentence(DECISION_TEXTS.notYours, { isSubtle: true })] : [];
  const words =
    now.words === null ? [] : [paragraph([run(`“${plainLine(now.words, 280)}”`, { italic: true, size: 'small' })])];
  const line = decidedSentence(now, now.by.id === reader.id);
  return [paragraph([run(plainLine(line, 280), { weight: 'bolder' })], { spacing: 'medium' }), ...words];
}

function boxAndButtons(decision: DecisionView, state: DecisionCardState, links: CardLinks): readonly CardElement[] {
  const { may } = decision;
  if (state.opened === 'refuse' && may.includes('refuse')) return reasonBox(decision, state, REFUSING);
  if (state.opened === 'keep' && may.includes('keep')) return reasonBox(decision, state, KEEPING);
  const box = may.includes('answer') ? [wordsBox(DECISION_TEXTS.help, state.typed)] : [];
  const actions = may.flatMap((act) => buttonOf(act, decision, links));
  const open = may.includes('give') ? [] : [linkTo(decision, links, NOTICE_TEXTS.open)];
  return [...box, { type: 'ActionSet', spacing: 'medium', actions: [...actions, ...open] }];
}

interface Reasoned {
  readonly label: string;
  readonly choice: DecisionChoice;
  readonly title: string;
}

const REFUSING: Reasoned = { label: DECISION_TEXTS.whyNot, choice: 'refuse', title: DECISION_TEXTS.sendRefusal };
const KEEPING: Reasoned = { label: DECISION_TEXTS.whyStays, choice: 'keep', title: DECISION_TEXTS.sendStays };

function reasonBox(decision: DecisionView, { typed }: DecisionCardState, reasoned: Reasoned): readonly CardElement[] {
  const actions = [button(decision, reasoned.choice, reasoned.title), button(decision, 'back', DECISION_TEXTS.back)];
  return [wordsBox(reasoned.label, typed), { type: 'ActionSet', spacing: 'small', actions }];
}

function buttonOf(act: DecisionAct, decision: DecisionView, links: CardLinks): readonly CardAction[] {
  if (act === 'agree') return [button(decision, 'agree', DECISION_TEXTS.agree)];
  if (act === 'refuse') return [button(decision, 'open-refuse', DECISION_TEXTS.refuse)];
  if (act === 'answer') return [button(decision, 'answer', DECISION_TEXTS.sendHelp)];
  if (act === 'keep') return [button(decision, 'open-keep', DECISION_TEXTS.keep)];
  return [linkTo(decision, links, DECISION_TEXTS.give)];
}

function button({ name }: DecisionView, choice: DecisionChoice, title: string): CardAction {
  const data = decisionData(choice, name);
  return { type: 'Action.Execute', title, verb: choice, data, fallback: { type: 'Action.Submit', title, data } };
}

function wordsBox(label: string, typed: string): TextInput {
  return {
    type: 'Input.Text',
    id: DECISION_WORDS,
    label,
    isMultiline: true,
    maxLength: WORDS_LIMIT,
    ...(typed && { value: typed.replace(/\p{Surrogate}/gu, '') }),
  };
}

function openAction(decision: DecisionView, links: CardLinks): CardElement {
  return { type: 'ActionSet', spacing: 'small', actions: [linkTo(decision, links, NOTICE_TEXTS.open)] };
}

function linkTo({ plan, action }: DecisionView, links: CardLinks, title: string): CardAction {
  return { type: 'Action.OpenUrl', title, url: links.action(plan, action) };
}
