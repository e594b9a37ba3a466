import type { PastAsk } from '../../core/asking/ask.ts';
import { isWithinHours } from '../../core/asking/runs-due.ts';
import { actionsIn } from '../../core/asking/telling/notice.ts';
import { type NoticeView, noticeView } from '../../core/asking/telling/notice-view.ts';
import { isTellingDay } from '../../core/asking/telling/notices-on.ts';
import { hourAt } from '../../core/calendar/day.ts';
import { findAction } from '../../core/plan/find-action.ts';
import { Refusal } from '../../core/refusal.ts';
import type { UnreachedWhy } from '../../ports/ask-store.ts';
import type { Chat } from '../../ports/chat.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Letter } from '../../ports/mail.ts';
import type { NoticeDelivery, NoticeStore, StoredNotice } from '../../ports/notice-store.ts';
import type { People } from '../../ports/people.ts';
import type { AskingPorts } from '../asking/asking-input.ts';
import { type Claim, claim, isHeld, isLeft, whileClaimed } from '../claim.ts';
import { tellingRecord } from '../deciding/view-decision.ts';
import { type SendLetterPorts, sendLetter } from './send-letter.ts';
import { lapsedAsks } from './send-notices.ts';

/** What delivering a notice takes from outside. */
export interface DeliverNoticePorts extends AskingPorts, SendLetterPorts {
  /** The asks that went before today. */
  readonly pastAsks: () => Promise<readonly PastAsk[]>;
  readonly notices: NoticeStore;
  readonly chat: Pick<Chat, 'tell'>;
  readonly people: Pick<People, 'loadPerson'>;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Makes the mail of a notice, without its address. */
  readonly writeNotice: (notice: NoticeView) => Promise<Omit<Letter, 'to'>>;
}

/** What became of a notice now; `not-now` is queued again when people work. */
export type NoticeOutcome = 'delivered' | 'mailed' | 'refused' | 'not-now' | 'nothing-to-send';

/**
 * Tells somebody what a notice says, as it reads now: in chat or, where that does not take it, by e-mail. What was
 * decided, answered or closed meanwhile is not told. Whoever sends it claims it first. What was handed to chat, and its
 * sender stopped before noting what became of it, goes by e-mail and never a second time by chat.
 *
 * @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again; `busy` too while another sends it
 */
export async function deliverNotice(ports: DeliverNoticePorts, id: string): Promise<NoticeOutcome> {
  const held = { key: id, since: ports.clock.now() };
  const before = await ports.notices.find(id);
  if (!before) return 'nothing-to-send';
  if (!before.byHand && !isTellingTime(ports, before)) return 'not-now';
  if (isLeftPosting(before, held.since)) await ports.notices.change(id, (now) => byMailInstead(now, held.since));
  const notice = await claim(ports.notices, held);
  if (!notice) return 'nothing-to-send';
  const delivery = await whileClaimed(ports.notices, held, () => send(ports, notice, held));
  // Not given back when this fails: it went out, and a second try would find it handed over.
  await ports.notices.change(id, (now) => ({ ...now, delivery }));
  return delivery.state === 'needless' ? 'nothing-to-send' : delivery.state;
}

function isTellingTime({ plans, clock, timeZone }: DeliverNoticePorts, { tells }: StoredNotice): boolean {
  if (!isWithinHours(hourAt(clock.now(), timeZone))) return false;
  const places = actionsIn(tells).flatMap((action) => findAction(plans.plans(), action) ?? []);
  return places.length === 0 || places.some(({ plan }) => isTellingDay(plan, clock.today()));
}

type Over = Exclude<NoticeDelivery, { readonly state: 'waiting' | 'sending' }>;
type ByMailNotice = StoredNotice & Required<Pick<StoredNotice, 'byMail'>>;

/** Whoever was handing it to chat stopped on the way: nobody knows whether it arrived. */
function isLeftPosting({ delivery }: StoredNotice, now: string): boolean {
  return delivery.state === 'sending' && delivery.posting === true && isLeft(delivery, now);
}

function byMailInstead(notice: StoredNotice, now: string): StoredNotice {
  if (!isLeftPosting(notice, now)) return notice;
  const byMail = notice.byMail ?? { why: 'unknown', draft: null };
  return { ...notice, delivery: { state: 'waiting' }, byMail };
}

async function send(ports: DeliverNoticePorts, notice: StoredNotice, held: Claim): Promise<Over> {
  const view = await viewOf(ports, notice);
  if (view === null) return { state: 'needless', at: ports.clock.now() };
  if (notice.byMail) return mail(ports, { ...notice, byMail: notice.byMail }, view);
  await ports.notices.change(notice.id, (now) => posting(now, held));
  const told = await ports.chat.tell(notice.to, view);
  if (told.outcome === 'delivered') return { state: 'delivered', at: ports.clock.now() };
  return mail(ports, { ...notice, byMail: { why: told.why, draft: null } }, view);
}

async function viewOf(ports: DeliverNoticePorts, notice: StoredNotice): Promise<NoticeView | null> {
  const today = ports.clock.today();
  const { kind } = notice.tells;
  const isOfSilence = kind === 'warning' || kind === 'silences' || kind === 'overseen';
  const lapsed = isOfSilence ? await lapsedAsks(ports, today, await ports.pastAsks()) : [];
  return noticeView(notice, { ...tellingRecord(ports, notice.to), today, lapsed });
}

/** Right before it goes. @throws Refusal `busy` when another took it over meanwhile */
function posting(now: StoredNotice, held: Claim): StoredNotice {
  if (!isHeld(now, held)) throw new Refusal('busy', { claimed: now.id });
  return { ...now, delivery: { state: 'sending', since: held.since, posting: true } };
}

async function mail(ports: DeliverNoticePorts, notice: ByMailNotice, view: NoticeView): Promise<Over> {
  const { why, draft } = notice.byMail;
  // So that whoever tries again does not ask chat again.
  await ports.notices.change(notice.id, (now) => ({ ...now, byMail: now.byMail ?? { why, draft } }));
  try {
    await sendLetter(ports, {
      of: { kind: 'notice', key: notice.id },
      draft,
      write: () => letterOf(ports, notice, view),
      keep: (draft) => keepDraft(ports, notice, draft),
    });
    return { state: 'mailed', at: ports.clock.now() };
  } catch (error) {
    const why = error instanceof Refusal ? UNREACHED[error.code] : undefined;
    if (why === undefined) throw error;
    return { state: 'refused', at: ports.clock.now(), why };
  }
}

/** What trying again does not mend. */
const UNREACHED: Readonly<Partial<Record<string, UnreachedWhy>>> = {
  'person-unknown': 'no-mail',
  'mail-refused': 'mail-refused',
};

async function letterOf(
  { people, writeNotice }: DeliverNoticePorts,
  { to }: ByMailNotice,
  view: NoticeView,
): Promise<Letter> {
  const { mail: address } = await people.loadPerson(to.id);
  if (address === null) throw new Refusal('person-unknown', { id: to.id });
  return { ...(await writeNotice(view)), to: address };
}

async function keepDraft(
  { notices }: DeliverNoticePorts,
  { id, byMail: { why } }: ByMailNotice,
  draft: string,
): Promise<string> {
  const kept = await notices.change(id, (now) => ({ ...now, byMail: { why, draft: now.byMail?.draft ?? draft } }));
  return kept.byMail?.draft ?? draft;
}
