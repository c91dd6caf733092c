const rowsOfPage = 5_000;

/**
 * Pages of rows that are numbered from 0 without a gap, until one comes back short. The next page is
 * asked for before the last one is worked on, so that database and program work side by side.
 */
export async function* inPages<Row>(
  read: (from: number, to: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let from = 0;
  let coming = read(0, rowsOfPage);
  for (;;) {
    const page = await coming;
    from += rowsOfPage;
    if (page.length === rowsOfPage) {
      coming = read(from, from + rowsOfPage);
      // Whoever stops in the middle does not hear of it any more.
      coming.catch(() => undefined);
    }
    if (page.length > 0) yield page;
    if (page.length < rowsOfPage) return;
  }
}
