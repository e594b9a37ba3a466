import { ensureFluentInOneFile } from './fluent-in-one-file.ts';
import { setPlaceOfPrograms } from './programs.ts';
import { trustCertificates } from './trust-certificates.ts';

/** Jest's global setup: makes, once, what every test may count on. */
export default async function beforeAll(): Promise<void> {
  setPlaceOfPrograms();
  await Promise.all([trustCertificates(), ensureFluentInOneFile()]);
}
