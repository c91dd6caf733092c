import { heightOf, type Piece } from './piece';

/**
 * Spreads pieces over pages of `pageHeight` points. What is kept with the next moves to the new page
 * with it; a table's head is repeated; what is higher than a page is drawn on one of its own.
 */
export function paginate(pieces: readonly Piece[], pageHeight: number): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  let used = 0;
  for (const group of keptGroups(pieces)) {
    const needed = heightOf(group);
    if (page.length > 0 && used + needed > pageHeight) {
      if (group.every(({ blank }) => blank)) continue;
      pages.push(page);
      const repeated = group[0]?.repeated;
      page = repeated ? [repeated] : [];
      used = heightOf(page);
    }
    page.push(...group);
    used += needed;
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

/** Pieces that may not be torn apart, in groups. */
function keptGroups(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const piece of pieces) {
    if (open) open.push(piece);
    else {
      open = [piece];
      groups.push(open);
    }
    if (!piece.keptWithNext) open = null;
  }
  return groups;
}
