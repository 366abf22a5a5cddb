import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type DataSource, type EntityManager } from 'typeorm';
import { SYSTEM, withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { IdentityError } from './identity-error.js';
import { type Sealer } from './sealing.js';
import { type NewSession, type Sessions } from './sessions.js';

/** One identity provider, such as Entree Federatie, SURFconext or that of a municipality. */
export interface OidcProvider {
  /** In the address of the log-in. */
  key: string;
  /** On the button, Dutch. */
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** This address of ours is registered at the provider. */
  redirectUri: string;
  /** First log-in only: a person is recognised by a verified address of one of these domains. */
  emailDomains: readonly string[];
  /** How long ago the person may have logged in there, in seconds; for as long as the provider likes when absent. */
  maxAge?: number | undefined;
  /** Only for an identity provider on the same machine. */
  allowHttp: boolean;
}

/** What has to survive the trip to the provider; travels sealed in a short-lived cookie. */
interface Trip {
  provider: string;
  state: string;
  nonce: string;
  verifier: string;
  until: number;
  returnTo: string;
}

const TRIP_MS = 10 * 60_000;

/** Only a path on this site; anything else would make us a springboard. */
function ownPath(path: string): string {
  return /^\/(?![/\\])[^\s]*$/.test(path) ? path : '/';
}

/** Log-in by OpenID Connect: authorization code with PKCE, state and nonce. The key of a person is issuer + subject. */
export class OidcLogIn {
  private readonly configurations = new Map<string, Promise<Configuration>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly sessions: Sessions,
    private readonly providers: readonly OidcProvider[],
  ) {}

  /** For the buttons on the log-in page. */
  list(): { key: string; label: string }[] {
    return this.providers.map(({ key, label }) => ({ key, label }));
  }

  private provider(key: string): OidcProvider {
    const provider = this.providers.find((each) => each.key === key);
    if (provider === undefined) throw new IdentityError('LOGIN.PROVIDER_UNKNOWN', `no provider ${key}`);
    return provider;
  }

  /** Discovery is done once; a failed one is tried again at the next log-in. */
  private configuration(provider: OidcProvider): Promise<Configuration> {
    const known = this.configurations.get(provider.key);
    if (known !== undefined) return known;
    const fresh = discovery(
      new URL(provider.issuer),
      provider.clientId,
      provider.clientSecret,
      undefined,
      provider.allowHttp ? { execute: [allowInsecureRequests] } : undefined,
    );
    this.configurations.set(provider.key, fresh);
    fresh.catch(() => this.configurations.delete(provider.key));
    return fresh;
  }

  /**
   * Where to send the browser, and the sealed trip for its cookie (base64url, ten minutes).
   * @throws IdentityError `LOGIN.PROVIDER_UNKNOWN`, `LOGIN.PROVIDER_FAILED`
   */
  async start(key: string, returnTo: string): Promise<{ address: string; trip: string }> {
    const provider = this.provider(key);
    const configuration = await this.configuration(provider).catch((error: unknown) => {
      throw new IdentityError('LOGIN.PROVIDER_FAILED', `discovery of ${provider.key}: ${String(error)}`);
    });
    const trip: Trip = {
      provider: key,
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      until: this.clock.now() + TRIP_MS,
      returnTo: ownPath(returnTo),
    };
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: provider.redirectUri,
      scope: 'openid email profile',
      code_challenge: await calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
      state: trip.state,
      nonce: trip.nonce,
      ...(provider.maxAge === undefined ? {} : { max_age: String(provider.maxAge) }),
    });
    return { address: address.href, trip: this.sealer.seal('oidc-log-in', JSON.stringify(trip)).toString('base64url') };
  }

  private open(sealed: string | undefined): Trip {
    const text = sealed === undefined ? undefined : this.sealer.open('oidc-log-in', Buffer.from(sealed, 'base64url'));
    const trip = text === undefined ? undefined : (JSON.parse(text) as Trip);
    if (trip === undefined || trip.until < this.clock.now()) {
      throw new IdentityError('LOGIN.EXPIRED', 'no trip to a provider under way in this browser');
    }
    return trip;
  }

  /**
   * Takes in the answer of the provider. `query` is the query of our redirect address as it came in.
   * @throws IdentityError `LOGIN.EXPIRED`, `LOGIN.PROVIDER_FAILED`, `LOGIN.NO_MEMBERSHIP`
   */
  async finish(sealedTrip: string | undefined, query: URLSearchParams): Promise<NewSession & { returnTo: string }> {
    const trip = this.open(sealedTrip);
    const provider = this.provider(trip.provider);
    const current = new URL(provider.redirectUri);
    current.search = query.toString();
    const claims = await this.claims(provider, current, trip);
    const personId = await withActor(this.dataSource, SYSTEM, (manager) => this.person(manager, provider, claims));
    if (personId === undefined) {
      throw new IdentityError('LOGIN.NO_MEMBERSHIP', `subject of ${provider.key} belongs to nobody here`);
    }
    const session = await this.sessions.startForMembership('staff', personId, undefined);
    return { ...session, returnTo: trip.returnTo };
  }

  private async claims(provider: OidcProvider, current: URL, trip: Trip): Promise<IDToken> {
    try {
      const tokens = await authorizationCodeGrant(await this.configuration(provider), current, {
        pkceCodeVerifier: trip.verifier,
        expectedState: trip.state,
        expectedNonce: trip.nonce,
        idTokenExpected: true,
        maxAge: provider.maxAge,
      });
      const claims = tokens.claims();
      if (claims !== undefined) return claims;
    } catch (error) {
      throw new IdentityError('LOGIN.PROVIDER_FAILED', `${provider.key}: ${String(error)}`);
    }
    throw new IdentityError('LOGIN.PROVIDER_FAILED', `${provider.key} gave no id token`);
  }

  private async person(manager: EntityManager, provider: OidcProvider, claims: IDToken): Promise<string | undefined> {
    const [known] = await manager.query<{ personId: string }[]>(
      'SELECT person_id AS "personId" FROM oidc_identities WHERE issuer = $1 AND subject = $2',
      [claims.iss, claims.sub],
    );
    if (known !== undefined) return known.personId;
    const email =
      typeof claims.email === 'string' && claims.email_verified === true ? claims.email.toLowerCase() : undefined;
    const domain = email?.split('@')[1];
    if (email === undefined || domain === undefined || !provider.emailDomains.includes(domain)) return undefined;
    const [linked] = await manager.query<{ personId: string }[]>(
      `INSERT INTO oidc_identities (issuer, subject, person_id, created_at)
       SELECT $1, $2, p.id, $4 FROM people p WHERE lower(p.email) = $3
       RETURNING person_id AS "personId"`,
      [claims.iss, claims.sub, email, new Date(this.clock.now())],
    );
    return linked?.personId;
  }
}
