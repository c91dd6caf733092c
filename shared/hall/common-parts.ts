/** Parts of the place that belong to everybody, as a topic names them. */
export const commonParts = {
  elevator: '电梯',
  hallway: '门厅楼道',
  roofAndWalls: '屋顶外墙',
  road: '道路',
  square: '广场和活动场所',
  waterways: '沟渠水塘',
  greenery: '绿化',
  parkingArea: '停车场',
  fireEquipment: '消防设施',
  utilities: '水电管网',
  other: '其他',
} as const;

export type CommonPart = keyof typeof commonParts;

const ofCompounds: readonly CommonPart[] = [
  'elevator',
  'hallway',
  'roofAndWalls',
  'road',
  'greenery',
  'parkingArea',
  'fireEquipment',
  'utilities',
  'other',
];
const ofVillages: readonly CommonPart[] = [
  'road',
  'square',
  'waterways',
  'utilities',
  'greenery',
  'fireEquipment',
  'parkingArea',
  'other',
];

/** Which of them to offer: villages have no stairwells, compounds no ponds. */
export const commonPartsOf = (
  kind: 'compound' | 'village' | 'residentialCommunity',
): readonly CommonPart[] => (kind === 'village' ? ofVillages : ofCompounds);

/** Where a topic is about, from the widest to the most exact; what the author wrote anyway is not said twice. */
export function placeText(
  building: string | undefined,
  commonPart: CommonPart | null,
  place: string,
  everywhere: string,
): string {
  const part = commonPart === null || commonPart === 'other' ? '' : commonParts[commonPart];
  const words = [building, place.includes(part) ? '' : part, place];
  return words.filter(Boolean).join(' ') || everywhere;
}
