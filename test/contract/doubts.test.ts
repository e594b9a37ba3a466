import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Doubt, type Doubts, waysOf } from '../../infra/local/doubts.ts';
import { counted } from '../counted.ts';
import { startStandIn } from '../stand-in.ts';
import { chatPlay } from './plays/chat.ts';
import { directoryPlay, mailPlay } from './plays/directory-and-mail.ts';
import { groupPlay } from './plays/group.ts';
import type { Play } from './plays/play.ts';
import { longListPlay, recordPlay } from './plays/record.ts';
import { returnedPlay } from './plays/returned-mail.ts';

/** The play that meets each doubt. */
const playOf: Readonly<Record<Doubt, Play>> = {
  uniqueClashStatus: recordPlay,
  unindexedCode: recordPlay,
  dateOnly: recordPlay,
  deltaFields: recordPlay,
  deletedInDelta: recordPlay,
  versionFields: recordPlay,
  nestedMembers: directoryPlay,
  thresholdStatus: recordPlay,
  usualPage: longListPlay,
  longestPage: longListPlay,
  mailRetryAfter: mailPlay,
  sentCopy: mailPlay,
  lineEnds: recordPlay,
  outerBlanks: recordPlay,
  emptyText: recordPlay,
  foreignChoice: recordPlay,
  indexByPatch: recordPlay,
  listDeletion: recordPlay,
  eTagSteps: recordPlay,
  unknownMember: chatPlay,
  wrongTenant: chatPlay,
  blockedBody: chatPlay,
  newListColumns: recordPlay,
  handEditor: recordPlay,
  memberByObjectId: chatPlay,
  makesLists: recordPlay,
  uniqueLetters: recordPlay,
  deltaRepeats: recordPlay,
  appWrites: recordPlay,
  graphChatId: chatPlay,
  channelMembers: groupPlay,
  mimeText: mailPlay,
  mimeHeaders: mailPlay,
  reportFilter: returnedPlay,
  reportNames: returnedPlay,
  reportStatus: returnedPlay,
  sentMessageId: returnedPlay,
};

const all = Object.entries(waysOf).flatMap(([name, [believed, ...others]]) =>
  others.map((otherwise) => ({ name, believed, otherwise })),
);
const allOtherwise = Object.fromEntries(all.map(({ name, otherwise }) => [name, otherwise]));

async function perform(play: Play, doubts: Partial<Doubts>): Promise<void> {
  const standIn = await startStandIn();
  Object.assign(standIn.faults.doubts, doubts);
  try {
    await play(standIn);
  } finally {
    await standIn.stop();
  }
}

const plays = { recordPlay, longListPlay, directoryPlay, mailPlay, returnedPlay, chatPlay, groupPlay };

test.each(Object.entries(plays))('%s: holds when everything is as it is believed', async (_name, play) => {
  await perform(play, Object.fromEntries(all.map(({ name, believed }) => [name, believed])));
});

test.each(all)('holds when $name is $otherwise', async ({ name, otherwise }) => {
  await perform(playOf[name as Doubt], { [name]: otherwise });
});

test.each(Object.entries(plays))('%s: holds when nothing is as it is believed', async (_name, play) => {
  await perform(play, allOtherwise);
});

test('every doubt has a number in docs/unproven.md, and every number there is a doubt', () => {
  const table = readFileSync(join(process.cwd(), 'docs', 'unproven.md'), 'utf8');
  const rows = [...table.matchAll(/^\| (U\d+) \|[^|]+\|[^|]+\| `(\w+)` \|/gm)];
  expect(rows.map(([, number]) => number)).toEqual(rows.map((_, index) => `U${index + 1}`));
  expect(rows.map(([, , name]) => name).toSorted()).toEqual(Object.keys(waysOf).toSorted());
});

afterAll(() => counted('doubts about Microsoft 365 tried both ways', all.length));
