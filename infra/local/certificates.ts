import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the certificate authority is, and the key and certificate of `localhost` that it signed. */
export interface Certificates {
  authorityFile: string;
  key: string;
  certificate: string;
}

const names = { authority: 'ca.crt', certificate: 'localhost.crt', key: 'localhost.key' } as const;
const dayMs = 86_400_000;
const validDays = 397;
const renewDaysBefore = 30;

/** The certificates kept in `folder`, or undefined when there are none or they expire within a month. */
export function findCertificates(folder: string, now = Date.now()): Certificates | undefined {
  const file = (name: string) => join(folder, name);
  if (!Object.values(names).every((name) => existsSync(file(name)))) return undefined;
  const certificate = readFileSync(file(names.certificate), 'utf8');
  if (Date.parse(new X509Certificate(certificate).validTo) - now < renewDaysBefore * dayMs) return undefined;
  return { authorityFile: file(names.authority), key: readFileSync(file(names.key), 'utf8'), certificate };
}

/**
 * The certificates kept in `folder`, made when missing. A client trusts them when it is started with
 * `NODE_EXTRA_CA_CERTS` naming the authority's file; the authority's own key is thrown away, so it can sign no more.
 */
export async function ensureCertificates(folder: string): Promise<Certificates> {
  const kept = findCertificates(folder);
  if (kept) return kept;
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(`${folder}-new-`);
  await writeCertificates(beside);
  // Whoever is first keeps the place: two processes that start together must end with the same authority.
  const first = findCertificates(folder);
  if (first) rmSync(beside, { recursive: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  }
  const made = findCertificates(folder);
  if (!made) throw new Error(`The certificates in ${folder} could not be read back`);
  return made;
}

async function writeCertificates(folder: string): Promise<void> {
  // Loaded only when needed: it is the slowest import of a start that needs it once a year.
  const { generate } = await import('selfsigned');
  const validity = {
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + validDays * dayMs),
  };
  const kind = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256', ...validity } as const;
  const authority = await generate([{ name: 'commonName', value: 'Followthrough local stand-in' }], {
    ...kind,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...kind,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  writeFileSync(join(folder, names.authority), authority.cert);
  writeFileSync(join(folder, names.certificate), leaf.cert);
  writeFileSync(join(folder, names.key), leaf.private, { mode: 0o600 });
}
