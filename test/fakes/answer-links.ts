import { type AnswerLinks, LINK_LASTS_MS } from '../../src/ports/answer-links.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** Links in memory: secrets that can be told apart, `secret-1` and so on. */
export function fakeAnswerLinks(clock: Pick<Clock, 'now'>): AnswerLinks {
  const links = new Map<string, { readonly ask: string; readonly untilMs: number }>();
  return {
    async make(ask) {
      const secret = `secret-${links.size + 1}`;
      links.set(secret, { ask, untilMs: Date.parse(clock.now()) + LINK_LASTS_MS });
      return secret;
    },
    async find(secret) {
      const link = links.get(secret);
      return link && Date.parse(clock.now()) < link.untilMs ? link.ask : undefined;
    },
  };
}
