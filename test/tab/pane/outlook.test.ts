/** @jest-environment jsdom */
import '../support/browser.ts';
import { type OfficeScript, openOutlook } from '../../../tab/pane/outlook.ts';
import type { HostTheme } from '../../../tab/shared/host.ts';

type Context = NonNullable<OfficeScript['context']>;
type Mailbox = NonNullable<Context['mailbox']>;
type Item = NonNullable<Mailbox['item']>;

const succeeded = <T>(value: T) => ({ status: 'succeeded', value, error: undefined });
const failed = { status: 'failed', value: '', error: { code: 9_017 } };
const HEADERS = 'Subject: Overdue\r\nX-Followthrough-Digest: plan-1\r\n 2026-11-16\r\nTo: Pat';

function readItem(fields: object = {}): Item {
  const texts: Record<string, string> = {
    text: 'Action 1.1 is late.',
    html: '<p><a style="color:red" title="5 > 4" href="https://teams.example/1.1?a=1&amp;b=2">1.1</a> <A HREF="https://teams.example/1.1?a=1&#38;b=2">again</a> <a href="mailto:a@b.example">us</a> <a href="http://localhost/tab/my-digest">less often</a> <a href="http://elsewhere.example/">x</a></p>',
  };
  const item = {
    itemId: 'AA+/1=',
    subject: 'Scheme',
    from: { displayName: 'Pat Lowe', emailAddress: 'pat@harrowmere.example' },
    to: [{ displayName: 'Lee', emailAddress: 'lee@harrowmere.example' }],
    cc: [],
    dateTimeCreated: new Date('2026-11-16T09:30:00Z'),
    body: {
      getAsync: (form: string, answered: (result: ReturnType<typeof succeeded<string>>) => void) =>
        answered(succeeded(texts[form] ?? '')),
      getTypeAsync: () => undefined,
      setSelectedDataAsync: () => undefined,
    },
    getAllInternetHeadersAsync: (answered: (result: ReturnType<typeof succeeded<string>>) => void) =>
      answered(succeeded(HEADERS)),
    ...fields,
  };
  return item;
}

function draftItem(form: 'html' | 'text', taken: string[], isTaken = true): Item {
  return {
    subject: { setAsync: () => undefined },
    body: {
      getAsync: () => undefined,
      getTypeAsync: (answered) => answered(succeeded(form)),
      setSelectedDataAsync: (words, { coercionType }, answered) => {
        taken.push(`${coercionType}: ${words}`);
        answered(isTaken ? succeeded(undefined) : failed);
      },
    },
  };
}

/** Office's script as Outlook fills it: what is open can change, and so can the colours. */
class FakeOffice {
  readonly handlers: string[] = [];
  item: Item | null;
  colours: Context['officeTheme'];
  private readonly changed = new Map<unknown, () => void>();
  private readonly newest: number;

  constructor(item: Item | null, fields: { readonly newest?: number; readonly colours?: Context['officeTheme'] } = {}) {
    this.item = item;
    this.newest = fields.newest ?? 14;
    this.colours = fields.colours;
  }

  script(): OfficeScript & { readonly context: Context } {
    const office = this;
    const mailbox = {
      get item() {
        return office.item;
      },
      addHandlerAsync: (event: unknown, handler: () => void) => void office.changed.set(event, handler),
      convertToRestId: (id: string) => id.replace('/', '-').replace('+', '_'),
    };
    return {
      onReady: async () => undefined,
      EventType: EVENTS,
      context: {
        displayLanguage: 'cy-GB',
        get officeTheme() {
          return office.colours;
        },
        requirements: {
          isSetSupported: (name, version) =>
            name === 'NestedAppAuth' || Number(version?.split('.')[1]) <= office.newest,
        },
        mailbox,
      },
    };
  }

  happen(event: unknown): void {
    this.changed.get(event)?.();
  }
}

const EVENTS = {
  ItemChanged: 'olkItemSelectedChanged',
  OfficeThemeChanged: 'officeThemeChanged',
};
const browser = (theme: HostTheme = 'default') => ({ theme: () => theme, watchTheme: () => () => undefined });
const opened = async (office: FakeOffice, theme?: HostTheme) => {
  const outlook = await openOutlook(office.script(), browser(theme));
  if (outlook === null) throw new Error('This is Outlook');
  return outlook;
};

test('elsewhere, and where Office’s script did not come, there is no Outlook', async () => {
  expect(await openOutlook(undefined, browser())).toBeNull();
  const script = new FakeOffice(null).script();
  const { mailbox: _, ...context } = script.context;
  expect(await openOutlook({ ...script, context }, browser())).toBeNull();
  expect(await openOutlook({ ...script, context: undefined }, browser())).toBeNull();
});

test('a mail that is read tells its sender, its people, its time and its own address', async () => {
  const outlook = await opened(new FakeOffice(readItem()));
  expect([outlook.language, outlook.signsIn]).toEqual(['cy-GB', true]);
  expect(outlook.item()).toMatchObject({
    kind: 'mail',
    id: 'AA+/1=',
    subject: 'Scheme',
    from: { name: 'Pat Lowe', address: 'pat@harrowmere.example' },
    people: ['pat@harrowmere.example', 'lee@harrowmere.example'],
    sentAt: '2026-11-16T09:30:00.000Z',
    link: 'https://outlook.office365.com/owa/?ItemID=AA_-1%3D&exvsurl=1&viewmodel=ReadMessageItem',
  });
});

test('its text, its links each once, and the header of a digest are read out of it', async () => {
  const item = (await opened(new FakeOffice(readItem()))).item();
  expect(item?.kind === 'mail' && (await item.read())).toEqual({
    text: 'Action 1.1 is late.',
    links: ['https://teams.example/1.1?a=1&b=2', 'http://localhost/tab/my-digest'],
    digest: 'plan-1 2026-11-16',
  });
});

test('an Outlook that does not read headers is not asked for them', async () => {
  const item = (await opened(new FakeOffice(readItem(), { newest: 7 }))).item();
  expect(item?.kind === 'mail' && (await item.read())).toMatchObject({ digest: null });
});

test('a mail that may not be read says so', async () => {
  const body = { getAsync: (_form: string, answered: (result: typeof failed) => void) => answered(failed) };
  const item = (await opened(new FakeOffice(readItem({ body })))).item();
  await expect(item?.kind === 'mail' ? item.read() : null).rejects.toThrow('Outlook refused');
});

test('what is no mail is nothing, and so is no mail', async () => {
  expect((await opened(new FakeOffice(null))).item()).toBeNull();
  expect((await opened(new FakeOffice(readItem({ from: undefined })))).item()).toBeNull();
});

test.each([
  ['html', 'html: <b>1.1</b>'],
  ['text', 'text: 1.1'],
] as const)('into a draft of %s goes what it can hold', async (form, expected) => {
  const taken: string[] = [];
  const item = (await opened(new FakeOffice(draftItem(form, taken)))).item();
  if (item?.kind === 'draft') await item.insert({ html: '<b>1.1</b>', text: '1.1' });
  expect(taken).toEqual([expected]);
});

test('a draft that does not take it says so', async () => {
  const item = (await opened(new FakeOffice(draftItem('html', [], false)))).item();
  await expect(item?.kind === 'draft' ? item.insert({ html: '', text: '' }) : null).rejects.toThrow('Outlook refused');
});

test('another mail is told of, where Outlook can', async () => {
  const office = new FakeOffice(readItem());
  const outlook = await opened(office);
  const changed = jest.fn();
  const end = outlook.watchItem(changed);
  const first = outlook.item();
  expect(outlook.item()).toBe(first);
  office.item = readItem({ itemId: 'other' });
  office.happen(EVENTS.ItemChanged);
  expect([outlook.tellsOfItems, outlook.item()?.id, changed.mock.calls.length]).toEqual([true, 'other', 1]);
  end();
  office.happen(EVENTS.ItemChanged);
  expect(changed).toHaveBeenCalledTimes(1);
  expect((await opened(new FakeOffice(readItem(), { newest: 4 }))).tellsOfItems).toBe(false);
});

test('each draft that is opened is another one, though Outlook names none before it is saved', async () => {
  const office = new FakeOffice(draftItem('html', []));
  const outlook = await opened(office);
  const first = outlook.item();
  office.item = draftItem('html', []);
  office.happen(EVENTS.ItemChanged);
  expect([first?.kind, outlook.item()?.kind]).toEqual(['draft', 'draft']);
  expect(outlook.item()?.id).not.toBe(first?.id);
});

const colours = (bodyBackgroundColor: string, bodyForegroundColor: string) => ({
  bodyBackgroundColor,
  bodyForegroundColor,
});

test.each<[string, Context['officeTheme'], HostTheme, HostTheme]>([
  ['light colours', colours('#FFFFFF', '#000000'), 'dark', 'default'],
  ['dark colours', colours('#262626', '#FFFFFF'), 'default', 'dark'],
  ['white on black', colours('#000000', '#FFFFFF'), 'default', 'contrast'],
  ['strong contrast in the browser', colours('#FFFFFF', '#000000'), 'contrast', 'contrast'],
  ['no colours', undefined, 'dark', 'dark'],
  ['what is no colour', colours('window', 'windowtext'), 'dark', 'dark'],
])('with %s the pane looks accordingly', async (_what, officeTheme, ofBrowser, expected) => {
  const outlook = await opened(new FakeOffice(null, { colours: officeTheme }), ofBrowser);
  expect(outlook.look.theme()).toBe(expected);
});

test('a change of Outlook’s colours is followed', async () => {
  const office = new FakeOffice(null, { colours: colours('#FFFFFF', '#000000') });
  const { look } = await opened(office);
  const changed = jest.fn();
  look.watchTheme(changed);
  office.colours = colours('#262626', '#FFFFFF');
  office.happen(EVENTS.OfficeThemeChanged);
  expect([changed.mock.calls.length, look.theme()]).toEqual([1, 'dark']);
});
