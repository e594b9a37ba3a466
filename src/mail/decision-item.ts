import type { Decision, DigestArea } from '../core/digest/digest.ts';
import { agreedBy } from '../core/plan/due.ts';
import { inPlaceOfAway } from '../texts/digest-foot.ts';
import {
  askedForHelp,
  doneUnchecked,
  laterDayAsked,
  lookedAt,
  MAIL_TEXTS,
  reasonGiven,
  reopenedOn,
  requestedOn,
} from '../texts/mail.ts';
import type { ItemView } from './digest-view.ts';
import { choicesFor } from './item-choices.ts';
import type { ItemContext } from './item-context.ts';
import { itemOf, leads, silence, update, where } from './item-view.ts';
import { oneLine } from './plain-words.ts';
import { mayQuote, ROOM } from './plan-voice.ts';
import { askerOf } from './waits-elsewhere.ts';

/** What the reader is asked to decide, with what it takes to decide it, and the ways to do it. */
export function decisionItem(decision: Decision, context: ItemContext): ItemView {
  const silent = decision.what === 'unanswered' ? silence(decision, context.digest) : [];
  const who = [
    where(decision, context),
    ...leads(decision),
    ...silent,
    ...inWhosePlace(decision, context.digest.areas),
  ];
  const mark = isNew(decision, context) ? MAIL_TEXTS.isNew : null;
  const day = decision.by?.toString();
  const of = 'asker' in decision ? decision.asker.id : undefined;
  const choices = choicesFor(decision, { what: decision.what, of, day }, context);
  const item = itemOf(decision, context, { mark, who, lines: question(decision), choices });
  return { ...item, key: [item.key, decision.what, of ?? ''].join(' ') };
}

function question(decision: Decision): readonly string[] {
  const { action, plan } = decision;
  if (decision.what === 'closure') return [doneUnchecked(decision.since.toString()), ...update(decision)];
  const reason = decision.reason === null || !mayQuote(plan) ? null : oneLine(decision.reason, ROOM.words);
  switch (decision.what) {
    case 'revised-date': {
      const asker = mayQuote(plan) ? askerOf(decision) : null;
      const asked = laterDayAsked(asker, decision.by.toString(), agreedBy(action)?.toString() ?? null);
      return mayQuote(plan) ? [asked, reasonGiven(reason)] : [asked];
    }
    case 'unanswered':
      return [MAIL_TEXTS.askedNoMore, ...update(decision)];
    case 'reopened':
      return [reopenedOn(decision.since.toString()), ...(reason === null ? [] : [lookedAt(reason)])];
    default: {
      const { what, asker, since } = decision;
      if (reason === null) return [askedForHelp(what, since.toString())];
      return [requestedOn(what, oneLine(asker.name, ROOM.name), since.toString()), `“${reason}”`];
    }
  }
}

/** Asked on the very day of the digest before counts as new: that one goes out in the morning. */
function isNew({ since }: Decision, { digest }: ItemContext): boolean {
  return since !== null && digest.since !== null && since.toString() >= digest.since.toString();
}

function inWhosePlace({ plan, area }: Decision, areas: readonly DigestArea[]): readonly string[] {
  const home = areas.find((one) => one.plan.id === plan.id && one.area.id === area.id);
  return home?.inPlaceOf ? [inPlaceOfAway(oneLine(home.inPlaceOf.name, ROOM.name))] : [];
}
