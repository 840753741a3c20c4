import type { Role } from '../../model/nouns.ts';
import { type CausedFinding, findingOf } from '../cause.ts';
import { type Facts, isPlaceholder } from '../facts.ts';
import { paramOf } from '../rules.ts';
import { namesInWords, subjectOf } from '../subject.ts';

/** People whose seats add up to more than they can fill. For the facilitator only. */
export function personOverallocated(facts: Facts): CausedFinding[] {
  const { workspace, tree } = facts;
  if (placeholderFte(facts)) return [];
  const seatsOf = new Map<string, Role[]>();
  for (const teamId of workspace.team.keys()) {
    for (const seat of tree.seatsOf(teamId)) {
      if (seat.personId) seatsOf.set(seat.personId, [...(seatsOf.get(seat.personId) ?? []), seat]);
    }
  }
  const limit = paramOf('person-overallocated', 'maxFte');
  const found = [...seatsOf].flatMap(([personId, seats]) => {
    const { fte, at } = busiest(seats);
    if (fte <= limit + 1e-9) return [];
    const subjects = at.map(({ id }) => subjectOf(workspace, 'role', id));
    const total = Math.round(fte * 100) / 100;
    return [
      findingOf('person-overallocated', `person:${personId}`, {
        title: `One person fills ${total} FTE: ${namesInWords(subjects.map(({ name }) => name))}`,
        why: `One person can fill ${limit} FTE, so plans that count on all of it come late.`,
        subjects: [subjectOf(workspace, 'person', personId), ...subjects],
        inputs: [
          { name: 'FTE of seats held at the same time', value: `${total} FTE` },
          { name: 'FTE one person can fill', value: `${limit} FTE` },
        ],
      }),
    ];
  });
  return found.length > paramOf('person-overallocated', 'groupAbove') ? [many(found, limit)] : found;
}

const many = (found: readonly CausedFinding[], limit: number): CausedFinding =>
  findingOf('person-overallocated', 'persons', {
    title: `${found.length} people fill more than ${limit} FTE each`,
    why: 'Plans that count on all of it come late.',
    subjects: found.flatMap(({ subjects }) => subjects.slice(0, 1)),
    inputs: [{ name: 'FTE one person can fill', value: `${limit} FTE` }],
  });

/** Almost all filled seats have the same part-time value: nobody has said yet how much of a person they are. */
export function placeholderFte({ workspace }: Facts): boolean {
  const values = [...workspace.role.values()].flatMap(({ personId, fte }) => (personId === null ? [] : [fte]));
  const partTime = values.filter((fte) => fte !== 1);
  return (
    partTime.length > values.length / 2 &&
    isPlaceholder(
      values.map((fte) => `${fte}`),
      {
        atLeast: paramOf('person-overallocated', 'placeholderSeats'),
        share: paramOf('person-overallocated', 'placeholderShare'),
      },
    )
  );
}

/** The most FTE held at the same time, and by which seats. Bounds of a seat are inclusive; none = always. */
function busiest(seats: readonly Role[]): { readonly fte: number; readonly at: readonly Role[] } {
  const starts = new Set(seats.map(({ fromDate }) => fromDate ?? ''));
  let most: { fte: number; at: readonly Role[] } = { fte: 0, at: [] };
  for (const day of starts) {
    const at = seats.filter(
      ({ fromDate, toDate }) => (fromDate ?? '') <= day && (toDate === null || toDate >= day || day === ''),
    );
    const fte = at.reduce((sum, seat) => sum + seat.fte, 0);
    if (fte > most.fte) most = { fte, at };
  }
  return most;
}
