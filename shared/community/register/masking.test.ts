import { maskName, maskPhone } from './mask-person';
import { maskRoom } from './mask-room';
import { aUnit } from './table-builders';

it.each([
  [{ buildingName: '3栋', roomNumber: '1702' }, '3栋*单元**02'],
  [{ buildingName: '3栋', roomNumber: '302' }, '3栋*单元**02'],
  [{ buildingName: '商业街', entranceName: null, roomNumber: 'S01' }, '商业街**01'],
  [{ buildingName: '别墅', entranceName: null, roomNumber: '7' }, '别墅**'],
  [
    { buildingName: '第3组', entranceName: null, roomNumber: '0012', kind: 'household' },
    '第3组**12户',
  ],
] as const)('room %j is %s', (unit, masked) => {
  expect(maskRoom(aUnit(unit))).toBe(masked);
});

it.each([
  ['李建国', '李**'],
  ['李明', '李*'],
  ['欧阳明', '欧阳*'],
  ['欧阳明华', '欧阳**'],
  ['司马', '司*'],
  ['𠮷田', '𠮷*'],
  ['阿布都·热合曼', '阿**'],
  ['李', '*'],
  ['', '*'],
  ['锦绣置业有限公司', '锦绣置业有限公司'],
])('name %s is %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it.each([
  ['13812341234', '138****1234'],
  ['0571-88886666', '057****6666'],
  ['12345', '****45'],
])('phone %s is %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});
