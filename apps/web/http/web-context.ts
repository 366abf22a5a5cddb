import type { DemoAccounts } from '../../../libs/identity/demo-accounts.js';
import type { LinkCodes } from '../../../libs/identity/link-codes.js';
import type { LocalAccounts } from '../../../libs/identity/local-accounts.js';
import type { Links } from '../../../libs/identity/links.js';
import type { Sessions } from '../../../libs/identity/sessions.js';
import type { WebConfiguration, WebDependencies } from '../configuration.js';
import type { AssetShelf } from './assets.js';
import type { CohortRuns } from './cohort-runs.js';
import type { FormTokens } from './form-token.js';

/** What every page works with. */
export interface Web {
  configuration: WebConfiguration;
  dependencies: WebDependencies;
  assets: AssetShelf;
  tokens: FormTokens;
  sessions: Sessions;
  demoAccounts: DemoAccounts;
  localAccounts: LocalAccounts;
  links: Links;
  linkCodes: LinkCodes;
  cohorts: CohortRuns;
}
