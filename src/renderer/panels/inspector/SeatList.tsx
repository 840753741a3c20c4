import { Star } from 'lucide-react';
import type { Role } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { Initials } from '../../ui/Initials.tsx';
import { strings } from '../../ui/strings/index.ts';
import { showSubjects } from '../findings/showSubjects.ts';

interface Props {
  readonly seats: readonly Role[];
  /** Says the team of each seat instead of who sits there. */
  readonly byTeam?: boolean;
}

export function SeatList({ seats, byTeam = false }: Props) {
  const workspace = useDocument((state) => state.workspace);
  return (
    <ul className="seats">
      {seats.map(({ id, personId, roleTypeId, teamId, fte, lead }) => {
        const person = personId === null ? null : (workspace.person.get(personId)?.name ?? null);
        const name = byTeam ? (workspace.team.get(teamId)?.name ?? '') : (person ?? strings.findings.vacantSeat);
        return (
          <li key={id}>
            <button type="button" className="seat" onClick={() => showSubjects([{ type: 'role', id }])}>
              <Initials name={byTeam ? name : person} />
              <span className="seat-names">
                <span className={person === null ? 'seat-name seat-name-vacant truncate' : 'seat-name truncate'}>
                  {name}
                  {lead ? <Star className="seat-lead" aria-label={strings.canvas.lead} /> : null}
                </span>
                <span className="seat-role truncate">{workspace.role_type.get(roleTypeId)?.name}</span>
              </span>
              <span className="seat-fte tabular">{strings.common.fte(fte)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
