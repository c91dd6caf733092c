/** One line of a table file; `line` is its number in the file, from 1, the header counted. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table file decoded into text, before anyone knows what its columns mean. */
export interface RegisterTable {
  readonly fileName: string;
  readonly lines: readonly TableLine[];
  /** Visible sheets of a workbook that also hold something but were not read. */
  readonly otherSheetNames: readonly string[];
}
