import type { Person } from '../src/core/plan/person.ts';
import { Refusal } from '../src/core/refusal.ts';
import { CHAT_TEXTS } from '../src/texts/chat.ts';
import { executeData, toCardSubmit } from '../src/wire/card-submit.ts';
import { toDecisionSubmit } from '../src/wire/decision-submit.ts';
import { toSaidSubmit } from '../src/wire/said-submit.ts';
import { type Activity, conversationOf, isPersonal, personOf } from './activity.ts';
import type { TeamsLine } from './adapter.ts';
import { type AnswerParts, answerTurn } from './answer-turn.ts';
import { commandTurn } from './command-turn.ts';
import { decisionTurn } from './decision-turn.ts';
import { type ExtensionParts, extensionTurn, isOfExtension } from './extension/extension-turn.ts';
import type { Greeting } from './greeting.ts';
import type { BotLog } from './log.ts';
import { type BotMessage, textMessage } from './message.ts';
import type { StoredCards } from './stored-cards.ts';
import { saidTurn } from './words/said-turn.ts';

/** What the HTTP reply says: 200 unless Teams asked for something that the bot does not do. */
export interface TurnReply {
  readonly status: 200 | 501;
  readonly body?: object;
}

/** What turns need. */
export interface TurnParts extends AnswerParts, ExtensionParts {
  readonly tenantId: string;
  readonly line: TeamsLine;
  readonly greeting: Greeting;
  readonly storedCards: StoredCards;
  readonly log: BotLog;
}

const OK: TurnReply = { status: 200 };

/** One activity that Teams vouched for, of our tenant. Never throws: what goes wrong becomes a sentence and a log line. */
export async function takeTurn(parts: TurnParts, activity: Activity): Promise<TurnReply> {
  try {
    if (activity.type === 'invoke') return await invoked(parts, activity);
    if (activity.type === 'message') await written(parts, activity);
    if (activity.type === 'installationUpdate' || activity.type === 'conversationUpdate') await moved(parts, activity);
  } catch (error) {
    parts.log.error({ err: error, type: activity.type }, 'a turn failed');
  }
  return OK;
}

/**
 * What is answered in the reply itself: the message extension, and a card's Action.Execute, of which the stored message
 * becomes the same card unless somebody is about to write in it.
 */
async function invoked(parts: TurnParts, activity: Activity): Promise<TurnReply> {
  if (isOfExtension(activity.name)) {
    return { status: 200, body: await extensionTurn(parts, activity.name, activity) };
  }
  if (activity.name !== 'adaptiveCard/action') return { status: 501 };
  const message = await answered(parts, activity, (by) =>
    buttonTurn(parts, activity, { by, data: executeData(activity.value) }),
  );
  if (message.kind === 'redrawn') await store(parts, activity, message);
  return { status: 200, body: invokeBody(message) };
}

/** A message: words, or what a card sent as Action.Submit. The card that sent it is changed, not followed by another. */
async function written(parts: TurnParts, activity: Activity): Promise<void> {
  const submitted = activity.value !== undefined && activity.value !== null;
  const message = await answered(parts, activity, (by) =>
    submitted ? buttonTurn(parts, activity, { by, data: activity.value }) : commandTurn(parts, by, activity.text ?? ''),
  );
  const chat = conversationOf(activity, parts.tenantId, false);
  if (message.kind === 'redrawn' && activity.replyToId !== undefined) {
    await parts.line.update(chat, activity.replyToId, message);
  } else {
    await parts.line.send(chat, message);
  }
}

async function moved({ greeting }: TurnParts, activity: Activity): Promise<void> {
  const person = personOf(activity);
  if (person === null || !isPersonal(activity)) return;
  if (activity.action?.toLowerCase().startsWith('remove')) return greeting.forget(person);
  const isBotAdded = activity.membersAdded?.some(({ id }) => id === activity.recipient.id) ?? false;
  if (isBotAdded || activity.action?.toLowerCase().startsWith('add')) return greeting.greet(person, activity);
}

/** Does it for whoever Teams says is there. @returns one sentence when it could not be done */
async function answered(
  { greeting, refusalSentence, log }: TurnParts,
  activity: Activity,
  turn: (by: Person) => Promise<BotMessage>,
): Promise<BotMessage> {
  const person = personOf(activity);
  if (!isPersonal(activity)) return textMessage(CHAT_TEXTS.personalOnly);
  if (person === null) return textMessage(CHAT_TEXTS.unknownPerson);
  try {
    await greeting.remember(person, activity);
    return await turn(person);
  } catch (error) {
    if (error instanceof Refusal) return textMessage(refusalSentence(error));
    log.error({ err: error, type: activity.type }, 'a turn failed');
    return textMessage(CHAT_TEXTS.failed);
  }
}

async function buttonTurn(
  parts: TurnParts,
  { conversation, replyToId }: Activity,
  { by, data }: { readonly by: Person; readonly data: unknown },
): Promise<BotMessage> {
  const said = toSaidSubmit(data);
  if (said !== null) return saidTurn(parts, { by, submit: said });
  const decision = toDecisionSubmit(data);
  if (decision !== null) return decisionTurn(parts, { by, submit: decision });
  const submit = toCardSubmit(by, data);
  if (submit.kind === 'command') return commandTurn(parts, by, submit.command);
  const card = replyToId === undefined ? null : { conversation: conversation.id, activity: replyToId };
  return answerTurn(parts, { by, submit, card });
}

/** The stored card follows the reply. Where somebody is about to write it does not, nor does one of an earlier tap. */
async function store(
  { storedCards, tenantId }: TurnParts,
  activity: Activity,
  message: BotMessage & { readonly kind: 'redrawn' },
): Promise<void> {
  if (activity.replyToId === undefined) return;
  if (message.isBeingWritten) return storedCards.settled(activity.replyToId);
  storedCards.become({ conversation: conversationOf(activity, tenantId, false), id: activity.replyToId }, message);
}

/** @see https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model */
function invokeBody(message: BotMessage): object {
  return message.kind === 'text'
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: message.text }
    : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: message.card };
}
