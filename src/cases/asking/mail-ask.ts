import type { AskView } from '../../core/asking/ask-view.ts';
import { drawAsk } from '../../core/asking/draw-ask.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AnswerLinks } from '../../ports/answer-links.ts';
import type { AskDelivery, AskStore, ByMailWhy, StoredAsk } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Letter } from '../../ports/mail.ts';
import type { People } from '../../ports/people.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { type SendLetterPorts, sendLetter } from '../telling/send-letter.ts';

/** What mailing an ask takes from outside. */
export interface MailAskPorts extends SendLetterPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly asks: AskStore;
  readonly people: Pick<People, 'loadPerson'>;
  readonly answerLinks: Pick<AnswerLinks, 'make'>;
  readonly clock: Clock;
  /** Makes the mail of an ask, without its address; the secret is the way to its form without signing in. */
  readonly writeAsk: (ask: AskView, secret: string, mayHaveArrived: boolean) => Promise<Omit<Letter, 'to'>>;
}

/**
 * Sends an ask by e-mail. The draft's id is kept before the draft is sent, so that a second try sends no second mail.
 *
 * @returns how the ask stands then: sent, or reached in no way
 * @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again
 */
export async function mailAsk(
  ports: MailAskPorts,
  ask: StoredAsk,
): Promise<Extract<AskDelivery, { state: 'mailed' | 'refused' }>> {
  try {
    await sendLetter(ports, {
      of: { kind: 'ask', key: ask.key },
      draft: ask.byMail?.draft ?? null,
      write: () => letterOf(ports, ask),
      keep: (draft) => keepDraft(ports, ask, draft),
    });
    return { state: 'mailed', at: ports.clock.now() };
  } catch (error) {
    const why = error instanceof Refusal ? UNREACHED[error.code] : undefined;
    if (why === undefined) throw error;
    return { state: 'refused', at: ports.clock.now(), why };
  }
}

/** What trying again does not mend. */
const UNREACHED: Readonly<Partial<Record<string, 'no-mail' | 'mail-refused'>>> = {
  'person-unknown': 'no-mail',
  'mail-refused': 'mail-refused',
};

async function letterOf(ports: MailAskPorts, ask: StoredAsk): Promise<Letter> {
  const { mail: to } = await ports.people.loadPerson(ask.person.id);
  if (to === null) throw new Refusal('person-unknown', { id: ask.person.id });
  const view = drawAsk(ask, ports.plans, ports.clock.today());
  const letter = await ports.writeAsk(view, await ports.answerLinks.make(ask.key), whyByMail(ask) === 'unknown');
  return { ...letter, to };
}

/** When another kept a draft meanwhile, it is that one: only one may ever be sent. */
async function keepDraft({ asks }: MailAskPorts, ask: StoredAsk, draft: string): Promise<string> {
  const kept = await asks.change(ask.key, (now) => ({
    ...now,
    byMail: { why: whyByMail(ask), draft: now.byMail?.draft ?? draft },
  }));
  return kept.byMail?.draft ?? draft;
}

function whyByMail({ byMail }: StoredAsk): ByMailWhy {
  return byMail?.why ?? 'unknown';
}
