import type { AppInstaller, Installed } from '../../src/ports/app-installer.ts';

/** What becomes of installing for somebody: the chat that Graph knows then, or why there is none. */
export type FakeInstallation = { readonly chat: string | null } | Exclude<Installed, 'installed'>;

/** Installs for those who are named; for nobody else. */
export function fakeInstaller(people: Readonly<Record<string, FakeInstallation>> = {}): AppInstaller {
  return {
    async install(personId) {
      const found = people[personId] ?? 'not-in-catalogue';
      return typeof found === 'string' ? found : 'installed';
    },
    async findChat(personId) {
      const found = people[personId];
      return typeof found === 'object' ? found.chat : null;
    },
  };
}
