/** A table to be exported. `area` cells hold 0.01 m² and are written in m² with two decimals. */
export type ExportedTable = {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  readonly rows: readonly (readonly ExportedCell[])[];
};

export type ExportedColumn = {
  readonly title: string;
  readonly holds: 'text' | 'count' | 'area';
  /** In characters of a column; Chinese ones count two. */
  readonly width: number;
};

export type ExportedCell = string | number | null;
