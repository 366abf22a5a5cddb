import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Something was recorded in the file. What it is depends on the workflow; every one has a place in the order. */
export const recordSignal = defineSignal<[fact: { seq: number }]>('record');

/** Moves the clock of a workflow to so many milliseconds ahead of real time (rehearsal, demo, tests). */
export const clockSignal = defineSignal<[shiftMs: number]>('clock');

/** Where a workflow stands, in codes, for whoever looks into it. */
export interface Overview {
  phase?: string;
  /** Last fact taken in. */
  seq: number;
  decision: number;
  next?: { at: number };
  open: string[];
  /** Facts that wait to be decided on. */
  waiting: number;
}
export const stateQuery = defineQuery<Overview>('state');
