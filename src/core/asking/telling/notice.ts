import type { Person } from '../../plan/person.ts';
import type { DecidedDue } from './decided.ts';
import type { DecisionStage } from './decisions-due.ts';
import type { SilenceName } from './escalation.ts';
import type { MatterName } from './matter.ts';

/** What a notice tells, by what names it: its words are made of the record when it goes out. */
export type Tells =
  /** A decision that waits for the reader, to be taken where it is read. */
  | { readonly kind: 'decision'; readonly stage: DecisionStage; readonly matter: MatterName }
  /** Several at once, each to be opened. */
  | { readonly kind: 'decisions'; readonly matters: readonly MatterName[] }
  /** How much waits too long in which areas; nothing of who leads what. */
  | { readonly kind: 'overseen'; readonly matters: readonly MatterName[]; readonly silences: readonly SilenceName[] }
  /** To a lead: who will be told, and of what. */
  | { readonly kind: 'warning'; readonly silences: readonly SilenceName[] }
  /** To who manages them: who does not answer, and what they are to decide of it. */
  | { readonly kind: 'silences'; readonly silences: readonly SilenceName[]; readonly decide: readonly SilenceName[] }
  /** What was decided, by the entry that tells of it. */
  | { readonly kind: 'decided'; readonly action: string; readonly entry: string; readonly as: DecidedDue['as'] };

/** Something that somebody is to be told once. */
export interface Notice {
  /** The same for the same thing at the same stage. */
  readonly key: string;
  readonly to: Person;
  readonly tells: Tells;
  /** What it covers, so that it is not told a second time; its own key among them. */
  readonly covers: readonly string[];
}

/** The keys of the actions that a notice is about. */
export function actionsIn(tells: Tells): readonly string[] {
  if (tells.kind === 'decided') return [tells.action];
  if (tells.kind === 'decision') return [tells.matter.action];
  const named: readonly { readonly action: string }[] = [
    ...('matters' in tells ? tells.matters : []),
    ...('silences' in tells ? tells.silences : []),
    ...('decide' in tells ? tells.decide : []),
  ];
  return named.map(({ action }) => action);
}
