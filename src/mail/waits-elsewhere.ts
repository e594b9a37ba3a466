import type { AskedDecision, Decision } from '../core/digest/digest.ts';
import { groupedBy } from '../core/plan/grouped-by.ts';
import type { Action } from '../core/plan/plan.ts';
import { waitingRevision } from '../core/plan/revision.ts';
import { alsoYours, type Takers, waitsElsewhere } from '../texts/digest-elsewhere.ts';
import type { Drawing } from './digest-drawing.ts';
import type { LinkView } from './digest-view.ts';
import type { ItemContext } from './item-context.ts';
import { oneLine } from './plain-words.ts';
import { mayQuote, ROOM } from './plan-voice.ts';

/** What about an action waits for others, and for whom. */
export function elsewhereLines({ key }: Action, { digest }: ItemContext): readonly string[] {
  return digest.elsewhere
    .filter(({ decision }) => decision.action.key === key)
    .map((asked) => {
      const { what, by, since, plan } = asked.decision;
      const asker = mayQuote(plan) ? askerOf(asked.decision) : null;
      const days = { by: by?.toString() ?? null, since: since?.toString() ?? null };
      return waitsElsewhere({ what, ...days, asker, takers: takersOf([asked]) });
    });
}

/** What the reader may decide though others are asked first; null where there is nothing of that. */
export function alsoYoursLink({ digest: { mayDecide }, links }: Drawing): LinkView | null {
  if (mayDecide.length === 0) return null;
  const kinds = [...groupedBy(mayDecide, ({ decision }) => decision.what).values()].flatMap((asked) => {
    const [first] = asked;
    return first ? [{ what: first.decision.what, count: asked.length, takers: takersOf(asked) }] : [];
  });
  return { key: 'also', words: alsoYours(kinds), href: links?.toDecide() ?? null };
}

/** Null where one of the plans keeps names out of mails. */
function takersOf(asked: readonly AskedDecision[]): Takers {
  if (!asked.every(({ decision }) => mayQuote(decision.plan))) return null;
  const takers = new Map(asked.flatMap((one) => one.takers).map(({ id, name }) => [id, name]));
  return [...takers.values()].map((name) => oneLine(name, ROOM.name));
}

/** Who asked; null where only the document does. */
export function askerOf(decision: Decision): string | null {
  const by = 'asker' in decision ? decision.asker : waitingRevision(decision.action)?.asked?.by;
  return by ? oneLine(by.name, ROOM.name) : null;
}
