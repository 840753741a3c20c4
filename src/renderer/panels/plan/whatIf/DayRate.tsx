import { settingsOf } from '../../../../core/model/nouns.ts';
import { useDocument } from '../../../store/document.ts';
import { strings } from '../../../ui/strings/index.ts';
import { RowNumber } from '../../inspector/RowFields.tsx';

const MOST = 1_000_000_000;

/** What a role type costs a day; one value for the whole workspace. */
export function DayRate({ roleTypeId }: { readonly roleTypeId: string }) {
  const roleType = useDocument((state) => state.workspace.role_type.get(roleTypeId));
  const currency = useDocument((state) => settingsOf(state.workspace).currency);
  const canEdit = useDocument((state) => state.access.mode === 'write');
  if (!roleType) return null;
  return (
    <fieldset className="plan-rate" disabled={!canEdit}>
      <RowNumber
        table="role_type"
        rows={[roleType]}
        field="dayRate"
        label={strings.plan.dayRate(roleType.name)}
        unit={strings.plan.dayRateUnit(currency)}
        least={0}
        most={MOST}
        optional
      />
    </fieldset>
  );
}
