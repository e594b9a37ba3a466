import { type ManifestSettings, renderManifest } from './render-manifest.ts';

/** The id of what the buttons do: it opens the pane. */
const OPEN = 'open-pane';

/** Pixels of the pictures of a button on the ribbon. */
export const RIBBON_ICONS = [16, 32, 80];
/** Of a button on a phone, at each of the scales that phones draw in. */
export const PHONE_ICONS = [25, 32, 48];
export const PHONE_SCALES = [1, 2, 3];
/** Without these two, Outlook on the Mac and on phones does not get the pane at all: it is installed there from a form of the manifest that Microsoft makes of this one. */
export const ALTERNATE_ICONS = { icon: 64, highResolutionIcon: 128 };

/**
 * The manifest with the pane: buttons beside a mail that is read and one that is written, on desks; on phones beside one
 * that is read, since Outlook there has no others.
 *
 * @throws TypeError when `publicUrl` is no address
 */
export function renderManifestWithPane(settings: ManifestSettings) {
  const manifest = renderManifest(settings);
  const { host, origin } = new URL(settings.publicUrl);
  const scope = `${manifest.webApplicationInfo.resource}/access_as_user`;
  return {
    ...manifest,
    authorization: {
      // It reads the mail that is open and writes where the cursor is; no other mail is in its reach.
      permissions: { resourceSpecific: [{ name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }] },
    },
    webApplicationInfo: {
      ...manifest.webApplicationInfo,
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: [scope] }],
    },
    extensions: [paneExtension(origin)],
  };
}

function paneExtension(origin: string) {
  return {
    requirements: {
      scopes: ['mail'],
      // The text of a mail can be read from there on. What is newer is asked for in the pane, which does without.
      capabilities: [{ name: 'Mailbox', minVersion: '1.3' }],
      formFactors: ['desktop', 'mobile'],
    },
    runtimes: [
      {
        id: 'pane',
        type: 'general',
        code: { page: `${origin}/tab/pane` },
        lifetime: 'short',
        actions: [{ id: OPEN, type: 'openPage', view: 'pane', pinnable: true, supportsNoItemContext: true }],
      },
    ],
    ribbons: [deskRibbon(origin, 'mailRead', READING), deskRibbon(origin, 'mailCompose', WRITING), phoneRibbon(origin)],
    alternates: [
      {
        requirements: { scopes: ['mail'] },
        alternateIcons: {
          icon: { size: 64, url: iconUrl(origin, ALTERNATE_ICONS.icon) },
          // The size is not looked at, but must be one that the schema knows.
          highResolutionIcon: { size: 64, url: iconUrl(origin, ALTERNATE_ICONS.highResolutionIcon) },
        },
      },
    ],
  };
}

const NAME = 'Followthrough';
const READING = {
  label: 'Actions in this mail',
  description:
    'Shows the actions of your improvement plans that this mail mentions, and notes the mail on one of them.',
};
const WRITING = {
  label: 'Insert how it stands',
  description: 'Puts how an action stands, or a table of an area, into the mail that you write.',
};

function deskRibbon(origin: string, context: 'mailRead' | 'mailCompose', { label, description }: typeof READING) {
  const icons = RIBBON_ICONS.map((size) => ({ size, url: iconUrl(origin, size) }));
  const button = { id: `${context}-button`, type: 'button', label, icons, actionId: OPEN };
  return {
    requirements: { formFactors: ['desktop'] },
    contexts: [context],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [
          {
            id: `${context}-group`,
            label: NAME,
            icons,
            controls: [{ ...button, supertip: { title: label, description } }],
          },
        ],
      },
    ],
  };
}

function phoneRibbon(origin: string) {
  const icons = PHONE_ICONS.flatMap((size) =>
    PHONE_SCALES.map((scale) => ({ size, scale, url: iconUrl(origin, size * scale) })),
  );
  const button = { id: 'phone-button', type: 'mobileButton', label: READING.label, icons, actionId: OPEN };
  return {
    requirements: { formFactors: ['mobile'] },
    contexts: ['mailRead'],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        customMobileRibbonGroups: [{ id: 'phone-group', label: NAME, controls: [button] }],
      },
    ],
  };
}

function iconUrl(origin: string, pixels: number): string {
  return `${origin}/tab/icons/${pixels}.png`;
}
