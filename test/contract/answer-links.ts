import type { AnswerLinks } from '../../src/ports/answer-links.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';

/** What every keeper of links keeps to. @param open an empty one, by this clock */
export function answerLinksContract(open: (clock: FakeClock) => Promise<AnswerLinks>): void {
  const start = () => fakeClock('2015-07-01T08:00:00Z');

  test('leads from each secret to its own ask, and from no other word to any', async () => {
    const links = await open(start());
    const [lee, again, una] = [
      await links.make('id-lee:2015-07-01'),
      await links.make('id-lee:2015-07-01'),
      await links.make('id-una:2015-07-01'),
    ];
    expect(new Set([lee, again, una]).size).toBe(3);
    expect(await links.find(lee)).toBe('id-lee:2015-07-01');
    expect(await links.find(again)).toBe('id-lee:2015-07-01');
    expect(await links.find(una)).toBe('id-una:2015-07-01');
    for (const guess of ['', 'x', `${lee}x`, lee.slice(1), '../links', "' or 1 eq 1"]) {
      expect(await links.find(guess)).toBeUndefined();
    }
  });

  test('makes secrets that can stand in an address as they are', async () => {
    expect(await (await open(start())).make('id-lee:2015-07-01')).toMatch(/^[\w-]+$/);
  });

  test('leads nowhere any more after 30 days', async () => {
    const clock = start();
    const links = await open(clock);
    const secret = await links.make('id-lee:2015-07-01');
    clock.set('2015-07-31T07:59:59Z');
    expect(await links.find(secret)).toBe('id-lee:2015-07-01');
    clock.set('2015-07-31T08:00:00Z');
    expect(await links.find(secret)).toBeUndefined();
  });
}
