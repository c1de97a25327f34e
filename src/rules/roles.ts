import type { Attendee, Role } from "../meeting/types.ts";

/** Whether somebody has a role, or one that was written but not understood. */
export function mayBe(role: Role, attendee: Attendee): boolean {
  return attendee.role === role || (attendee.role === null && attendee.roleText !== null);
}
