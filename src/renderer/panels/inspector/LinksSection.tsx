import { ArrowLeft, ArrowRight, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { optionsOf } from '../../../core/catalogue/choices.ts';
import { LAG_UNIT_CHOICES, LINK_TYPE_CHOICES } from '../../../core/catalogue/labels.ts';
import { linkTasks } from '../../../core/change/commands/linkTasks.ts';
import { unlinkTasks } from '../../../core/change/commands/unlinkTasks.ts';
import type { Dependency, Workspace } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { ComboboxList } from '../../ui/ComboboxList.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { strings } from '../../ui/strings/index.ts';
import { showSubjects } from '../findings/showSubjects.ts';
import { RowChoice, RowNumber } from './RowFields.tsx';
import { Section } from './Section.tsx';

const text = strings.inspector;
const LONGEST_LAG_DAYS = 100_000;

export const LINK_TYPES = optionsOf(LINK_TYPE_CHOICES).map(({ value, label }) => ({
  value,
  label: text.linkType(value, label),
}));

interface LinkProps {
  readonly link: Dependency;
  readonly otherId: string;
}

function LinkRow({ link, otherId }: LinkProps) {
  const title = useDocument((state) => state.workspace.task.get(otherId)?.title ?? '');
  return (
    <li className="link">
      <div className="link-head">
        <button
          type="button"
          className="link-title truncate"
          onClick={() => showSubjects([{ type: 'task', id: otherId }])}
        >
          {title || text.untitledTask}
        </button>
        <IconButton
          size="small"
          label={text.removeLink(title)}
          icon={<X />}
          onClick={() => run(unlinkTasks(currentWorkspace(), { dependencyIds: [link.id] }))}
        />
      </div>
      <fieldset className="link-fields" aria-label={title || text.untitledTask}>
        <RowChoice table="dependency" rows={[link]} field="type" label={text.type} choices={LINK_TYPES} />
        <RowNumber
          table="dependency"
          rows={[link]}
          field="lagDays"
          label={text.lag}
          unit={text.lagUnits[link.lagUnit]}
          least={-LONGEST_LAG_DAYS}
          most={LONGEST_LAG_DAYS}
        />
        {link.lagDays === 0 ? null : (
          <RowChoice
            table="dependency"
            rows={[link]}
            field="lagUnit"
            label={text.lagUnit}
            choices={optionsOf(LAG_UNIT_CHOICES)}
          />
        )}
      </fieldset>
    </li>
  );
}

const taskOptions = (workspace: Workspace, without: ReadonlySet<string>) =>
  [...workspace.task.values()]
    .filter(({ id }) => !without.has(id))
    .map(({ id, title, teamId }) => ({
      value: id,
      label: title || text.untitledTask,
      meta: teamId === null ? undefined : workspace.team.get(teamId)?.name,
    }));

interface SideProps {
  readonly taskId: string;
  readonly side: 'before' | 'after';
}

function Side({ taskId, side }: SideProps) {
  const workspace = useDocument((state) => state.workspace);
  const [adding, setAdding] = useState(false);
  const before = side === 'before';
  const links = [...workspace.dependency.values()].filter((link) => (before ? link.toId : link.fromId) === taskId);
  const otherOf = (link: Dependency) => (before ? link.fromId : link.toId);
  const add = (otherId: string) => {
    setAdding(false);
    const ends = before ? { fromId: otherId, toId: taskId } : { fromId: taskId, toId: otherId };
    run(linkTasks(currentWorkspace(), ends, commandContext));
  };
  const label = before ? text.predecessors : text.successors;
  const question = before ? text.addPredecessor : text.addSuccessor;
  return (
    <div className="links">
      <div className="links-head">
        {before ? <ArrowLeft className="links-arrow" /> : <ArrowRight className="links-arrow" />}
        <span className="links-label">{text.linkCount(label, links.length)}</span>
        <Popover
          open={adding}
          onOpenChange={setAdding}
          label={question}
          align="end"
          trigger={
            <button type="button" className="icon-button icon-button-small" aria-label={question}>
              <Plus />
            </button>
          }
        >
          {adding ? (
            <ComboboxList
              label={question}
              options={taskOptions(workspace, new Set([taskId, ...links.map(otherOf)]))}
              onChoose={add}
            />
          ) : null}
        </Popover>
      </div>
      <ul>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} otherId={otherOf(link)} />
        ))}
      </ul>
    </div>
  );
}

export const LinksSection = ({ taskId }: { readonly taskId: string }) => (
  <Section title={text.links}>
    <Side taskId={taskId} side="before" />
    <Side taskId={taskId} side="after" />
  </Section>
);
