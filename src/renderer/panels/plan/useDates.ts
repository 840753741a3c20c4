import { useMemo } from 'react';
import { settingsOf } from '../../../core/model/nouns.ts';
import { type Calendar, createCalendar } from '../../../core/schedule/calendar.ts';
import { dateInWords } from '../../../core/schedule/words.ts';
import { useDocument } from '../../store/document.ts';
import { usePlan } from '../../store/plan.ts';

/** How the panel says dates: with the year where the plan reaches into another one. */
export function useDates(): (isoDate: string) => string {
  const startDate = usePlan((state) => state.schedule?.startDate);
  return (isoDate) => dateInWords(isoDate, isoDate.slice(0, 4) !== startDate?.slice(0, 4));
}

export function useCalendar(): Calendar {
  const settings = useDocument((state) => settingsOf(state.workspace));
  return useMemo(() => createCalendar(settings), [settings]);
}
