import { StandardSchemaValidationPipe } from '@nestjs/common';
import { fieldErrors } from '../../../libs/contracts/problem.js';
import { RequestProblem } from './request-problem.js';

/** Nest's own pipe for Standard Schema; every mistake comes back at once, in Dutch, at its field. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new RequestProblem('REQUEST.INVALID', fieldErrors(issues)),
  });
}
