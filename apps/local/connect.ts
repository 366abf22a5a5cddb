import type { DataSource } from 'typeorm';
import { createDataSource } from '../../libs/persistence/data-source.js';

/** An open pool; who asked for it closes it. */
export function connect(url: string, poolSize: number, applicationName: string): Promise<DataSource> {
  return createDataSource({ url, poolSize, applicationName }).initialize();
}
