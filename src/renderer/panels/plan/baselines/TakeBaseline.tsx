import { useState } from 'react';
import { freshBaselineName } from '../../../../core/change/commands/takeBaseline.ts';
import { MAX_NAME_LENGTH } from '../../../../core/model/field.ts';
import { useDocument } from '../../../store/document.ts';
import { keepBaseline } from '../../../store/plan/baselines.ts';
import { Button } from '../../../ui/Button.tsx';
import { strings } from '../../../ui/strings/index.ts';

const text = strings.plan;

/** A name, or the one that is offered, and the dates of now are kept. */
export function TakeBaseline() {
  const [name, setName] = useState('');
  const offered = useDocument((state) => freshBaselineName(state.workspace));
  return (
    <form
      className="plan-take fields-boxed"
      onSubmit={(event) => {
        event.preventDefault();
        if (keepBaseline(name)) setName('');
      }}
    >
      <input
        className="field-input"
        data-baseline-name=""
        aria-label={text.baselineName}
        placeholder={offered}
        value={name}
        maxLength={MAX_NAME_LENGTH}
        onChange={(event) => setName(event.target.value)}
      />
      <Button submits>{text.takeBaseline}</Button>
    </form>
  );
}
