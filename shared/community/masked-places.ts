/** A unit's place in the words of the register. Villages: villagers' group and household number. */
export interface RoomPlace {
  buildingName: string;
  entranceName: string | null;
  roomNumber: string;
  kind: string;
}

const householdEnding = (kind: string): string => (kind === 'household' ? '户' : '');

/** The whole place, for those who may know it: 3栋2单元1502, 第3组0012户. */
export const roomLabel = ({ buildingName, entranceName, roomNumber, kind }: RoomPlace): string =>
  `${buildingName}${entranceName ?? ''}${roomNumber}${householdEnding(kind)}`;

/**
 * The place as lists show it, so that nobody learns who lives where: 3栋*单元**02
 * (PIPL art. 6, minimal disclosure). Only the last two characters of longer room numbers stay.
 */
export function maskedRoomLabel({
  buildingName,
  entranceName,
  roomNumber,
  kind,
}: RoomPlace): string {
  const entrance = entranceName === null ? '' : '*单元';
  const characters = Array.from(roomNumber);
  const shown = characters.length > 2 ? characters.slice(-2).join('') : '';
  return `${buildingName}${entrance}**${shown}${householdEnding(kind)}`;
}

/** 李小明 is 李** whatever the name's length; a name that was taken away is shown as nothing. */
export const maskedPersonName = (name: string): string => {
  const [surname] = Array.from(name.trim());
  return surname === undefined ? '' : `${surname}**`;
};
