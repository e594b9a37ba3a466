const boundary = '_000_HARROWMERE_';

/** As much of a message as its MIME tells. */
interface Written {
  subject: string;
  from: { address: string };
  to: string[];
  headers: { name: string; value: string }[];
  html?: string;
  text?: string;
}

/** A message as MIME: both parts where it has both, in base64. */
export function mimeOf({ subject, from, to, headers, html, text }: Written): string {
  const base64 = (words: string) => Buffer.from(words, 'utf8').toString('base64');
  const parts = [
    ['plain', text],
    ['html', html],
  ].flatMap(([kind, words]) =>
    words === undefined
      ? []
      : [
          `--${boundary}`,
          `Content-Type: text/${kind}; charset="utf-8"`,
          'Content-Transfer-Encoding: base64',
          '',
          base64(words).replace(/.{76}/g, '$&\r\n'),
        ],
  );
  return [
    `From: ${from.address}`,
    `To: ${to.join(', ')}`,
    `Subject: =?utf-8?B?${base64(subject)}?=`,
    ...headers.map(({ name, value }) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...parts,
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
