import { matchRoleTypeIn } from '../../../core/catalogue/matchRoleType.ts';
import { createSeat } from '../../../core/change/commands/createSeat.ts';
import { createTeam } from '../../../core/change/commands/createTeam.ts';
import { UNNAMED_ROLE_TYPE } from '../../../core/interchange/outline/outlineDraft.ts';
import { parseSeat } from '../../../core/interchange/outline/parseSeat.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext, newId } from '../../store/identity.ts';
import { refOf } from '../../store/refs.ts';
import { select } from '../../store/session.ts';
import { dropDraft, gestureStore, startDraft } from '../gestureStore.ts';
import { withSettled } from '../settled.ts';

type How = 'enter' | 'tab' | 'blur';

/** A seat was named: Enter goes on to the next seat, Tab to a sub-team. */
export function seatDraftDone(text: string, how: How): void {
  const { draft } = gestureStore.getState();
  if (draft?.kind !== 'seat') return;
  if (text === '') {
    dropDraft();
    if (how === 'tab') startDraft({ kind: 'team', parentId: draft.teamId, at: null });
    return;
  }
  const find = (name: string) => matchRoleTypeIn(currentWorkspace().role_type.values(), name);
  const { personName, roleTypeName, fte, lead } = parseSeat(text, (name) => find(name) !== null);
  const known = roleTypeName === null ? null : find(roleTypeName);
  const id = newId();
  dropDraft();
  const made = run(
    createSeat(
      currentWorkspace(),
      {
        id,
        teamId: draft.teamId,
        roleType: known ? { id: known.id } : { name: roleTypeName ?? UNNAMED_ROLE_TYPE },
        personName,
        fte,
        lead,
      },
      commandContext,
    ),
  );
  if (!made) return;
  select([refOf('role', id)]);
  if (how === 'enter') startDraft({ kind: 'seat', teamId: draft.teamId });
  if (how === 'tab') startDraft({ kind: 'team', parentId: draft.teamId, at: null });
}

/** A team was named: Enter selects it, Tab goes on to its first seat. */
export function teamDraftDone(text: string, how: How): void {
  const { draft } = gestureStore.getState();
  if (draft?.kind !== 'team') return;
  dropDraft();
  if (text === '') return;
  const id = newId();
  const { parentId, at } = draft;
  const made = createTeam(currentWorkspace(), { id, name: text, parentId, ...(at ? { at } : {}) }, commandContext);
  // The first team with a place would else move all others aside: in every other window, and here after a restart.
  if (!run(at ? withSettled(made, 'structure') : made)) return;
  select([refOf('team', id)]);
  if (how === 'tab') startDraft({ kind: 'seat', teamId: id });
}
