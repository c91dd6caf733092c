import { createPlaceKeys, placeName, roomNumberText } from './place-names';
import { aUnit } from './table-builders';

const keyOf = (unit: Parameters<typeof aUnit>[0]) => createPlaceKeys().unit(aUnit(unit));

describe('the same place, however it is spelled', () => {
  it.each(['1幢', '１栋', '1号楼', '01栋', '1', '1#', '一栋', ' 1 栋 ', '1座'])(
    '1栋 = %s',
    (name) => {
      expect(keyOf({ buildingName: name })).toBe(keyOf({ buildingName: '1栋' }));
    },
  );

  it.each(['1', '一单元', '01单元', '１单元'])('1单元 = %s', (name) => {
    expect(keyOf({ entranceName: name })).toBe(keyOf({ entranceName: '1单元' }));
  });

  it.each([
    ['第12组', '十二组'],
    ['第12组', '12'],
    ['第12组', '第十二村民小组'],
    ['第20组', '第二十组'],
  ])('%s = %s', (one, other) => {
    expect(keyOf({ kind: 'household', buildingName: one })).toBe(
      keyOf({ kind: 'household', buildingName: other }),
    );
  });

  it.each([
    [{ buildingName: '1栋' }, { buildingName: '11栋' }],
    [{ buildingName: 'A座' }, { buildingName: 'B座' }],
    [{ buildingName: '商业街' }, { buildingName: '地下车库' }],
    [{ entranceName: '1单元' }, { entranceName: null }],
    [{ roomNumber: '101' }, { roomNumber: '0101' }],
    [
      { buildingName: '1栋', entranceName: '11单元' },
      { buildingName: '11栋', entranceName: '1单元' },
    ],
  ])('%j is not %j', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

it('a bare number gets the word that belongs to it', () => {
  expect(placeName('building', '3')).toBe('3栋');
  expect(placeName('entrance', '２')).toBe('2单元');
  expect(placeName('villagerGroup', '4')).toBe('第4组');
  expect(placeName('building', '商业街')).toBe('商业街');
});

it.each([
  ['403室', '403'],
  ['４０３ 室', '403'],
  ['b12号', 'B12'],
  ['室', '室'],
])('the word after a room number is dropped: %s', (text, room) => {
  expect(roomNumberText(text)).toBe(room);
});
