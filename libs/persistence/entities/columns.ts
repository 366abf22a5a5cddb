import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * Column decorators with an explicit PostgreSQL type each, so that no type is guessed from metadata.
 * An instant is epoch milliseconds in TypeScript and `timestamptz` in the database; a local date is `YYYY-MM-DD` on both sides.
 */
const toInstant = {
  to: (value: unknown): unknown => (typeof value === 'number' ? new Date(value) : value),
  from: (value: unknown): unknown => (value instanceof Date ? value.getTime() : value),
};

export interface ColumnTraits {
  nullable?: boolean;
  /** Computed by the database; never written. */
  generated?: boolean;
}

function options(traits: ColumnTraits): ColumnOptions {
  return {
    nullable: traits.nullable ?? false,
    ...(traits.generated ? { insert: false, update: false } : {}),
  };
}

export const Id = (): PropertyDecorator => PrimaryColumn('uuid');
export const KeyText = (): PropertyDecorator => PrimaryColumn('text');
export const KeyNumber = (): PropertyDecorator => PrimaryColumn('int');

export const Uuid = (traits: ColumnTraits = {}): PropertyDecorator => Column('uuid', options(traits));
export const Text = (traits: ColumnTraits = {}): PropertyDecorator => Column('text', options(traits));
export const Whole = (traits: ColumnTraits = {}): PropertyDecorator => Column('int', options(traits));
export const Big = (traits: ColumnTraits = {}): PropertyDecorator => Column('bigint', options(traits));
export const Truth = (traits: ColumnTraits = {}): PropertyDecorator => Column('boolean', options(traits));
export const Day = (traits: ColumnTraits = {}): PropertyDecorator => Column('date', options(traits));
export const Json = (traits: ColumnTraits = {}): PropertyDecorator => Column('jsonb', options(traits));
export const Bytes = (traits: ColumnTraits = {}): PropertyDecorator => Column('bytea', options(traits));
export const Texts = (traits: ColumnTraits = {}): PropertyDecorator =>
  Column('text', { ...options(traits), array: true });
export const Moment = (traits: ColumnTraits = {}): PropertyDecorator =>
  Column('timestamptz', { ...options(traits), transformer: toInstant });
