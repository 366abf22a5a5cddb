import { type FactoryProvider } from '@nestjs/common';
import { ApiKeys } from '../../../libs/identity/api-keys.js';
import { DemoAccounts } from '../../../libs/identity/demo-accounts.js';
import { LinkCodes } from '../../../libs/identity/link-codes.js';
import { Links } from '../../../libs/identity/links.js';
import { LocalAccounts } from '../../../libs/identity/local-accounts.js';
import { OidcLogIn } from '../../../libs/identity/oidc.js';
import { Sealer } from '../../../libs/identity/sealing.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { API_CONFIGURATION, type ApiConfiguration } from './api-configuration.js';
import { API_DEPENDENCIES, type ApiDependencies } from './api-dependencies.js';

/** `libs/identity` knows no framework; here it is put together for Nest. */
export const IDENTITY_PROVIDERS: FactoryProvider[] = [
  {
    provide: Sessions,
    inject: [API_DEPENDENCIES],
    useFactory: ({ casework: { dataSource, clock }, log }: ApiDependencies) =>
      new Sessions(dataSource, clock, (event) => log.info(event, 'session')),
  },
  {
    provide: ApiKeys,
    inject: [API_DEPENDENCIES],
    useFactory: ({ casework: { dataSource, clock } }: ApiDependencies) => new ApiKeys(dataSource, clock),
  },
  {
    provide: Sealer,
    inject: [API_CONFIGURATION],
    useFactory: ({ masterKey, previousMasterKeys }: ApiConfiguration) => new Sealer(masterKey, previousMasterKeys),
  },
  {
    provide: LocalAccounts,
    inject: [API_DEPENDENCIES, Sealer, Sessions],
    useFactory: ({ casework: { dataSource, clock } }: ApiDependencies, sealer: Sealer, sessions: Sessions) =>
      new LocalAccounts(dataSource, clock, sealer, sessions),
  },
  {
    provide: DemoAccounts,
    inject: [API_DEPENDENCIES, Sessions, API_CONFIGURATION],
    useFactory: ({ casework: { dataSource } }: ApiDependencies, sessions: Sessions, { demo }: ApiConfiguration) =>
      new DemoAccounts(dataSource, sessions, demo),
  },
  {
    provide: OidcLogIn,
    inject: [API_DEPENDENCIES, Sealer, Sessions, API_CONFIGURATION],
    useFactory: ({ casework: { dataSource, clock } }: ApiDependencies, sealer: Sealer, sessions: Sessions, { oidcProviders }: ApiConfiguration) =>
      new OidcLogIn(dataSource, clock, sealer, sessions, oidcProviders),
  },
  {
    provide: Links,
    inject: [API_DEPENDENCIES, Sessions],
    useFactory: ({ casework: { dataSource, clock } }: ApiDependencies, sessions: Sessions) => new Links(dataSource, clock, sessions),
  },
  {
    provide: LinkCodes,
    inject: [API_DEPENDENCIES],
    useFactory: ({ casework: { dataSource, clock, audit } }: ApiDependencies) => new LinkCodes(dataSource, clock, audit),
  },
];
