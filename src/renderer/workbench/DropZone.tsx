import { useEffect, useState } from 'react';
import { documentStore } from '../store/document.ts';
import { notify } from '../store/notices.ts';
import { strings } from '../ui/strings/index.ts';
import { canEdit } from './actions/fileActions.ts';
import { importFiles } from './import/chooseTables.ts';
import { openChosen } from './openFile.ts';
import './app.css';

const TABLE = /\.(csv|tsv|txt|json|sm)$/i;
const WORKSPACE = /\.(sqlite3?|db|crewmap)$/i;

async function takeFiles(files: readonly File[]): Promise<void> {
  const tables = files.filter(({ name }) => TABLE.test(name));
  const workspace = files.find(({ name }) => WORKSPACE.test(name));
  if (workspace) {
    await openChosen(workspace);
  } else if (tables.length > 0) {
    if (canEdit()) await importFiles(tables);
    else notify('refusal', strings.workbench.drop.needsWorkspace);
  } else {
    const [first] = files;
    if (first) notify('refusal', strings.workbench.drop.unknown(first.name));
  }
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere on the window. */
export function DropZone() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      // While one workspace is on its way another would race it.
      if (documentStore.getState().status !== 'loading') void takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-zone">
      <p className="drop-zone-title">{strings.workbench.drop.title}</p>
      <p className="drop-zone-text">{strings.workbench.drop.text}</p>
    </div>
  );
}
