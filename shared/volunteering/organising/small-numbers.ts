/** Figures of fewer people are not shown: whoever knows the neighbours would know whose they are. */
export const leastPeople = 5;

export interface Figures {
  /** Shifts that were held. */
  shifts: number;
  /** Who served, each once. */
  people: number;
  minutes: number;
  /** Places that were taken when the shift began, and those of them whose people did not come. */
  places: number;
  missed: number;
}

export interface CountedRow extends Figures {
  key: string;
  name: string;
  /** Everybody the figures speak of, those who did not come included. */
  involved: number;
}

/** `figures` null: too few people. */
export interface ShownRow {
  key: string;
  name: string;
  figures: Figures | null;
}

/**
 * What of a table may be shown to those who do not keep the ledger (Regulations §20: no volunteer's
 * data without consent). Rows of one to four people are kept back; so that what is kept back cannot
 * be had by taking the others from the total, the smallest row of five or more goes with them: the
 * difference then always speaks of five people or more. Rows of nobody are shown.
 */
export function withoutSmallNumbers(rows: readonly CountedRow[]): ShownRow[] {
  const isSmall = ({ involved }: CountedRow) => involved > 0 && involved < leastPeople;
  const large = rows.filter(({ involved }) => involved >= leastPeople);
  const companion = rows.some(isSmall)
    ? large.reduce<CountedRow | null>(
        (least, row) => (least === null || row.involved < least.involved ? row : least),
        null,
      )
    : null;
  return rows.map((row) => (isSmall(row) || row === companion ? keptBack(row) : shownRow(row)));
}

export const shownRow = ({
  key,
  name,
  shifts,
  people,
  minutes,
  places,
  missed,
}: CountedRow): ShownRow => ({
  ...{ key, name },
  figures: { shifts, people, minutes, places, missed },
});

const keptBack = ({ key, name }: CountedRow): ShownRow => ({ key, name, figures: null });
