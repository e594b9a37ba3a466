import { Refusal } from '../../src/core/refusal.ts';
import { takingReturned } from '../../src/jobs/taking-returned.ts';

const nothing = () => undefined;

test('a mailbox that refuses to be read is noted once, until it is read again', async () => {
  const refused = async () => {
    throw new Refusal('denied');
  };
  const turns = [refused, refused, async () => 0, async () => 2, refused];
  const noted: unknown[] = [];
  const log = {
    info: (facts: object) => void noted.push(facts),
    warn: nothing,
    error: (_facts: object, message: string) => void noted.push(message),
  };
  const turn = takingReturned(() => (turns.shift() ?? refused)(), log);
  for (let count = 0; count < 5; count++) expect(await turn()).toBe(2 * 60_000);
  expect(noted).toEqual(['a turn of a job failed', { cameBack: 2 }, 'a turn of a job failed']);
});
