import type { Day } from '../../core/calendar/day.ts';
import { type Mentioned, mentionedIn, type WhyFound } from '../../core/pane/mentioned.ts';
import { unwrappedLink } from '../../core/pane/unwrapped-link.ts';
import { type ActionInPlan, actionsInPlans } from '../../core/plan/find-action.ts';
import { isOverdue } from '../../core/plan/overdue.ts';
import type { Person } from '../../core/plan/person.ts';
import { leadsOf, type Plan } from '../../core/plan/plan.ts';
import { isOpen } from '../../core/plan/status.ts';
import { type ToDecideItem, type ViewToDecidePorts, viewToDecide } from '../deciding/view-to-decide.ts';
import { isLead, isManager } from '../permissions.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';
import { type PaneAction, paneAction } from './pane-action.ts';
import type { PeopleOfMail } from './people-of-mail.ts';

/** The mail that somebody has open: it is looked at and forgotten. */
export interface OpenMail {
  readonly subject: string;
  readonly text: string;
  /** The addresses that it links to. */
  readonly links: readonly string[];
  /** The addresses of its sender and recipients. */
  readonly people: readonly string[];
  /** What its header says of a digest of ours; null where it has none. */
  readonly digest: string | null;
}

/** How many of its open actions somebody has, and how many of these are overdue, as far as the reader may see. */
export interface Burden {
  readonly open: number;
  readonly overdue: number;
}

/** What a mail names, as its reader may see it. */
export interface MentionedView {
  readonly isDigest: boolean;
  readonly actions: readonly (PaneAction & { readonly why: readonly WhyFound[] })[];
  readonly unclear: readonly { readonly words: string; readonly actions: readonly PaneAction[] }[];
  readonly people: readonly PersonOfMail[];
  /** What waits for a decision of the reader about these actions. */
  readonly decide: readonly ToDecideItem[];
}

/** A lead or a manager whom a mail is from, to or about. */
export interface PersonOfMail {
  readonly person: Person;
  readonly by: 'address' | 'name';
  readonly leads: Burden;
  readonly manages: Burden;
}

/** What looking at a mail takes from outside. */
export interface ViewMentionedPorts extends VisiblePorts, ViewToDecidePorts {
  readonly plans: ViewToDecidePorts['plans'];
  readonly peopleOfMail: PeopleOfMail;
  /** The key of the action that a link of ours leads to; null for other links. */
  readonly actionIn: (link: string) => string | null;
  /** Whether a link is the one of every digest, to how its reader gets it. */
  readonly isOfDigest: (link: string) => boolean;
}

/**
 * What a mail names of the plans that its reader may see, why, and what they may do about it.
 *
 * @throws Refusal `busy`, `denied` or `unreachable` when only the readers' groups could tell
 */
export async function viewMentioned(ports: ViewMentionedPorts, reader: Person, mail: OpenMail): Promise<MentionedView> {
  const plans = await visiblePlans(ports, { kind: 'person', person: reader });
  const links = mail.links.map(unwrappedLink);
  const linked = [...new Set(links.flatMap((link) => ports.actionIn(link) ?? []))];
  const isDigest = mail.digest !== null || links.some(ports.isOfDigest);
  // Each action of a digest is a link there. By its ref it would be found in each plan of the reader that has one like it.
  const { subject, text } = isDigest && linked.length > 0 ? { subject: '', text: '' } : mail;
  const mentioned = mentionedIn({ subject, text, linked }, plans);
  const today = ports.clock.today();
  const actions = mentioned.actions.map(({ place, why }) => ({ ...paneAction(reader, place, today), why }));
  return {
    isDigest,
    actions,
    unclear: mentioned.unclear.map(({ words, places }) => ({
      words,
      actions: places.map((place) => paneAction(reader, place, today)),
    })),
    people: await peopleFound(ports, { reader, mail, mentioned, plans }),
    decide: itemsAbout(actions, (await viewToDecide(ports, reader)).items),
  };
}

/** Actions by their keys, as somebody may see them now; who may not see one any more is not told of it. */
export async function viewPaneActions(
  ports: ViewToDecidePorts & VisiblePorts & { readonly plans: ViewToDecidePorts['plans'] },
  reader: Person,
  keys: readonly string[],
): Promise<{ readonly actions: readonly PaneAction[]; readonly decide: readonly ToDecideItem[] }> {
  // Looked for first, since it asks the storage: the actions are told as they stand after that.
  const { items } = await viewToDecide(ports, reader);
  const plans = await visiblePlans(ports, { kind: 'person', person: reader });
  const byKey = new Map(actionsInPlans(plans).map((place) => [place.action.key, place]));
  const places = [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
  const actions = places.map((place) => paneAction(reader, place, ports.clock.today()));
  return { actions, decide: itemsAbout(actions, items) };
}

function itemsAbout(actions: readonly ActionInPlan[], items: readonly ToDecideItem[]): readonly ToDecideItem[] {
  const keys = new Set(actions.map(({ action }) => action.key));
  return items.filter(({ place }) => keys.has(place.action.key));
}

interface Found {
  readonly reader: Person;
  readonly mail: OpenMail;
  readonly mentioned: Mentioned;
  readonly plans: readonly Plan[];
}

async function peopleFound(
  ports: ViewMentionedPorts,
  { reader, mail, mentioned, plans }: Found,
): Promise<readonly PersonOfMail[]> {
  const places = actionsInPlans(plans);
  const today = ports.clock.today();
  const addressed = await ports.peopleOfMail(mail.people);
  const found = new Map<string, { readonly person: Person; readonly by: PersonOfMail['by'] }>();
  for (const { area, action } of places) {
    for (const person of [...leadsOf(action), ...(area.manager ? [area.manager] : [])]) {
      if (addressed.has(person.id)) found.set(person.id, { person, by: 'address' });
    }
  }
  for (const person of mentioned.named) if (!found.has(person.id)) found.set(person.id, { person, by: 'name' });
  const others = [...found.values()].filter(({ person }) => person.id !== reader.id);
  return others.map(({ person, by }) => {
    const caller = { kind: 'person', person } as const;
    const burden = (has: (place: ActionInPlan) => boolean) => burdenOf(places.filter(has), reader, today);
    return {
      person,
      by,
      leads: burden(({ action }) => isLead(caller, action)),
      manages: burden(({ area }) => isManager(caller, area)),
    };
  });
}

function burdenOf(places: readonly ActionInPlan[], reader: Person, today: Day): Burden {
  const caller = { kind: 'person', person: reader } as const;
  const overdue = places.filter(({ plan, action }) => isToldOverdue(caller, plan) && isOverdue(action, today));
  return { open: places.filter(({ action }) => isOpen(action.status)).length, overdue: overdue.length };
}
