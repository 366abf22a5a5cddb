import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcProvider } from '../../../libs/identity/oidc.js';

/** A provider of identities at the process edge: signs whatever claims a test puts under a code, and checks PKCE. */
export interface StandInProvider {
  issuer: string;
  /** Logs in there at the address that the product sent the browser to. @returns the query with which the browser comes back */
  logIn(address: string, claims: Record<string, unknown>): URLSearchParams;
  close(): Promise<void>;
}

/** How an installation knows it. */
export const knownAs = (issuer: string): OidcProvider => ({
  key: 'school',
  label: 'Inloggen met je schoolaccount',
  issuer,
  clientId: 'doorlijn',
  clientSecret: 'secret',
  redirectUri: 'https://doorlijn.example/inloggen/terug',
  emailDomains: ['example.org'],
  allowHttp: true,
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function challengeOf(verifier: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))).toString('base64url');
}

export async function startOidcProvider(): Promise<StandInProvider> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const given = new Map<string, { claims: Record<string, unknown>; challenge: string | null }>();
  let issuer = '';
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') {
      answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
      return;
    }
    if (request.url === '/keys') {
      answer(200, { keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const code = given.get(form.get('code') ?? '');
      void challengeOf(form.get('code_verifier') ?? '').then((challenge) => {
        if (code === undefined || code.challenge !== challenge) return answer(400, { error: 'invalid_grant' });
        const now = Math.floor(Date.now() / 1000);
        const claims = { iss: issuer, aud: 'doorlijn', iat: now, exp: now + 60, ...code.claims };
        const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
        const signature = sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url');
        answer(200, { access_token: 'x', token_type: 'Bearer', id_token: `${signed}.${signature}` });
      });
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    issuer,
    logIn: (address, claims) => {
      const sent = new URL(address).searchParams;
      const code = randomUUID();
      given.set(code, { challenge: sent.get('code_challenge'), claims: { nonce: sent.get('nonce'), ...claims } });
      return new URLSearchParams({ code, state: sent.get('state') ?? '' });
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}
