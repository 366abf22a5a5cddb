import type { LocalActivityOptions } from '@temporalio/workflow';

/**
 * A decision is carried out in one short database transaction. While the database is away it is tried again for as
 * long as it takes: a student is never dropped because of an outage. Past a few seconds the waiting is left to the
 * server, so that it does not hold up workflow tasks.
 */
export const UNTIL_CARRIED_OUT: LocalActivityOptions = {
  startToCloseTimeout: '8 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '2 minutes' },
  localRetryThreshold: '5 seconds',
};
