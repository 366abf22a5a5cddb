import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readConfiguration } from '../../../libs/contracts/configuration.js';

const root = join(import.meta.dirname, '../../..');

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test: string[] };
  deploy?: { replicas: number };
  depends_on?: string[] | Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
}

const compose = load(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as Compose;
const { services, secrets } = compose;
const OURS = ['api', 'web', 'worker'];

const SECRET_VALUES: Record<string, string> = {
  database_url_app: 'postgres://doorlijn_app:geheim@postgres:5432/doorlijn',
  database_url_worker: 'postgres://doorlijn_worker:geheim@postgres:5432/doorlijn',
  master_key: Buffer.alloc(32, 1).toString('base64'),
  audit_key: Buffer.alloc(32, 2).toString('base64'),
  codec_key: `k1:${Buffer.alloc(32, 3).toString('base64')}`,
  metrics_token: 'een-lang-genoeg-teken',
};

/** What a program sees: defaults filled in, and each NAME_FILE read as the entry point does. */
function environmentOf(service: Service): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => {
      const filled = value.replaceAll(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');
      if (!name.endsWith('_FILE')) return [name, filled];
      const secret = filled.replace('/run/secrets/', '');
      expect(service.secrets).toContain(secret);
      return [name.slice(0, -'_FILE'.length), SECRET_VALUES[secret] ?? ''];
    }),
  );
}

describe('docker-compose.yml', () => {
  it.each(OURS)('gives %s a configuration that it accepts, in production', (name) => {
    const configuration = readConfiguration({ ...environmentOf(services[name]!), NODE_ENV: 'production' });
    expect(configuration).toMatchObject({ mode: 'production', trustProxy: true, port: 3000, clockShift: 0 });
  });

  it.each(OURS)('names no variable for %s that the configuration does not know', (name) => {
    const schema = readFileSync(join(root, 'libs/contracts/configuration.ts'), 'utf8');
    for (const variable of Object.keys(environmentOf(services[name]!))) expect(schema).toContain(`  ${variable}: `);
  });

  it.each([...OURS, 'database', 'temporal-door'])('starts a program that exists as %s', (name) => {
    const program = services[name]!.command!.at(-1)!;
    expect(existsSync(join(root, program.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });

  it('asks api and web at the port on which they listen whether they are well', () => {
    for (const name of ['api', 'web']) {
      expect(services[name]!.healthcheck!.test.at(-1)).toContain(
        `http://127.0.0.1:${services[name]!.environment!.PORT}/`,
      );
    }
  });

  it('has all parts of an installation, and asks each that stays whether it is well', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['api', 'database', 'mail', 'postgres', 'proxy', 'temporal', 'temporal-door', 'temporal-namespace', 'temporal-schema', 'temporal-ui', 'web', 'worker'].sort(),
    );
    for (const name of [...OURS, 'postgres', 'temporal', 'temporal-door']) expect({ name, check: services[name]!.healthcheck?.test }).toEqual({ name, check: expect.any(Array) });
  });

  it('shows the pages of Temporal only behind a log-in, which opens what is sealed for them', () => {
    expect(services['temporal-ui']!.ports).toBeUndefined();
    expect(services['temporal-ui']!.environment!.TEMPORAL_CODEC_ENDPOINT).toBe('http://localhost:8081/codec');
    const door = services['temporal-door']!;
    expect(door.ports).toEqual(['127.0.0.1:8081:8081']);
    expect(door.environment).toMatchObject({ TEMPORAL_PAGES: 'http://temporal-ui:8080', DOOR_PASSWORD_FILE: '/run/secrets/door_password' });
    expect(door.secrets).toEqual(['door_password', 'codec_key']);
    expect(readFileSync(join(root, 'apps/worker/open-temporal-door.ts'), 'utf8')).toContain('const PORT = 8081;');
  });

  it('runs two workers', () => {
    expect(services.worker?.deploy?.replicas).toBe(2);
  });

  it('reaches Temporal, mail and database under the names and ports that they have here', () => {
    const { temporal } = readConfiguration(environmentOf(services.api!));
    const [host, port] = temporal.address.split(':');
    expect(services[host!]?.healthcheck?.test).toContain(port);
    expect(services['temporal-namespace']?.environment).toMatchObject({
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
    });
    expect(services).toHaveProperty([new URL(environmentOf(services.api!).SMTP_URL!).hostname]);
    expect(services).toHaveProperty([new URL(SECRET_VALUES.database_url_app!).hostname]);
    expect(services.postgres?.image).toBe('postgres:18');
  });

  it('sends the proxy to the port on which api and web listen', () => {
    const proxy = readFileSync(join(root, 'docker/proxy/Caddyfile'), 'utf8');
    for (const name of ['api', 'web'])
      expect(proxy).toContain(`reverse_proxy ${name}:${services[name]!.environment!.PORT}`);
  });

  it('waits for what each service needs, in a state that the other one can reach', () => {
    for (const [name, { depends_on: needs = {} }] of Object.entries(services)) {
      if (Array.isArray(needs)) continue;
      for (const [needed, { condition }] of Object.entries(needs)) {
        expect({ name, needed, exists: needed in services }).toEqual({ name, needed, exists: true });
        if (condition === 'service_healthy') expect(services[needed]?.healthcheck).toBeDefined();
      }
    }
  });

  it('has no password in it: every secret is a file that is made once and never committed', () => {
    const named = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
    expect(named.filter((name) => /PASSWORD|PWD|KEY|TOKEN|DATABASE_URL/.test(name) && !name.endsWith('_FILE'))).toEqual(
      [],
    );
    const makes = readFileSync(join(root, 'docker/make-secrets.sh'), 'utf8');
    for (const [name, { file }] of Object.entries(secrets)) {
      expect(file).toBe(`docker/secrets/${name}`);
      expect(makes).toContain(`keep ${name} `);
    }
    expect(readFileSync(join(root, 'docker/secrets/.gitignore'), 'utf8')).toMatch(/^\*$/m);
    for (const { secrets: used = [] } of Object.values(services))
      for (const name of used) expect(secrets).toHaveProperty([name]);
  });

  it('opens no more to other machines than the pages', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.filter((port) => !port.startsWith('127.0.0.1:')).map((port) => `${name} ${port}`),
    );
    expect(open).toEqual(['proxy 80:80', 'proxy 443:443']);
  });

  it('mounts only files that are there', () => {
    for (const { volumes = [] } of Object.values(services)) {
      for (const volume of volumes) {
        const [from = ''] = volume.split(':');
        if (from.startsWith('./')) expect({ from, there: existsSync(join(root, from)) }).toEqual({ from, there: true });
        else expect(compose.volumes).toHaveProperty([from]);
      }
    }
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

  it('copies only what is there', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) => names!.split(' '));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources)
      expect({ source, there: statSync(join(root, source)).size >= 0 }).toEqual({ source, there: true });
  });

  it('leaves secrets and data out of what it is built from', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['docker/secrets', '.data', '.git', 'node_modules']));
  });
});

describe('the entry point of the image', () => {
  it('gives a program its secrets from files and nothing of where they were, also when it is no root', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorlijn-secret-'));
    writeFileSync(join(folder, 'key'), 'een geheim = van twee woorden', { mode: 0o644 });
    const noRoot = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    // The folder of a test belongs to who runs it.
    spawnSync('chmod', ['755', folder]);
    const script = readFileSync(join(root, 'docker/entrypoint.sh'), 'utf8');
    const told = spawnSync('sh', ['-c', script, 'with-secrets', 'printenv', 'DOORLIJN_CODEC_KEY', 'PORT'], {
      env: { PATH: process.env.PATH, DOORLIJN_CODEC_KEY_FILE: join(folder, 'key'), PORT: '3000' },
      cwd: '/',
      encoding: 'utf8',
      ...noRoot,
    });
    rmSync(folder, { recursive: true });
    expect(told).toMatchObject({ status: 0, stdout: 'een geheim = van twee woorden\n3000\n' });
  });

  it('does not start a program whose secret is not there', () => {
    const script = readFileSync(join(root, 'docker/entrypoint.sh'), 'utf8');
    const told = spawnSync('sh', ['-c', script, 'with-secrets', 'echo', 'started'], {
      env: { PATH: process.env.PATH, DOORLIJN_CODEC_KEY_FILE: '/nergens/te/vinden' },
      encoding: 'utf8',
    });
    expect(told.status).not.toBe(0);
    expect(told.stdout).toBe('');
  });
});
