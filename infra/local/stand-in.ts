import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCertificates } from './certificates.ts';
import { startMicrosoft365 } from './microsoft-365.ts';
import { sendSampleMails } from './sample/sample-mails.ts';

// The stand-in as a process of its own: `node --import tsx infra/local/stand-in.ts --folder .local`.

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.local' },
    secure: { type: 'string', default: '4143' },
    pages: { type: 'string', default: '4100' },
    windows: { type: 'string', default: '4120' },
    product: { type: 'string', default: 'http://localhost:3978' },
    site: { type: 'string', multiple: true, default: ['/sites/improvement'] },
    zone: { type: 'string', default: 'Europe/London' },
  },
});

const standIn = await startMicrosoft365({
  certificates: await ensureCertificates(join(values.folder, 'certificates')),
  folder: join(values.folder, 'stand-in'),
  securePort: Number(values.secure),
  pagesPort: Number(values.pages),
  windowPortsFrom: Number(values.windows),
  productUrl: values.product,
  sitePaths: values.site,
  timeZone: values.zone,
});

// Only at the very first: whoever deleted them does not want them back.
if (standIn.mailboxes.isNew) sendSampleMails(standIn.mailboxes);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void standIn.stop().then(() => process.exit(0)));
}
