import { readReport } from '../../src/graph/read-report.ts';

const STATUS = 'message/delivery-status';
const RETURNED = [
  'Message-ID: <letter@council.example>',
  'X-Followthrough-Letter: 11-22',
  'Subject: Late',
  '',
  'Words',
];

/** A report as mail servers write it. @param parts type and lines of each part after the one for people */
function report(parts: readonly (readonly [type: string, lines: readonly string[]])[], head: readonly string[] = []) {
  const part = (type: string, lines: readonly string[]) => ['--b', `Content-Type: ${type}`, '', ...lines, ''];
  return [
    ...['From: postmaster@council.example', 'Subject: Undeliverable: Late', 'MIME-Version: 1.0', ...head],
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    ...part('text/plain; charset=utf-8', ['Your message to <other@council.example> (550 5.7.1) was not delivered.']),
    ...parts.flatMap(([type, lines]) => part(type, lines)),
    '--b--',
  ].join('\r\n');
}

const group = (...fields: string[]) => ['Reporting-MTA: dns;mail.council.example', '', ...fields];
const failed = (...fields: string[]) =>
  group('Final-Recipient: rfc822;gone@council.example', 'Action: failed', ...fields);

test.each([
  ['an address that nobody has', ['Status: 5.1.10', 'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR'], '5.1.10'],
  ['a full mailbox', ['Status: 5.2.2 (mailbox full)'], '5.2.2'],
  [
    'a status that says less than the other server did',
    ['Status: 5.0.0', 'Diagnostic-Code: smtp;550 5.1.1 who?'],
    '5.1.1',
  ],
  ['a status that nobody explains', ['Status: 5.0.0', 'Diagnostic-Code: smtp;550 no'], '5.0.0'],
  ['a status left out, and a folded answer', ['Diagnostic-Code: smtp;550', '  4.4.7 expired'], '4.4.7'],
  ['no status at all', [], null],
])('%s: the code and the address are read', async (_what, fields, status) => {
  const { failure } = await readReport(report([[STATUS, failed(...fields)]]));
  expect(failure).toEqual({ address: 'gone@council.example', status });
});

test('the letter is known by what the report answers, and by the head of what it returns', async () => {
  const head = ['In-Reply-To: <one@council.example>', 'References: <one@council.example> <two@council.example>'];
  const { names } = await readReport(
    report(
      [
        [STATUS, failed()],
        ['message/rfc822', RETURNED],
      ],
      head,
    ),
  );
  expect(names).toEqual(['<one@council.example>', '<two@council.example>', '<letter@council.example>', '11-22']);
  const headsAlone = await readReport(
    report([
      [STATUS, failed()],
      ['text/rfc822-headers', RETURNED.slice(0, 3)],
    ]),
  );
  expect(headsAlone.names).toEqual(['<letter@council.example>', '11-22']);
});

test('the parts for machines read the same whatever language people are told in, and however they are encoded', async () => {
  const part = [
    ...[
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Ni ellid danfon eich neges: Nachricht unzustellbar.',
      '',
      '--b',
    ],
    ...['Content-Type: message/delivery-status', 'Content-Transfer-Encoding: base64', ''],
    Buffer.from(failed('Status: 5.1.1').join('\r\n')).toString('base64'),
  ];
  const mime = report([]).replace('--b--', ['--b', ...part, '--b--'].join('\r\n'));
  expect((await readReport(mime)).failure).toEqual({ address: 'gone@council.example', status: '5.1.1' });
});

test('a delay, and what was delivered or handed on, is no failure', async () => {
  for (const action of ['delayed', 'delivered', 'relayed', 'expanded']) {
    const fields = group('Final-Recipient: rfc822;gone@council.example', `Action: ${action}`, 'Status: 4.4.7');
    expect((await readReport(report([[STATUS, fields]]))).failure).toBeNull();
  }
});

test('of several recipients the first that failed is told, by the address that was written to', async () => {
  const fields = [
    ...['Final-Recipient: rfc822;fine@council.example', 'Action: delivered', ''],
    ...['Original-Recipient: rfc822;mary@council.example', 'Final-Recipient: rfc822;m1@mail.council.example'],
    ...['Action: Failed', 'Status: 5.1.1'],
  ];
  const { failure } = await readReport(report([[STATUS, fields]]));
  expect(failure).toEqual({ address: 'mary@council.example', status: '5.1.1' });
});

test('without its part for machines a report says that the letter came back, and no more', async () => {
  const { names, failure } = await readReport(report([['message/rfc822', RETURNED]]));
  expect(failure).toEqual({ address: null, status: null });
  expect(names).toEqual(['<letter@council.example>', '11-22']);
});

test('nothing that a forger writes for people is taken over: an address is an address or nothing', async () => {
  for (const address of ['ring 0800 123@x', 'a@b\u202E', `${'a'.repeat(250)}@b.example`, '<script>@b.example']) {
    const fields = group(`Final-Recipient: rfc822;${address}`, 'Action: failed', 'Status: 5.1.1 Ring 0800 123');
    expect((await readReport(report([[STATUS, fields]]))).failure).toEqual({ address: null, status: '5.1.1' });
  }
  const many = `References: ${Array.from({ length: 400 }, (_, at) => `<${at}@x>`).join(' ')}`;
  expect((await readReport(report([], [many]))).names).toHaveLength(20);
});

test('what is no mail at all tells of no letter', async () => {
  expect(await readReport('')).toMatchObject({ names: [] });
  expect(await readReport('\u0000\u0001 nothing like it')).toMatchObject({ names: [] });
  const nested = `${'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(400)}deep`;
  expect(await readReport(nested)).toEqual({ names: [], failure: null });
});

test('of a report of any length its beginning is read, and of thousands of parts a few', async () => {
  const length = 30_000_000;
  const returned = Array.from(
    { length: 20_000 },
    () => ['message/rfc822', ['Message-ID: <x@council.example>', '']] as const,
  );
  const many = await readReport(report([[STATUS, failed('Status: 5.1.1')], ['message/rfc822', RETURNED], ...returned]));
  expect(many.names).toEqual(['<letter@council.example>', '11-22', '<x@council.example>']);
  const letter = [...RETURNED, 'x'.repeat(length)];
  const long = await readReport(
    report([
      [STATUS, failed('Status: 5.2.2')],
      ['message/rfc822', letter],
    ]),
  );
  expect(long).toEqual({
    names: ['<letter@council.example>', '11-22'],
    failure: { address: 'gone@council.example', status: '5.2.2' },
  });
  const behind = await readReport(
    report([
      ['text/html', ['x'.repeat(length)]],
      ['message/rfc822', RETURNED],
    ]),
  );
  expect(behind.names).toEqual([]);
});
