import { describe, expect, it } from '@jest/globals';
import { DEFAULT_PORT, readOptions } from '../../../apps/local/options.js';
import { StartError } from '../../../apps/local/start-error.js';

const folders = { here: '/home/iemand', project: '/home/iemand/doorlijn' };

describe('the options of npm start', () => {
  it('are a port, a folder beside the project and the demo when nothing is said', () => {
    expect(readOptions([], folders)).toEqual({
      port: DEFAULT_PORT,
      data: '/home/iemand/doorlijn/.data',
      reset: false,
      empty: false,
    });
  });

  it('take a port, a folder, a reset and an empty region', () => {
    expect(readOptions(['--port', '3100', '--data', 'elders', '--reset', '--empty'], folders)).toEqual({
      port: 3100,
      data: '/home/iemand/elders',
      reset: true,
      empty: true,
    });
    expect(readOptions(['--port=8080', '--data=/srv/doorlijn'], folders)).toMatchObject({
      port: 8080,
      data: '/srv/doorlijn',
    });
  });

  it('can be asked for', () => {
    expect(readOptions(['--help'], folders)).toBeUndefined();
    expect(readOptions(['-h'], folders)).toBeUndefined();
  });

  it.each(['0', '65536', '-1', '3000.5', 'drieduizend', ''])('refuse %s as a port', (port) => {
    expect(() => readOptions([`--port=${port}`], folders)).toThrow(StartError);
    expect(() => readOptions([`--port=${port}`], folders)).toThrow(/START\.OPTIONS/);
  });

  it('refuse what they do not know, in Dutch and with the choices', () => {
    expect(() => readOptions(['--poort', '3000'], folders)).toThrow(
      expect.objectContaining({ sentence: expect.stringContaining('--port 3100') }),
    );
  });
});
