import { useMemo } from 'react';
import { isRefusal } from '../../../core/change/refusal.ts';
import { FORMAT_NAMES } from '../../../core/interchange/csv/csvFormat.ts';
import { type ImportResult, importTables } from '../../../core/interchange/csv/importTables.ts';
import type { ImportProblem } from '../../../core/interchange/csv/problem.ts';
import { closeDialog } from '../../store/dialogs.ts';
import { run, undo, useDocument } from '../../store/document.ts';
import { newId } from '../../store/identity.ts';
import { notify } from '../../store/notices.ts';
import { ask } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { strings } from '../../ui/strings/index.ts';
import './import-dialog.css';

const text = strings.importing;
const MOST_PROBLEMS = 200;

interface Props {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** What an import would do, before it does it. One undo takes it back. */
export function ImportDialog({ files }: Props) {
  const workspace = useDocument((state) => state.workspace);
  const result = useMemo(
    () =>
      importTables(
        workspace,
        files.map(({ name, text: content }) => ({ name, text: content })),
        { newId },
      ),
    [workspace, files],
  );
  const refused = isRefusal(result);
  const nothing = !refused && result.edits.length === 0;
  const apply = () => {
    if (refused) return;
    const label = text.label(files.map(({ name }) => name));
    closeDialog();
    if (!run({ verb: 'import', label, edits: result.edits })) return;
    // Whole tables were brought: they are no half-drawn board.
    ask();
    notify('info', label, { label: strings.common.undo, run: undo });
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={text.title(files.length)}
      width="wide"
      footer={
        <>
          <p className="dialog-foot-note">{refused || nothing ? '' : text.oneUndo}</p>
          <Button onClick={closeDialog}>{strings.common.cancel}</Button>
          <Button tone="primary" disabled={refused || nothing} onClick={apply}>
            {text.apply}
          </Button>
        </>
      }
    >
      {refused ? (
        <div className="import-refused">
          <p>{result.sentence}</p>
          <p className="import-hint">{text.formats(FORMAT_NAMES.join(', '))}</p>
        </div>
      ) : (
        <Preview result={result} />
      )}
    </Dialog>
  );
}

function Preview({ result: { sources, tables, rowErrors, notices } }: { readonly result: ImportResult }) {
  return (
    <div className="import">
      <ul className="import-sources">
        {sources.map(({ name, format, rows }) => (
          <li key={name} className="import-source">
            <span className="import-name truncate">{name}</span>
            <span className="import-meta">{text.source(format, rows)}</span>
          </li>
        ))}
      </ul>
      {tables.length === 0 ? (
        <p className="import-hint">{text.nothingNew}</p>
      ) : (
        <table className="import-table">
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
