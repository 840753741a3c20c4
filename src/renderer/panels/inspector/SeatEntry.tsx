import { useState } from 'react';
import { matchRoleTypeIn } from '../../../core/catalogue/matchRoleType.ts';
import { createSeat } from '../../../core/change/commands/createSeat.ts';
import { UNNAMED_ROLE_TYPE } from '../../../core/interchange/outline/outlineDraft.ts';
import { parseSeat } from '../../../core/interchange/outline/parseSeat.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { strings } from '../../ui/strings/index.ts';

const text = strings.inspector;

/** A line that becomes a seat: "Ann – ML Engineer 0.5". Enter takes it and waits for the next. */
export function SeatEntry({ teamId }: { readonly teamId: string }) {
  const [line, setLine] = useState('');
  const add = () => {
    const workspace = currentWorkspace();
    const find = (name: string) => matchRoleTypeIn(workspace.role_type.values(), name);
    const { personName, roleTypeName, fte, lead } = parseSeat(line, (name) => find(name) !== null);
    const known = roleTypeName === null ? null : find(roleTypeName);
    const roleType = known ? { id: known.id } : { name: roleTypeName ?? UNNAMED_ROLE_TYPE };
    if (run(createSeat(workspace, { teamId, roleType, personName, fte, lead }, commandContext))) setLine('');
  };
  return (
    <form
      className="seat-entry fields-boxed"
      onSubmit={(event) => {
        event.preventDefault();
        if (line.trim() !== '') add();
      }}
    >
      <input
        className="field-input"
        aria-label={text.addSeat}
        placeholder={text.addSeatHint}
        value={line}
        maxLength={600}
        onChange={(event) => setLine(event.target.value)}
      />
    </form>
  );
}
