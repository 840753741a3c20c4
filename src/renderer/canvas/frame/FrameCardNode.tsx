import { type NodeProps, NodeResizer } from '@xyflow/react';
import { memo } from 'react';
import { editFields } from '../../../core/change/commands/editFields.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { parseRef } from '../../store/refs.ts';
import { startEditing, stopEditing, useSession } from '../../store/session.ts';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import type { FrameNode } from '../nodes.ts';
import { NameField } from '../parts/NameField.tsx';
import { sameCard } from '../sameCard.ts';

const say = strings.canvas;
const LEAST = { w: 120, h: 80 };

function FrameCardNodeInner({ id, data, selected }: NodeProps<FrameNode>) {
  const editing = useSession((state) => state.editing?.ref === id);
  const edit = (values: { name: string } | { x: number; y: number; w: number; h: number }) =>
    run(editFields(currentWorkspace(), { table: 'frame', ids: [parseRef(id).id], values }));
  return (
    <div className={classNames('frame-card', selected && 'frame-selected')}>
      <NodeResizer
        isVisible={selected}
        minWidth={LEAST.w}
        minHeight={LEAST.h}
        onResizeEnd={(_, { x, y, width, height }) => {
          edit({ x: Math.round(x), y: Math.round(y), w: Math.round(width), h: Math.round(height) });
        }}
      />
      <span className="frame-edge frame-edge-top" />
      <span className="frame-edge frame-edge-right" />
      <span className="frame-edge frame-edge-bottom" />
      <span className="frame-edge frame-edge-left" />
      <div className="frame-label">
        {editing ? (
          <NameField
            className="frame-name"
            value={data.name}
            placeholder={say.framePlaceholder}
            label={say.framePlaceholder}
            onDone={(name) => {
              stopEditing();
              if (name !== '' && name !== data.name) edit({ name });
            }}
            onCancel={stopEditing}
          />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: F2 does the same from the keyboard
          <span
            className="frame-name truncate"
            title={data.name}
            onDoubleClick={() => startEditing(id as `frame:${string}`, 'name')}
          >
            {data.name || say.unnamedFrame}
          </span>
        )}
      </div>
    </div>
  );
}

export const FrameCardNode = memo(FrameCardNodeInner, sameCard);
