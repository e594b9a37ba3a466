import type { AskView } from '../../src/core/asking/ask-view.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { Refusal } from '../../src/core/refusal.ts';
import type { Chat, Notice, RefusedWhy } from '../../src/ports/chat.ts';

/** A chat with everybody, with what tests need beside the port. */
export interface FakeChat extends Chat {
  /** Every card that arrived, oldest first. */
  readonly cards: readonly AskView[];
  /** Every card that was redrawn, as it was redrawn. */
  readonly redrawn: readonly AskView[];
  /** What people were told, oldest first. */
  readonly told: readonly { readonly person: Person; readonly notice: Notice }[];
  /** From now on this person cannot be reached; undefined: they can again. */
  refuse(personId: string, why: RefusedWhy | undefined): void;
  /** Makes the next card or notice fail with this refusal, which is worth another try. */
  failNext(refusal: Refusal): void;
  /** The next card arrives, and its sender does not hear so. */
  loseReply(): void;
  /** Lets something happen once the next card has arrived, before its sender hears of it. */
  onceArrived(happens: () => Promise<unknown>): void;
}

/** Chat in memory. */
export function fakeChat(): FakeChat {
  const cards: AskView[] = [];
  const redrawn: AskView[] = [];
  const told: { person: Person; notice: Notice }[] = [];
  const refused = new Map<string, RefusedWhy>();
  let failure: Refusal | undefined;
  let unclear = false;
  let arrived: () => Promise<unknown> = async () => undefined;
  return {
    cards,
    redrawn,
    told,
    async sendAsk(ask, posting) {
      const thrown = failure;
      failure = undefined;
      if (thrown) throw thrown;
      const why = refused.get(ask.person.id);
      if (why) return { outcome: 'refused', why };
      await posting();
      cards.push(ask);
      await arrived();
      if (unclear) {
        unclear = false;
        return { outcome: 'unknown' };
      }
      return { outcome: 'delivered', conversation: `chat-${ask.person.id}`, activity: `${cards.length}` };
    },
    async redrawAsk(ask, sent) {
      redrawn.push(ask);
      return { outcome: 'delivered', ...sent };
    },
    async tell(person, notice) {
      const thrown = failure;
      failure = undefined;
      if (thrown) throw thrown;
      const why = refused.get(person.id);
      if (why) return { outcome: 'refused', why };
      told.push({ person, notice });
      return { outcome: 'delivered', conversation: `chat-${person.id}`, activity: `told-${told.length}` };
    },
    refuse(personId, why) {
      if (why) refused.set(personId, why);
      else refused.delete(personId);
    },
    failNext(refusal) {
      failure = refusal;
    },
    loseReply() {
      unclear = true;
    },
    onceArrived(happens) {
      arrived = happens;
    },
  };
}
