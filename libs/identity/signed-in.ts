import { type ApiKeyScope } from '../contracts/api-keys.js';
import { type ParentActor, type StaffActor, type StudentActor } from '../persistence/actor.js';
import { type Membership } from './membership.js';

/** A member of staff with a session, acting in one of their memberships. */
export interface SignedInStaff {
  kind: 'staff';
  session: string;
  person: { id: string; name: string; email: string };
  /** In which they act now. */
  membership: Membership;
  demo: boolean;
  /** What the key of a program opens; absent for a person. */
  scopes?: readonly ApiKeyScope[];
  actor: StaffActor;
}

/** A student or parent who came in by a link. */
export interface SignedInByLink {
  kind: 'student' | 'parent';
  session: string;
  link: string;
  transfer: string;
  /** The second factor was given: the file may be opened and choices may be made. */
  proven: boolean;
  actor: StudentActor | ParentActor;
}

/** Who makes the request. `actor` is what `withActor` takes. */
export type SignedIn = SignedInStaff | SignedInByLink;
