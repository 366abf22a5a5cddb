import { handoversOf, type HandoverView } from '../intake/read-handover.js';
import { tablesHeld, type OverstaptafelView } from '../intake/overstaptafel.js';
import { decisionsOf, type PlacementView } from '../intake/placement.js';
import { orientationOf, type OrientationView } from '../orientation/read-orientation.js';
import { plansOf, type PlansView } from '../plan/read-plans.js';
import type { Reading } from '../reading.js';

/** What is kept of one person from orientation to a signed plan. */
export interface GuidanceOfPerson extends OrientationView, PlansView {
  handovers: HandoverView[];
  placements: PlacementView[];
  overstaptafels: OverstaptafelView[];
}

/** Everything of it, for the person it is about. Row-level security decides what the reader gets. */
export async function guidanceOfPerson(reading: Reading): Promise<GuidanceOfPerson> {
  return {
    ...(await orientationOf(reading, true)),
    ...(await plansOf(reading)),
    handovers: await handoversOf(reading),
    placements: await decisionsOf(reading),
    overstaptafels: await tablesHeld(reading),
  };
}
