import type { Refusal, RefusalCode, RefusalFacts } from '../core/refusal.ts';
import { dayInWords } from './days.ts';
import { noPlanSentence, otherKindSentence, unreadableSentence } from './document-refusals.ts';
import { roundFaultSentence } from './round-faults.ts';

type Sentence = (facts: RefusalFacts) => string;

const fact = (facts: RefusalFacts, name: string): string => {
  const value = facts[name];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
};
const day = (facts: RefusalFacts): string => dayInWords(fact(facts, 'day'));

/** One sentence for each code: what happened, and what to do next. */
const SENTENCES: Readonly<Record<RefusalCode, Sentence>> = {
  'document-unreadable': (facts) => unreadableSentence(fact(facts, 'why')),
  'document-kind-unknown': (facts) => otherKindSentence(fact(facts, 'kind')),
  'document-without-actions': (facts) => noPlanSentence(fact(facts, 'why')),
  'plan-file-invalid': (facts) => `Mend this plan file and try again: ${fact(facts, 'faults')}.`,
  'sheet-invalid': (facts) => sheetFaults(facts).join('\n'),
  'plan-exists': (facts) =>
    `A plan of this title is there already (${fact(facts, 'plan')}). Give --again to compare this document with it and take over what moved, or --title to bring it in beside it under another title.`,
  'import-other-document': (facts) =>
    `An import of another version of this plan was cut off (${fact(facts, 'plan')}). Bring in that version to finish it, or give --title to bring this one in beside it under another title.`,
  'plan-unknown': (facts) => `There is no plan ${quoted(fact(facts, 'plan'))}.${known(facts, 'Name one of these')}`,
  'plan-ambiguous': (facts) => `Several plans fit; name one with --plan.${known(facts, 'These are there')}`,
  'area-without-manager': (facts) =>
    `These areas have no accountable manager yet: ${fact(facts, 'areas')}. Name one for each among the people of the plan, in the tab or in the people sheet, then try again.`,
  'state-not-allowed': (facts) =>
    `A plan that is ${fact(facts, 'from')} cannot become ${fact(facts, 'to')}. ${nextStates(facts)}`,
  'person-unknown': () => 'The directory knows nobody by that address. Check how it is spelled and try again.',
  'action-unknown': () =>
    'This action is no longer in the plan. Nothing was recorded; ask your coordinator if that surprises you.',
  'action-closed': () =>
    'This action is closed already, so nothing was recorded. Tell your coordinator if that is not right.',
  'action-changed': () =>
    'Somebody else changed this action at the same moment. Nothing was recorded; please answer once more.',
  'plan-not-asking': () =>
    'This plan is not taking updates at the moment, so nothing was recorded. Your coordinator can tell you more.',
  'edited-meanwhile': () =>
    'Somebody else changed the same thing since you saw it, so nothing was written over. Look at what stands there now and choose.',
  'undo-gone': () =>
    'This can no longer be undone: more than an hour has passed. Change it by hand, or look at the history.',
  'not-your-action': () =>
    'This action is not yours to answer, so nothing was recorded. If it should be, tell your coordinator.',
  'answered-already': () =>
    'Another answer of yours on the same card came first, so this one was not recorded. If it is the right one, choose “Correct this” and give it again.',
  'not-written': () =>
    'It could not be written into the plan for more than a day, and will not be tried again. Tell your administrator: the log says why; then give it once more.',
  'answer-invalid': () =>
    'This answer could not be understood, so nothing was recorded. Check the days and the text and try again.',
  'day-in-the-future': (facts) =>
    `${day(facts)} is still to come. Give the day on which it was done: today or earlier.`,
  'day-in-the-past': (facts) => `${day(facts)} has passed. Give the day by which you expect it: today or later.`,
  'day-to-come': (facts) => `${day(facts)} is still to come. Give today or an earlier day.`,
  'day-before-plan': (facts) =>
    `Nothing can be shown of ${day(facts)}: what is recorded begins on ${dayInWords(fact(facts, 'from'))}. Give that day or a later one.`,
  'round-wrong': (facts) => lines(facts, 'faults').map(roundFaultSentence).join('\n'),
  'round-unknown': () => 'This round is no longer there, so nothing was changed. Look at the rounds again.',
  'round-closed': () => 'This round has closed, so nothing was changed. Give the next meeting a round of its own.',
  'day-off-already': (facts) =>
    `Nobody is asked on ${day(facts)} anyway: it is a weekend or a bank holiday. Check the day.`,
  'hold-until-past': (facts) =>
    `${day(facts)} is not to come. Give the day on which they are asked again, tomorrow or later.`,
  'not-asked-here': () =>
    'This person leads nothing in the plan, so it does not ask them anyway. Choose one of its leads.',
  'view-name-taken': () =>
    'You have a view of this name already. Give this one another name, or remove that one first.',
  'views-full': (facts) =>
    `You have ${fact(facts, 'most')} saved views, which is as many as are kept. Look for one that you no longer use, and remove it first.`,
  'asked-nothing': () =>
    'You lead and manage nothing in any plan, so nobody asks you. If you ought to, tell the plan’s coordinator.',
  'digest-none': () =>
    'No digest comes to you: you manage, coordinate or direct nothing in a live plan. If you ought to, tell the plan’s coordinator.',
  'digest-to-come': (facts) =>
    `${day(facts)} is still to come, so its digests are not sent: what they would say can change until then. Look at them without sending, or send those of today.`,
  'not-until-past': (facts) =>
    `${day(facts)} is not to come. Give the day on which to be asked again, tomorrow or later.`,
  'own-deputy': () => 'Nobody is their own deputy. Name somebody else.',
  'deputy-gone': () =>
    'You are no longer asked to be their deputy, so nothing was changed. If that is wrong, tell them: they can ask you again.',
  'asking-full': (facts) =>
    `There are ${fact(facts, 'most')} of these already, which is as many as a plan holds. Take away what is no longer needed.`,
  'rag-word-too-long': (facts) =>
    `A word for RAG has ${fact(facts, 'most')} characters at most, since it stands in a narrow column. Give a shorter one.`,
  'test-card': () => 'This card is a test, so nothing was recorded. Take a card of your own to answer, or the tab.',
  'nothing-to-show': () =>
    'Nobody is asked in the next 30 days, so there is no card to try. Look at the plans that you coordinate.',
  'plan-not-live': () =>
    'A meeting goes through a plan that is live or paused, and this one is not. Nothing was changed; check the state of the plan first.',
  'meeting-unknown': () => 'There is no such meeting of this plan. Look at the plan’s meeting again.',
  'meeting-open': () =>
    'Another meeting of this plan is open, so nothing was opened. Take that one further, or close it and open yours.',
  'meeting-closed': () =>
    'This meeting was closed, so nothing was recorded. Ask whoever runs the plan to open the next one.',
  'meeting-not-run': () =>
    'You may follow this meeting, but only a coordinator of the plan runs it, and managers note on the actions of their areas. Nothing was recorded; tell the coordinator what you would have written.',
  'note-gone': () => 'That is no note of yours in this meeting, so nothing was taken back. Look at the notes again.',
  'bot-not-there': () =>
    'Followthrough is not in this conversation, so nothing was sent. Add Followthrough to this meeting’s chat or to the team first, then try again.',
  'not-in-conversation': () =>
    'You are not a member of this conversation, so nothing was sent. Open this page in a meeting or a channel of yours, and try again from there.',
  'card-refused': () =>
    'Teams does not let Followthrough write into this conversation, so nothing was sent. Ask your Teams administrator, or take the notes out as a document.',
  'card-unclear': () =>
    'Nobody knows whether the notes arrived. Look into the conversation before you send them again.',
  'revision-waiting': (facts) =>
    `A revised date (${day(facts)}) waits for a decision already. Nothing was changed; wait for it, or ask who decides.`,
  'revision-gone': () =>
    'This revised date no longer waits for a decision. Nothing was changed; look at what was decided.',
  'revision-not-later': (facts) => `Give a day after ${day(facts)}, which is the date agreed now.`,
  'request-gone': () =>
    'This no longer waits for a decision. Nothing was changed; look at the history to see what was decided.',
  'not-a-lead': () =>
    'The person who said so leads this action no more. Nothing was changed; name somebody who leads it now.',
  'already-theirs': () =>
    'That is the person who said that it is not theirs. Name who has it instead, or say why it stays with them.',
  'asked-still': () =>
    'Nobody waits for that decision any more: an answer came, or somebody had it asked again already. Look at the history.',
  'asked-today': () =>
    'They have this question already: it is asked once a day at the most. Nothing was changed; ask again tomorrow, or talk to them.',
  'asked-otherwise': () => 'Somebody else is asked about this by now, so nobody was. Look who it is, then ask again.',
  'nobody-to-ask': () =>
    'Nobody can be asked about this now: its lead is not known, or is not to be asked and has no deputy. Take it over, or name another lead.',
  'lead-already': () =>
    'You lead this action already, so nothing was changed. Give it to somebody else where that is wrong.',
  'own-action': () =>
    'You lead this action or said yourself that it is done, so somebody else has to decide and check. Ask the plan’s next level.',
  'next-level-decides': () =>
    'Two revised dates were agreed already, so nothing was changed. Ask the plan’s next level, or have the coordinator record what a board decided.',
  'not-done-yet': () =>
    'Only what is recorded as done can be checked, so nothing was changed. Ask the lead for an update first.',
  'checked-already': () =>
    'This was checked already with the same result, so nothing was changed. Look at what was found.',
  'audit-decides': () =>
    'Audit verified this, so only audit can open it again. Nothing was changed; tell the plan’s auditor what you found.',
  'not-permitted': () =>
    'You may read this action but not do this to it. If that is not right, ask the coordinator of the plan.',
  'not-coordinator': () =>
    'Only who coordinates a plan can bring another one in. Ask a coordinator; a first plan is brought in by whoever runs Followthrough, from the terminal.',
  'not-by-hand': () =>
    'Only Followthrough itself writes this, so it was put back. Ask for the change in the tab or in chat.',
  'progress-without-words': () =>
    'An update needs words: choose some of the mail, write your own, or note it as evidence.',
  'words-too-long': (facts) =>
    `That is ${fact(facts, 'characters')} characters, and at most ${fact(facts, 'most')} are kept. Select less of the mail and try again.`,
  'coordinator-adds': () =>
    'Only who coordinates this plan adds actions to it. Ask its coordinator, or note the mail on an action that is there.',
  'too-many-requests': (facts) =>
    `Too many requests came in a short time. Wait ${fact(facts, 'seconds')} s and try again.`,
  'not-allowed': () => 'You have no part in any plan here. If you expected one, ask its coordinator to add you.',
  'sign-in-needed': () => 'Please sign in again.',
  'link-unknown': () =>
    'This link does not lead to any questions, or does no longer: it ends 30 days after its e-mail. Open the link in the newest e-mail, or tell the person who asks you that you need a new one.',
  'request-invalid': (facts) =>
    `This request is not understood${at(facts)}. Check it against /api/openapi.json and try again.`,
  'request-too-large': () => 'This is longer than anything that is taken here. Shorten it and try again.',
  'settings-wrong': (facts) =>
    lines(facts, 'faults')
      .map((fault) => `${fault}.`)
      .join('\n'),
  'arguments-wrong': (facts) => fact(facts, 'why'),
  'file-missing': (facts) =>
    `${fact(facts, 'file')} cannot be opened. Check how it is spelled and that you may use it.`,
  'sending-stopped': () =>
    'All update requests are stopped, tests too. Press “Go on” on the Delivery screen, or ask a coordinator to: what waits goes out then.',
  'too-many-people': (facts) =>
    `That would ask ${fact(facts, 'asks')} people, more than the ${fact(facts, 'cap')} that are asked without a yes. Nobody was asked: look at the list, then add --over-cap.`,
  'mail-refused': () => 'The mail service refuses the address. Check it in the directory of your organisation.',
  'reply-unreadable': () =>
    'Microsoft 365 answered with something that could not be understood. Tell your administrator: the log says where.',
  denied: () =>
    'Microsoft 365 refused access. An administrator has to check the app’s permissions (docs/permissions.md).',
  missing: () => 'This is not there. Check the address, or open Followthrough from Teams.',
  'changed-elsewhere': () => 'Somebody else changed this at the same moment. Look at it again and try once more.',
  'exists-already': () => 'This is there already, so nothing was written. Look at what is there.',
  'start-over': () => 'The list has to be read anew. Try again in a minute.',
  busy: () => 'Microsoft 365 is busy. Nothing was lost; please try again in a minute.',
  unreachable: () => 'Something that is needed cannot be reached at the moment. Please try again in a minute.',
  'outcome-unknown': () =>
    'It is not known yet whether this was recorded. Try the same again in a minute: it is never recorded twice.',
  'backup-invalid': (facts) => `This is no backup that can be read: ${fact(facts, 'faults')}. Take another file.`,
  'record-not-empty': (facts) =>
    `There are plans in the record already (${fact(facts, 'known')}). A backup is read only into empty sites: name such ones in SITE_URL.`,
  'site-unknown': (facts) =>
    `The site ${fact(facts, 'site')} is not among those of SITE_URL. Name it there, or take one of: ${fact(facts, 'known')}.`,
  'layout-newer': (facts) =>
    `The list ${fact(facts, 'list')} on ${fact(facts, 'site')} was made by a newer version of Followthrough. Nothing was changed; run provision of that version.`,
  'not-provisioned': (facts) =>
    `The site ${fact(facts, 'site')} does not have all lists and columns yet (missing: ${fact(facts, 'missing')}). Run npm run -s cli -- provision, then try again.`,
};

/** What a door says of a bug. */
export const unexpectedSentence =
  'Something went wrong that should not have. It was noted; please try again, and tell your administrator if it stays so.';

const SHEET_FAULTS: Readonly<Record<string, string>> = {
  'person-unknown': 'the directory knows nobody by this address; check how it is spelled',
  'coordinator-needed': 'a plan keeps at least one coordinator; name another one',
  'group-unknown': 'the directory has no group of this name; check how it is spelled',
  'group-empty': 'the group of this name has nobody in it',
  'area-unknown': 'the plan has no area with this id; take the ids of a fresh sheet',
  'lead-unknown': 'the plan prints no such lead; take the leads of a fresh sheet',
  'one-person-only': 'give exactly one person here',
  'readers-need-a-group': 'give readers as the name of a group',
  'role-unknown': 'take one of the roles coordinator, auditor, director, next level, readers, manager, lead',
  'columns-missing': 'the sheet needs the columns role, area, printed, person',
};

/** The sentence of a refusal; where several things are at fault, a line for each. */
export function refusalSentence(refusal: Refusal): string {
  return SENTENCES[refusal.code](refusal.facts);
}

/** Faults of a sheet come as `<line>:<code>`. */
function sheetFaults(facts: RefusalFacts): readonly string[] {
  return lines(facts, 'faults').map((fault) => {
    const [line, code = ''] = fault.split(':');
    return `Line ${line} of the sheet: ${SHEET_FAULTS[code] ?? code}.`;
  });
}

function lines(facts: RefusalFacts, name: string): readonly string[] {
  const value = facts[name];
  return Array.isArray(value) ? value : [String(value ?? '')];
}

function at(facts: RefusalFacts): string {
  const fields = fact(facts, 'fields');
  return fields && `: look at ${fields}`;
}

function nextStates(facts: RefusalFacts): string {
  const allowed = fact(facts, 'allowed');
  return allowed
    ? `It can become: ${allowed}.`
    : 'It stays as it is; bring the plan in anew under another title (--title) to go on with it.';
}

function quoted(text: string): string {
  return text ? `“${text}”` : 'yet';
}

function known(facts: RefusalFacts, intro: string): string {
  const plans = fact(facts, 'known');
  return plans ? ` ${intro}: ${plans}.` : '';
}
