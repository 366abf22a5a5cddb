import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { readConfiguration } from '../../../libs/contracts/configuration.js';
import { TASK_QUEUES } from '../../../libs/temporal/worker-options.js';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'deploy/kubernetes');

interface Container {
  name: string;
  image: string;
  args: string[];
  env?: { name: string; value: string }[];
  envFrom?: { configMapRef: { name: string } }[];
  ports?: { name: string; containerPort: number }[];
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  startupProbe?: Probe;
  resources: { requests: Record<string, string>; limits: Record<string, string> };
  securityContext: Record<string, unknown>;
  volumeMounts: { name: string; mountPath: string }[];
}
interface Probe {
  httpGet?: { path: string; port: string };
  tcpSocket?: { port: string };
}
interface Pod {
  metadata: { labels: Record<string, string> };
  spec: {
    securityContext: Record<string, unknown>;
    automountServiceAccountToken: boolean;
    containers: Container[];
    volumes: { name: string; secret?: { secretName: string; defaultMode: number } }[];
  };
}
interface Resource {
  kind: string;
  metadata: { name: string };
  data?: Record<string, string>;
  // Kinds differ; each test looks at the part that it is about.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  spec?: any;
}

function resourcesOf(place: string): Resource[] {
  const { resources } = load(readFileSync(join(place, 'kustomization.yaml'), 'utf8')) as { resources: string[] };
  return resources.flatMap((file) => loadAll(readFileSync(join(place, file), 'utf8')) as Resource[]);
}

const programs = resourcesOf(folder);
const database = resourcesOf(join(folder, 'database'));
const all = [...programs, ...database];
const ofKind = (kind: string): Resource[] => all.filter((resource) => resource.kind === kind);
const named = (kind: string, name: string): Resource => ofKind(kind).find(({ metadata }) => metadata.name === name)!;
const pods = [...ofKind('Deployment'), ...ofKind('Job')].map(({ metadata, spec }) => ({ name: metadata.name, pod: spec.template as Pod }));
const settings = named('ConfigMap', 'doorlijn-settings').data!;
const configured = pods.filter(({ pod }) => pod.spec.containers[0]!.envFrom !== undefined);

const SECRETS: Record<string, string> = {
  database_url_app: 'postgres://doorlijn_app:geheim@postgres:5432/doorlijn',
  database_url_worker: 'postgres://doorlijn_worker:geheim@postgres:5432/doorlijn',
  master_key: Buffer.alloc(32, 1).toString('base64'),
  audit_key: Buffer.alloc(32, 2).toString('base64'),
  codec_key: `k1:${Buffer.alloc(32, 3).toString('base64')}`,
  metrics_token: 'een-lang-genoeg-teken',
  database_url_admin: 'postgres://postgres:geheim@postgres:5432/postgres',
  migrator_password: 'geheim',
  door_password: 'een-lang-wachtwoord',
};
const FILES = '/run/secrets/doorlijn/';

/** What a program sees: settings, its own variables, and each NAME_FILE read as the entry point does. */
function environmentOf({ envFrom = [], env = [] }: Container): Record<string, string> {
  const given = { ...(envFrom.length > 0 ? settings : {}), ...Object.fromEntries(env.map(({ name, value }) => [name, value])) };
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!name.endsWith('_FILE')) return [name, value];
      expect(value.startsWith(FILES)).toBe(true);
      const secret = SECRETS[value.slice(FILES.length)];
      expect({ value, known: secret !== undefined }).toEqual({ value, known: true });
      return [name.slice(0, -'_FILE'.length), secret ?? ''];
    }),
  );
}

describe('deploy/kubernetes', () => {
  it('names every file that is there, and no other', () => {
    const { resources } = load(readFileSync(join(folder, 'kustomization.yaml'), 'utf8')) as { resources: string[] };
    expect(resources.toSorted()).toEqual(readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml').sort());
  });

  it.each(configured.map(({ name, pod }) => [name, pod] as const))('gives %s a configuration that it accepts, in production', (name, pod) => {
    const configuration = readConfiguration({ ...environmentOf(pod.spec.containers[0]!), NODE_ENV: 'production' });
    expect(configuration).toMatchObject({ mode: 'production', trustProxy: true, port: 3000, metricsPort: 9464, clockShift: 0 });
    if (name.startsWith('worker-')) expect(configuration).toMatchObject({ workerQueues: expect.arrayContaining([name.slice('worker-'.length)]), temporalMetricsPort: 9465 });
  });

  it.each(configured.map(({ name, pod }) => [name, pod] as const))('names no variable for %s that the configuration does not know', (_, pod) => {
    const schema = readFileSync(join(root, 'libs/contracts/configuration.ts'), 'utf8');
    for (const variable of Object.keys(environmentOf(pod.spec.containers[0]!))) expect(schema).toContain(`  ${variable}: `);
  });

  it.each(['doorlijn-database', 'temporal-door'])('gives %s all that its program asks for', (name) => {
    const { pod } = pods.find((one) => one.name === name)!;
    const [container] = pod.spec.containers;
    const source = readFileSync(join(root, container!.args.at(-1)!.replace(/^dist\//, '').replace(/\.js$/, '.ts')), 'utf8');
    const [, names = ''] = /const NAMES = \[(.*?)\]/s.exec(source)!;
    expect(Object.keys(environmentOf(container!)).sort()).toEqual([...names.matchAll(/'([A-Z_]+)'/g)].map(([, one]) => one).sort());
  });

  it('starts only programs that exist', () => {
    for (const { pod } of pods) {
      const program = pod.spec.containers[0]!.args.at(-1)!;
      expect({ program, there: existsSync(join(root, program.replace(/^dist\//, '').replace(/\.js$/, '.ts'))) }).toEqual({ program, there: true });
    }
  });

  it('has every task queue worked on, and what cannot wait by two', () => {
    const queues = configured.flatMap(({ pod }) => environmentOf(pod.spec.containers[0]!).WORKER_QUEUES?.split(',') ?? []);
    expect(queues.sort()).toEqual(Object.values(TASK_QUEUES).sort());
    for (const name of ['api', 'web', 'worker-transfers']) {
      expect(named('Deployment', name).spec.replicas).toBe(2);
      expect(named('PodDisruptionBudget', name).spec).toMatchObject({
        minAvailable: 1,
        selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      });
    }
  });

  it('runs nothing as root, with rights or on a file system that can be written', () => {
    for (const { name, pod } of pods) {
      expect({ name, ...pod.spec.securityContext }).toMatchObject({ name, runAsNonRoot: true, runAsUser: 1000 });
      expect(pod.spec.automountServiceAccountToken).toBe(false);
      for (const container of pod.spec.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources.limits.memory).toMatch(/^\d+(Mi|Gi)$/);
        expect(container.resources.requests).toMatchObject({ cpu: expect.any(String), memory: expect.any(String) });
      }
    }
  });

  it('asks at a port that is open whether a program is well, and at a path that it answers', () => {
    for (const { name, pod } of pods.filter((one) => one.name !== 'doorlijn-database')) {
      const [container] = pod.spec.containers;
      const ports = container!.ports!.map((port) => port.name);
      const probes = [container!.livenessProbe, container!.readinessProbe, container!.startupProbe].filter((probe) => probe !== undefined);
      expect({ name, probes: probes.length > 0 }).toEqual({ name, probes: true });
      for (const { httpGet, tcpSocket } of probes) expect(ports).toContain(httpGet?.port ?? tcpSocket?.port);
      for (const { httpGet } of probes) expect(['/live', '/health/ready', '/inloggen', undefined]).toContain(httpGet?.path);
      const opened = Object.fromEntries(container!.ports!.map((port) => [port.name, String(port.containerPort)]));
      const variables = environmentOf(container!);
      if (variables.METRICS_PORT) expect(opened.metrics).toBe(variables.METRICS_PORT);
      if (variables.TEMPORAL_METRICS_PORT) expect(opened.temporal).toBe(variables.TEMPORAL_METRICS_PORT);
      if (name === 'api' || name === 'web') expect(opened.http).toBe(variables.PORT);
    }
  });

  it('takes every secret from a file, and mounts no more of them than a program needs', () => {
    const givenOpenly = [...Object.keys(settings), ...pods.flatMap(({ pod }) => pod.spec.containers[0]!.env?.map(({ name }) => name) ?? [])];
    expect(givenOpenly.filter((name) => /PASSWORD|KEY|TOKEN|DATABASE_URL/.test(name) && !name.endsWith('_FILE'))).toEqual([]);
    for (const { name, pod } of pods) {
      const mounted = pod.spec.volumes.flatMap(({ secret }) => secret ?? []);
      expect(mounted).toEqual([{ secretName: name === 'doorlijn-database' ? 'doorlijn-database-secrets' : 'doorlijn-secrets', defaultMode: 0o440 }]);
      expect(pod.spec.containers[0]!.volumeMounts).toContainEqual({ name: 'secrets', mountPath: FILES.slice(0, -1), readOnly: true });
    }
    expect(ofKind('Secret')).toEqual([]);
  });

  it('leads each service and path to a program that is there', () => {
    for (const { metadata, spec } of ofKind('Service')) {
      const name = spec.selector['app.kubernetes.io/name'] as string;
      expect(name).toBe(metadata.name);
      const ports = (named('Deployment', name).spec.template as Pod).spec.containers[0]!.ports!.map((port) => port.name);
      for (const { targetPort } of spec.ports as { targetPort: string }[]) expect(ports).toContain(targetPort);
    }
    const paths = (named('Ingress', 'doorlijn').spec.rules as { http: { paths: { path: string; backend: { service: { name: string } } }[] } }[]).flatMap(
      ({ http }) => http.paths.map(({ path, backend }) => `${path} → ${backend.service.name}`),
    );
    expect(paths).toEqual(['/api/ → api', '/openapi.json → api', '/health/ → api', '/ → web']);
  });

  it('reaches Temporal where its own chart puts it, in the namespace that the chart makes', () => {
    const values = load(readFileSync(join(root, 'deploy/temporal/values.yaml'), 'utf8')) as {
      server: { config: { persistence: { numHistoryShards: number; datastores: Record<string, { sql: Record<string, unknown> }> }; namespaces: { create: boolean; namespace: { name: string }[] } }; frontend: { service: { port: number } } };
      web: { service: { port: number } };
    };
    const { temporal } = readConfiguration(environmentOf(configured[0]!.pod.spec.containers[0]!));
    expect(temporal.address).toBe(`temporal-frontend.temporal.svc:${values.server.frontend.service.port}`);
    expect(values.server.config.namespaces).toMatchObject({ create: true, namespace: [{ name: temporal.namespace }] });
    expect(values.server.config.persistence.numHistoryShards).toBe(512);
    for (const { sql } of Object.values(values.server.config.persistence.datastores)) {
      expect(sql).toMatchObject({ pluginName: 'postgres12', existingSecret: 'temporal-store' });
      expect(sql).not.toHaveProperty('password');
    }
    const door = environmentOf(pods.find(({ name }) => name === 'temporal-door')!.pod.spec.containers[0]!);
    expect(door.TEMPORAL_PAGES).toBe(`http://temporal-web.temporal.svc:${values.web.service.port}`);
  });
});
