import { SetMetadata, applyDecorators, HttpCode } from '@nestjs/common';
import { type ApiKeyScope } from '../../../libs/contracts/api-keys.js';
import { type z } from '../../../libs/contracts/dutch.js';
import { type LocalDate } from '../../../libs/domain/time.js';

export const OPERATION = 'doorlijn:operation';

/** One answer of an operation. */
export interface AnswerDescription {
  status: number;
  /** Dutch. */
  description: string;
  schema?: z.ZodType;
  /** Other than `application/json`. */
  mediaType?: string;
  /** Besides, when it is asked for. */
  otherMediaTypes?: readonly string[];
}

export interface OperationDescription {
  /** Dutch, starts with a verb. */
  summary: string;
  /** The chapter in the docs, Dutch. */
  tag: string;
  /** The first is the ordinary one. */
  answers: [AnswerDescription, ...AnswerDescription[]];
  /** Inputs that are no JSON body (an import). */
  bodyMediaTypes?: string[];
  /** The answer holds a secret, so it is never kept for an `Idempotency-Key`. */
  secret?: true;
  /** Dotted codes with which it may be refused. */
  refusals?: string[];
  /** What an API key must be allowed to; `any` is every key, absent is none: then only people may. */
  scope?: ApiKeyScope | 'any';
  /** The route goes away; until then every answer says so. */
  deprecated?: Passing;
}

/** When a route began to go away, when it will be gone, and what takes its place. */
export interface Passing {
  since: LocalDate;
  sunset: LocalDate;
  /** Path of what to use instead. */
  instead: string;
}

/** Describes a route for OpenAPI; the status of its first answer is the one that is sent. */
export function Operation(description: OperationDescription): MethodDecorator {
  return applyDecorators(SetMetadata(OPERATION, description), HttpCode(description.answers[0].status));
}
