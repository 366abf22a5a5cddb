import { z } from './dutch.js';

const KEY_BYTES = 32;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES, {
    error: 'Dit moet een sleutel van 32 bytes in base64 zijn.',
  });
const list = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );
const yesNo = z
  .enum(['yes', 'no'])
  .default('no')
  .transform((answer) => answer === 'yes');
/** One provider of identities; an address of its own people is recognised the first time by one of these domains. */
const OidcProvider = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'Gebruik kleine letters, cijfers en streepjes.' }),
  label: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  emailDomains: z.array(z.string().min(1).toLowerCase()).default([]),
  /** Seconds since the log-in at the provider itself. */
  maxAge: z.number().int().min(60).optional(),
});
const oidcProviders = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'Dit moet een JSON-lijst zijn.' });
      return z.NEVER;
    }
  })
  .pipe(z.array(OidcProvider));
const mailAddress = z.string().regex(/^[^@\s<>]+@[^@\s<>]+$/, { error: 'Dit moet een gewoon e-mailadres zijn.' });
const port = z.coerce.number().int().min(0).max(65_535);
const urlOf = (...protocols: string[]): z.ZodType<string> =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `Dit moet een adres zijn dat begint met ${protocols.map((protocol) => `${protocol}//`).join(' of ')}.`,
  });

/** Everything that an installation must or may say, by the name of its environment variable. */
const Environment = z.object({
  /** `demo`: demo accounts and a clock that can be moved; only on the own machine. */
  DOORLIJN_MODE: z.enum(['demo', 'production']),
  DATABASE_URL_APP: urlOf('postgres:', 'postgresql:'),
  DATABASE_URL_WORKER: urlOf('postgres:', 'postgresql:'),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d+$/, { error: 'Schrijf dit als naam:poort.' }),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  SMTP_URL: urlOf('smtp:', 'smtps:'),
  MAIL_FROM: mailAddress,
  /** Where answers to mails and invitations go; to the sender when absent. */
  MAIL_REPLY_TO: mailAddress.optional(),
  /** Mailbox for reports of mail that did not arrive; mail servers put the mail in question behind a plus. */
  MAIL_BOUNCES_TO: mailAddress.optional(),
  /** Port on which the worker takes those reports in, as an SMTP server. */
  MAIL_BOUNCE_PORT: port.optional(),
  BASE_URL: urlOf('http:', 'https:').transform((text) => text.replace(/\/+$/, '')),
  DOORLIJN_MASTER_KEY: key,
  DOORLIJN_MASTER_KEY_PREVIOUS: list,
  DOORLIJN_CODEC_KEY: z.string().min(1),
  DOORLIJN_AUDIT_KEY: key,
  /** File outside the database in which the worker keeps the heads of the audit chains. */
  DOORLIJN_AUDIT_HEADS: z.string().optional(),
  /** Folder for what can be made again, such as the bundle of the workflows. */
  DOORLIJN_CACHE: z.string().default('.cache/doorlijn'),
  DOORLIJN_TRUST_PROXY: yesNo,
  /** Milliseconds that the clock runs ahead; only in the demo. */
  DOORLIJN_CLOCK_SHIFT: z.coerce.number().int().default(0),
  /** JSON list of identity providers (OpenID Connect). */
  OIDC_PROVIDERS: oidcProviders,
  /** Organisation identification number (OIN) of who runs the installation; named as the source of events. */
  DOORLIJN_OIN: z
    .string()
    .regex(/^\d{20}$/, { error: 'Een OIN heeft 20 cijfers.' })
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Port of its own for `/metrics`, without a token; off when it is not given. */
  METRICS_PORT: port.optional(),
  /** Port for the numbers of Temporal's own worker; off when it is not given. */
  TEMPORAL_METRICS_PORT: port.optional(),
  /** Which work a worker process takes: all, or what it is there for. */
  WORKER_QUEUES: z
    .string()
    .default('transfers,bulk,webhooks,upkeep')
    .transform((text) => [...new Set(text.split(',').map((entry) => entry.trim()))])
    .pipe(z.array(z.enum(['transfers', 'bulk', 'webhooks', 'upkeep'])).min(1)),
  /** Megabytes that a worker process may use; the limit of its container when it is not given. */
  WORKER_MEMORY_MB: z.coerce.number().int().min(512).optional(),
  /** Name of the version of a worker, where Temporal hands workflows over between versions; given to all workers or to none. */
  WORKER_BUILD_ID: z.string().min(1).max(100).optional(),
  /** Base address of an OTLP collector; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: urlOf('http:', 'https:').optional(),
  PORT: port.default(3000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  NODE_ENV: z.string().optional(),
});

const Rules = Environment.superRefine((env, context) => {
  const wrong = (variable: keyof z.infer<typeof Environment>, message: string): void =>
    context.addIssue({ code: 'custom', path: [variable], message });
  const base = new URL(env.BASE_URL);
  if ((env.MAIL_BOUNCES_TO === undefined) !== (env.MAIL_BOUNCE_PORT === undefined)) {
    wrong('MAIL_BOUNCES_TO', 'Vul MAIL_BOUNCES_TO en MAIL_BOUNCE_PORT allebei in, of geen van beide.');
  }
  const isLocal = LOCAL_HOSTS.includes(base.hostname);
  if (env.DOORLIJN_MODE === 'demo') {
    if (!isLocal)
      wrong('DOORLIJN_MODE', 'Een demo kan alleen op je eigen computer: BASE_URL wijst ergens anders heen.');
    if (env.NODE_ENV === 'production') wrong('DOORLIJN_MODE', 'Een demo kan niet met NODE_ENV=production.');
  } else {
    if (env.OIDC_PROVIDERS.some(({ issuer }) => !issuer.startsWith('https://'))) {
      wrong('OIDC_PROVIDERS', 'In productie begint het adres van een aanbieder met https://.');
    }
    if (base.protocol !== 'https:') wrong('BASE_URL', 'In productie moet dit adres met https:// beginnen.');
    if (env.DOORLIJN_CLOCK_SHIFT !== 0) wrong('DOORLIJN_CLOCK_SHIFT', 'In productie loopt de klok gelijk.');
    if (env.DOORLIJN_MASTER_KEY === env.DOORLIJN_AUDIT_KEY)
      wrong('DOORLIJN_AUDIT_KEY', 'Gebruik een andere sleutel dan DOORLIJN_MASTER_KEY.');
  }
});

/** The configuration of one installation, read once when a process starts. */
export interface Configuration {
  mode: 'demo' | 'production';
  database: { appUrl: string; workerUrl: string };
  temporal: { address: string; namespace: string; codecKey: string };
  mail: { smtpUrl: string; from: string; replyTo?: string | undefined; bounces?: { mailbox: string; port: number } | undefined };
  baseUrl: string;
  masterKey: string;
  previousMasterKeys: string[];
  auditKey: string;
  auditHeadsFile?: string | undefined;
  cacheFolder: string;
  trustProxy: boolean;
  clockShift: number;
  oidcProviders: z.infer<typeof OidcProvider>[];
  oin?: string | undefined;
  metricsToken: string | undefined;
  metricsPort?: number | undefined;
  workerQueues?: ('transfers' | 'bulk' | 'webhooks' | 'upkeep')[] | undefined;
  workerMemoryMb?: number | undefined;
  workerBuildId?: string | undefined;
  temporalMetricsPort?: number | undefined;
  otlpEndpoint?: string | undefined;
  port: number;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error';
}

/** Everything that is wrong with a configuration, in one readable message: English first line for the log, Dutch sentences below. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION.INVALID';
  /** Dutch, one line per variable. */
  readonly sentence: string;

  constructor(readonly mistakes: readonly { variable: string; sentence: string }[]) {
    const lines = mistakes.map(({ variable, sentence }) => `  ${variable}: ${sentence}`);
    super(['CONFIGURATION.INVALID: the environment is not complete or not right', ...lines].join('\n'));
    this.name = 'ConfigurationError';
    this.sentence = ['De instellingen kloppen niet:', ...lines].join('\n');
  }
}

/** For a program that starts: a wrong configuration ends its process, with everything that is wrong with it. */
export function configurationOrEnd(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.sentence);
    process.exit(1);
  }
}

/** @throws ConfigurationError with all mistakes together */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  // An empty variable is one that was not filled in.
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const shape = Environment.safeParse(filled);
  const read = shape.success ? Rules.safeParse(filled) : shape;
  if (!read.success) {
    throw new ConfigurationError(
      read.error.issues.map(({ path, message }) => ({ variable: String(path[0]), sentence: message })),
    );
  }
  const env = read.data;
  return {
    mode: env.DOORLIJN_MODE,
    database: { appUrl: env.DATABASE_URL_APP, workerUrl: env.DATABASE_URL_WORKER },
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, codecKey: env.DOORLIJN_CODEC_KEY },
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, replyTo: env.MAIL_REPLY_TO, bounces: bouncesOf(env) },
    baseUrl: env.BASE_URL,
    masterKey: env.DOORLIJN_MASTER_KEY,
    previousMasterKeys: env.DOORLIJN_MASTER_KEY_PREVIOUS,
    auditKey: env.DOORLIJN_AUDIT_KEY,
    auditHeadsFile: env.DOORLIJN_AUDIT_HEADS,
    cacheFolder: env.DOORLIJN_CACHE,
    trustProxy: env.DOORLIJN_TRUST_PROXY,
    clockShift: env.DOORLIJN_CLOCK_SHIFT,
    oidcProviders: env.OIDC_PROVIDERS,
    oin: env.DOORLIJN_OIN,
    metricsToken: env.METRICS_TOKEN,
    workerQueues: env.WORKER_QUEUES,
    workerMemoryMb: env.WORKER_MEMORY_MB,
    workerBuildId: env.WORKER_BUILD_ID,
    metricsPort: env.METRICS_PORT,
    temporalMetricsPort: env.TEMPORAL_METRICS_PORT,
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
  };
}

function bouncesOf({ MAIL_BOUNCES_TO: mailbox, MAIL_BOUNCE_PORT: at }: z.infer<typeof Environment>): Configuration['mail']['bounces'] {
  return mailbox === undefined || at === undefined ? undefined : { mailbox, port: at };
}
