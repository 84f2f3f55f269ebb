/** Which roles of an entity hold at a date, which had ended and which were still to come. */
import type { EntityRole } from '../mentions/registry.ts';

export interface RolesAt {
  readonly held: readonly EntityRole[];
  readonly former: readonly EntityRole[];
  readonly future: readonly EntityRole[];
}

/** Without a date every role that has no end counts as held. Dates compare at the precision of the coarser one. */
export function rolesAt(roles: readonly EntityRole[], date: string | undefined): RolesAt {
  const former = roles.filter(role => (date === undefined ? role.to !== undefined : isBefore(role.to, date)));
  const future = roles.filter(role => date !== undefined && isBefore(date, role.from));
  return { former, future, held: roles.filter(role => !former.includes(role) && !future.includes(role)) };
}

/** "2019-05" is before "2019-06-10"; "2019" is not, for it may mean any day of it. */
function isBefore(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const precision = Math.min(a.length, b.length);
  return a.slice(0, precision) < b.slice(0, precision);
}
