/** Who asks, and for whom. */
export interface AskerNames {
  readonly by: string;
  readonly boards: readonly string[];
}

/** Fixed sentences of the first card that somebody gets. */
export const FIRST_CARD_TEXTS = {
  why: 'You are named in the plan as who leads the actions below. Answering here takes the place of the e-mails that went round before each meeting.',
  who: 'Your answers go into the plan’s record under your name. Everybody who may open the plan can read them.',
} as const;

/** "Ann Bell asks you, for the Improvement Board." */
export function whoAsks({ by, boards }: AskerNames): string {
  return boards.length === 0 ? `${by} asks you.` : `${by} asks you, for ${listed(boards)}.`;
}

/** How somebody can tell that the card is no trick. */
export function isItGenuine({ by }: AskerNames): string {
  return `To check that this is genuine, ask ${by} yourself, in a chat that you open. I never ask for a password, and every page that I link to opens in Teams with your own sign-in.`;
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
