import 'reflect-metadata';
import { guardCommits } from './commits.js';

/** The API as it is, with places at which it can be made to die. */
guardCommits();
await import('../../../apps/api/main.js');
