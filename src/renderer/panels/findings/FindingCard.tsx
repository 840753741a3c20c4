import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Finding, Severity } from '../../../core/insight/finding.ts';
import { useDocument } from '../../store/document.ts';
import { Button } from '../../ui/Button.tsx';
import { strings } from '../../ui/strings/index.ts';
import { FixButton } from './FixButton.tsx';
import { showSubjects } from './showSubjects.ts';

const text = strings.findings;
const ICONS: Record<Severity, ReactNode> = { error: <CircleAlert />, warning: <TriangleAlert />, info: <Info /> };
/** A cause with a hundred consequences names them on demand, and not all at once. */
const MOST_SUBJECTS = 50;

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { severity, title, why, subjects, inputs, fix, audience, kind } = finding;
  const [more, setMore] = useState(false);
  const readOnly = useDocument((state) => state.access.mode === 'read-only');
  return (
    <li className="finding" data-kind={kind}>
      <span className={`finding-icon finding-${severity}`} role="img" aria-label={text.severities[severity]}>
        {ICONS[severity]}
      </span>
      <div className="finding-body">
        <button type="button" className="finding-title" onClick={() => showSubjects(subjects)}>
          {title}
        </button>
        <p className="finding-why">{why}</p>
        <div className="finding-actions">
          {fix ? <FixButton fix={fix} disabled={readOnly} /> : null}
          <Button size="small" onClick={() => showSubjects(subjects)}>
            {text.show}
          </Button>
          <Button tone="quiet" size="small" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? text.less : text.inputs}
          </Button>
        </div>
        {more ? (
          <div className="finding-more">
            <dl className="finding-inputs">
              {inputs.map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <ul className="finding-subjects">
              {subjects.slice(0, MOST_SUBJECTS).map((subject) => (
                <li key={`${subject.type}:${subject.id}`}>
                  <button type="button" className="finding-subject truncate" onClick={() => showSubjects([subject])}>
                    {subject.name}
                  </button>
                </li>
              ))}
              {subjects.length > MOST_SUBJECTS ? <li>{text.moreSubjects(subjects.length - MOST_SUBJECTS)}</li> : null}
            </ul>
            {audience === 'facilitator' ? <p className="finding-private">{text.facilitatorOnly}</p> : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}
