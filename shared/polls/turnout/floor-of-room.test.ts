import { floorOfRoom } from './floor-of-room';

it.each([
  ['502', '5'],
  ['1702', '17'],
  ['0101', '1'],
  ['502A', '5'],
  ['B101', 'B1'],
  ['-201', 'B2'],
  ['12', null],
  ['商铺12', null],
  ['0012345', null],
  ['', null],
  ['甲', null],
])('%s is on floor %s', (roomNumber, floor) => {
  expect(floorOfRoom(roomNumber)).toBe(floor);
});
