import { generateKeyPairSync, sign, verify } from 'node:crypto';
import express from 'express';
import { listen } from './loopback.ts';

type Claims = Record<string, unknown>;

const botAudience = 'https://api.botframework.com';
const keyId = 'key-1';
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/**
 * Keys of an invented Microsoft: signs for the bot, checks what the bot sends, and publishes its public key.
 * By hand, so that tokens which the SDK accepts are not made by a library that it uses.
 */
export async function makeKeys(botId: string) {
  const signClaims = async (claims: Claims): Promise<string> => {
    const iat = Math.floor(Date.now() / 1000);
    const parts = [
      { alg: 'RS256', typ: 'JWT', kid: keyId },
      { iat, nbf: iat, exp: iat + 600, ...claims },
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const signature = sign('sha256', Buffer.from(parts.join('.')), privateKey);
    return [...parts, signature.toString('base64url')].join('.');
  };

  /** The claims of a token that these keys signed; undefined for any other. */
  const claimsOf = (authorization: string | undefined): Claims | undefined => {
    const [header = '', claims = '', signature = ''] = (authorization ?? '').replace('Bearer ', '').split('.');
    const isOurs = verify('sha256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url'));
    return isOurs ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : undefined;
  };

  const app = express();
  const { url, close } = await listen(app);
  app.get('/openid', (_req, res) => {
    res.json({ issuer: botAudience, jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
  });
  app.get('/keys', (_req, res) => {
    const key = publicKey.export({ format: 'jwk' });
    res.json({ keys: [{ ...key, kid: keyId, use: 'sig', endorsements: ['msteams'] }] });
  });

  return {
    openIdUrl: `${url}/openid`,
    signForBot: signClaims,
    claimsOf,
    tokenOfBot: () => signClaims({ iss: 'https://sts.example', aud: botAudience, appid: botId }),
    async checkFromBot(authorization: string | undefined): Promise<boolean> {
      const claims = claimsOf(authorization);
      return claims?.aud === botAudience && claims.appid === botId;
    },
    close,
  };
}

export type Keys = Awaited<ReturnType<typeof makeKeys>>;
