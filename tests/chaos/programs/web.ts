import 'reflect-metadata';
import { guardCommits } from './commits.js';

/** The pages as they are, with places at which they can be made to die. */
guardCommits();
await import('../../../apps/web/main.js');
