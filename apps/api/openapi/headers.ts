import { type Json } from './wire-schemas.js';

/** Headers that a request may carry. */
export const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};

export const IF_MATCH: Json = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets.',
  schema: { type: 'string' },
};

const reference = (name: string): Json => ({ $ref: `#/components/headers/${name}` });

/** With every answer. */
export const ALWAYS: Json = {
  'API-Version': reference('ApiVersion'),
  RateLimit: reference('RateLimit'),
  'RateLimit-Policy': reference('RateLimitPolicy'),
};

/** With an answer that has something to go back to or to compare with. */
export const ETAG: Json = { ETag: reference('ETag') };
export const LOCATION: Json = { Location: reference('Location') };
export const REPLAYED: Json = { 'Idempotency-Replayed': reference('IdempotencyReplayed') };
export const RETRY_AFTER: Json = { 'Retry-After': reference('RetryAfter') };
export const ANY_ORIGIN: Json = { 'access-control-allow-origin': reference('AnyOrigin') };
export const PASSING: Json = { Deprecation: reference('Deprecation'), Sunset: reference('Sunset') };

const text = (description: string, example: string): Json => ({ description, schema: { type: 'string', examples: [example] } });

/** What is said once of each of them. */
export const HEADERS: Json = {
  ApiVersion: text('De volledige versie van de API (semver).', '1.2.0'),
  RateLimit: text(
    'Hoeveel verzoeken je in dit tijdvak nog mag doen (`r`), en over hoeveel seconden het opnieuw begint (`t`).',
    '"caller";r=599;t=60',
  ),
  RateLimitPolicy: text('Hoeveel verzoeken (`q`) je mag doen in een tijdvak van zoveel seconden (`w`).', '"caller";q=600;w=60'),
  ETag: text('De versie van wat je kreeg; geef hem terug als `If-Match`.', '"7"'),
  Location: text('Waar het nieuwe te lezen is.', '/api/v1/transfers/0198a6c0-0000-7000-8000-000000000001'),
  IdempotencyReplayed: text('`true`: dit is het bewaarde antwoord op een eerder verzoek met dezelfde sleutel.', 'true'),
  RetryAfter: text('Na zoveel seconden heeft opnieuw proberen zin.', '30'),
  AnyOrigin: text('Ook een pagina van een andere website mag dit lezen.', '*'),
  Deprecation: text('Sinds wanneer dit adres wordt afgebouwd (RFC 9745).', '@1798761600'),
  Sunset: text('Vanaf wanneer dit adres er niet meer is (RFC 8594).', 'Fri, 31 Dec 2027 23:00:00 GMT'),
};
