/**
 * The floor a room number names, as door numbers are made in China: the last two digits are the
 * room, what stands before is the floor (1702 → 17, B101 → B1). null for numbers that say no floor.
 */
export function floorOfRoom(roomNumber: string): string | null {
  const found = /^(\D{0,2}?)(\d{1,2})(\d{2})\D{0,2}$/.exec(roomNumber);
  if (!found) return null;
  const [, prefix = '', floor = ''] = found;
  const isBasement = /^(b|-)$/i.test(prefix);
  if (prefix !== '' && !isBasement) return null;
  return `${isBasement ? 'B' : ''}${Number(floor)}`;
}
