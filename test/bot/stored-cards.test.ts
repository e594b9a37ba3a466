import { textMessage } from '../../bot/message.ts';
import { createStoredCards } from '../../bot/stored-cards.ts';
import type { Conversation } from '../../src/ports/conversations.ts';

const CHAT: Conversation = {
  id: 'a:robin',
  serviceUrl: 'https://teams.example/',
  tenantId: 'tenant',
  botId: '28:bot',
  personMri: '29:robin',
  welcomed: true,
};
const CARD = { conversation: CHAT, id: 'card-1' };
const turnOfTheLoop = () => new Promise(setImmediate);

/** A chat that takes a change only when it is told to. */
function slowChat() {
  const begun: string[] = [];
  const taking: (() => void)[] = [];
  const logged: string[] = [];
  const line = {
    update: async (_chat: Conversation, id: string, message: { readonly kind: string; readonly text?: string }) => {
      begun.push(`${id} ${message.text}`);
      await new Promise<void>((resolve) => taking.push(resolve));
    },
  };
  const log = { warn: (_facts: object, message: string) => void logged.push(message), error: () => undefined };
  const take = async () => {
    taking.shift()?.();
    await turnOfTheLoop();
  };
  return { line, log, begun, logged, take };
}

/** Whether it has settled by now. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  await turnOfTheLoop();
  return Promise.race([promise.then(() => true), turnOfTheLoop().then(() => false)]);
}

test('a card is changed once the change before it is through, another card at once', async () => {
  const { line, log, begun, take } = slowChat();
  const cards = createStoredCards(line, log);
  cards.become(CARD, textMessage('first'));
  cards.become(CARD, textMessage('second'));
  cards.become({ ...CARD, id: 'card-2' }, textMessage('other'));
  await turnOfTheLoop();
  expect(begun).toEqual(['card-1 first', 'card-2 other']);
  await take();
  expect(begun).toEqual(['card-1 first', 'card-2 other', 'card-1 second']);
});

test('whoever is about to write waits until nothing is on its way that would empty the boxes', async () => {
  const { line, log, take } = slowChat();
  const cards = createStoredCards(line, log);
  expect(await isSettled(cards.settled(CARD.id))).toBe(true);
  cards.become(CARD, textMessage('first'));
  const waiting = cards.settled(CARD.id);
  expect(await isSettled(waiting)).toBe(false);
  await take();
  expect(await isSettled(waiting)).toBe(true);
});

test('a chat that takes nothing holds nobody up for long', async () => {
  const { line, log } = slowChat();
  const cards = createStoredCards(line, log, 1);
  cards.become(CARD, textMessage('first'));
  await cards.settled(CARD.id);
});

test('a change that fails is noted, and the next one goes', async () => {
  const { log, logged, begun, line } = slowChat();
  const failing = async () => Promise.reject(new Error('gone'));
  const cards = createStoredCards(
    { update: (...args) => (logged.length === 0 ? failing() : line.update(...args)) },
    log,
  );
  cards.become(CARD, textMessage('first'));
  cards.become(CARD, textMessage('second'));
  await turnOfTheLoop();
  expect(logged).toEqual(['the stored card could not be changed']);
  expect(begun).toEqual(['card-1 second']);
});
