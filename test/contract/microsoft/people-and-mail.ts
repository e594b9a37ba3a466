import type { Bench, Reply } from './bench.ts';
import type { Rule } from './rule.ts';

const from = '/users/followthrough@harrowmere.example';
const immutable = { prefer: 'IdType="ImmutableId"' };

function letter(changes: object = {}): object {
  return {
    subject: 'Overdue',
    body: { contentType: 'HTML', content: '<p>Three</p>' },
    toRecipients: [{ emailAddress: { address: 'helen.birtwistle@harrowmere.example' } }],
    ...changes,
  };
}

function send({ graph }: Bench, changes: object = {}, sender = from): Promise<Reply> {
  return graph(`${sender}/sendMail`, { method: 'POST', body: { message: letter(changes) } });
}

const headers = (...names: string[]) => ({ internetMessageHeaders: names.map((name) => ({ name, value: '1' })) });

/** The directory, and mail. */
export const peopleAndMailRules: readonly Rule[] = [
  {
    section: 'A11',
    says: 'nobody being the manager is a 404',
    brokenBy: 'finds-a-manager-for-everyone',
    check: async ({ standIn, graph }) => {
      expect(await graph(`/users/${standIn.person('Garrity').id}/manager`)).toMatchObject({ status: 200 });
      expect(await graph(`/users/${standIn.person('Bevan').id}/manager`)).toMatchObject({
        status: 404,
        body: { error: { code: 'Request_ResourceNotFound' } },
      });
    },
  },
  {
    section: 'A11',
    says: 'the directory comes in pages',
    brokenBy: 'pages-of-members-without-end',
    check: async ({ graph }) => {
      const first = (await graph('/users?$top=5')).body;
      expect(first.value).toHaveLength(5);
      expect((await graph(first['@odata.nextLink'])).body.value).toHaveLength(5);
    },
  },
  {
    section: 'A11',
    says: 'sending is accepted with 202 and says nothing of the message',
    brokenBy: 'sending-answers-the-message',
    check: async (bench) => {
      expect(await send(bench)).toMatchObject({ status: 202, body: undefined });
    },
  },
  {
    section: 'A11',
    says: 'a header of one’s own begins with x-',
    brokenBy: 'takes-any-header',
    check: async (bench) => {
      expect(await send(bench, headers('x-digest'))).toMatchObject({ status: 202 });
      expect(await send(bench, headers('Digest'))).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A11',
    says: 'a message has five such headers at the most',
    brokenBy: 'takes-many-headers',
    check: async (bench) => {
      const names = ['x-a', 'x-b', 'x-c', 'x-d', 'x-e'];
      expect(await send(bench, headers(...names))).toMatchObject({ status: 202 });
      expect(await send(bench, headers(...names, 'x-f'))).toMatchObject({ status: 400 });
    },
  },
  {
    section: 'A11',
    says: 'a draft’s immutable id still finds it once it was sent',
    brokenBy: 'immutable-ids-change',
    check: async ({ graph }) => {
      const draft = { method: 'POST', body: letter(), headers: immutable };
      const message = `${from}/messages/${encodeURIComponent((await graph(`${from}/messages`, draft)).body.id)}`;
      expect(await graph(`${message}/send`, { method: 'POST' })).toMatchObject({ status: 202 });
      const found = await graph(message, { headers: immutable });
      expect(found).toMatchObject({ status: 200, body: { isDraft: false } });
    },
  },
  {
    section: 'A11',
    says: 'a mailbox sends 30 messages a minute and no more',
    brokenBy: 'mails-without-end',
    check: async (bench) => {
      const statuses = [];
      for (let mail = 0; mail < 31; mail += 1) statuses.push((await send(bench)).status);
      expect(statuses).toEqual([...Array(30).fill(202), 429]);
    },
  },
  {
    section: 'A11',
    says: 'a mailbox takes four requests at a time',
    brokenBy: 'mailbox-takes-all-at-once',
    check: async (bench) => {
      const { limits } = bench.standIn.faults;
      expect(limits.mailboxRequestsAtOnce).toBe(4);
      // As if the four were under way: how long a request takes is not to decide.
      limits.mailboxRequestsAtOnce = 0;
      expect(await send(bench)).toMatchObject({ status: 429 });
    },
  },
  {
    section: 'A11',
    says: 'a policy can limit the app to one mailbox',
    brokenBy: 'opens-every-mailbox',
    check: async (bench) => {
      expect(await send(bench, {}, '/users/helen.birtwistle@harrowmere.example')).toMatchObject({
        status: 403,
        body: { error: { code: 'ErrorAccessDenied' } },
      });
    },
  },
  {
    section: 'A11',
    says: 'a message is not longer than 4 MB',
    brokenBy: 'takes-big-mail',
    check: async (bench) => {
      const body = (bytes: number) => ({ body: { contentType: 'HTML', content: 'x'.repeat(bytes) } });
      expect(await send(bench, body(4_000_000))).toMatchObject({ status: 202 });
      expect(await send(bench, body(4 * 1024 * 1024))).toMatchObject({ status: 413 });
    },
  },
  {
    section: 'A11',
    says: 'the messages of a folder are found by their class, page by page of ten',
    brokenBy: 'finds-mail-of-any-class',
    check: async (bench) => {
      const to = (address: string) => ({ toRecipients: [{ emailAddress: { address } }] });
      for (let mail = 0; mail < 11; mail += 1) await send(bench, to('gone@harrowmere.example'));
      await send(bench, to('followthrough@harrowmere.example'));
      const isReport = `ep: ep/id eq 'String 0x001A' and ep/value eq 'REPORT.IPM.Note.NDR'`;
      const query = `$select=id&$filter=singleValueExtendedProperties/any(${isReport})`;
      const { body } = await bench.graph(`${from}/mailFolders/inbox/messages?${encodeURI(query)}`);
      expect(body.value).toHaveLength(10);
      expect((await bench.graph(body['@odata.nextLink'])).body.value).toHaveLength(1);
    },
  },
];
