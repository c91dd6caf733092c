import type { RegisterUnit } from './register/register';

/** A unit in full, for those who may know it: 3栋1单元1702, 第3组0012户. */
export const roomLabel = ({
  buildingName,
  entranceName,
  roomNumber,
  kind,
}: Pick<RegisterUnit, 'buildingName' | 'entranceName' | 'roomNumber' | 'kind'>): string =>
  `${buildingName}${entranceName ?? ''}${roomNumber}${kind === 'household' ? '户' : ''}`;
