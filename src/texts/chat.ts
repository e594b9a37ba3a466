/** What the bot says where it has no card to show. */
export const CHAT_TEXTS = {
  personalOnly: 'I only work in your own chat with me. Please write to me there.',
  unknownPerson:
    'I could not tell who you are, so I did nothing. Please write to me in Microsoft Teams, in your own chat.',
  failed: 'Something went wrong on my side, and I cannot tell whether it was recorded: write “my actions” to see.',
} as const;

/** The card that says what the bot does; the welcome and `help` show the same. */
export const HELP_TEXTS = {
  welcome: 'Hello, I am Followthrough',
  title: 'What I do',
  what: 'I keep an improvement plan’s promises in view. When an action of yours is due, or past its date, I ask you here whether it is done. One tap answers.',
  whoAsks:
    'The plan’s coordinator set me up to ask, so that nobody has to e-mail you before every meeting. Your answer goes into the plan’s record under your name.',
  often: 'At most one card a week, and one on the working day after a date has passed.',
  commandsTitle: 'You can write to me',
  ownWords:
    'Or answer in your own words: “4.2 done, LADO came to all teams”, “1.1 by end of March”, “all on track”. I ask before I record anything.',
  elsewhereTitle: 'In other conversations, under “…” of a message or beside the box where you write',
  notUnderstood: 'I did not understand that',
} as const;

/** What a lead is told about an answer of theirs: `answer` says in words what it was. */
export interface RefusedFacts {
  readonly about: string;
  readonly planTitle: string;
  readonly answer: string;
  readonly words: string | null;
}

/** Tells a lead that an answer which was kept could not be written; nothing that they wrote is lost. */
export function answerRefused({ about, planTitle, answer, words }: RefusedFacts, why: string): string {
  const wrote = words === null ? '' : `\n\nYou had written: “${words}”`;
  return `Your answer about “${about}” (${planTitle}) was kept while the plan could not be reached, and is not in the plan. ${why}\n\nYou had answered: ${answer}.${wrote}`;
}
