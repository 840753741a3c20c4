import type { NodeProps } from '@xyflow/react';
import { ChevronDown, ChevronRight, Pin } from 'lucide-react';
import { memo } from 'react';
import { editFields } from '../../../core/change/commands/editFields.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { parseRef } from '../../store/refs.ts';
import { stopEditing, useSession } from '../../store/session.ts';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import { toggleCollapse } from '../commands/toggleCollapse.ts';
import { useGesture } from '../gestureStore.ts';
import { useNear } from '../lod.ts';
import type { TeamNode } from '../nodes.ts';
import { FindingBadge } from '../parts/FindingBadge.tsx';
import { DraftField, NameField } from '../parts/NameField.tsx';
import { sameCard } from '../sameCard.ts';
import { teamDraftDone } from './draftDone.ts';

const say = strings.canvas;

function TeamName({ id, data }: Pick<NodeProps<TeamNode>, 'id' | 'data'>) {
  const editing = useSession((state) => state.editing?.ref === id);
  if (data.draft) {
    return (
      <DraftField
        className="team-name"
        placeholder={say.teamPlaceholder}
        label={say.teamPlaceholder}
        onDone={teamDraftDone}
      />
    );
  }
  if (!editing) return <span className="team-name truncate">{data.name || say.unnamedTeam}</span>;
  return (
    <NameField
      className="team-name"
      value={data.name}
      placeholder={say.teamPlaceholder}
      label={say.teamPlaceholder}
      onDone={(name) => {
        stopEditing();
        if (name !== '')
          run(editFields(currentWorkspace(), { table: 'team', ids: [parseRef(id).id], values: { name } }));
      }}
      onCancel={stopEditing}
    />
  );
}

function TeamCardNodeInner({ id, data, selected }: NodeProps<TeamNode>) {
  const near = useNear();
  const target = useGesture((state) => state.dropTarget === id);
  const className = classNames(
    'team-card',
    `team-${data.kind}`,
    data.nested && 'team-nested',
    data.collapsed && 'team-collapsed',
    selected && 'card-selected',
    target && 'team-target',
  );
  if (!near) {
    return (
      <div className={className}>
        <div className="team-lod-name">{data.name}</div>
        <FindingBadge count={data.findings} severity={data.severity} />
      </div>
    );
  }
  const tooltip = [data.name, data.kindLabel, data.fte].filter(Boolean).join(' · ');
  return (
    <div className={className}>
      <div className="team-header" title={tooltip}>
        <div className="team-title">
          <TeamName id={id} data={data} />
          {data.draft ? null : <span className="team-kind">{data.kindLabel}</span>}
        </div>
        {data.pinned ? <Pin className="card-pin" size={12} aria-label={say.pinned} /> : null}
        <span className="team-fte">{data.fte}</span>
        {data.foldable && !data.draft ? (
          <button
            type="button"
            className="team-fold nodrag nopan"
            tabIndex={-1}
            aria-label={`${data.collapsed ? say.expand : say.collapse} ${data.name}`}
            onClick={(event) => {
              event.stopPropagation();
              toggleCollapse([id as `team:${string}`]);
            }}
          >
            {data.collapsed ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
          </button>
        ) : null}
      </div>
      {data.collapsed ? (
        <div className="team-counts">
          <span>{say.people(data.people)}</span>
          {data.subTeams > 0 ? <span>{say.subTeams(data.subTeams)}</span> : null}
          {data.vacant > 0 ? <span className="team-counts-vacant">{say.vacant(data.vacant)}</span> : null}
        </div>
      ) : null}
      {data.empty && !data.collapsed && !data.nested ? <div className="team-empty">{say.emptyTeam}</div> : null}
      <FindingBadge count={data.findings} severity={data.severity} />
    </div>
  );
}

export const TeamCardNode = memo(TeamCardNodeInner, sameCard);
