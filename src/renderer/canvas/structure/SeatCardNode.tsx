import type { NodeProps } from '@xyflow/react';
import { PhoneCall, Star } from 'lucide-react';
import { memo } from 'react';
import { fillSeat } from '../../../core/change/commands/fillSeat.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { parseRef } from '../../store/refs.ts';
import { stopEditing, useSession } from '../../store/session.ts';
import { classNames } from '../../ui/classNames.ts';
import { Initials } from '../../ui/Initials.tsx';
import { strings } from '../../ui/strings/index.ts';
import { useNear } from '../lod.ts';
import type { SeatNode } from '../nodes.ts';
import { FindingBadge } from '../parts/FindingBadge.tsx';
import { DraftField, NameField } from '../parts/NameField.tsx';
import { sameCard } from '../sameCard.ts';
import { seatDraftDone } from './draftDone.ts';

const say = strings.canvas;

function SeatCardNodeInner({ id, data, selected }: NodeProps<SeatNode>) {
  const near = useNear();
  const editing = useSession((state) => state.editing?.ref === id);
  const vacant = data.personName === null;
  const className = classNames('seat-card', vacant && 'seat-vacant', selected && 'card-selected');
  if (!near) return <div className={`${className} seat-lod`}>{data.personName ?? '?'}</div>;
  if (data.draft) {
    return (
      <div className={classNames(className, 'seat-draft')}>
        <DraftField
          className="seat-name"
          placeholder={say.seatPlaceholder}
          label={say.seatHint}
          onDone={seatDraftDone}
        />
      </div>
    );
  }
  const tooltip = [data.personName ?? say.vacantSeat, data.roleType, strings.common.fte(Number(data.fte))].join(' · ');
  return (
    <div className={className} title={tooltip}>
      <Initials name={data.personName} />
      <div className="seat-text">
        {editing ? (
          <NameField
            className="seat-name"
            value={data.personName ?? ''}
            placeholder={say.vacantSeat}
            label={say.seatPlaceholder}
            onDone={(personName) => {
              stopEditing();
              if (personName === (data.personName ?? '')) return;
              const roleId = parseRef(id).id;
              run(fillSeat(currentWorkspace(), { roleId, personName: personName || null }, commandContext));
            }}
            onCancel={stopEditing}
          />
        ) : (
          <span className="seat-name">
            <span className="truncate">{data.personName ?? say.vacantSeat}</span>
            {data.lead ? <Star className="seat-lead" size={12} aria-label={say.lead} /> : null}
            {data.onCall ? <PhoneCall className="seat-on-call" size={11} aria-label={say.onCall} /> : null}
          </span>
        )}
        <span className="seat-role truncate">{data.roleType}</span>
      </div>
      <span className="seat-fte">{data.fte}</span>
      <FindingBadge count={data.findings} severity={data.severity} />
    </div>
  );
}

export const SeatCardNode = memo(SeatCardNodeInner, sameCard);
