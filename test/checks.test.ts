import { isWrong } from '../src/core/checkup/check-result.ts';
import { SCRATCH_NAME } from '../src/sharepoint/site/scratch-list.ts';
import { listIds, sitePath } from '../src/sharepoint/site/site.ts';
import { PROBE_NUMBERS } from '../src/texts/probes.ts';
import { type Azurite, startAzurite } from './azure/azurite.ts';
import { counted } from './counted.ts';
import { type DoctorStage, doctorStage, found, linesOf, notTried } from './doctor-stage.ts';
import { fakeClock } from './fakes/clock.ts';

let azurite: Azurite;
let stage: DoctorStage;
beforeAll(async () => {
  azurite = await startAzurite();
  stage = await doctorStage(azurite);
});
afterAll(() => Promise.all([stage.stop(), azurite.stop()]));
beforeEach(() => stage.mend());

const url = () => stage.settings.SITE_URL ?? '';
const publicUrl = () => stage.settings.PUBLIC_URL ?? '';
const from = () => stage.settings.DIGEST_FROM ?? '';
const site = () => {
  const [first] = stage.standIn.sites.all;
  if (!first) throw new Error('The stand-in has no site');
  return first;
};
const column = (list: string, name: string) => {
  const one = stage.standIn.list(list).columns.find((each) => each.name === name);
  if (!one) throw new Error(`${list} has no column ${name}`);
  return one;
};
const take = (list: string, name: string) => {
  const { columns } = stage.standIn.list(list);
  columns.splice(columns.indexOf(column(list, name)), 1);
};
const withoutRole = (role: string) => stage.standIn.roles.splice(stage.standIn.roles.indexOf(role), 1);

const withoutMailRoles = () => ['Mail.ReadWrite', 'Mail.Send'].forEach(withoutRole);

test.each([
  ['in Entra, and limited by a policy', () => undefined],
  [
    'in Exchange, of which the token does not tell',
    () => {
      withoutMailRoles();
      stage.standIn.mailboxes.policy = 'granted-in-exchange';
    },
  ],
])('where everything is right every line is ok: mail is granted %s', async (_where, grant) => {
  grant();
  const results = await stage.look();
  expect(results.filter(({ outcome }) => outcome.state !== 'ok')).toEqual([]);
  for (const line of linesOf(results)) expect(line).toMatch(/^ok {2}\S/);
});

const SITE_REST = ['lists < site', 'columns < site', 'layout < site', 'writing < site'];
const ALL_SIGNED_IN = [
  'permission < sign-in',
  'unneeded-permissions < sign-in',
  'site < sign-in',
  'lists < sign-in',
  'columns < sign-in',
  'layout < sign-in',
  'writing < sign-in',
  'directory < sign-in',
  'mailbox < sign-in',
  'other-mailboxes < sign-in',
  'bot-token < sign-in',
];

interface Broken {
  readonly what: string;
  readonly breaking: () => void | Promise<void>;
  readonly says: () => readonly string[];
  /** What is not tried because of it, and because of what. */
  readonly rest?: readonly string[];
}

const BROKEN: readonly Broken[] = [
  {
    what: 'the storage account is gone',
    breaking: () => {
      const gone = 'http://127.0.0.1:9/account';
      stage.settings.STORAGE_CONNECTION_STRING = `DefaultEndpointsProtocol=http;AccountName=account;AccountKey=a2V5;BlobEndpoint=${gone};QueueEndpoint=${gone};TableEndpoint=${gone}`;
    },
    says: () => ['storage-unreachable tables'],
  },
  {
    what: 'the storage key is wrong',
    breaking: () => {
      stage.settings.STORAGE_CONNECTION_STRING = stage.settings.STORAGE_CONNECTION_STRING?.replace(
        /AccountKey=[^;]+/,
        'AccountKey=d3Jvbmc=',
      );
    },
    says: () => ['storage-denied tables', 'storage-denied queues', 'storage-denied leases'],
  },
  {
    what: 'Graph is not there',
    breaking: () => {
      stage.settings.GRAPH_URL = 'https://127.0.0.1:9';
    },
    says: () => ['graph-unreachable https://127.0.0.1:9'],
    rest: [
      'clock < graph',
      'site < graph',
      'lists < graph',
      'columns < graph',
      'layout < graph',
      'writing < graph',
      'directory < graph',
      'mailbox < graph',
      'other-mailboxes < graph',
    ],
  },
  {
    what: 'sign-in is not there',
    breaking: () => {
      stage.settings.LOGIN_URL = 'https://127.0.0.1:9';
    },
    says: () => ['sign-in-unreachable https://127.0.0.1:9'],
    rest: ALL_SIGNED_IN,
  },
  {
    what: 'the secret is wrong',
    breaking: () => {
      stage.settings.CLIENT_SECRET = 'wrong';
    },
    says: () => ['secret-wrong'],
    rest: ALL_SIGNED_IN,
  },
  {
    what: 'the app is of another tenant',
    breaking: () => {
      stage.settings.CLIENT_ID = '00000000-0000-4000-8000-000000000000';
    },
    says: () => ['app-unknown'],
    rest: ALL_SIGNED_IN,
  },
  {
    what: 'the tenant is unknown',
    breaking: () => {
      stage.settings.TENANT_ID = '00000000-0000-4000-8000-000000000000';
    },
    says: () => ['app-unknown'],
    rest: ALL_SIGNED_IN,
  },
  {
    what: 'Sites.Selected is not granted',
    breaking: () => void withoutRole('Sites.Selected'),
    says: () => ['permission-lacking Sites.Selected'],
    rest: ['site', 'lists', 'columns', 'layout', 'writing'].map((name) => `${name} < permission`),
  },
  {
    what: 'User.Read.All is not granted',
    breaking: () => void withoutRole('User.Read.All'),
    says: () => ['permission-lacking User.Read.All'],
    rest: ['directory < permission', 'other-mailboxes < permission'],
  },
  {
    what: 'GroupMember.Read.All is not granted',
    breaking: () => void withoutRole('GroupMember.Read.All'),
    says: () => ['permission-lacking GroupMember.Read.All'],
    rest: ['directory < permission', 'other-mailboxes < permission'],
  },
  {
    what: 'Mail.ReadWrite is not granted',
    breaking: () => void withoutRole('Mail.ReadWrite'),
    says: () => ['permission-lacking Mail.ReadWrite'],
    rest: ['mailbox < permission', 'other-mailboxes < permission'],
  },
  {
    what: 'Mail.Send is not granted',
    breaking: () => void withoutRole('Mail.Send'),
    says: () => ['permission-lacking Mail.Send'],
  },
  {
    what: 'nothing is granted for mail, neither in Entra nor in Exchange',
    breaking: withoutMailRoles,
    says: () => [`mailbox-denied ${from()}`],
    rest: ['other-mailboxes < mailbox'],
  },
  {
    what: 'more is granted than needed',
    breaking: () => void stage.standIn.roles.push('Sites.FullControl.All', 'Calendars.Read'),
    says: () => ['permission-too-wide Sites.FullControl.All', 'permission-unneeded Calendars.Read'],
  },
  {
    what: 'the site’s address is wrong',
    breaking: () => {
      stage.settings.SITE_URL = `${url()}-2`;
    },
    says: () => ['site-unfound'],
    rest: SITE_REST,
  },
  {
    what: 'the app has no grant on the site',
    breaking: () => {
      site().grant = 'none';
    },
    says: () => ['site-not-granted'],
    rest: SITE_REST,
  },
  {
    what: 'the app may only read the site',
    breaking: () => {
      site().grant = 'read';
    },
    says: () => ['site-read-only'],
  },
  {
    what: 'a list was deleted',
    breaking: () => void site().lists.splice(site().lists.indexOf(stage.standIn.list('Leads')), 1),
    says: () => ['list-missing Leads'],
    rest: ['columns < lists', 'layout < lists', 'writing < lists'],
  },
  {
    what: 'a column was deleted',
    breaking: () => take('Actions', 'Measure'),
    says: () => ['column-lacking Actions Measure'],
    rest: ['layout < columns'],
  },
  {
    what: 'a column is of another type',
    breaking: () => void Object.assign(column('Actions', 'DueBy'), { kind: 'text', facet: {} }),
    says: () => ['column-wrong-type Actions DueBy'],
    rest: ['layout < columns'],
  },
  {
    what: 'a day has a time',
    breaking: () => void Object.assign(column('Actions', 'DueBy').facet, { format: 'dateTime' }),
    says: () => ['column-wrong-type Actions DueBy'],
    rest: ['layout < columns'],
  },
  {
    what: 'an index was taken away',
    breaking: () => void Object.assign(column('Leads', 'PersonKey'), { indexed: false }),
    says: () => ['column-not-indexed Leads PersonKey'],
    rest: ['layout < columns'],
  },
  {
    what: 'a key may repeat',
    breaking: () => void Object.assign(column('History', 'Key'), { enforceUniqueValues: false }),
    says: () => ['column-not-unique History Key'],
    rest: ['layout < columns'],
  },
  {
    what: 'a choice was taken away',
    breaking: () => void Object.assign(column('Actions', 'Status').facet, { choices: ['done'] }),
    says: () => ['choices-lacking Actions Status'],
    rest: ['layout < columns'],
  },
  {
    what: 'an upgrade was cut off',
    breaking: () => void Object.assign(column('Areas', 'Key'), { description: '' }),
    says: () => ['layout-older Areas'],
  },
  {
    what: 'the lists are of a newer version',
    breaking: () => void Object.assign(column('Areas', 'Key'), { description: 'Followthrough layout 99' }),
    says: () => ['layout-newer Areas'],
  },
  {
    what: 'the mailbox is somebody else’s',
    breaking: () => {
      stage.settings.DIGEST_FROM = stage.standIn.person('Garrity').mail;
    },
    says: () => [`mailbox-denied ${from()}`],
    rest: ['other-mailboxes < mailbox'],
  },
  {
    what: 'there is no such mailbox',
    breaking: () => {
      stage.settings.DIGEST_FROM = 'nobody@harrowmere.example';
    },
    says: () => [`mailbox-unknown ${from()}`],
    rest: ['other-mailboxes < mailbox'],
  },
  {
    what: 'the bot’s sign-in is elsewhere',
    breaking: () => {
      stage.settings.BOT_LOGIN_URL = 'https://127.0.0.1:9/tenant';
    },
    says: () => ['bot-token-refused'],
  },
  {
    what: 'the keys of chat are elsewhere',
    breaking: () => {
      stage.settings.BOT_OPENID_URL = `${stage.standIn.secureUrl}/elsewhere`;
    },
    says: () => [`bot-keys-unreachable ${stage.standIn.secureUrl}/elsewhere`],
  },
  {
    what: 'the program does not run',
    breaking: () => {
      stage.doors['/healthz'] = null;
    },
    says: () => [`public-url-unreachable ${publicUrl()}/healthz`],
    rest: ['ready < public-url', 'bot-endpoint < public-url', 'tab < public-url'],
  },
  {
    what: 'the program is still filling its copy',
    breaking: () => {
      stage.doors['/readyz'] = { status: 503 };
    },
    says: () => [`not-ready ${publicUrl()}/readyz`],
  },
  {
    what: 'something else has the bot’s address',
    breaking: () => {
      stage.doors['/api/messages'] = { status: 404 };
    },
    says: () => [`bot-endpoint-missing ${publicUrl()}/api/messages 404`],
  },
  {
    what: 'the bot takes what nobody signed',
    breaking: () => {
      stage.doors['/api/messages'] = { status: 200 };
    },
    says: () => [`bot-endpoint-open ${publicUrl()}/api/messages 200`],
  },
  {
    what: 'the tab was not built',
    breaking: () => {
      stage.doors['/tab/assets/index.js'] = { status: 404 };
    },
    says: () => [`tab-missing ${publicUrl()}/tab/`],
  },
];

test.each(BROKEN)('when $what it says so, and only what hangs on it is not tried', async ({ breaking, says, rest }) => {
  await breaking();
  const results = await stage.look();
  expect(found(results)).toEqual(says());
  expect(notTried(results)).toEqual(rest ?? []);
  for (const line of linesOf(results)) expect(line).not.toMatch(/undefined|null|\[object|stand-in-secret/);
  counted('faults injected', 1);
});

test('a clock that is off is told with how far, and one that is a little off is not', async () => {
  const at = (seconds: number) => ({
    ...fakeClock('2015-07-01'),
    now: () => new Date(Date.now() + seconds * 1_000).toISOString(),
  });
  expect(found(await stage.look({ clock: at(30) }))).toEqual([]);
  expect(found(await stage.look({ clock: at(600) }))).toEqual([expect.stringMatching(/^clock-off (599|600|601)$/)]);
  expect(found(await stage.look({ clock: at(-600) }))).toEqual([expect.stringMatching(/^clock-off (599|600|601)$/)]);
});

describe('doctor --live', () => {
  const lists = async () => [...(await listIds(stage.graph, await sitePath(stage.graph, url()))).keys()];
  const probes = async () => linesOf(await stage.look({ live: true })).filter((line) => / U\d+ /.test(line));

  test('tries everything that a list can tell, and leaves neither list nor draft behind', async () => {
    const before = await lists();
    const results = await stage.look({ live: true });
    expect(found(results)).toEqual(['grant-not-lowered']);
    expect(notTried(results)).toEqual([]);
    const numbers = results.flatMap(({ outcome }) =>
      outcome.state === 'ok' && outcome.facts.number ? [outcome.facts.number] : [],
    );
    expect(numbers.toSorted()).toEqual(PROBE_NUMBERS.toSorted());
    expect(linesOf(results)).toContain(`ok  U1 a taken key is refused with 409 (${url()})`);
    expect(await lists()).toEqual(before);
  });

  const ONE_HALF = [
    ['uniqueClashStatus', 400, /U1 a taken key is refused with 400 \(not what was believed/],
    ['deltaFields', 'left-out', /U4 delta shows no cells \(not/],
    ['versionFields', 'left-out', /U6 versions show no cells \(not/],
    ['outerBlanks', 'trimmed', /U14 blanks around a text are cut off \(not/],
    ['foreignChoice', 'refused', /U16 a choice column refuses/],
    ['eTagSteps', 'leaps', /U19 a row’s eTag rises by more than one \(not/],
    ['uniqueLetters', 'exact', /U27 unique values differ by the case/],
    ['mimeHeaders', 'left-out', /U33 a header of our own is left out of a mail \(not/],
  ] as const;
  const OTHER_HALF = [
    ['dateOnly', 'as-written', /U3 a day comes back as it was written \(not/],
    ['deletedInDelta', 'error', /U5 delta shows a deleted row as an error \(not/],
    ['lineEnds', 'crlf', /U13 line ends become CRLF \(not/],
    ['emptyText', 'left-out', /U15 an empty text is an empty cell \(not/],
    ['indexByPatch', 'refused', /U17 a column that is there cannot be given an index \(not/],
    ['newListColumns', 'shown', /U23 the reply to a new list shows its columns \(not/],
    ['mimeText', 'kept', /U32 the text part of a mail stays as it was written \(not/],
  ] as const;

  // Each look tries everything: it tells what is otherwise, and nothing of the half that is as was believed.
  test.each(
    [ONE_HALF, OTHER_HALF].map((half) => [half.map(([doubt, way]) => `${doubt} ${way}`).join(', '), half] as const),
  )('tells what is otherwise than believed, and nothing else: %s', async (_names, otherwise) => {
    for (const [doubt, way] of otherwise) Object.assign(stage.standIn.faults.doubts, { [doubt]: way });
    expect((await probes()).filter((line) => /not what was believed/.test(line))).toEqual(
      otherwise.map(([, , says]) => expect.stringMatching(says)),
    );
  });

  test('a list that cannot be deleted is told by its name', async () => {
    stage.standIn.faults.doubts.listDeletion = 'refused';
    expect(found(await stage.look({ live: true }))).toContain(`scratch-left ${SCRATCH_NAME}`);
  });

  test('with no more than write there is no scratch list: that is told, and the probes are not tried', async () => {
    site().grant = 'write';
    const results = await stage.look({ live: true });
    expect(found(results)).toEqual(['scratch-not-allowed']);
    expect(notTried(results)).toEqual(['days < scratch', 'probe < scratch']);
    expect(results.filter(isWrong)).toEqual([]);
  });

  test('the list goes after a failure, too, and one that a killed check left is removed first', async () => {
    stage.standIn.faults.add({ on: '^PATCH .*/columns/', effect: 'fail', status: 403 });
    stage.standIn.faults.add({ on: '^DELETE .*/lists/[^/]+$', effect: 'fail', status: 403 });
    await stage.look({ live: true });
    expect(await lists()).not.toContain(SCRATCH_NAME);

    const body = { displayName: SCRATCH_NAME, list: { template: 'genericList' } };
    await stage.graph.post(`${await sitePath(stage.graph, url())}/lists`, body);
    expect(found(await stage.look({ live: true }))).toEqual(['grant-not-lowered']);
    expect(await lists()).not.toContain(SCRATCH_NAME);
    counted('faults injected', 2);
  });
});
