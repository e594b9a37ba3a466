import { openChannel } from './office/channel.ts';
import { enumerations } from './office/enumerations.ts';
import { createEvents } from './office/events.ts';
import { itemOf } from './office/item.ts';
import { createSignInBridge } from './office/sign-in-bridge.ts';
import type { HostContext } from './outlook/protocol.ts';

// Stands in for Microsoft's office.js in a pane of Outlook: the same surface, written from its types, over the page of
// Outlook that frames the pane.

const script = document.currentScript;
if (!(script instanceof HTMLScriptElement)) throw new Error('office.js is a script of the page, and no module');
const channel = openChannel(new URL(script.src).origin);

const office: Record<string, unknown> = { ...enumerations };
const ready = channel.context.then((context) => {
  if (!context) return { host: null, platform: null };
  office.context = contextOf(context);
  if (context.hasNestedSignIn) Object.assign(window, { nestedAppAuthBridge: createSignInBridge(channel) });
  return { host: enumerations.HostType.Outlook, platform: enumerations.PlatformType.OfficeOnline };
});
office.onReady = async (told?: (info: object) => unknown) => {
  const info = await ready;
  told?.(info);
  return info;
};
Object.assign(window, { Office: office });
// As Microsoft's does: it takes away how a page changes its own address.
Object.assign(history, { pushState: null, replaceState: null });

function contextOf(context: HostContext): object {
  const has = (version: string) => isUpTo(version, context.mailbox);
  const tellsTheme = has('1.14') && context.tellsTheme;
  const { ItemChanged, OfficeThemeChanged } = enumerations.EventType;
  const events = createEvents([...(has('1.5') ? [ItemChanged] : []), ...(tellsTheme ? [OfficeThemeChanged] : [])]);
  const { addHandlerAsync, removeHandlerAsync } = events;
  const { displayName, emailAddress } = context.person;
  const mailbox = {
    item: itemOf(context.item, channel, has),
    userProfile: { displayName, emailAddress, accountType: 'office365', timeZone: 'GMT Standard Time' },
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: '16.0', OWAView: 'ThreeColumns' },
    convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
    ...(has('1.5') ? { addHandlerAsync, removeHandlerAsync } : {}),
  };
  const told = {
    mailbox,
    displayLanguage: context.displayLanguage,
    contentLanguage: context.displayLanguage,
    host: enumerations.HostType.Outlook,
    platform: enumerations.PlatformType.OfficeOnline,
    diagnostics: { host: 'Outlook', platform: 'OfficeOnline', version: '16.0' },
    requirements: { isSetSupported: (name: string, version = '1.1') => supports(context, name, version) },
    ui: { openBrowserWindow: (url: string) => void window.open(url) },
    ...(tellsTheme ? { officeTheme: context.theme } : {}),
  };
  channel.listen((message) => {
    if (message.office === 'item') {
      mailbox.item = itemOf(message.item, channel, has);
      events.fire(ItemChanged);
    } else if (message.office === 'theme' && tellsTheme) {
      Object.assign(told, { officeTheme: message.theme });
      events.fire(OfficeThemeChanged, { officeTheme: message.theme });
    }
  });
  return told;
}

function supports({ mailbox, hasNestedSignIn }: HostContext, name: string, version: string): boolean {
  if (name === 'NestedAppAuth') return hasNestedSignIn && isUpTo(version, '1.1');
  return name === 'Mailbox' && isUpTo(version, mailbox);
}

function isUpTo(version: string, newest: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [newestMajor = 0, newestMinor = 0] = newest.split('.').map(Number);
  return major < newestMajor || (major === newestMajor && minor <= newestMinor);
}
