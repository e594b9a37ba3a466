import type { Fault, FaultCode } from '../core/checkup/fault.ts';
import type { RefusalFacts } from '../core/refusal.ts';

type Sentence = (facts: RefusalFacts) => string;

const PROVISION = 'npm run -s cli -- provision';
const given = (facts: RefusalFacts, name: string): string => String(facts[name] ?? '');
const column = (facts: RefusalFacts): string =>
  `The column ${given(facts, 'column')} of the list ${given(facts, 'list')}`;

/** One sentence for each code: what is wrong, and what to do about it. */
const SENTENCES: Readonly<Record<FaultCode, Sentence>> = {
  'storage-unreachable': () =>
    'The storage account does not answer. Check STORAGE_URL or STORAGE_CONNECTION_STRING, and the account’s firewall.',
  'storage-denied': (facts) =>
    `The storage account does not let the app use its ${given(facts, 'part')}. Give its identity the roles Storage Blob, Queue and Table Data Contributor, or check the key in STORAGE_CONNECTION_STRING.`,
  'storage-part-failed': (facts) =>
    `The storage account’s ${given(facts, 'part')} did not give back what was written. Check that the account is a general purpose one (version 2).`,
  'graph-unreachable': (facts) =>
    `Microsoft Graph does not answer at ${given(facts, 'address')}. Check GRAPH_URL, and that this machine may reach it by https.`,
  'clock-off': (facts) =>
    `The clock of this machine is ${given(facts, 'seconds')} seconds off. Set it by a time server: tokens are refused, and days change at the wrong moment.`,
  'clock-untold': () =>
    'Nothing told what time it is, so this machine’s clock was not checked. See that it is set by a time server.',
  'sign-in-unreachable': (facts) =>
    `The sign-in service does not answer at ${given(facts, 'address')}. Check LOGIN_URL, and that this machine may reach it by https.`,
  'secret-wrong': () =>
    'The sign-in service refuses the app’s proof: CLIENT_SECRET is wrong or has expired. Make a new secret and set it; or, with MANAGED_IDENTITY_CLIENT_ID, add that identity to the registration’s federated credentials.',
  'app-unknown': () =>
    'The sign-in service does not know the app. Check CLIENT_ID and TENANT_ID: the registration has to be in that tenant.',
  'sign-in-refused': (facts) =>
    `The sign-in service gives no token (${given(facts, 'error')}). Look that code up in Entra’s documentation, and check the app registration.`,
  'roles-untold': () =>
    'The token does not say what the app may do, so its permissions were not checked. Compare them with docs/permissions.md by hand.',
  'permission-lacking': (facts) =>
    `The application permission ${given(facts, 'permission')} is not granted. Add it to the app registration and have an administrator consent.`,
  'permission-unneeded': (facts) =>
    `The application permission ${given(facts, 'permission')} is granted and nothing needs it. Take it away.`,
  'permission-too-wide': (facts) =>
    `The application permission ${given(facts, 'permission')} reaches far more than this app needs. Take it away; docs/permissions.md says what is enough.`,
  'site-unfound': () => 'There is no such site. Check its address in SITE_URL.',
  'site-not-granted': () =>
    'The app may not open this site. Grant it there, as docs/permissions.md says: POST /sites/{id}/permissions with the role write (fullcontrol before provision).',
  'site-read-only': () =>
    'The app may read this site but not write to it. Raise its grant to write (docs/permissions.md).',
  'site-write-untold': () =>
    'Whether the app may write to this site was not told. Check that its grant there is write (docs/permissions.md).',
  'list-missing': (facts) =>
    `There is no list ${given(facts, 'list')}. Grant fullcontrol on the site and run ${PROVISION}.`,
  'column-lacking': (facts) => `${column(facts)} is missing. Grant fullcontrol on the site and run ${PROVISION}.`,
  'column-wrong-type': (facts) =>
    `${column(facts)} is of another type than is needed. It was made by hand, so it is left alone: rename the list or delete the column, then run ${PROVISION}.`,
  'column-not-indexed': (facts) =>
    `${column(facts)} has no index. Run ${PROVISION}; if it says the same, add the index in the list’s settings.`,
  'column-not-unique': (facts) =>
    `${column(facts)} takes the same value twice. Run ${PROVISION}; if it says the same, enforce unique values in the column’s settings, once no two rows share one.`,
  'choices-lacking': (facts) =>
    `${column(facts)} lacks some of its choices. Run ${PROVISION}; if it says the same, let the column take values that it does not list.`,
  'layout-unmarked': (facts) =>
    `The list ${given(facts, 'list')} is as it should be but could not be marked so. Write what the column Key of a new list has as its description into this one’s.`,
  'layout-older': (facts) =>
    `The list ${given(facts, 'list')} is of an older version, or its upgrade was cut off. Run ${PROVISION}.`,
  'layout-newer': (facts) =>
    `The list ${given(facts, 'list')} was made by a newer version. Use that version of Followthrough.`,
  'scratch-not-allowed': () =>
    'A scratch list cannot be made, since the app’s grant is no more than write, as it should be in use. To try what only a list can tell, grant fullcontrol for as long as it takes.',
  'scratch-left': (facts) =>
    `The scratch list “${given(facts, 'list')}” could not be deleted. Delete it in the site’s contents.`,
  'grant-not-lowered': () =>
    'The app may make and delete lists on this site. Once provision is through, lower its grant to write.',
  'day-moved': (facts) =>
    `${given(facts, 'written')} came back as ${given(facts, 'read')}. Do not use this site: its days would be wrong. Tell the maintainers which time zone the site has.`,
  'directory-denied': () =>
    'The directory does not let the app read people and groups. Check User.Read.All and GroupMember.Read.All.',
  'mailbox-unknown': (facts) =>
    `There is no mailbox ${given(facts, 'mailbox')}. Check DIGEST_FROM, or make the mailbox.`,
  'mailbox-denied': (facts) =>
    `The app may not use the mailbox ${given(facts, 'mailbox')}. Grant it Mail.ReadWrite and Mail.Send for this mailbox in Exchange Online, as docs/permissions.md says; where they were consented to in Entra, see that the access policy names this mailbox.`,
  'mailbox-untold': (facts) =>
    `Whether the mailbox ${given(facts, 'mailbox')} can be used was not told. Try doctor --live, which writes a draft and deletes it.`,
  'mail-unlimited': () =>
    'The app may use other people’s mailboxes, too. Limit it to that of DIGEST_FROM (RBAC for Applications in Exchange Online).',
  'mail-untold': () =>
    'Nobody else’s mailbox was found, so it was not seen whether the app is limited to its own. Check the policy in Exchange Online.',
  'bot-token-refused': () =>
    'The bot gets no token for its connector. Check BOT_LOGIN_URL, and that the bot resource is single-tenant with this app’s id.',
  'bot-keys-unreachable': (facts) =>
    `The keys that chat signs with cannot be read at ${given(facts, 'address')}. Check BOT_OPENID_URL, and that this machine may reach it.`,
  'public-url-unreachable': (facts) =>
    `Nothing alive answers at ${given(facts, 'address')}. Start Followthrough, and check PUBLIC_URL and its certificate.`,
  'not-ready': (facts) =>
    `Followthrough runs but does not answer for its lists yet (${given(facts, 'address')}). Wait a minute; if it stays so, look at its log.`,
  'bot-endpoint-missing': (facts) =>
    `The bot does not answer at ${given(facts, 'address')} (status ${given(facts, 'status')}). Check that PUBLIC_URL leads to Followthrough itself.`,
  'bot-endpoint-open': (facts) =>
    `${given(facts, 'address')} takes messages that nobody signed. Stop it at once: what answers there is not this version of Followthrough.`,
  'tab-missing': (facts) => `The tab is not served at ${given(facts, 'address')}. Run npm run build and start again.`,
  busy: () => 'The service was too busy to tell. Try again in a minute.',
  unexpected: (facts) =>
    `Something unexpected was answered (${given(facts, 'what')}). Try again; if it stays so, tell the maintainers.`,
};

/** What is wrong, and what to do. */
export function faultSentence({ code, facts }: Fault): string {
  return SENTENCES[code](facts);
}
