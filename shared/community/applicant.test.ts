import { applicantName, mobilePhone } from './applicant';

it.each([
  ['李小明', '李小明'],
  ['  李 小明 ', '李 小明'],
  ['阿卜杜•热合曼', '阿卜杜·热合曼'],
  ["Mary-Anne O'Hara", "Mary-Anne O'Hara"],
  ['𠮷野', '𠮷野'],
])('%j is the name %j', (typed, name) => {
  expect(applicantName(typed)).toBe(name);
});

it.each(['李', '', '李1明', '李小明😀', '<b>李</b>', '李小明·', '李'.repeat(31)])(
  '%j is no name',
  (typed) => {
    expect(applicantName(typed)).toBeNull();
  },
);

it.each([
  '13800000001',
  '138 0000 0001',
  '138-0000-0001',
  '+86 13800000001',
  '１３８００００００01',
])('%j is a mobile number', (typed) => {
  expect(mobilePhone(typed)).toBe('13800000001');
});

it.each(['12800000001', '1380000000', '0571-12345678', '400-123-4567', 'x', '1'.repeat(100)])(
  '%j is no mobile number',
  (typed) => {
    expect(mobilePhone(typed)).toBeNull();
  },
);
