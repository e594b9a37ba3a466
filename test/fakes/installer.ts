import type { AppInstaller, Installed } from '../../src/ports/app-installer.ts';

const NOBODY: Installed = { outcome: 'refused', why: 'not-in-catalogue' };

/** Installs for those who are named, into the chats that are named; for nobody else. */
export function fakeInstaller(people: Readonly<Record<string, Installed>> = {}): AppInstaller {
  return { install: async (personId) => people[personId] ?? NOBODY };
}
