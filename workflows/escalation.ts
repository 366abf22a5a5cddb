import {
  condition,
  continueAsNew,
  DeterminismViolationError,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { EscalationCause, EscalationActivities } from '../activities/casefile/contract.js';
import {
  dateOfAgendaMoment,
  decideEscalation,
  digestOf,
  isEscalationFinished,
  nextEscalationEvent,
  type EscalationAgendaItem,
  type EscalationFact,
  type EscalationState,
  type Policy,
} from '../libs/domain/index.js';
