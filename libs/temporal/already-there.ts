import { isGrpcServiceError } from '@temporalio/client';

/** ALREADY_EXISTS of gRPC. */
const ALREADY_EXISTS = 6;

/** Whether Temporal refused to make something because it is there. */
export function isAlreadyThere(error: unknown): boolean {
  return isGrpcServiceError(error) && Number(error.code) === ALREADY_EXISTS;
}
