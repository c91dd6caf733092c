import type { RegisterUnit } from './register';

/**
 * A unit in a list that others see: 3栋*单元**02 (rules of house binding). The number of asterisks is
 * always the same, or it would tell the floor; of a number of one or two characters nothing is shown.
 */
export function maskRoom({
  buildingName,
  entranceName,
  roomNumber,
  kind,
}: Pick<RegisterUnit, 'buildingName' | 'entranceName' | 'roomNumber' | 'kind'>): string {
  const characters = Array.from(roomNumber);
  const shown = characters.length > 2 ? characters.slice(-2).join('') : '';
  const entrance = entranceName === null ? '' : '*单元';
  return `${buildingName}${entrance}**${shown}${kind === 'household' ? '户' : ''}`;
}
