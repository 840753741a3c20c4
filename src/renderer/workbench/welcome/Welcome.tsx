import { FolderOpen, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { STARTERS, type StarterId } from '../../../core/catalogue/starters/starters.ts';
import { useAbout } from '../../store/about.ts';
import { Button } from '../../ui/Button.tsx';
import { strings } from '../../ui/strings/index.ts';
import { Mark } from '../Mark.tsx';
import { openFile } from '../openFile.ts';
import { startWorkspace } from '../openWorkspace.ts';
import { RecentList } from './RecentList.tsx';
import { StarterThumbnail } from './StarterThumbnail.tsx';
import { STARTER_VIEWS } from './starterDrawing.ts';
import './welcome.css';

const text = strings.welcome;

interface CardProps {
  readonly title: string;
  readonly summary: string;
  readonly picture: ReactNode;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

const StarterCard = ({ title, summary, picture, disabled, onChoose }: CardProps) => (
  <button type="button" className="starter" disabled={disabled} onClick={onChoose}>
    <span className="starter-picture">{picture}</span>
    <span className="starter-title">{title}</span>
    <span className="starter-summary">{summary}</span>
  </button>
);

/** The first thing a person sees: go on with something, or start. */
export function Welcome() {
  const about = useAbout();
  const [starting, setStarting] = useState(false);
  const start = (starterId: StarterId | null, title: string) => {
    setStarting(true);
    const view = starterId === null ? 'structure' : STARTER_VIEWS[starterId];
    void startWorkspace(starterId, title, view).finally(() => setStarting(false));
  };
  return (
    <main className="welcome scrolls">
      <div className="welcome-page">
        <header className="welcome-head">
          <Mark size={40} />
          <div className="welcome-names">
            <h1 className="welcome-title">{strings.common.appName}</h1>
            <p className="welcome-tagline">{text.tagline}</p>
          </div>
          <Button size="large" icon={<FolderOpen />} onClick={openFile}>
            {text.open}
          </Button>
        </header>
        <div className="welcome-columns">
          <section aria-labelledby="welcome-start">
            <h2 id="welcome-start" className="welcome-heading">
              {text.start}
            </h2>
            <div className="starters">
              <StarterCard
                title={text.blank}
                summary={text.blankSummary}
                picture={
                  <span className="starter-blank">
                    <Plus />
                  </span>
                }
                disabled={starting}
                onChoose={() => start(null, strings.workbench.untitled)}
              />
              {STARTERS.map(({ id, title, summary }) => (
                <StarterCard
                  key={id}
                  title={title}
                  summary={summary}
                  picture={<StarterThumbnail id={id} />}
                  disabled={starting}
                  onChoose={() => start(id, title)}
                />
              ))}
            </div>
          </section>
          <section aria-labelledby="welcome-recent">
            <h2 id="welcome-recent" className="welcome-heading">
              {text.recent}
            </h2>
            <RecentList />
            <p className="welcome-drop">{text.dropHint}</p>
          </section>
        </div>
        <footer className="welcome-foot">
          <span>{text.offline}</span>
          {about?.folder ? <span>{text.folder(about.folder)}</span> : null}
          {about ? <span className="welcome-version">{text.version(about.version)}</span> : null}
        </footer>
      </div>
    </main>
  );
}
