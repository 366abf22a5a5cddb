import { describe, expect, it } from '@jest/globals';
import { DEFAULT_PORT, readOptions } from '../../../apps/local/options.js';
import { StartError } from '../../../apps/local/start-error.js';

describe('the options of npm start', () => {
  it('are a port, a folder beside the project and the demo when nothing is said', () => {
    expect(readOptions([], '/home/iemand/doorlijn')).toEqual({
      port: DEFAULT_PORT,
      data: '/home/iemand/doorlijn/.data',
      reset: false,
      empty: false,
    });
  });

  it('take a port, a folder, a reset and an empty region', () => {
    expect(readOptions(['--port', '3100', '--data', 'elders', '--reset', '--empty'], '/home/iemand')).toEqual({
      port: 3100,
      data: '/home/iemand/elders',
      reset: true,
      empty: true,
    });
    expect(readOptions(['--port=8080', '--data=/srv/doorlijn'], '/home/iemand')).toMatchObject({
      port: 8080,
      data: '/srv/doorlijn',
    });
  });

  it('can be asked for', () => {
    expect(readOptions(['--help'], '/')).toBeUndefined();
    expect(readOptions(['-h'], '/')).toBeUndefined();
  });

  it.each(['0', '65536', '-1', '3000.5', 'drieduizend', ''])('refuse %s as a port', (port) => {
    expect(() => readOptions([`--port=${port}`], '/')).toThrow(StartError);
    expect(() => readOptions([`--port=${port}`], '/')).toThrow(/START\.OPTIONS/);
  });

  it('refuse what they do not know, in Dutch and with the choices', () => {
    expect(() => readOptions(['--poort', '3000'], '/')).toThrow(
      expect.objectContaining({ sentence: expect.stringContaining('--port 3100') }),
    );
  });
});
