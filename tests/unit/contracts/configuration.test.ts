import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from '../../../libs/contracts/configuration.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const production = {
  DOORLIJN_MODE: 'production',
  DATABASE_URL_APP: 'postgres://app:secret@db:5432/doorlijn',
  DATABASE_URL_WORKER: 'postgres://worker:secret@db:5432/doorlijn',
  TEMPORAL_ADDRESS: 'temporal:7233',
  SMTP_URL: 'smtps://mail:465',
  MAIL_FROM: 'doorlijn@regio.example',
  BASE_URL: 'https://doorlijn.regio.example/',
  DOORLIJN_MASTER_KEY: key(1),
  DOORLIJN_CODEC_KEY: `k1:${key(2)}`,
  DOORLIJN_AUDIT_KEY: key(3),
};
const demo = { ...production, DOORLIJN_MODE: 'demo', BASE_URL: 'http://localhost:3000' };

function mistakesOf(environment: Record<string, string | undefined>): string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as ConfigurationError).mistakes.map(({ variable }) => variable);
  }
}

describe('the configuration', () => {
  it('is read from the environment, with what may be left out filled in', () => {
    expect(readConfiguration(production)).toMatchObject({
      mode: 'production',
      temporal: { address: 'temporal:7233', namespace: 'default' },
      baseUrl: 'https://doorlijn.regio.example',
      previousMasterKeys: [],
      clockShift: 0,
      port: 3000,
    });
  });

  it('tells everything that is missing or wrong at once', () => {
    const mistakes = mistakesOf({
      ...production,
      SMTP_URL: 'mail',
      DOORLIJN_AUDIT_KEY: 'short',
      MAIL_FROM: '',
      TEMPORAL_ADDRESS: undefined,
    });
    expect(mistakes.sort()).toEqual(['DOORLIJN_AUDIT_KEY', 'MAIL_FROM', 'SMTP_URL', 'TEMPORAL_ADDRESS']);
  });

  it('says in Dutch, one line per setting, what to do', () => {
    expect(() => readConfiguration({ ...production, DOORLIJN_MASTER_KEY: 'x' })).toThrow(
      /DOORLIJN_MASTER_KEY: Dit moet een sleutel van 32 bytes in base64 zijn\./,
    );
  });

  it('never repeats a secret in what it says', () => {
    const secret = 'geheim-wachtwoord';
    const broken = {
      ...production,
      DATABASE_URL_APP: `mysql://app:${secret}@db/doorlijn`,
      DOORLIJN_MASTER_KEY: secret,
    };
    expect(() => readConfiguration(broken)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });

  it('takes in mail that comes back only when both its mailbox and its port are given', () => {
    const both = { MAIL_BOUNCES_TO: 'terug@doorlijn.example', MAIL_BOUNCE_PORT: '2525' };
    expect(readConfiguration({ ...production, ...both }).mail.bounces).toEqual({ mailbox: 'terug@doorlijn.example', port: 2525 });
    expect(readConfiguration(production).mail.bounces).toBeUndefined();
    for (const half of [{ ...both, MAIL_BOUNCE_PORT: '' }, { ...both, MAIL_BOUNCES_TO: undefined }]) {
      expect(mistakesOf({ ...production, ...half })).toEqual(['MAIL_BOUNCES_TO']);
    }
  });

  it('allows a demo on the own computer only', () => {
    expect(mistakesOf(demo)).toEqual([]);
    expect(mistakesOf({ ...demo, BASE_URL: 'https://doorlijn.regio.example' })).toEqual(['DOORLIJN_MODE']);
    expect(mistakesOf({ ...demo, NODE_ENV: 'production' })).toEqual(['DOORLIJN_MODE']);
  });

  it('asks of production what production needs', () => {
    expect(mistakesOf({ ...production, BASE_URL: 'http://doorlijn.regio.example' })).toEqual(['BASE_URL']);
    expect(mistakesOf({ ...production, DOORLIJN_CLOCK_SHIFT: '86400000' })).toEqual(['DOORLIJN_CLOCK_SHIFT']);
    expect(mistakesOf({ ...production, DOORLIJN_AUDIT_KEY: production.DOORLIJN_MASTER_KEY })).toEqual([
      'DOORLIJN_AUDIT_KEY',
    ]);
  });
});
