import { Handle, type NodeProps, Position } from '@xyflow/react';
import { Check, CircleDot, Diamond, OctagonAlert, Pin, UserX } from 'lucide-react';
import { memo } from 'react';
import { editFields } from '../../../core/change/commands/editFields.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { parseRef } from '../../store/refs.ts';
import { stopEditing, useSession } from '../../store/session.ts';
import { classNames } from '../../ui/classNames.ts';
import { Initials } from '../../ui/Initials.tsx';
import { strings } from '../../ui/strings/index.ts';
import { gestureStore } from '../gestureStore.ts';
import { useNear } from '../lod.ts';
import type { TaskNode } from '../nodes.ts';
import { FindingBadge } from '../parts/FindingBadge.tsx';
import { DraftField, NameField } from '../parts/NameField.tsx';
import { sameCard } from '../sameCard.ts';
import { taskDraftDone } from './draftDone.ts';

const say = strings.canvas;

function Title({ id, data }: Pick<NodeProps<TaskNode>, 'id' | 'data'>) {
  const editing = useSession((state) => state.editing?.ref === id);
  if (data.draft) {
    return (
      <DraftField
        className="task-title-field"
        lines={2}
        placeholder={say.taskPlaceholder}
        label={say.taskPlaceholder}
        onDone={taskDraftDone}
      />
    );
  }
  if (editing) {
    return (
      <NameField
        className="task-title-field"
        lines={2}
        value={data.title}
        placeholder={say.taskPlaceholder}
        label={say.taskPlaceholder}
        onDone={(title) => {
          stopEditing();
          if (title === '' || title === data.title) return;
          run(editFields(currentWorkspace(), { table: 'task', ids: [parseRef(id).id], values: { title } }));
        }}
        onCancel={stopEditing}
      />
    );
  }
  return <div className="task-title">{data.title || say.unnamedTask}</div>;
}

function Chip({ id, data }: Pick<NodeProps<TaskNode>, 'id' | 'data'>) {
  const { status, float, tone } = data;
  if (float === '' && status !== 'done' && status !== 'dropped') return null;
  const text = status === 'done' ? say.doneChip : status === 'dropped' ? say.droppedChip : float;
  return (
    <button
      type="button"
      className={classNames('float-chip nodrag nopan', `float-${tone}`, status === 'done' && 'float-done')}
      tabIndex={-1}
      title={say.why}
      aria-label={float ? say.whyFloat(float) : say.why}
      onClick={(event) => {
        event.stopPropagation();
        gestureStore.setState({ why: { taskId: parseRef(id).id, anchor: event.currentTarget } });
      }}
    >
      {status === 'done' ? <Check size={12} /> : null}
      {text}
    </button>
  );
}

function StatusMark({ status }: { readonly status: TaskNode['data']['status'] }) {
  if (status === 'blocked') return <OctagonAlert className="task-blocked" size={13} aria-label={say.blocked} />;
  if (status === 'in-progress') return <CircleDot className="task-doing" size={13} aria-label={say.inProgress} />;
  return null;
}

function TaskCardNodeInner({ id, data, selected }: NodeProps<TaskNode>) {
  const near = useNear();
  const className = classNames(
    'task-card',
    `task-${data.tone}`,
    `task-status-${data.status}`,
    data.layer ? `task-layer-${data.layer}` : 'task-layer-none',
    data.marker && 'task-marker',
    selected && 'card-selected',
  );
  if (!near) {
    return (
      <div className={`${className} task-lod`}>
        <span>{data.title}</span>
      </div>
    );
  }
  return (
    <div className={className} title={[data.title, data.ownerName ?? say.noOwner, data.estimate].join(' · ')}>
      <Handle id="start" type="source" position={Position.Left} className="link-handle" title={say.linkFromStart} />
      <Handle id="finish" type="source" position={Position.Right} className="link-handle" title={say.linkFromFinish} />
      <div className="task-head">
        {data.marker ? <Diamond className="task-diamond" size={14} aria-label={say.milestone} /> : null}
        <Title id={id} data={data} />
        {data.pinned ? <Pin className="card-pin" size={12} aria-label={say.pinned} /> : null}
      </div>
      {data.draft ? null : (
        <div className="task-foot">
          {data.ownerName === null ? (
            <span className="task-no-owner">
              <UserX size={14} />
              {say.noOwner}
            </span>
          ) : (
            <>
              <Initials name={data.ownerInitialsOf} />
              <span className="task-owner truncate">{data.ownerName}</span>
            </>
          )}
          <StatusMark status={data.status} />
          {data.marker ? null : (
            <span className={classNames('task-estimate', data.missingEstimate && 'task-estimate-missing')}>
              {data.estimate}
            </span>
          )}
          <Chip id={id} data={data} />
        </div>
      )}
      <FindingBadge count={data.findings} severity={data.severity} />
    </div>
  );
}

export const TaskCardNode = memo(TaskCardNodeInner, sameCard);
