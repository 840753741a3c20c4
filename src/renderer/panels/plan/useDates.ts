import { useMemo } from 'react';
import { settingsOf } from '../../../core/model/nouns.ts';
import { type Calendar, createCalendar } from '../../../core/schedule/calendar.ts';
import { dateInWords } from '../../../core/schedule/words.ts';
import { useDocument } from '../../store/document.ts';
import { usePlan } from '../../store/plan.ts';

interface Dates {
  /** "14 September", with the year where the plan reaches into another one. */
  readonly say: (isoDate: string) => string;
  /** "14 Sep": for tables and rows, where a year is said only of what is not in the first twelve months. */
  readonly short: (isoDate: string) => string;
}

/** How the panel says dates. */
export function useDates(): Dates {
  const startDate = usePlan((state) => state.schedule?.startDate) ?? '';
  const oneYearOn = `${Number(startDate.slice(0, 4)) + 1}${startDate.slice(4)}`;
  return {
    say: (isoDate) => dateInWords(isoDate, isoDate.slice(0, 4) !== startDate.slice(0, 4)),
    short: (isoDate) => {
      const isPlain = isoDate >= startDate && isoDate < oneYearOn;
      return dateInWords(isoDate, !isPlain).replace(/(\p{L}{3})\p{L}+/u, '$1');
    },
  };
}

/** The working days of the workspace. */
export function useCalendar(): Calendar {
  const settings = useDocument((state) => settingsOf(state.workspace));
  return useMemo(() => createCalendar(settings), [settings]);
}
