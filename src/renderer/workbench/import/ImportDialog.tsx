import { useEffect, useMemo, useState } from 'react';
import { sentenceOf } from '../../../contract/sentenceOf.ts';
import type { ImportProblem } from '../../../core/interchange/csv/problem.ts';
import { canvasCommands } from '../../canvas/canvasCommands.ts';
import { client } from '../../store/connection.ts';
import { closeDialog } from '../../store/dialogs.ts';
import { run, undo, useDocument } from '../../store/document.ts';
import { newId } from '../../store/identity.ts';
import { notify } from '../../store/notices.ts';
import { ask } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { strings } from '../../ui/strings/index.ts';
import { type ChosenFile, planImport } from './planImport.ts';
import './import-dialog.css';

const text = strings.importing;
const MOST_PROBLEMS = 200;

/** What people linked and assigned here, which an import's list columns leave alone; the log knows. */
function useHandMade(): ReadonlySet<string> {
  const workspaceId = useDocument((state) => state.workspaceId);
  const seq = useDocument((state) => state.seq);
  const [ids, setIds] = useState<ReadonlySet<string>>(NOBODYS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is hand-made changes with the log
  useEffect(() => {
    if (!workspaceId) return;
    client()
      ['workspace.handMade']({ workspaceId })
      .then((made) => setIds(new Set(made.ids)))
      .catch((problem: unknown) => notify('trouble', sentenceOf(problem)));
  }, [workspaceId, seq]);
  return ids;
}

const NOBODYS: ReadonlySet<string> = new Set();

interface Props {
  readonly files: readonly ChosenFile[];
}

/** What an import would do, before it does it. One undo takes it back. */
export function ImportDialog({ files }: Props) {
  const workspace = useDocument((state) => state.workspace);
  const handMade = useHandMade();
  const plan = useMemo(() => planImport(workspace, files, { newId, handMade }), [workspace, files, handMade]);
  const nothing = plan.edits.length === 0;
  const apply = () => {
    const label = text.label(plan.sources.map(({ name }) => name));
    closeDialog();
    if (!run({ verb: 'import', label, edits: plan.edits })) return;
    // Whole tables were brought: they are no half-drawn board.
    ask();
    canvasCommands.zoomToFit();
    notify('info', label, { label: strings.common.undo, run: undo });
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={text.title(plan.sources.length)}
      width="wide"
      footer={
        <>
          <p className="dialog-foot-note">{nothing ? '' : text.oneUndo}</p>
          <Button onClick={closeDialog}>{strings.common.cancel}</Button>
          <Button tone="primary" disabled={nothing} onClick={apply}>
            {plan.refused.length > 0 && !nothing ? text.applyRest : text.apply}
          </Button>
        </>
      }
    >
      <Preview plan={plan} />
    </Dialog>
  );
}

function Preview({
  plan: { sources, tables, rowErrors, notices, refused },
}: {
  readonly plan: ReturnType<typeof planImport>;
}) {
  return (
    <div className="import">
      {refused.length > 0 ? (
        <ul className="import-refused">
          {refused.map(({ name, sentence }) => (
            <li key={name}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <ul className="import-sources">
        {sources.map(({ name, format, rows }) => (
          <li key={name} className="import-source">
            <span className="import-name truncate">{name}</span>
            <span className="import-meta">{text.source(format, rows)}</span>
          </li>
        ))}
      </ul>
      {tables.length === 0 ? (
        sources.length > 0 ? (
          <p className="import-hint">{text.nothingNew}</p>
        ) : null
      ) : (
        <table className="import-table tabular">
          <thead>
            <tr>
              <th>{text.table}</th>
              <th>{text.added}</th>
              <th>{text.updated}</th>
              <th>{text.removed}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ table, added, updated, removed }) => (
              <tr key={table}>
                <td>{text.tables[table]}</td>
                <td>{added || '–'}</td>
                <td>{updated || '–'}</td>
                <td>{removed || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Problems title={text.problems(rowErrors.length)} tone="warning" problems={rowErrors} />
      <Problems title={text.notices(notices.length)} tone="plain" problems={notices} />
    </div>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly tone: 'warning' | 'plain';
  readonly problems: readonly ImportProblem[];
}

function Problems({ title, tone, problems }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <details className={`import-problems import-problems-${tone}`} open={tone === 'warning'}>
      <summary>{title}</summary>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.reason}`}>
            <span className="import-place">{text.place(problem.file, problem.line, problem.column)}</span>
            {problem.reason}
          </li>
        ))}
        {problems.length > MOST_PROBLEMS ? <li>{text.more(problems.length - MOST_PROBLEMS)}</li> : null}
      </ul>
    </details>
  );
}
