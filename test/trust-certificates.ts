import { join } from 'node:path';
import { ensureCertificates } from '../infra/local/certificates.ts';

/**
 * Makes the certificate authority that tests trust, once. Node reads NODE_EXTRA_CA_CERTS when a
 * process starts, so it is the workers, started after this, that trust it (jest.config.mjs makes sure there are some).
 */
export async function trustCertificates(): Promise<void> {
  const { authorityFile } = await ensureCertificates(join(process.cwd(), '.local', 'tests', 'certificates'));
  process.env.NODE_EXTRA_CA_CERTS = authorityFile;
}
