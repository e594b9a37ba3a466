import { instantInWords } from './days.ts';

/** As what a mail can be noted on an action. */
type NotedAs = 'progress' | 'evidence';

/** Why an action was found: `words` as they stand in the mail. */
type WhyFound = { readonly by: 'link' } | { readonly by: 'ref' | 'quote'; readonly words: string };

/** As much of an action as names it. */
interface Named {
  readonly ref: string | null;
  readonly text: string;
}

/** As many words of an action as tell it from others. */
const MOST_WORDS = 6;

/** Fixed sentences of the pane beside a mail in Outlook. */
export const PANE_TEXTS = {
  reading: 'Actions in this mail',
  readingDigest: 'This digest, as it stands now',
  digestWhat: 'These are the actions that the mail names, as they stand at the moment.',
  digestDecide: 'What you decide here counts at once.',
  noSubject: '(no subject)',
  loading: 'Looking for actions in this mail…',
  opened: 'Beside the pane now:',
  closed:
    'Outlook does not let the pane read the text of this mail, perhaps because it is protected. Only its subject and its people were looked at.',
  nothing: 'No action is mentioned here',
  nothingMore:
    'An action is found by its link, by its ref (such as “Action 4.2”) or by its words. You can look for one below.',
  unclear: 'Could be one of these',
  people: 'People in this mail',
  find: 'Find an action',
  findWhat: 'Words of the action, its lead or area, or its ref',
  findGo: 'Find',
  finding: 'Looking…',
  foundNothing: 'Nothing was found by these words.',
  ownWithoutWords: 'Without words: your own actions.',
  opensBeside: '(opens in a new window)',
  noteAs: 'As what?',
  noteSubject: 'Subject, as it is kept',
  noteWords: 'Words of the mail that are kept',
  noteGo: 'Note it',
  noted: 'Noted. It stands in the history:',
  pick: 'Choose words from the mail',
  pickClose: 'Close the mail’s text',
  pickWarning:
    'Whoever may read the plan reads these words, too. Choose none that name a child, a carer or a family, or that tell of their lives.',
  pickText: 'Text of the mail',
  pickHow:
    'Tick what is to be kept; above you can shorten it. Outlook does not tell the pane what is selected in the mail itself.',
  pickTooMuch: 'That does not fit any more: at most 2,000 letters are kept.',
  pickOnly: 'Only the beginning of a long mail is shown here.',
  kept: 'What is kept, word for word',
  keptSubject: 'Subject',
  keptFrom: 'From',
  keptAt: 'Sent',
  keptLink: 'Link',
  keptLinkWhat: 'opens the mail for those who have it in their own mailbox',
  keptWords: 'Words',
  keptNoWords: 'none',
  keptOnly: 'Nothing else of the mail is kept, and no attachment.',
  makeHead: 'Not in a plan yet?',
  make: 'Make it an action',
  makeWhere: 'Where does it belong?',
  makeText: 'What is to be done',
  makeLead: 'Lead, as the plan is to name them',
  makeDue: 'Due',
  makeGo: 'Add the action',
  openIt: 'Open it',
  makeNowhere: 'Only a plan’s coordinators add actions to it, and you coordinate none.',
  composing: 'Put into this mail',
  composingWhat: 'What you insert says how things stand today. It does not change when the plan does.',
  composingLoading: 'Looking for what you can insert…',
  what: 'What is inserted?',
  whatAction: 'How one action stands',
  whatArea: 'A table of an area',
  whichAction: 'Which action?',
  whichArea: 'Which area?',
  chooseArea: 'Choose an area',
  posts: 'Posts in place of people’s names',
  preview: 'Preview',
  previewLoading: 'Preparing it…',
  insert: 'Insert at the cursor',
  inserting: 'Inserting…',
  inserted: 'Inserted into your mail.',
  notInserted:
    'Outlook did not take it. Put the cursor into the text of your mail and try again; or copy the words below.',
  noPlan: 'There is nothing for you to insert yet',
  noPlanMore:
    'What you insert comes out of plans, and you have no part in any plan here. If you expected one, ask its coordinator to add you. What you can insert then shows here within a minute.',
  nothingOpen: 'Open a mail',
  nothingOpenMore:
    'The pane shows the actions that a mail mentions, as soon as one is open. Nothing is open at the moment.',
  notTold:
    'This Outlook does not tell the pane when you open another mail. Close the pane and open it again beside the next one.',
  elsewhereTitle: 'This page belongs beside a mail',
  elsewhere:
    'Outlook opens it: choose Followthrough in the ribbon, or among the apps of a mail. In a browser, Followthrough itself shows you all plans.',
  noScript:
    'If Outlook did open it, then Microsoft’s script for panes of Outlook did not come. Close the pane and open it again; if this stays, ask your administrator whether appsforoffice.microsoft.com can be reached.',
  toTab: 'Open Followthrough',
  noService: 'Followthrough or the sign-in service cannot be reached at the moment. Try again in a minute.',
  signInTitle: 'Sign in',
  signInOutlook: 'Outlook signs you in to Followthrough with your work account. It may ask you to agree, once.',
  signInWindow:
    'This Outlook cannot sign you in to the pane by itself. Sign in with your work account in a window of its own.',
  signIn: 'Sign in',
  spent: 'You are no longer signed in. Nothing that you typed is lost.',
  signInFailed:
    'You are not signed in yet. If no window opened, Outlook may keep the pane from opening one: use Followthrough in your browser or in Teams.',
} as const;

/** What a mail can be noted as: the choice. */
export const NOTED_AS_WORDS: Readonly<Record<NotedAs, string>> = {
  progress: 'Progress: the mail says how the action goes',
  evidence: 'Evidence: the mail shows that something was done',
};

/** An action as a button or a form names it: by its ref, and by its first words, since refs repeat. */
export function shortAction(action: Named): string {
  const words = firstWordsOf(action.text);
  return action.ref === null ? words : `${action.ref} ${words}`;
}

/** "3 actions found", over the list. */
export function actionsHead(count: number): string {
  return count === 1 ? '1 action' : `${count} actions`;
}

/** "3 actions were found.", once they are there. */
export function foundInWords(count: number): string {
  return count === 1 ? '1 action was found.' : `${count} actions were found.`;
}

/** "And 12 more", under the list. */
export function moreOfThem(count: number): string {
  return `And ${count} more: open the plan to see them all.`;
}

/** Over the actions that words of the mail could mean. */
export function couldMean(words: string): string {
  return `“${words}” could mean one of these:`;
}

/** Why an action is in the list, as a whole sentence. Its own words are a reason to tell only where there is no other. */
export function whyInWords(why: readonly WhyFound[]): string {
  const better = why.filter(({ by }) => by !== 'quote');
  const reasons = (better.length === 0 ? why : better).map((one) => {
    if (one.by === 'link') return 'the mail links to it';
    return one.by === 'ref' ? `it says “${one.words}”` : `it quotes “${one.words}”`;
  });
  return `Found because ${reasons.join(', and ')}.`;
}

/** The button that unfolds the form in which a mail is noted. */
export const NOTE_BUTTON: string = 'Note this mail on it';

/** The same, as it is heard, and the name of its form. */
export function noteOn(action: Named): string {
  return `Note this mail on ${shortAction(action)}`;
}

/** After an action was made of a mail. */
export function madeAction(action: Named): string {
  return `Added: “${shortAction(action)}”. The mail stands in its history.`;
}

/** What somebody has: "Leads 3 open actions, 1 overdue. Their areas have 12 open actions, 4 overdue." */
export function hasInWords(person: {
  readonly leads: { readonly open: number; readonly overdue: number };
  readonly manages: { readonly open: number; readonly overdue: number };
}): string {
  const { leads, manages } = person;
  const led = leads.open === 0 ? '' : `Leads ${openOf(leads.open)}, ${overdueOf(leads.overdue)}.`;
  const managed = manages.open === 0 ? '' : `Their areas have ${openOf(manages.open)}, ${overdueOf(manages.overdue)}.`;
  return [led, managed].filter(Boolean).join(' ') || 'Has nothing open.';
}

/** How it is known that somebody is meant. */
export const PERSON_BY_WORDS = {
  address: 'The mail is from or to them.',
  name: 'The mail names them.',
} as const;

/** "14 November 2026, 09:30" of an ISO instant, as it is kept. */
export function sentInWords(at: string): string {
  return instantInWords(at);
}

/** "4.2 Publish the scheme (Improvement Plan)": one of several actions to choose from. */
export function chosenAction(action: Named & { readonly planTitle: string }): string {
  return `${shortAction(action)} (${action.planTitle})`;
}

function openOf(count: number): string {
  return count === 1 ? '1 open action' : `${count} open actions`;
}

function overdueOf(count: number): string {
  return count === 0 ? 'none overdue' : `${count} overdue`;
}

function firstWordsOf(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= MOST_WORDS ? text : `${words.slice(0, MOST_WORDS).join(' ')}…`;
}
