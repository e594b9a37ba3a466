import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';

// Written with node:crypto and not with the product's token library: a mistake in that one must not be met by
// the same mistake here.

/** What a token says. */
export type Claims = Record<string, unknown>;

/** An RSA key that signs tokens, as it is kept on disk. */
export interface SigningKey {
  kid: string;
  privatePem: string;
}

interface Halves {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

// Reading a key costs many times what checking a signature does, and every call to Graph has a token to check.
const alreadyRead = new WeakMap<SigningKey, Halves>();

function halvesOf(key: SigningKey): Halves {
  const known = alreadyRead.get(key);
  if (known) return known;
  const secret = createPrivateKey(key.privatePem);
  const halves = { secret, open: createPublicKey(secret) };
  alreadyRead.set(key, halves);
  return halves;
}

/** Makes a fresh 2048-bit RSA key. */
export function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: randomUUID(), privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** The public half as a JSON Web Key; `more` adds members such as the endorsements of a bot key. */
export function publicKeyOf(key: SigningKey, more: Claims = {}): Claims {
  const { n, e } = halvesOf(key).open.export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid: key.kid, n, e, ...more };
}

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token with these claims, signed RS256. */
export function signToken(key: SigningKey, claims: Claims): string {
  const signed = `${encoded({ typ: 'JWT', alg: 'RS256', kid: key.kid })}.${encoded(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), halvesOf(key).secret).toString('base64url')}`;
}

/** The claims of a token that this key signed and that has not expired; undefined for any other text. */
export function claimsOf(key: SigningKey, token: string, now = Date.now()): Claims | undefined {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0) return undefined;
  const header = decoded(head);
  if (header?.alg !== 'RS256' || header.kid !== key.kid) return undefined;
  const signed = Buffer.from(`${head}.${body}`);
  if (!verify('RSA-SHA256', signed, halvesOf(key).open, Buffer.from(signature, 'base64url'))) return undefined;
  const claims = decoded(body);
  return typeof claims?.exp === 'number' && claims.exp * 1000 > now ? claims : undefined;
}

function decoded(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined; // Not JSON: not a token, which is all the caller asks.
  }
}
