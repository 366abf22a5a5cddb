import { type FieldError } from '../../../libs/contracts/problem.js';
import { type RequestProblemCode } from './request-problems.js';

/** A request that is refused at the door, with every mistake at once. */
export class RequestProblem extends Error {
  constructor(
    readonly code: RequestProblemCode,
    readonly errors: readonly FieldError[] = [],
    /** Seconds after which it makes sense to try again. */
    readonly retryAfter?: number,
  ) {
    super(code);
    this.name = 'RequestProblem';
  }
}
