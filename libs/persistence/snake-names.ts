import { DefaultNamingStrategy } from 'typeorm';

/** `lastFactAt` in TypeScript is `last_fact_at` in the database. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
