import { dirname, join } from 'node:path';
import { type Certificates, findCertificates } from '../infra/local/certificates.ts';
import { freePort } from '../infra/local/listen.ts';
import { type Microsoft365, startMicrosoft365 } from '../infra/local/microsoft-365.ts';
import { type Person, people } from '../infra/local/people.ts';
import { openSavedState } from '../infra/local/saved-state.ts';
import type { Fields } from '../infra/local/sharepoint/list-shape.ts';
import { addItem, changeItem, type List } from '../infra/local/sharepoint/site-state.ts';

import { type Keys, openKeys } from '../infra/local/sign-in/tokens.ts';

/** A stand-in for Microsoft 365 within the test's own process, empty at first. */
export interface StandIn extends Microsoft365 {
  /** The person with this surname. */
  person(surname: string): Person;
  /** The list with this name on the first site. */
  list(name: string): List;
  /** Changes a row as a person would in the browser, past the app: a new version, with the person as its editor. */
  editByHand(edit: { list: string; id: number | string; fields: Fields; surname: string }): void;
  /** Adds a row as a person would in the browser. */
  addByHand(edit: { list: string; fields: Fields; surname: string }): void;
  /** Makes every delta token that was given out too old: 410. */
  ageDeltaTokens(): void;
}

/** What a test may choose. */
export interface StandInOptions {
  /** Keeps state in this folder, so that a second start finds it. */
  folder?: string;
  /** Where the product will listen; left out: a port that is free now, see `settings.PORT`. */
  productPort?: number;
  sitePaths?: readonly string[];
  timeZone?: string;
}

/**
 * Starts the stand-in on free ports. `settings` is the product's environment, without its storage. Call `stop()`
 * when done.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const started = await startMicrosoft365({
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    certificates: trustedCertificates(),
    keys: testKeys(),
    securePort: 0,
    pagesPort: 0,
    windowPortsFrom: 0,
    productUrl: `http://localhost:${options.productPort ?? (await freePort())}`,
    sitePaths: options.sitePaths ?? ['/sites/improvement'],
    timeZone: options.timeZone ?? 'Europe/London',
  });
  // A test does in seconds what an app does in a morning.
  started.faults.limits.unitsPerMinute = Number.MAX_SAFE_INTEGER;
  const list = (name: string) => only(started.sites.all[0]?.lists, (one) => one.name === name, `list ${name}`);
  const person = (surname: string) => only(people, (one) => one.surname === surname, `person ${surname}`);
  return {
    ...started,
    person,
    list,
    editByHand({ list: name, id, fields, surname }) {
      const item = only(list(name).items, (one) => one.id === Number(id), `row ${id} of ${name}`);
      changeItem(list(name), item, { fields: { ...item.fields, ...fields }, by: { personId: person(surname).id } });
    },
    addByHand: ({ list: name, fields, surname }) => void addItem(list(name), fields, { personId: person(surname).id }),
    ageDeltaTokens() {
      for (const one of started.sites.all.flatMap((site) => site.lists)) one.age += 1;
    },
  };
}

// Node reads NODE_EXTRA_CA_CERTS once, before the first line of a program, so a test cannot set it for itself:
// test/trust-certificates.ts does, for the workers it starts.
function trustedCertificates(): Certificates {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  const certificates = file === undefined ? undefined : findCertificates(dirname(file));
  if (!certificates) {
    throw new Error('These tests trust a certificate authority that only a worker of Jest can: leave out --runInBand');
  }
  return certificates;
}

// RSA keys take half a second to make, so the tests of all runs share them.
function testKeys(): Keys {
  const saved = openSavedState(join(process.cwd(), '.local', 'tests'));
  const keys = openKeys(saved);
  saved.flush();
  return keys;
}

function only<T>(all: readonly T[] | undefined, fits: (one: T) => boolean, what: string): T {
  const found = all?.find(fits);
  if (!found) throw new Error(`The stand-in has no ${what}`);
  return found;
}
