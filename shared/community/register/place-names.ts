import { squeeze } from './clean-text';
import type { RegisterUnit, UnitPlace } from './register';

type PlaceRole = 'building' | 'entrance' | 'villagerGroup';

const spellings: Record<PlaceRole, { ending: RegExp; spell: (number: string) => string }> = {
  building: { ending: /(?:栋|幢|号楼|#楼|座|楼|号|#)$/, spell: (number) => `${number}栋` },
  entrance: { ending: /(?:单元|号门|门|梯)$/, spell: (number) => `${number}单元` },
  villagerGroup: { ending: /(?:村民小组|小组|组|队|社)$/, spell: (number) => `第${number}组` },
};

/**
 * What makes two spellings the same place: 1栋, １幢, 01号楼 and 一栋 are one building. Registers of
 * one compound come from several offices, and another spelling must not look like another building.
 */
function placeKey(role: PlaceRole, name: string): string {
  const squeezed = squeeze(name);
  const bare = squeezed.replace(/^第/, '').replace(spellings[role].ending, '');
  if (/^\d+$/.test(bare)) return bare.replace(/^0+(?=\d)/, '');
  if (/^(?:[A-Z]\d*|\d+[A-Z])$/.test(bare)) return bare;
  return chineseNumber(bare) ?? squeezed;
}

function chineseNumber(text: string): string | null {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (parts === null || text === '') return null;
  const [, first, ten, last] = parts;
  if (ten === undefined) return first && !last ? String(digit(first)) : null;
  return String((first ? digit(first) : 1) * 10 + (last ? digit(last) : 0));
}

const digit = (character: string): number => '零一二三四五六七八九'.indexOf(character);

/** A place as it is shown: a bare number gets the usual word (3 becomes 3栋). */
export function placeName(role: PlaceRole, text: string): string {
  const squeezed = squeeze(text);
  return /^\d+$/.test(squeezed) ? spellings[role].spell(squeezed) : squeezed;
}

/** A room or household number without the word after it: 403室 is 403. */
export const roomNumberText = (text: string): string => squeeze(text).replace(/(.)[室号房]$/, '$1');

export interface PlaceKeys {
  building(unit: Pick<RegisterUnit, 'buildingName' | 'kind'>): string;
  entrance(unit: Pick<RegisterUnit, 'buildingName' | 'entranceName' | 'kind'>): string;
  unit(unit: UnitPlace & Pick<RegisterUnit, 'kind'>): string;
}

/**
 * Keys under which the same place is found again in another file. They are remembered by spelling:
 * a large roll has 100,000 rooms but few buildings and entrances.
 */
export function createPlaceKeys(): PlaceKeys {
  const buildings = { household: new Map<string, string>(), other: new Map<string, string>() };
  const entrances = new Map<string, Map<string | null, string>>();
  const building: PlaceKeys['building'] = ({ buildingName, kind }) =>
    kind === 'household'
      ? remember(buildings.household, buildingName, () => placeKey('villagerGroup', buildingName))
      : remember(buildings.other, buildingName, () => placeKey('building', buildingName));
  const entrance: PlaceKeys['entrance'] = (unit) => {
    const buildingKey = building(unit);
    const name = unit.entranceName;
    const ofBuilding = remember(entrances, buildingKey, () => new Map<string | null, string>());
    return remember(
      ofBuilding,
      name,
      () => `${buildingKey}\n${name === null ? '' : placeKey('entrance', name)}`,
    );
  };
  return {
    building,
    entrance,
    unit: (unit) => `${entrance(unit)}\n${roomKey(unit.roomNumber)}`,
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

// Nearly every room number is clean already; cleaning them all again would take most of the time.
const roomKey = (room: string): string => (/^[0-9A-Z]+$/.test(room) ? room : roomNumberText(room));
