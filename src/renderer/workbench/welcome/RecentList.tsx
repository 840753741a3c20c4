import { FileX, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { sentenceOf } from '../../../contract/sentenceOf.ts';
import type { RecentFile } from '../../../contract/services.ts';
import { client } from '../../store/connection.ts';
import { notify } from '../../store/notices.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { strings } from '../../ui/strings/index.ts';
import { Mark } from '../Mark.tsx';
import { openWorkspace } from '../openWorkspace.ts';
import { whenText } from './whenText.ts';
import './recents.css';

type State = 'loading' | readonly RecentFile[] | { readonly failure: string };

const text = strings.welcome;

/** `onOpen`: called as soon as one is chosen. */
export function RecentList({ onOpen }: { readonly onOpen?: () => void }) {
  const [files, setFiles] = useState<State>('loading');
  const load = useCallback(() => {
    void client()
      ['recents.list']({})
      .then(setFiles)
      .catch((problem: unknown) => setFiles({ failure: sentenceOf(problem) }));
  }, []);
  useEffect(() => {
    load();
    return client().onPush((push) => {
      if (push.type === 'recents') load();
    });
  }, [load]);
  const forget = (file: RecentFile) => {
    void client()
      ['recents.forget']({ id: file.id })
      .then(load)
      .catch((problem: unknown) => notify('trouble', sentenceOf(problem)));
  };
  if (files === 'loading') return <Spinner label={text.loadingRecents} />;
  if ('failure' in files) return <p className="welcome-note">{files.failure}</p>;
  if (files.length === 0) return <p className="welcome-note">{text.noRecents}</p>;
  return (
    <ul className="recents">
      {files.map((file) => (
        <li key={file.id} className={file.missing ? 'recent recent-missing' : 'recent'}>
          <button
            type="button"
            className="recent-open"
            disabled={file.missing}
            onClick={() => {
              onOpen?.();
              void openWorkspace({ kind: 'recent', id: file.id });
            }}
          >
            {file.missing ? <FileX /> : <Mark size={22} />}
            <span className="recent-names">
              <span className="recent-title truncate">{file.title || file.fileName}</span>
              <span className="recent-meta truncate">
                {file.missing ? text.missing(file.folder) : `${file.fileName} · ${file.folder}`}
              </span>
            </span>
            <span className="recent-facts">
              {file.teams === null || file.tasks === null ? null : <span>{text.size(file.teams, file.tasks)}</span>}
              <span>{file.openedAtMs === null ? text.neverOpened : whenText(file.openedAtMs, Date.now())}</span>
            </span>
          </button>
          {file.openedAtMs === null ? null : (
            <IconButton
              size="small"
              label={text.forget(file.title || file.fileName)}
              icon={<X />}
              onClick={() => forget(file)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
